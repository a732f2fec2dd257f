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

  /// The variable in which the Compose file reads each secret.
  package static func variables(_ index: ProfileIndex) -> [SecretName: String] {
    Dictionary(
      ComposeSecret.all(index).map { ($0.name, $0.variable) }, uniquingKeysWith: { one, _ in one })
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
