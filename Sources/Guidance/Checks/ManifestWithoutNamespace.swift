import Formats
import ProfileModel

/// An object without a namespace lands in `default`, away from the app.
enum ManifestWithoutNamespace {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    context.texts.filter { $0.field.syntax == .manifest }.flatMap { text in
      guard let yaml = text.yaml else { return [Finding]() }
      return yaml.objects.compactMap { finding($0, yaml, text, context) }
    }
  }

  private static func finding(
    _ object: YAMLNode, _ yaml: YAMLText, _ text: CheckedText, _ context: LayerContext
  ) -> Finding? {
    guard let kind = object["kind"]?.text, isNamespaced(kind, object["apiVersion"]?.text ?? ""),
      let metadata = object.pair("metadata"), metadata.value["namespace"] == nil,
      let name = metadata.value.pair("name") ?? metadata.value.pair("generateName"),
      !name.key.isAlias, !yaml.isTemplated(metadata.value.range, text.references)
    else { return nil }
    let range = name.key.range.lowerBound..<name.value.range.upperBound
    return Finding(
      .manifestWithoutNamespace, at: context.place(text.field.path, range),
      "the \(kind) states no namespace, so it lands in `default`; "
        + "write `namespace:` under `metadata`",
      fixes: [
        Fix(
          "put it into the layer's namespace",
          edits: [
            context.replace(
              text.field.path, name.key.range.lowerBound..<name.key.range.lowerBound,
              insertion(before: name.key, in: yaml))
          ])
      ])
  }

  /// The namespace's line, in the style of the table it goes into.
  private static func insertion(before key: YAMLNode, in yaml: YAMLText) -> String {
    let line = yaml.source.lineRange(yaml.source.lineNumber(of: key.range.lowerBound))
    let before = yaml.source.text(line.lowerBound..<key.range.lowerBound)
    let entry = "namespace: \"{{.spectro.system.apptier.NAMESPACE}}\""
    guard before.allSatisfy({ $0 == " " }) else { return entry + ", " }
    let end = yaml.source.bytes.indices.contains(line.upperBound)
      && yaml.source.bytes[line.upperBound] == 13 ? "\r\n" : "\n"
    return entry + end + before
  }

  /// Kinds of Kubernetes' own groups live in namespaces but for these; of other groups' kinds
  /// nobody can say, so nothing is said of them.
  private static let clusterScoped: Set = [
    "Namespace", "Node", "PersistentVolume", "ClusterRole", "ClusterRoleBinding",
    "StorageClass", "VolumeAttachment", "CSIDriver", "CSINode", "CustomResourceDefinition",
    "APIService", "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration",
    "ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding", "MutatingAdmissionPolicy",
    "MutatingAdmissionPolicyBinding", "PriorityClass", "RuntimeClass", "IngressClass",
    "FlowSchema", "PriorityLevelConfiguration", "CertificateSigningRequest", "TokenReview",
    "ComponentStatus", "SubjectAccessReview", "SelfSubjectAccessReview", "SelfSubjectRulesReview",
    "SelfSubjectReview", "DeviceClass", "ResourceSlice", "ClusterTrustBundle", "IPAddress",
    "ServiceCIDR", "StorageVersionMigration", "StorageVersion", "VolumeAttributesClass",
    "PodSecurityPolicy", "List",
  ]

  private static func isNamespaced(_ kind: String, _ apiVersion: String) -> Bool {
    let group = apiVersion.contains("/") ? apiVersion.prefix { $0 != "/" } : ""
    let isOwn =
      group.isEmpty || !group.contains(".")
      || ["networking", "rbac.authorization", "storage", "policy", "coordination", "discovery",
        "events", "scheduling", "node", "admissionregistration", "apiextensions",
        "apiregistration", "authentication", "authorization", "certificates", "flowcontrol.apiserver",
        "resource", "storagemigration", "internal.apiserver",
      ].contains { group == "\($0).k8s.io" }
    return isOwn && !clusterScoped.contains(kind) && !kind.hasSuffix("List")
  }
}
