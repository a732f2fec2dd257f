/// What is known of the kinds of Kubernetes' own objects.
package enum KubernetesKind {
  /// Those of its own groups that do not live in namespaces.
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

  /// Whether objects of a kind live in namespaces. Of kinds that are not Kubernetes' own nobody can
  /// say that: no.
  package static func isNamespaced(_ kind: String, _ apiVersion: String) -> Bool {
    let group = apiVersion.contains("/") ? apiVersion.prefix { $0 != "/" } : ""
    let isOwn =
      group.isEmpty || !group.contains(".")
      || [
        "networking", "rbac.authorization", "storage", "policy", "coordination", "discovery",
        "events", "scheduling", "node", "admissionregistration", "apiextensions",
        "apiregistration", "authentication", "authorization", "certificates",
        "flowcontrol.apiserver",
        "resource", "storagemigration", "internal.apiserver",
      ].contains { group == "\($0).k8s.io" }
    return isOwn && !clusterScoped.contains(kind) && !kind.hasSuffix("List")
  }
}
