package import ProfileModel

/// A profile to be rendered, and all that a rendering may depend on.
///
/// The same request gives the same bytes: nothing else is read, neither clock nor environment.
package struct RenderRequest: Sendable {
  package var index: ProfileIndex
  /// The name under which the app is deployed.
  package var app: String
  /// Values that are else known only at deployment, by their names: `project.name`,
  /// `app.<layer>.<OUTPUT>`, `macro.<name>`.
  package var context: [String: String]
  /// What the secrets are, where they are to be written out.
  package var secrets: [SecretName: String]
  /// Whether secrets stand in what is rendered; else a placeholder stands for each.
  package var isRevealed: Bool
  /// The only layer to render, by its position; nil: all.
  package var layer: Int?
  /// What Helm made of the chart of a layer, by the layer's position, where it was asked.
  package var charts: [Int: String]

  package init(
    _ index: ProfileIndex, app: String? = nil, context: [String: String] = [:],
    secrets: [SecretName: String] = [:], isRevealed: Bool = false, layer: Int? = nil,
    charts: [Int: String] = [:]
  ) {
    self.index = index
    self.app = app ?? index.profile.name
    self.context = context
    self.secrets = secrets
    self.isRevealed = isRevealed
    self.layer = layer
    self.charts = charts
  }

  package var profile: Profile { index.profile }

  /// The positions of the layers to render, bottom first.
  package var positions: [Int] {
    layer.map { [$0] } ?? Array(profile.layers.indices)
  }
}

/// A secret parameter of a layer.
package struct SecretName: Hashable, Sendable {
  package var layer: String
  /// The parameter's key in the profile.
  package var parameter: String

  package init(layer: String, parameter: String) {
    self.layer = layer
    self.parameter = parameter
  }
}
