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
  /// the text cannot be made to say the new profile: it is broken, or no profile at all. `reading`:
  /// what a text says, for those who know it of some already.
  package static func patched(
    _ text: String, from old: Profile, to new: Profile,
    reading: (String) -> ProfileDocument = read
  ) -> String? {
    document(patching: text, from: old, to: new, reading: reading)?.text
  }

  /// The same, with what reading the new text finds.
  package static func document(
    patching text: String, from old: Profile, to new: Profile,
    reading: (String) -> ProfileDocument = read
  ) -> (text: String, read: ProfileDocument)? {
    reached(text, old, new, reading)
      ?? AliasExpansion.expanded(text).flatMap { reached($0, old, new, reading) }
  }

  /// What a text says.
  package static func read(_ text: String) -> ProfileDocument {
    ProfileDocument.read(Array(text.utf8))
  }

  private static func reached(
    _ text: String, _ old: Profile, _ new: Profile, _ reading: (String) -> ProfileDocument
  ) -> (text: String, read: ProfileDocument)? {
    var text = text
    var former = old
    for _ in 0...mostRounds {
      let document = reading(text)
      guard let root = document.root else { return nil }
      if says(document.profile, new) { return (text, document) }
      if !says(document.profile, former) { former = document.profile.identified(like: new) }
      let layout = CanonicalLayout(newline: document.source.newline)
      let patch = NodePatch(document.source, layout)
      text = text.applying(
        patch.edits(root, from: Wanted.items(of: former), to: Wanted.items(of: new)))
      former = new
    }
    return nil
  }

  /// Aliases stand for other places, and what ends a file changes when it moves: a change of one
  /// place may need another round.
  private static let mostRounds = 4

  /// The text after a fix: what it changes in the text first, then what it changes in the profile.
  ///
  /// nil where the text cannot be made to say what the fix wants.
  package static func applying(_ fix: Fix, to text: String, profile: Profile) -> String? {
    guard !fix.textEdits.isEmpty else {
      return patched(text, from: profile, to: profile.applying(fix.edits))
    }
    let text = text.applying(fix.textEdits)
    guard !fix.edits.isEmpty else { return text }
    let said = ProfileDocument.read(Array(text.utf8)).profile.identified(like: profile)
    return patched(text, from: said, to: said.applying(fix.edits))
  }

  /// Whether two profiles say the same, whatever the identities of their layers.
  package static func says(_ one: Profile, _ other: Profile) -> Bool {
    Wanted.said(one) == Wanted.said(other)
  }

}

extension Profile {
  /// A profile read again, its layers with the identities that another one gives them.
  package func identified(like other: Profile) -> Profile {
    guard layers.count == other.layers.count else { return self }
    var result = self
    result.layers = zip(layers, other.layers).map { $0.withIdentity($1.id) }
    return result
  }
}

extension SourceText {
  /// The line break of the first line.
  var newline: String {
    let end = lineRange(0).upperBound
    return end < bytes.count && bytes[end] == 13 ? "\r\n" : "\n"
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
