package import ProfileModel

/// Carries changes of a profile into its text: the only writer of profile files.
package enum ProfileText {
  /// The text of a profile that was none before, in the canonical layout.
  package static func text(of profile: Profile) -> String {
    let layout = CanonicalLayout(newline: "\n")
    let parts = Wanted.items(of: profile).map { layout.entry($0, column: 0, inFlow: false) }
    return ([head] + parts).joined(separator: "\n") + "\n"
  }

  private static let head = "apiVersion: strata/v1\nkind: AppProfile"

  /// The text after a change; what the change does not touch stays byte for byte.
  ///
  /// The layers of both profiles are matched by identity; `old` is what the text says. nil where
  /// the text cannot be made to say the new profile: it is broken, or no profile at all.
  package static func patched(_ text: String, from old: Profile, to new: Profile) -> String? {
    var text = text
    var former = old
    for _ in 0..<mostRounds {
      let document = ProfileDocument.read(Array(text.utf8))
      guard let root = document.root else { return nil }
      if says(document.profile, new) { return text }
      if !says(document.profile, former) { former = identified(document.profile, like: new) }
      let patch = NodePatch(
        source: document.source, layout: CanonicalLayout(newline: newline(of: text)))
      text = text.applying(
        patch.edits(root, from: Wanted.items(of: former), to: Wanted.items(of: new)))
      former = new
    }
    return says(ProfileDocument.read(Array(text.utf8)).profile, new) ? text : nil
  }

  /// Aliases stand for other places, so that a change of one place may need another round.
  private static let mostRounds = 5

  /// Whether two profiles say the same, whatever the identities of their layers.
  package static func says(_ one: Profile, _ other: Profile) -> Bool {
    Wanted.said(one) == Wanted.said(other)
  }

  /// A profile read again, its layers with the identities they will have.
  private static func identified(_ profile: Profile, like other: Profile) -> Profile {
    guard profile.layers.count == other.layers.count else { return profile }
    var result = profile
    result.layers = zip(profile.layers, other.layers).map { $0.withIdentity($1.id) }
    return result
  }

  private static func newline(of text: String) -> String {
    guard let place = text.utf8.firstIndex(of: 10), place > text.utf8.startIndex else {
      return "\n"
    }
    return text.utf8[text.utf8.index(before: place)] == 13 ? "\r\n" : "\n"
  }
}

extension Wanted {
  /// A profile without its identities.
  static func said(_ profile: Profile) -> Profile {
    var copy = profile
    copy.layers = profile.layers.enumerated().map { $1.withIdentity(LayerID($0)) }
    return copy
  }
}

extension Layer {
  /// The same layer under another identity.
  package func withIdentity(_ id: LayerID) -> Layer {
    Layer(
      id: id, name: name, service: service, version: version, parameters: parameters,
      chart: chart, values: values, manifests: manifests, installOrder: installOrder,
      source: source)
  }
}
