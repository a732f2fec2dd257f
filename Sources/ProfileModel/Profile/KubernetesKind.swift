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

  /// Its own groups with a dot in their names, without the `.k8s.io` behind it.
  private static let groups: Set<Substring> = [
    "networking", "rbac.authorization", "storage", "policy", "coordination", "discovery",
    "events", "scheduling", "node", "admissionregistration", "apiextensions", "apiregistration",
    "authentication", "authorization", "certificates", "flowcontrol.apiserver", "resource",
    "storagemigration", "internal.apiserver",
  ]
  private static let suffix = ".k8s.io"

  /// Whether objects of a kind live in namespaces. Of kinds that are not Kubernetes' own nobody can
  /// say that: no.
  package static func isNamespaced(_ kind: String, _ apiVersion: String) -> Bool {
    isOwn(apiVersion) && !clusterScoped.contains(kind) && !kind.hasSuffix("List")
  }

  private static func isOwn(_ apiVersion: String) -> Bool {
    guard let slash = apiVersion.firstIndex(of: "/") else { return true }
    let group = apiVersion[..<slash]
    guard group.contains(".") else { return true }
    return group.hasSuffix(suffix) && groups.contains(group.dropLast(suffix.count))
  }
}
