import Formats
package import ProfileModel

/// A Compose file that runs the profile's stack on a laptop, and the secrets it reads.
package enum ComposeTarget {
  static func rendered(_ request: RenderRequest) -> Rendered {
    var rendering = ComposeRendering(request)
    return rendering.rendered()
  }

  /// The secrets that a Compose file needs: those of the profile, and the token of each Vault, which
  /// the platform makes up itself.
  package static func wantedSecrets(_ index: ProfileIndex) -> [RenderRequest.WantedSecret] {
    var wanted = RenderRequest.wantedSecrets(index)
    for (position, layer) in index.profile.layers.enumerated() {
      guard index.services[position]?.id == VaultToken.service else { continue }
      let name = SecretName(layer: layer.name, parameter: VaultToken.parameter)
      wanted.append(RenderRequest.WantedSecret(name: name, origin: .generated, kind: .token))
    }
    return wanted
  }

  /// The secrets with those that a former `.env` holds: it keeps them, so that what is made of them
  /// must fit. The environment comes before it, as it does for what runs the file.
  package static func secrets(
    _ secrets: [SecretName: String], keeping environment: String, _ index: ProfileIndex
  ) -> [SecretName: String] {
    let values = EnvironmentLines.values(in: environment)
    var kept = secrets
    for secret in ComposeSecret.all(index) {
      if case .environment = secret.origin, kept[secret.name] != nil { continue }
      if let value = values[secret.variable] { kept[secret.name] = value }
    }
    return kept
  }
}

/// How the root token of a Vault is called.
enum VaultToken {
  static let service = "vault"
  /// The catalogue has no such parameter: nobody sets the token.
  static let parameter = "rootToken"
  static let output = "VAULT_ROOT_TOKEN"

  /// The token's name in a context.
  static func key(layer: String) -> String { "app.\(layer).\(output)" }
}
