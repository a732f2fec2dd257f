/// Kubernetes objects and values of many a shape.
extension Sample {
  static let soundManifests: [Sample] = [
    Sample(
      "custom resource without a namespace",
      manifest(
        "apiVersion: acid.zalan.do/v1\nkind: postgresql\nmetadata:\n  name: a")),
    Sample(
      "custom resource of a k8s.io group",
      manifest(
        "apiVersion: gateway.networking.k8s.io/v1\nkind: GatewayClass\nmetadata:\n  name: a")),
    Sample(
      "objects of the whole cluster",
      manifest(
        [
          "v1 Namespace", "v1 PersistentVolume", "rbac.authorization.k8s.io/v1 ClusterRole",
          "rbac.authorization.k8s.io/v1 ClusterRoleBinding", "storage.k8s.io/v1 StorageClass",
          "apiextensions.k8s.io/v1 CustomResourceDefinition", "scheduling.k8s.io/v1 PriorityClass",
          "networking.k8s.io/v1 IngressClass", "v1 Node",
          "admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration",
        ].map { object in
          let words = object.split(separator: " ")
          return "apiVersion: \(words[0])\nkind: \(words[1])\nmetadata: {name: a}"
        }.joined(separator: "\n---\n"))),
    Sample(
      "three dots behind an object", manifest("\(configMap)\n...")),
    Sample(
      "three dots and dashes between objects", manifest("\(configMap)\n...\n---\n\(configMap)")),
    Sample(
      "list of objects",
      manifest(
        """
        apiVersion: v1
        kind: List
        items:
          - apiVersion: v1
            kind: ConfigMap
            metadata: {name: a}
        """)),
    Sample("list of config maps", manifest("apiVersion: v1\nkind: ConfigMapList\nitems: []")),
    Sample(
      "name that is made up",
      manifest(
        "apiVersion: batch/v1\nkind: Job\nmetadata: {generateName: a-, namespace: b}")),
    Sample(
      "several documents, empty ones too",
      manifest(
        "---\n# nothing\n---\n\(configMap)\n---\n---\n\(deployment)\n...\n---\n")),
    Sample(
      "JSON",
      manifest(
        #"{"apiVersion": "v1", "kind": "ConfigMap","metadata":{"name":"a","namespace":"b"}, "data": {"a": "{\"b\": [1, 2]}"}}"#
      )),
    Sample(
      "JSON over several lines",
      manifest(
        """
        {
          "apiVersion": "v1",
          "kind": "ConfigMap",
          "metadata": {
            "name": "a",
            "namespace": "\(ref("db", "USERNAME"))"
          }
        }
        """)),
    Sample("empty manifest", quotedManifest("\"\"")),
    Sample("manifest of comments", manifest("# not yet\n# \(ref("a", "B"))")),
    Sample(
      "anchors and merge keys",
      manifest(
        """
        \(configMap)
        x: &base {a: 1, b: 2}
        y:
          <<: *base
          b: 3
        z:
          <<: [*base, {c: 4}]
        """)),
    Sample(
      "metadata merged from elsewhere",
      manifest(
        """
        x-meta: &meta
          namespace: shop
        apiVersion: v1
        kind: ConfigMap
        metadata:
          <<: *meta
          name: a
        """)),
    Sample(
      "texts of every kind",
      manifest(
        """
        \(configMap)
        data:
          literal: |
            a: b: c
              ...
            "not closed {{ x
          indented: |2
              two more
            than that
          folded: >-
            one
            line of [words
          keep: |+
            end

          single: 'it''s {{ here }}'
          double: "a\\tb \\u00e9 \\
            c"
          plain: one
            two: three
          question: ?x
        """.replacing("two: three", with: "two"))),
    Sample(
      "references in texts of every kind",
      manifest(
        """
        \(configMap)
        data:
          literal: |
            {{.spectro.macro.a}}
            password = \(ref("db", "PASSWORD"))
          folded: >
            \(ref("db", "USERNAME"))
            \(ref("db", "PASSWORD"))
          single: '\(ref("db", "PASSWORD"))'
          plain: postgres://\(ref("db", "USERNAME")):\(ref("db", "PASSWORD"))@x
          double: "{{ .spectro.app.$appDeploymentName.db.PASSWORD | default \\"a\\" }}"
        """)),
    Sample(
      "folded manifest",
      stack(
        db,
        """
          - name: web
            service: manifest
            manifests:
              - name: a
                content: >
                  {"apiVersion": "v1", "kind": "Secret",

                  "metadata": {"name": "a", "namespace": "b"},
                  "data": {"c": "\(ref("db", "PASSWORD"))"}}
        """)),
    Sample(
      "long keys and sets",
      manifest("\(configMap)\ndata:\n  ? long key\n  : value\n  \"quoted key\": 1")),
    Sample("tags", manifest("\(configMap)\nbinaryData:\n  a: !!binary aGVsbG8=\n  b: !!str 12")),
    Sample("directives", manifest("%YAML 1.1\n---\n\(configMap)")),
    Sample(
      "load balancers in words",
      manifest(
        """
        \(configMap)
        data:
          text: a load balancer stands here
          type: public load balancer
          loadBalancer: load balancer or not
          # type: load balancer
        """)),
    Sample(
      "custom definition with a schema",
      manifest(
        """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: crontabs.stable.example.com
        spec:
          group: stable.example.com
          names: {plural: crontabs, singular: crontab, kind: CronTab}
          scope: Namespaced
        """)),
    Sample("values of null", values("~")),
    Sample("values of a comment", values("# none")),
    Sample(
      "values with several kinds of list",
      values("a:\n- b\n- c:\n    d\n-\n  - e\nf: [\n  g,\n  h]\n")),
    Sample("values indented throughout", values("  a: 1\n  b:\n    c: 2")),
    Sample(
      "manifests of a chart",
      stack(
        """
          - name: app
            service: helm
            chart: {registry: bitnami, name: nginx, version: 15.0.0}
            manifests:
              - name: a
                content: |
                  apiVersion: v1
                  kind: ConfigMap
                  metadata: {name: a, namespace: b}
              - name: a
                content: |
                  apiVersion: v1
                  kind: Secret
                  metadata: {name: a, namespace: b}
        """)),
    Sample(
      "values of a container",
      stack(
        """
          - name: web
            service: container
            parameters: {image: nginx}
            values: |
              containerService:
                serviceType: LoadBalancer
                args:
                  - $TEST
        """)),
  ]
}
