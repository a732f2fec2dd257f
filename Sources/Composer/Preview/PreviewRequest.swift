package import ProfileModel
package import Rendering

/// A question to the renderers, asked behind the user's back once a profile is known to have no
/// errors.
package struct PreviewRequest: Equatable, Sendable {
  /// What is to be seen; what is the same is not asked again.
  package struct Subject: Equatable, Sendable {
    /// Of the profile.
    package var change: Int
    package var target: Rendering.Target
    /// The only layer to see; nil: all.
    package var layer: LayerID?
    /// The app's name; nil: the profile's.
    package var app: String?
    package var isRevealed: Bool
    /// What the user said of values that are else known at deployment, for this preview alone.
    package var given: [String: String]
    /// The room that remarks are wrapped to.
    package var columns: Int

    package init(
      change: Int, target: Rendering.Target = .kubernetes, layer: LayerID?, app: String? = nil,
      isRevealed: Bool = false, given: [String: String] = [:], columns: Int
    ) {
      self.change = change
      self.target = target
      self.layer = layer
      self.app = app
      self.isRevealed = isRevealed
      self.given = given
      self.columns = columns
    }
  }

  /// Counts the questions: an answer to an older one is of no use.
  package var number: Int
  package var subject: Subject
  package var profile: Profile
  package var catalogue: Catalogue
  package var macros: [String: String]
  /// What is known before the deployment: what the library says, and what was given.
  package var context: [String: String]

  package init(
    number: Int, subject: Subject, profile: Profile, catalogue: Catalogue,
    macros: [String: String], context: [String: String]
  ) {
    self.number = number
    self.subject = subject
    self.profile = profile
    self.catalogue = catalogue
    self.macros = macros
    self.context = context
  }

  /// What the renderers are asked, secrets aside; nil where the layer is not there any more.
  package var rendering: RenderRequest? {
    let position = subject.layer.flatMap { profile.position(of: $0) }
    guard subject.layer == nil || position != nil else { return nil }
    var request = RenderRequest(
      ProfileIndex(profile, catalogue: catalogue, macros: macros), app: subject.app,
      context: context, isRevealed: subject.isRevealed)
    request.layer = position
    return request
  }
}
