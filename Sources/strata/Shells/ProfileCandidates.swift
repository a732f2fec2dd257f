import ProfileLibrary
import ProfileModel

/// What the library and its profiles have to offer.
extension WordCandidates {
  /// Names; behind `NAME@` its versions, the newest first.
  func profiles(_ word: String) -> [WordCandidate] {
    guard let library = workspace?.library else { return [] }
    guard let mark = word.firstIndex(of: "@") else {
      return (try? library.names())?.map { WordCandidate(text: $0, help: "profile") } ?? []
    }
    let name = String(word[..<mark])
    return (try? library.versions(of: name))?.reversed().map {
      WordCandidate(text: "\(name)@\($0.version)", help: "version")
    } ?? []
  }

  /// A version must be named.
  func versions(_ word: String) -> [WordCandidate] {
    let found = profiles(word)
    guard !word.contains("@"), typed.values["all-versions"] == nil else { return found }
    return found.map { WordCandidate(text: $0.text + "@", help: $0.help) }
  }

  /// The profile that was named before.
  var profile: Profile? {
    guard let workspace, let number = typed.command?.number(of: .profile),
      typed.arguments.indices.contains(number)
    else { return nil }
    // Standard input is the shell's, which waits for an answer.
    let word = expanded(typed.arguments[number], home)
    guard word != "-", let source = try? workspace.library.profile(word) else { return nil }
    return source.profile
  }

  /// The layers of that profile, the top one first; what was named already is left out.
  var layers: [WordCandidate] {
    guard let workspace, let profile else { return [] }
    let named = typed.arguments.dropFirst()
    return profile.layers.reversed().filter { !named.contains($0.name) }.map {
      let title = workspace.catalogue[$0.service]?.title ?? $0.service
      return WordCandidate(text: $0.name, help: title)
    }
  }
}
