import Formats

/// Vault, as the Bank-Vaults operator runs it.
extension KubernetesLayer {
  mutating func addVault() {
    remarkOperator("bank-vaults/vault-operator", "1.24.0")
    addAccount(
      "vault",
      [
        [
          "apiGroups": [""], "resources": ["secrets"],
          "verbs": ["create", "get", "update", "list", "patch"],
        ],
        ["apiGroups": [""], "resources": ["pods"], "verbs": ["get", "update", "patch"]],
      ])
    add(
      "PersistentVolumeClaim", "vault-file", [YAMLTreeEntry("spec", .claim(size("volumeSize")))])
    let spec: [YAMLTreeEntry] = [
      YAMLTreeEntry("size", 1), YAMLTreeEntry("image", "hashicorp/vault:1.14.8"),
      YAMLTreeEntry("serviceAccount", "vault"),
      YAMLTreeEntry(
        "volumes",
        [["name": "vault-file", "persistentVolumeClaim": ["claimName": "vault-file"]]]),
      YAMLTreeEntry("volumeMounts", [["name": "vault-file", "mountPath": "/vault/file"]]),
      YAMLTreeEntry("unsealConfig", unsealConfig), YAMLTreeEntry("config", config),
    ]
    add(
      "Vault", of: "vault.banzaicloud.com/v1alpha1", fullName, [YAMLTreeEntry("spec", .table(spec))]
    )
  }

  private var unsealConfig: YAMLTree {
    let secret = KubernetesName.object("\(layer.fullName)-unseal-keys")
    return [
      "options": ["preFlightChecks": true, "storeRootToken": true],
      "kubernetes": ["secretNamespace": .text(namespace), "secretName": .text(secret)],
    ]
  }

  private var config: YAMLTree {
    [
      "storage": ["file": ["path": "/vault/file"]],
      "listener": [
        "tcp": [
          "address": "0.0.0.0:8200", "tls_cert_file": "/vault/tls/server.crt",
          "tls_key_file": "/vault/tls/server.key",
        ]
      ],
      "api_addr": .text("https://\(fullName).\(namespace):8200"), "ui": true,
    ]
  }

  /// Adds a service account with what it may do in the layer's namespace.
  mutating func addAccount(_ name: String, _ rules: [YAMLTree]) {
    add("ServiceAccount", name, [])
    add(
      "Role", of: "rbac.authorization.k8s.io/v1", name, [YAMLTreeEntry("rules", .list(rules))])
    let subject: YAMLTree = [
      "kind": "ServiceAccount", "name": .text(name), "namespace": .text(namespace),
    ]
    add(
      "RoleBinding", of: "rbac.authorization.k8s.io/v1", name,
      [
        YAMLTreeEntry(
          "roleRef",
          ["apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": .text(name)]),
        YAMLTreeEntry("subjects", [subject]),
      ])
  }
}
