package import Formats
package import ProfileModel

/// A profile's text, and what the profile has become since.
///
/// The change is carried into the text only when the text is wanted: a key is answered first.
package struct Document: Equatable, Sendable {
  /// Empty for a profile that was never text.
  package private(set) var text: String
  /// What the text says.
  package private(set) var said: Profile
  package var profile: Profile

  /// What was read.
  package init(text: String, profile: Profile) {
    self.text = text
    said = profile
    self.profile = profile
  }

  /// A profile that was never text.
  package init(_ profile: Profile) {
    text = ProfileText.text(of: profile)
    said = profile
    self.profile = profile
  }

  /// The text of the profile as it is now, written by as few changes as can be.
  package var written: String { written(reading: ProfileText.read) }

  /// The same, for those who know already what some texts say.
  package func written(reading: (String) -> ProfileDocument) -> String {
    if said == profile { return text }
    return ProfileText.patched(text, from: said, to: profile, reading: reading)
      ?? ProfileText.text(of: profile)
  }

  /// Takes the written text over, so that the next change starts from it.
  package mutating func settle(_ written: String) {
    text = written
    said = profile
  }
}
