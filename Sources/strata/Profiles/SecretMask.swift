import Formats
import ProfileModel

/// What is shown in place of a secret.
let maskedSecret = "••••"

/// Knows which texts of a layer are secrets, so that no command prints one.
struct SecretMask {
  private let layer: Layer
  private let service: Service?

  init(_ layer: Layer, _ service: Service?) {
    self.layer = layer
    self.service = service
  }

  /// Whether a parameter holds a secret.
  func isSecret(_ key: String) -> Bool { layer.holdsSecret(in: key, service) }

  /// A parameter's value for people: where a secret comes from, but not what it is.
  func shown(_ key: String, _ value: Value) -> Value {
    guard isSecret(key) else { return value }
    switch Secret(value) {
    case .generated?: return .text("generated")
    case .environment(let name)?: return .text("from $\(name)")
    case .reference(let text)?: return .text(text)
    case .literal?, nil: return .text(maskedSecret)
    }
  }
}
