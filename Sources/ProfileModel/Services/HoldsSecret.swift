extension Layer {
  /// Whether a parameter holds a secret, and is shown to nobody unasked: the service says so; of one
  /// that nobody knows, that it is written as a secret, or called like one.
  package func holdsSecret(in key: String, _ service: Service?) -> Bool {
    if let parameter = service?.parameter(key) { return parameter.isSecret }
    // Nobody knows this parameter: `{value: …}` is how a secret is written.
    let entries = parameters[key]?.entries
    return entries?.count == 1 && entries?.first?.key == "value" || Self.soundsSecret(key)
  }

  private static func soundsSecret(_ key: String) -> Bool {
    let key = key.lowercased()
    return ["password", "secret", "token", "credential"].contains { key.contains($0) }
  }
}
