import ProfileModel
import Testing

struct KubernetesKindTests {
  @Test(
    "Which kinds live in namespaces",
    arguments: [
      ("ConfigMap", "v1", true),
      ("Deployment", "apps/v1", true),
      ("Job", "batch/v1", true),
      ("Ingress", "networking.k8s.io/v1", true),
      ("RoleBinding", "rbac.authorization.k8s.io/v1", true),
      ("PodDisruptionBudget", "policy/v1", true),
      ("Namespace", "v1", false),
      ("List", "v1", false),
      ("ConfigMapList", "v1", false),
      ("ClusterRole", "rbac.authorization.k8s.io/v1", false),
      ("PriorityClass", "scheduling.k8s.io/v1", false),
      ("FlowSchema", "flowcontrol.apiserver.k8s.io/v1", false),
      ("CustomResourceDefinition", "apiextensions.k8s.io/v1", false),
      // Of kinds that are not Kubernetes' own nobody can say.
      ("Certificate", "cert-manager.io/v1", false),
      ("VolumeSnapshot", "snapshot.storage.k8s.io/v1", false),
      ("Rollout", "k8s.io/v1", false),
    ])
  func namespaced(_ kind: String, _ apiVersion: String, _ expected: Bool) {
    #expect(KubernetesKind.isNamespaced(kind, apiVersion) == expected)
  }
}
