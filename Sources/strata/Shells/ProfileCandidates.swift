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

  /// The places for a layer that is added, the top one first.
  var positions: [WordCandidate] {
    guard let layers = profile?.layers else { return [] }
    return (0...layers.count).reversed().map { place in
      WordCandidate(
        text: String(place + 1),
        help: place < layers.count ? "below \(layers[place].name)" : "on top")
    }
  }
}

/// What was there, and what comes next.
extension WordCandidates {
  private var isOfThePast: Bool { ["history", "restore"].contains(typed.command?.name) }

  /// What was deleted, where it can still be named.
  func deleted(_ word: String) -> [WordCandidate] {
    guard isOfThePast, let deleted = try? workspace?.library.deleted() else { return [] }
    return deleted.compactMap { revision in
      guard case .version(let name, let version) = revision.location else { return nil }
      return WordCandidate(text: word.contains("@") ? "\(name)@\(version)" : name, help: "deleted")
    }
  }

  /// The revisions of what was named before, the newest first.
  var revisions: [WordCandidate] {
    guard let workspace, let word = typed.arguments.first,
      let past = try? Past(expanded(word, home), workspace)
    else { return [] }
    return past.revisions.reversed().map {
      WordCandidate(text: String($0.number), help: "\($0.end.rawValue) \(isoDate($0.ended))")
    }
  }

  /// The versions that may follow the one that was named, the smallest step first.
  var nextVersions: [WordCandidate] {
    guard let library = workspace?.library, let word = typed.arguments.first else { return [] }
    let newest = (try? library.versions(of: word))?.last?.version
    guard let version = profile?.readVersion ?? newest else { return [] }
    return [VersionSuggestion.Step.patch, .minor, .major].map {
      WordCandidate(text: version.raised($0).description, help: $0.rawValue)
    }
  }
}
