import Guidance

/// Files that cannot be read as what they should be.
extension Sample {
  static let brokenFiles: [Sample] = [
    Sample(
      "empty file", "",
      [
        "1:1 error bad-file ‹›"
      ]),
    Sample(
      "file of comments", "# nothing yet\n",
      [
        "1:1 error bad-file ‹›"
      ]),
    Sample(
      "file that is a text", "hello\n",
      [
        "1:1 error bad-file ‹hello›"
      ]),
    Sample(
      "file that is a list", "- a\n- b\n",
      [
        "1:1 error bad-file ‹- a›"
      ]),
    Sample(
      "file of another kind", "apiVersion: strata/v1\nkind: Profile\n",
      [
        "2:7 error bad-file ‹Profile›"
      ]),
    Sample(
      "cluster profile", "apiVersion: strata/v1\nkind: ClusterProfile\nmetadata: {name: a}\n",
      [
        "2:7 error bad-file ‹ClusterProfile›"
      ]),
    Sample(
      "add-on profile", "kind: AddonProfile\napiVersion: strata/v1\n",
      [
        "1:7 error bad-file ‹AddonProfile›"
      ]),
    Sample(
      "system profile", "apiVersion: v1\nkind: SystemProfile\n",
      [
        "2:7 error bad-file ‹SystemProfile›"
      ]),
    Sample(
      "Kubernetes object", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n",
      [
        "1:13 error bad-file ‹v1›"
      ]),
    Sample(
      "other version of the format", "apiVersion: strata/v9\nkind: AppProfile\n",
      [
        "1:13 error bad-file ‹strata/v9›"
      ]),
    Sample(
      "version of the format missing", "kind: AppProfile\nmetadata: {name: a}\n",
      [
        "1:1 error bad-file ‹kind: AppProfile›"
      ]),
    Sample(
      "kind missing", "apiVersion: strata/v1\nmetadata: {name: a}\n",
      [
        "1:1 error bad-file ‹apiVersion: strata/v1›"
      ]),
    Sample(
      "kind a list", "apiVersion: strata/v1\nkind: [AppProfile]\n",
      [
        "2:7 error bad-file ‹[AppProfile]›"
      ]),
    Sample(
      "two documents", "\(versioned("1.0.0"))---\n\(versioned("1.0.1"))",
      [
        "6:1 error bad-file ‹apiVersion: strata/v1›"
      ]),

    Sample(
      "tab in the indentation of the file",
      "apiVersion: strata/v1\nkind: AppProfile\nmetadata:\n\tname: shop\nlayers: []\n",
      [
        "4:1 error bad-file ‹\t› | write two spaces for each tab"
      ]),
    Sample(
      "tab alone in a line of the file",
      "apiVersion: strata/v1\nkind: AppProfile\nmetadata:\n  name: shop\n\t\nlayers: []\n",
      [
        "5:1 error bad-file ‹\t› | empty the line"
      ]),
    Sample(
      "key twice in the file", "\(versioned("1.0.0"))kind: AppProfile\n",
      [
        "5:1 error bad-file ‹k›"
      ]),
    Sample(
      "setting twice in the file", container("image: nginx\n      image: httpd"),
      [
        "9:7 error bad-file ‹i›"
      ]),
    Sample(
      "quote not closed in the file", container("image: \"nginx\n      replicas: 2"),
      [
        "8:14 error bad-file ‹\"›"
      ]),
    Sample(
      "bracket not closed in the file", container("image: nginx\n      ports: [80, 443"),
      [
        "9:14 error bad-file ‹[›"
      ]),
    Sample(
      "alias of nothing in the file", container("image: *nginx"),
      [
        "8:14 error bad-file ‹*›"
      ]),
    Sample(
      "lines left out in the file", stack("  - name: a\n    service: redis\n    ..."),
      [
        "7:5 error bad-file ‹.› | delete the line `...`"
      ]),
    Sample(
      "colon without a space in the file", stack("  - name:a\n    service: redis"),
      [
        "5:9 error bad-file ‹:› | write a space after it"
      ]),
    Sample(
      "block moved in too little",
      stack(
        "  - name: a\n    service: helm\n    source: {uid: a}\n    values: |\n  replicas: 1"),
      [
        "9:3 error bad-file ‹r›"
      ]),
    Sample(
      "zero byte in the file", "apiVersion: strata/v1\nkind: App\u{0}Profile\n",
      [
        "2:10 error bad-file ‹\0›"
      ]),
    Sample(
      "control character in the file", container("image: ngi\u{7}nx"),
      [
        "8:17 error bad-file ‹\u{7}›"
      ]),
    Sample(
      "no UTF-8", bytes: Array("apiVersion: strata/v1\nname: gr".utf8) + [0xF6, 0xDF, 0x65, 0x0A],
      [
        "2:9 error bad-file ‹›"
      ]),
    Sample(
      "tag of nobody", container("image: !x!y nginx"),
      [
        "8:14 error bad-file ‹!›"
      ]),

    Sample(
      "quotes in quotes in the file",
      container(
        "image: nginx\n      env: {A: b}\n      args:\n        - \"{{ .spectro.macro.a | default \"x\" }}\""
      ),
      [
        "11:42 error bad-file ‹\"› | put it in single quotes"
      ]),
    Sample(
      "value without quotes in the file, not closed",
      container("image: {{.spectro.macro.image\n      replicas: 2"),
      [
        "8:14 warning unquoted-reference ‹{{.spectro.macro.image› | put the value in quotes",
        "8:14 error unterminated-reference ‹{{.spectro.macro.image› | close it with `}}`",
      ]),
    Sample(
      "template of Helm alone in a line of the file",
      container("image: nginx\n      {{- if .Values.a }}\n      replicas: 2\n      {{- end }}"),
      [
        "9:7 error bad-file ‹{›"
      ]),
    Sample(
      "merge of a text", container("image: nginx\n      <<: httpd"),
      [
        "9:7 error unknown-parameter ‹<<›"
      ]),
    Sample(
      "control characters in a name", stack("  - {name: \"a\\e[31m\\n\", service: \"b\\a\"}"),
      [
        "5:12 error bad-layer-name ‹\"a\\e[31m\\n\"› | call it `a-31m`",
        "5:34 error unknown-service ‹\"b\\a\"›",
      ]),
    Sample(
      "long words",
      stack(
        "  - {name: a, service: container, parameters: {image: a, access: \(String(repeating: "publik", count: 500))}}"
      ),
      [
        "5:66 error bad-parameter "
          + "‹publikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublikpublik›"
      ]),
    Sample(
      "metadata a list", "apiVersion: strata/v1\nkind: AppProfile\nmetadata: [shop]\n",
      [
        "3:11 error bad-file ‹[shop]›"
      ]),
    Sample(
      "name a list", "apiVersion: strata/v1\nkind: AppProfile\nmetadata: {name: [shop]}\n",
      [
        "3:18 error bad-file ‹[shop]›"
      ]),
    Sample(
      "tags a text",
      "apiVersion: strata/v1\nkind: AppProfile\nmetadata: {name: shop, tags: demo}\n",
      [
        "3:30 error bad-file ‹demo›"
      ]),
    Sample(
      "tags with a table",
      "apiVersion: strata/v1\nkind: AppProfile\nmetadata:\n  name: shop\n  tags: [env: dev]\n",
      [
        "5:10 error bad-file ‹env: dev›"
      ]),
    Sample(
      "layers a table",
      "apiVersion: strata/v1\nkind: AppProfile\nmetadata: {name: shop}\nlayers:\n  cache: redis\n",
      [
        "5:3 error bad-file ‹cache: redis›"
      ]),
    Sample(
      "layer a text", stack("  - redis"),
      [
        "5:5 error bad-file ‹redis›"
      ]),
    Sample(
      "layer a text, which is read", reading(ref("cache", "REDISMSTR_SVC"), below: "  - cache"),
      [
        "5:5 error bad-file ‹cache›"
      ]),
    Sample(
      "layer's name a table", stack("  - {name: {first: a}, service: redis}"),
      [
        "5:12 error bad-file ‹{first: a}›"
      ]),
    Sample(
      "layer's service a list", stack("  - {name: a, service: [redis]}"),
      [
        "5:24 error bad-file ‹[redis]›"
      ]),
    Sample(
      "parameters a list", stack("  - {name: a, service: container, parameters: [nginx]}"),
      [
        "5:47 error bad-file ‹[nginx]›"
      ]),
    Sample(
      "chart a text", stack("  - {name: a, service: helm, chart: bitnami/kafka}"),
      [
        "5:37 error bad-file ‹bitnami/kafka›"
      ]),
    Sample(
      "chart's version a table",
      stack("  - {name: a, service: helm, chart: {registry: b, name: c, version: {d: e}}}"),
      [
        "5:69 error bad-file ‹{d: e}›"
      ]),
    Sample(
      "values a table",
      stack(
        """
          - name: a
            service: helm
            source: {uid: b}
            values:
              replicas: 1
        """),
      [
        "9:7 error bad-file ‹replicas: 1›"
      ]),
    Sample(
      "manifests a table",
      stack(
        "  - name: a\n    service: manifest\n    manifests:\n      b: c"),
      [
        "8:7 error bad-file ‹b: c›"
      ]),
    Sample(
      "manifest a text",
      stack(
        "  - name: a\n    service: manifest\n    manifests:\n      - b"),
      [
        "8:9 error bad-file ‹b›"
      ]),
    Sample(
      "manifest without a name",
      stack(
        "  - name: a\n    service: manifest\n    manifests:\n      - content: ''"),
      [
        "8:9 error bad-file ‹content: ''›"
      ]),
    Sample(
      "manifest's content an object",
      stack(
        "  - name: a\n    service: manifest\n    manifests:\n      - name: b\n        content:\n"
          + "          kind: ConfigMap"),
      [
        "10:11 error bad-file ‹kind: ConfigMap›"
      ]),
    Sample(
      "order a word", stack("  - {name: a, service: redis, installOrder: first}"),
      [
        "5:45 error bad-file ‹first›"
      ]),
    Sample(
      "source a text", stack("  - {name: a, service: redis, source: 63f5}"),
      [
        "5:39 error bad-file ‹63f5›"
      ]),

    Sample(
      "line ends of DOS",
      reading(ref("dbb", "PASSWORD")).split(separator: "\n").joined(separator: "\r\n") + "\r\n",
      [
        "11:47 error unknown-layer ‹dbb› | read `db`"
      ]),
    Sample(
      "byte order mark", "\u{FEFF}" + reading("ü\(ref("dbb", "PASSWORD"))"),
      [
        "11:48 error unknown-layer ‹dbb› | read `db`"
      ]),
    Sample(
      "line ends of DOS in a manifest",
      manifest(
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  x: \"\(ref("db", "X"))\""
      )
      .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"),
      [
        "14:13 warning manifest-without-namespace ‹name: a› | put it into the layer's namespace",
        "16:54 error unknown-output ‹X›",
      ]),
  ]
}
