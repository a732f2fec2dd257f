import Formats
import ProfileLibrary
import ProfileModel

extension Command {
  /// `strata clone`
  static let clone = Command(
    name: "clone", summary: "copy a profile under another name or version",
    arguments: "PROFILE NAME[@V]", count: 2...2, options: [.json],
    details: """
      The copy goes into the library; without @V its version is 1.0.0. Only name and version change
      in the text, comments stay. A file becomes a profile of the library in the same way.
      """,
    example: "strata clone shop@1.1.0 shop-eu@0.1.0"
  ) { (invocation) throws(Ending) in
    let word = invocation.arguments[1]
    guard case .version(let name, let version)? = try? ProfileArgument(word) else {
      throw .wrongUse(
        "\(quoted(word)) cannot be a copy's name: write NAME or NAME@VERSION; a name has "
          + "lower-case letters, digits and hyphens, a version three numbers")
    }
    let editing = try Editing(invocation)
    return try editing.copied(
      to: name, version ?? .initial, "is a copy of \(editing.source.label)", [])
  }
}
