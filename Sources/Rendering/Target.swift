/// What a profile can be rendered to.
package enum Target: String, Sendable, CaseIterable {
  case kubernetes, palette, terraform, compose, values

  /// What people call it.
  package var title: String {
    switch self {
    case .kubernetes: "Kubernetes"
    case .palette: "Palette API"
    case .terraform: "Terraform"
    case .compose: "Compose"
    case .values: "Values"
    }
  }
}
