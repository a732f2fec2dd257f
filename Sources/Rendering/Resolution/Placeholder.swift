/// What stands for a secret that is not to be seen.
enum Placeholder {
  /// How all of them begin.
  static let start = "<secret:"

  /// Of a secret parameter.
  static func text(_ name: SecretName) -> String {
    "\(start)\(name.layer).\(name.parameter)>"
  }

  /// Of a secret that a variable of the environment holds.
  static func text(variable: String) -> String { "\(start)$\(variable)>" }

  /// Whether one stands in a text, or in what the text is the base64 of.
  static func holdsOne(_ text: String) -> Bool {
    if text.contains(start) { return true }
    guard let bytes = Base64.decoded(text), let inner = String(validating: bytes, as: UTF8.self)
    else { return false }
    return inner.contains(start)
  }
}
