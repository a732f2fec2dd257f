import Formats
import ProfileModel
import Testing

@testable import Rendering

/// A profile out of its file's text.
func profile(_ text: String) -> ProfileIndex {
  let document = ProfileDocument.read(Array(text.utf8))
  return ProfileIndex(
    document.profile, catalogue: BuiltInCatalogue.catalogue, macros: ["team": "blue"])
}

@Suite struct ResolutionTests {
  static let stack = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata: {name: shop, version: 1.0.0}
    layers:
      - name: db
        service: postgresql
        parameters: {username: app, databaseName: shop}
      - name: docs
        service: mongodb
        parameters: {username: doc, password: {fromEnv: DOC_PASSWORD}}
      - name: api
        service: container
        parameters:
          image: example.org/api:1
          access: public
          ports: ["80"]
          env:
            HOST: "{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}"
            URL: "postgres://{{.spectro.app.$appDeploymentName.db.USERNAME}}:{{ .spectro.app.$appDeploymentName.db.PASSWORD }}@x"
            B64: "{{.spectro.app.$appDeploymentName.db.PASSWORD | b64enc}}"
            UPPER: "<<.spectro.app.$appdeploymentName.db.USERNAME | upper | quote>>"
            URI: "{{.spectro.app.$appDeploymentName.docs.MONGO_URI}}"
            PROJECT: "{{ .spectro.system.project.name|upper }}"
            TEAM: "{{.spectro.macro.team}}"
            NS: "{{.spectro.system.apptier.NAMESPACE}}"
            IMAGE: "{{.spectro.system.apptier.image}}"
            HELM: "{{ .Values.x }}"
      - name: ui
        service: container
        parameters:
          image: example.org/ui:1
          env:
            API: "http://{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC_EXTERNALIP}}:{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC_PORT}}"
    """

  private func texts(_ resolution: ResolvedProfile, _ layer: Int) -> [String: String] {
    Dictionary(
      resolution.layers[layer].table("env").map { ($0.key, $0.value.text) },
      uniquingKeysWith: { one, _ in one })
  }

  @Test func hiddenSecretsAndGaps() {
    let resolution = ResolvedProfile(RenderRequest(profile(Self.stack)))
    #expect(
      texts(resolution, 2) == [
        "HOST": "shop-db.shop-db-ns.svc.cluster.local",
        "URL": "postgres://app:<secret:db.password>@x",
        "B64": "PHNlY3JldDpkYi5wYXNzd29yZD4=",
        "UPPER": "\"APP\"",
        "URI":
          "mongodb://doc:<secret:$DOC_PASSWORD>@shop-docs-0.shop-docs-svc.shop-docs-ns.svc.cluster.local:27017/admin?replicaSet=shop-docs&ssl=false",
        "PROJECT": "{{.spectro.system.project.name | upper}}",
        "TEAM": "blue", "NS": "shop-api-ns", "IMAGE": "example.org/api:1",
        "HELM": "{{ .Values.x }}",
      ])
    #expect(
      texts(resolution, 3)["API"]
        == "http://{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC_EXTERNALIP}}:80")
    #expect(resolution.gaps.map(\.key) == ["project.name", "app.api.CONTAINER_SVC_EXTERNALIP"])
    let url = resolution.layers[2].table("env")[1].value
    #expect(resolution.holdsSecret(url))
    #expect(url.traces.map { resolution.references[$0.number].known } == [.now, .secret])
  }

  @Test func revealedAndInContext() {
    var request = RenderRequest(
      profile(Self.stack), app: "prod",
      context: ["project.name": "east", "app.api.CONTAINER_SVC_EXTERNALIP": "192.0.2.7"],
      secrets: [
        SecretName(layer: "db", parameter: "password"): "geheim",
        SecretName(layer: "docs", parameter: "password"): "p@ss/word",
      ])
    request.isRevealed = true
    let resolution = ResolvedProfile(request)
    #expect(resolution.gaps.isEmpty)
    let env = texts(resolution, 2)
    #expect(env["URL"] == "postgres://app:geheim@x")
    #expect(env["B64"] == "Z2VoZWlt")
    #expect(env["PROJECT"] == "EAST")
    #expect(env["URI"]?.hasPrefix("mongodb://doc:p%40ss%2Fword@prod-docs-0.") == true)
    #expect(texts(resolution, 3)["API"] == "http://192.0.2.7:80")
  }

  @Test(arguments: [
    (
      "host: {{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}",
      "host: app-db.app-db-ns.svc.cluster.local"
    ),
    ("port: {{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC_PORT}}", "port: 5432"),
    (
      "port: \"{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC_PORT}}\" # {{.spectro.system.project.name}}",
      "port: \"5432\" # {{.spectro.system.project.name}}"
    ),
    ("p: {{.spectro.system.project.name}}", "p: \"{{.spectro.system.project.name}}\""),
    (
      "p: 'x{{.spectro.system.project.name | default \"y\"}}'",
      "p: 'x{{.spectro.system.project.name | default \"y\"}}'"
    ),
    (
      "u: http://{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}:80/{{.spectro.macro.odd}}",
      "u: \"http://app-db.app-db-ns.svc.cluster.local:80/it's: \\\"odd\\\"\""
    ),
    ("u: '{{.spectro.macro.odd}}'", "u: 'it''s: \"odd\"'"),
    ("u: \"{{.spectro.macro.odd}}\"", "u: \"it's: \\\"odd\\\"\""),
    ("\"{{.spectro.macro.odd}}\": a", "\"it's: \\\"odd\\\"\": a"),
    ("'{{.spectro.macro.odd}}': a", "'it''s: \"odd\"': a"),
    ("{\"{{.spectro.macro.odd}}\", b: c}", "{\"it's: \\\"odd\\\"\", b: c}"),
    ("{{.spectro.macro.odd}}: a", "\"it's: \\\"odd\\\"\": a"),
    ("l: |\n  a {{.spectro.macro.lines}}\n  b", "l: |\n  a one\n  two\n  b"),
    ("f: [{{.spectro.macro.odd}}, b]", "f: [\"it's: \\\"odd\\\"\", b]"),
    ("k: {{.spectro.macro.nobody}} tail", "k: \"{{.spectro.macro.nobody}} tail\""),
    ("k: <<.spectro.macro.nobody>>", "k: \"{{.spectro.macro.nobody}}\""),
    ("k: {{ .Values.x }}\nl: {{ .Values.y }}", "k: {{ .Values.x }}\nl: {{ .Values.y }}"),
  ])
  func valuesAreWrittenAsTheirPlaceWants(_ written: String, _ wanted: String) {
    let profile = Profile(
      name: "app",
      layers: [
        Layer(
          id: LayerID(0), name: "db", service: "postgresql",
          parameters: [Entry("username", .text("u")), Entry("databaseName", .text("d"))]),
        Layer(id: LayerID(1), name: "chart", service: "helm", values: written),
      ])
    let index = ProfileIndex(
      profile, catalogue: BuiltInCatalogue.catalogue,
      macros: ["odd": "it's: \"odd\"", "lines": "one\ntwo"])
    let resolution = ResolvedProfile(RenderRequest(index))
    #expect(resolution.layers[1].values?.text == wanted)
  }

  @Test(arguments: [
    ("default \"x\"", "", "x"), ("default \"x\"", "a", "a"), ("upper", "aé", "AÉ"),
    ("trim", " \ta ", "a"), ("quote", "a\"b", "\"a\\\"b\""), ("squote", "a", "'a'"),
    ("b64enc", "hello", "aGVsbG8="), ("b64dec", "aGVsbG8=", "hello"),
    ("substr 0 4", "1.28.3", "1.28"),
    ("substr 2 -1", "abcd", "cd"), ("trunc 3", "abcdef", "abc"), ("trunc -2", "abcdef", "ef"),
    ("replace \"a\" \"bb\"", "banana", "bbbnbbnbb"), ("indent 2", "a\nb", "  a\n  b"),
    ("nindent 2", "a\nb", "\n  a\n  b"), ("trimSuffix \".\"", "a.", "a"),
    ("trimPrefix \"v\"", "v1", "1"),
    ("title", "hello big world", "Hello Big World"), ("toString", "x", "x"), ("int", "12.7", "12"),
    ("int", "x", "0"), ("add 1", "41", "42"),
    ("sha256sum", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("sha256sum", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ])
  func functions(_ call: String, _ text: String, _ wanted: String) throws {
    let references = ReferenceText("{{.spectro.macro.x | \(call)}}").references
    let read = try #require(references.first?.calls.first)
    #expect(FunctionCall.applied(read, to: text) == wanted)
  }

  @Test(arguments: ["", "f", "fo", "foo", "foob", "fooba", "foobar", "\u{0}ÿ"])
  func base64ThereAndBack(_ text: String) {
    #expect(Base64.decoded(Base64.encoded(text)) == Array(text.utf8))
  }
}
