import Guidance

/// Manifests and charts' values.
extension Sample {
  /// The head of a Deployment, three lines.
  static let deployment = """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: web, namespace: shop}
    """

  static let configMap = """
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: web, namespace: shop}
    """

  static let brokenManifests: [Sample] = [
    Sample(
      "lines left out", manifest("\(deployment)\nspec:\n  ...\n  replicas: 1"),
      [
        "15:13 error broken-yaml ‹.› | delete the line `...`"
      ]),
    Sample(
      "tab in the indentation", manifest("\(deployment)\nspec:\n\treplicas: 1"),
      [
        "15:11 error broken-yaml ‹\t› | write two spaces for each tab"
      ]),
    Sample(
      "tab alone in a line", manifest("\(deployment)\nspec:\n  replicas: 1\n\t"),
      [
        "16:11 error broken-yaml ‹\t› | empty the line"
      ]),
    Sample(
      "key moved in too little", manifest("\(deployment)\nspec:\n    replicas: 1\n  paused: true"),
      [
        "16:13 error broken-yaml ‹p›"
      ]),
    Sample(
      "second colon in a value", manifest("\(configMap)\ndata:\n  url: a: b"),
      [
        "15:19 error broken-yaml ‹:›"
      ]),
    Sample(
      "key twice", manifest("\(configMap)\ndata:\n  a: b\n  a: c"),
      [
        "16:13 error broken-yaml ‹a›"
      ]),
    Sample(
      "quote not closed", manifest("\(configMap)\ndata:\n  a: \"b\n  c: d"),
      [
        "15:16 error broken-yaml ‹\"›"
      ]),
    Sample(
      "bracket not closed", manifest("\(configMap)\ndata:\n  a: [b, c\n"),
      [
        "15:16 error broken-yaml ‹[›"
      ]),
    Sample(
      "alias of nothing", manifest("\(configMap)\ndata:\n  a: *b"),
      [
        "15:16 error broken-yaml ‹*›"
      ]),
    Sample(
      "value that begins with a percent sign", manifest("\(configMap)\ndata:\n  a: %b"),
      [
        "15:16 error broken-yaml ‹%›"
      ]),
    Sample(
      "line of words", manifest("\(configMap)\ndata:\n  a: b\n  and so on"),
      [
        "16:13 error broken-yaml ‹a›"
      ]),
    Sample(
      "list where a value is", manifest("\(configMap)\ndata: - a"),
      [
        "14:17 error broken-yaml ‹-›"
      ]),
    Sample(
      "unknown escape", manifest("\(configMap)\ndata:\n  a: \"\\d\""),
      [
        "15:17 error broken-yaml ‹\\›"
      ]),
    Sample(
      "broken, with references in it",
      manifest(
        """
        \(configMap)
        data:
          user: {{.spectro.app.$appDeploymentName.db.USERNAME}}
          host: "\(ref("dbb", "POSTGRESMSTR_SVC"))"
          ...
        """),
      [
        "15:19 warning unquoted-reference ‹{{.spectro.app.$appDeploymentName.db.USERNAME}}›"
          + " | put the value in quotes",
        "16:54 error unknown-layer ‹dbb› | read `db`",
        "17:13 error broken-yaml ‹.› | delete the line `...`",
      ]),
    Sample(
      "broken before a Helm template",
      manifest(
        """
        \(configMap)
        data:
          a: b: c



          {{- if .Values.x }}
          d: e
          {{- end }}
        """),
      [
        "15:17 error broken-yaml ‹:›"
      ]),
    Sample(
      "broken values", values("replicas: 1\n  name: x"),
      [
        "11:9 error broken-yaml ‹n›"
      ]),
    Sample(
      "values that are a list", values("- replicas: 1"),
      [
        "10:7 error broken-yaml ‹- replicas: 1›"
      ]),
    Sample(
      "values that are a text", values("replicas 1"),
      [
        "10:7 error broken-yaml ‹replicas 1›"
      ]),
    Sample(
      "broken in a text in double quotes",
      quotedManifest(
        "\"apiVersion: v1\\nkind: ConfigMap\\nmetadata: {name: é, namespace: b}\\ndata:\\n"
          + "  ü: *b\""),
      [
        "9:99 error broken-yaml ‹*›"
      ]),
    Sample(
      "broken in a text in single quotes",
      quotedManifest(
        "'{apiVersion: v1, kind: ConfigMap, metadata: {name: ''a'', namespace: b}, data: *b}'"),
      [
        "9:98 error broken-yaml ‹*›"
      ]),
    Sample(
      "broken in a folded text",
      stack(
        """
          - name: web
            service: manifest
            manifests:
              - name: objects
                content: >-
                  {apiVersion: v1,
                  kind: ConfigMap,
                  metadata: {name: a, namespace: b},
                  data: *b}
        """),
      [
        "13:17 error broken-yaml ‹*›"
      ]),

    Sample(
      "text for an object", manifest("hello there"),
      [
        "11:11 error not-a-kubernetes-object ‹hello there›"
      ]),
    Sample(
      "list for an object", manifest("- apiVersion: v1"),
      [
        "11:11 error not-a-kubernetes-object ‹- apiVersion: v1›"
      ]),
    Sample(
      "chart for an object", manifest("apiVersion: v2\nname: kafka\nversion: 20.0.0"),
      [
        "11:11 error not-a-kubernetes-object ‹apiVersion: v2›"
      ]),
    Sample(
      "object without a kind", manifest("apiVersion: v1\nmetadata: {name: a}"),
      [
        "11:11 error not-a-kubernetes-object ‹apiVersion: v1›"
      ]),
    Sample(
      "object without anything", manifest("data: {a: b}"),
      [
        "11:11 error not-a-kubernetes-object ‹data: {a: b}›"
      ]),
    Sample(
      "object without metadata", manifest("apiVersion: v1\nkind: ConfigMap"),
      [
        "11:11 error not-a-kubernetes-object ‹apiVersion: v1›"
      ]),
    Sample(
      "object without a name",
      manifest("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  namespace: a"),
      [
        "11:11 error not-a-kubernetes-object ‹apiVersion: v1›"
      ]),
    Sample(
      "second document is no object", manifest("\(configMap)\n---\nnot: one\n---\n\(configMap)"),
      [
        "15:11 error not-a-kubernetes-object ‹not: one›"
      ]),
    Sample(
      "object cut apart by three dots",
      manifest("apiVersion: v1\nkind: ConfigMap\n...\nmetadata: {name: a, namespace: b}"),
      [
        "13:11 error broken-yaml ‹.› | delete the line `...`"
      ]),
    Sample(
      "object cut apart by three dashes",
      manifest("apiVersion: v1\nkind: ConfigMap\n---\nmetadata: {name: a, namespace: b}"),
      [
        "13:11 error not-a-kubernetes-object ‹---›"
      ]),
    Sample(
      "object cut apart by three dots and dashes",
      manifest("apiVersion: v1\nkind: ConfigMap\n...\n---\nmetadata: {name: a, namespace: b}"),
      [
        "13:11 error not-a-kubernetes-object ‹...›"
      ]),
    Sample(
      "two texts for objects, dots and dashes between them",
      manifest("hello\n...\n---\nthere"),
      [
        "11:11 error not-a-kubernetes-object ‹hello›",
        "14:11 error not-a-kubernetes-object ‹there›",
      ]),
    Sample(
      "manifest of a chart is no object",
      stack(
        """
          - name: app
            service: helm
            source: {uid: 63f5}
            manifests:
              - name: more
                content: "kind: ConfigMap"
        """),
      [
        "10:19 error not-a-kubernetes-object ‹kind: ConfigMap›"
      ]),

    Sample(
      "object without a namespace",
      manifest("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a"),
      [
        "14:13 warning manifest-without-namespace ‹name: a› | put it into the layer's namespace"
      ]),
    Sample(
      "object without a namespace, in one line",
      manifest("apiVersion: v1\nkind: ConfigMap\nmetadata: {labels: {a: b}, name: a}"),
      [
        "13:38 warning manifest-without-namespace ‹name: a› | put it into the layer's namespace"
      ]),
    Sample(
      "object without a namespace, as JSON",
      manifest("{\"apiVersion\": \"v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"a\"}}"),
      [
        "11:64 warning manifest-without-namespace ‹\"name\": \"a\"›"
          + " | put it into the layer's namespace"
      ]),
    Sample(
      "object without a namespace, name made up",
      manifest("apiVersion: batch/v1\nkind: Job\nmetadata:\n  generateName: a-"),
      [
        "14:13 warning manifest-without-namespace ‹generateName: a-›"
          + " | put it into the layer's namespace"
      ]),
    Sample(
      "objects without a namespace, one has it",
      manifest(
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
            labels:
                a: b
            name: a
        ---
        \(configMap)
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: a}
        """),
      [
        "16:15 warning manifest-without-namespace ‹name: a› | put it into the layer's namespace",
        "24:22 warning manifest-without-namespace ‹name: a› | put it into the layer's namespace",
      ]),
    Sample(
      "object without a namespace, line ends of DOS",
      stack(
        """
          - name: web
            service: manifest
            manifests:
              - {name: a, content: "apiVersion: v1\\r\\nkind: Secret\\r\\nmetadata:\\r\\n  name: a\\r\\n"}
        """),
      [
        "8:78 warning manifest-without-namespace ‹name: a› | put it into the layer's namespace"
      ]),

    Sample(
      "value without quotes", manifest("\(configMap)\ndata:\n  a: \(ref("db", "PASSWORD"))"),
      [
        "15:16 warning unquoted-reference ‹{{.spectro.app.$appDeploymentName.db.PASSWORD}}›"
          + " | put the value in quotes"
      ]),
    Sample(
      "value without quotes and a comment",
      manifest("\(configMap)\ndata:\n  a: \(ref("db", "PASSWORD"))  # the password"),
      [
        "15:16 warning unquoted-reference ‹{{.spectro.app.$appDeploymentName.db.PASSWORD}}›"
          + " | put the value in quotes"
      ]),
    Sample(
      "value of two references without quotes",
      values("url: \(ref("db", "USERNAME"))@\(ref("db", "POSTGRESMSTR_SVC"))"),
      [
        "10:12 warning unquoted-reference ‹{{.spectro.app.$appDeploymentName.db.USERNAME}}›"
          + " | put the value in quotes"
      ]),
    Sample(
      "value without quotes in lists",
      values("a:\n  - \(ref("db", "USERNAME"))\nb: [x, \(ref("db", "PASSWORD"))]"),
      [
        "11:11 warning unquoted-reference ‹{{.spectro.app.$appDeploymentName.db.USERNAME}}›"
          + " | put the value in quotes",
        "12:14 warning unquoted-reference ‹{{.spectro.app.$appDeploymentName.db.PASSWORD}}›"
          + " | put the value in quotes",
      ]),
    Sample(
      "value without quotes, a function in double quotes",
      values("a: {{ .spectro.macro.zone | default \"eu\" }}"),
      [
        "10:10 warning unquoted-reference ‹{{ .spectro.macro.zone | default \"eu\" }}›"
          + " | put the value in quotes"
      ]),
    Sample(
      "value without quotes after letters of several bytes",
      values("größe: {日本: \(ref("db", "USERNAME"))}"),
      [
        "10:19 warning unquoted-reference ‹{{.spectro.app.$appDeploymentName.db.USERNAME}}›"
          + " | put the value in quotes"
      ]),
    Sample(
      "value without quotes that reads what is not there",
      values("a: \(ref("db", "HOST"))"),
      [
        "10:10 warning unquoted-reference ‹{{.spectro.app.$appDeploymentName.db.HOST}}›"
          + " | put the value in quotes",
        "10:47 error unknown-output ‹HOST›",
      ]),
    Sample(
      "key without quotes", values("\(ref("db", "USERNAME")): a\nb: c"),
      [
        "10:7 warning unquoted-reference ‹{{.spectro.app.$appDeploymentName.db.USERNAME}}›"
          + " | put the value in quotes"
      ]),
    Sample(
      "value without quotes over two lines",
      values("a: \(ref("db", "USERNAME"))\n  and more\nb: c"),
      [
        "10:10 warning unquoted-reference ‹{{.spectro.app.$appDeploymentName.db.USERNAME}}›"
          + " | put the value in quotes"
      ]),
    Sample(
      "value without quotes that is not closed",
      values("a: {{.spectro.app.$appDeploymentName.db.USERNAME\nb: c"),
      [
        "10:10 warning unquoted-reference ‹{{.spectro.app.$appDeploymentName.db.USERNAME›"
          + " | put the value in quotes",
        "10:10 error unterminated-reference ‹{{.spectro.app.$appDeploymentName.db.USERNAME›"
          + " | close it with `}}`",
      ]),
    Sample(
      "value without quotes that is closed with one brace",
      values("a: {{.spectro.app.$appDeploymentName.db.USERNAME}\nb: c"),
      [
        "10:10 warning unquoted-reference ‹{{.spectro.app.$appDeploymentName.db.USERNAME}›"
          + " | put the value in quotes",
        "10:10 error unterminated-reference "
          + "‹{{.spectro.app.$appDeploymentName.db.USERNAME}› | close it with `}}`",
      ]),
    Sample(
      "value without quotes, then a colon", values("a: \(ref("db", "USERNAME")): b"),
      [
        "10:10 warning unquoted-reference ‹{{.spectro.app.$appDeploymentName.db.USERNAME}}›"
          + " | put the value in quotes"
      ]),
    Sample(
      "value without quotes below an anchor and a tag",
      values("a: &x !!str \(ref("db", "USERNAME"))\nb: *x"),
      [
        "10:19 warning unquoted-reference ‹{{.spectro.app.$appDeploymentName.db.USERNAME}}›"
          + " | put the value in quotes"
      ]),
    Sample(
      "value without quotes behind a dash in a dash", values("a:\n  - - \(ref("db", "USERNAME"))"),
      [
        "11:13 warning unquoted-reference ‹{{.spectro.app.$appDeploymentName.db.USERNAME}}›"
          + " | put the value in quotes"
      ]),
    Sample(
      "reference not closed in a block text",
      values("a: |\n  x = {{.spectro.app.$appDeploymentName.db.PASSWORD\n  y = 1\nb: 2"),
      [
        "11:13 error unterminated-reference ‹{{.spectro.app.$appDeploymentName.db.PASSWORD›"
          + " | close it with `}}`"
      ]),
    Sample(
      "manifests of one name, the second is broken",
      stack(
        """
          - name: web
            service: manifest
            manifests:
              - name: a
                content: ""
              - name: a
                content: |
                  kind: x: y
        """),
      [
        "12:18 error broken-yaml ‹:›"
      ]),
    Sample(
      "value without quotes in the file itself",
      stack(
        db,
        """
          - name: api
            service: container
            parameters:
              image: nginx
              env:
                X: \(ref("db", "PASSWORD"))
                Y: "\(ref("dbb", "PASSWORD"))"
              args: [\(ref("db", "USERNAME")), -v]
        """),
      [
        "11:12 warning unquoted-reference ‹{{.spectro.app.$appDeploymentName.db.PASSWORD}}›"
          + " | put the value in quotes",
        "12:47 error unknown-layer ‹dbb› | read `db`",
        "13:14 warning unquoted-reference ‹{{.spectro.app.$appDeploymentName.db.USERNAME}}›"
          + " | put the value in quotes",
      ]),

    Sample(
      "load balancer of a damaged page, in values",
      values("containerService:\n  serviceType: load balancer\n  access: public"),
      [
        "11:22 warning pasted-load-balancer ‹load balancer› | write `LoadBalancer`"
      ]),
    Sample(
      "load balancer of a damaged page, in a service",
      manifest(
        """
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: shop}
        spec:
          type: "Load Balancer"   # public
        """),
      [
        "15:20 warning pasted-load-balancer ‹Load Balancer› | write `LoadBalancer`"
      ]),
    Sample(
      "load balancer of a damaged page, in a path",
      values("keyToCheck: status.load balancer.ingress[0].hostname"),
      [
        "10:26 warning pasted-load-balancer ‹load balancer› | write `loadBalancer`"
      ]),

    Sample(
      "allowed in the wrong place",
      manifest(
        """
        apiVersion: v1
        kind: ConfigMap   # strata: allow manifest-without-namespace
        metadata:
          name: a         # strata: allow unknown-layer
        """),
      [
        "14:13 warning manifest-without-namespace ‹name: a› | put it into the layer's namespace"
      ]),
  ]

  /// A manifest layer whose manifest is this scalar, in line 9 behind `content: `.
  static func quotedManifest(_ scalar: String) -> String {
    stack(
      """
        - name: web
          service: manifest
          manifests:
            - name: objects
              content: \(scalar)
      """)
  }
}
