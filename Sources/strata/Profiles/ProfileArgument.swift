import ProfileLibrary
import ProfileModel

/// What a PROFILE on the command line means.
enum ProfileArgument: Equatable {
  case standardInput
  case file(String)
  /// nil: the newest version.
  case version(name: String, Version?)

  /// A file has a slash or ends like one; anything else is a name, perhaps with a version.
  init(_ word: String) throws(Ending) {
    if word == "-" {
      self = .standardInput
    } else if word.contains("/") || word.hasSuffix(".yaml") || word.hasSuffix(".yml") {
      self = .file(word)
    } else {
      self = try Self.named(word)
    }
  }

  private static func named(_ word: String) throws(Ending) -> ProfileArgument {
    let parts = word.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard ProfileName.isValid(name) else {
      throw .wrongUse(
        "\(quoted(word)) is no profile: write NAME or NAME@VERSION (a name has lower-case "
          + "letters, digits and hyphens), or a file, as in ./\(word)")
    }
    guard parts.count > 1 else { return .version(name: name, nil) }
    return .version(name: name, try version(String(parts[1])))
  }

  /// Reads a version as people write it.
  static func version(_ text: String) throws(Ending) -> Version {
    guard let version = Version(text) else {
      throw .wrongUse(
        "\(quoted(text)) is no version: a version is major.minor.patch, three numbers as in 1.2.0")
    }
    return version
  }
}
