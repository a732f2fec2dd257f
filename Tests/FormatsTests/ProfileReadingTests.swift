import Formats
import ProfileModel
import Testing

struct ProfileReadingTests {
  /// A file with the given metadata and layers.
  static func file(_ rest: String) -> String { "apiVersion: strata/v1\nkind: AppProfile\n" + rest }

  static func read(_ rest: String) -> ProfileDocument {
    ProfileDocument.read(Array(file(rest).utf8))
  }

  /// Each finding as its code and the text it stands at.
  static func notes(_ document: ProfileDocument) -> [String] {
    document.findings.map { finding in
      "\(finding.code.rawValue) " + document.source.text(finding.place.range ?? 0..<0)
    }
  }

  @Test("Every field of the format is read")
  func everything() {
    let document = Self.read(
      """
      metadata:
        name: hello
        version: 1.2
        description: >-
          Three
          tiers
        tags: ["env:dev", demo, 7]
      layers:
        - name: db
          service: postgresql
          version: "14"
          parameters:
            username: pguser
            volumeSize: 8
            isOn: yes
            nothing:
            tilde: ~
            quoted: "~"
            empty: ""
            password: {generate: true}
            ports: ["3000", 80]
            deep: [{a: [b, {c: d}]}, []]
          source: {uid: 63f5, registryUid: 5eec, containerRegistryUid: x, packVersion: 1.0.2}
          installOrder: 10
        - name: queue
          service: helm
          chart: {registry: bitnami, name: kafka, version: 20.0.0}
          values: |
            replicaCount: 3
          manifests:
            - name: config
              content: |
                kind: ConfigMap
            - {name: other, content: text}

      """)
    #expect(document.findings == [])
    let layers = [
      Layer(
        id: LayerID(0), name: "db", service: "postgresql", version: "14",
        parameters: [
          Entry("username", .text("pguser")), Entry("volumeSize", .text("8")),
          Entry("isOn", .text("yes")), Entry("nothing", .empty), Entry("tilde", .empty),
          Entry("quoted", .text("~")), Entry("empty", .text("")),
          Entry("password", .table([Entry("generate", .text("true"))])),
          Entry("ports", .list([.text("3000"), .text("80")])),
          Entry(
            "deep",
            .list([
              .table([Entry("a", .list([.text("b"), .table([Entry("c", .text("d"))])]))]),
              .list([]),
            ])),
        ],
        installOrder: 10,
        source: Source(
          uid: "63f5", registryUid: "5eec", containerRegistryUid: "x", packVersion: "1.0.2")),
      Layer(
        id: LayerID(1), name: "queue", service: "helm",
        chart: Chart(registry: "bitnami", name: "kafka", version: "20.0.0"),
        values: "replicaCount: 3\n",
        manifests: [
          Manifest(name: "config", content: "kind: ConfigMap\n"),
          Manifest(name: "other", content: "text"),
        ]),
    ]
    #expect(
      document.profile
        == Profile(
          name: "hello", version: "1.2", description: "Three tiers",
          tags: ["env:dev", "demo", "7"], layers: layers))
  }

  static let tagForms: [(String, [String], [String])] = [
    ("[a, b]", ["a", "b"], []), ("\n    - a\n    - \"b: c\"", ["a", "b: c"], []), ("[]", [], []),
    ("", [], []), ("~", [], []), ("[a, ~]", ["a"], []), ("env:dev", [], ["bad-file env:dev"]),
    ("{a: b}", [], ["bad-file {a: b}"]), ("[[a], b]", ["b"], ["bad-file [a]"]),
    ("[1.10, true]", ["1.10", "true"], []),
  ]

  @Test("Tags in each of their forms", arguments: tagForms)
  func tags(_ text: String, _ tags: [String], _ notes: [String]) {
    let document = Self.read("metadata:\n  name: a\n  tags: \(text)\nlayers: []\n")
    #expect(document.profile.tags == tags)
    #expect(Self.notes(document) == notes)
  }

  @Test("Anchors, aliases and merge keys are what they stand for")
  func anchors() {
    let document = Self.read(
      """
      metadata: {name: a}
      layers:
        - name: one
          service: &service container
          parameters: &defaults
            image: &image "nginx"
            env: {A: "1"}
        - name: two
          service: *service
          parameters:
            <<: *defaults
            image: x
        - name: three
          service: *service
          parameters: *defaults
          values: *image
      """)
    #expect(document.findings == [])
    let layers = document.profile.layers
    #expect(layers.map(\.service) == ["container", "container", "container"])
    let env = Entry("env", .table([Entry("A", .text("1"))]))
    #expect(layers[0].parameters == [Entry("image", .text("nginx")), env])
    #expect(layers[1].parameters == [Entry("image", .text("x")), env])
    #expect(layers[2].parameters == layers[0].parameters)
    #expect(layers[2].values == "nginx")
  }

  @Test("What Strata does not know stays out of the model and is named")
  func unknownFields() {
    let document = Self.read(
      """
      metadata: {name: a, owner: me}
      extra: {deep: [1]}
      layers:
        - name: one
          service: container
          paramters: {image: x}
          chart: {nme: y}
          source: {id: z}
          manifests:
            - {name: m, content: c, namespace: n}
      """)
    #expect(
      Self.notes(document) == [
        "unknown-field extra", "unknown-field owner", "unknown-field paramters",
        "unknown-field nme", "unknown-field id", "unknown-field namespace",
      ])
    #expect(document.profile.layers[0].parameters == [])
    let plain = Self.read("metadata: {name: a}\nlayers: [{name: one, service: container}]\n")
    var layer = document.profile.layers[0]
    #expect(layer.chart == Chart() && layer.source == Source())
    layer.chart = nil
    layer.source = nil
    layer.manifests = []
    #expect(layer == plain.profile.layers[0])
  }

  /// Keys that hold what looks like a template or a reference, whole or only begun.
  static let templateKeys = [
    "A_{{b", "{{", "A {{ .Values.x }}", "{{.spectro.system.user.name}}", "x{{.spectro.",
    "<<.spectro.", "}} {{", "{{- a: b", "a: \u{301}{{b",
  ]

  @Test("A key in quotes is what stands between them", arguments: templateKeys)
  func quotedKeys(key: String) {
    for (open, quote) in [("", "\""), ("", "'"), ("{", "\""), ("{", "'")] {
      let entry = "\(open)\(quote)\(key)\(quote): '\(Self.reference)'\(open.isEmpty ? "" : "}")"
      let document = Self.read(
        """
        metadata: {name: a}
        layers:
          - name: one
            service: container
            parameters:
              env:
                \(entry)
        """)
      #expect(Self.notes(document).isEmpty)
      let env = document.profile.layers.first?.parameters["env"]
      #expect(env == .table([Entry(key, .text(Self.reference))]), "\(entry)")
    }
  }

  static let reference = "{{.spectro.app.$appDeploymentName.db.HOST}}"

  @Test("References without quotes are read as what is written, and named")
  func unquoted() throws {
    let document = Self.read(
      """
      metadata: {name: a}
      layers:
        - name: one
          service: container
          parameters:
            image: \(Self.reference)
            env:
              A: \(Self.reference) # comment
              B: "\(Self.reference)"
              C: x\(Self.reference)
              D: [\(Self.reference), "\(Self.reference)"]
              E: {F: \(Self.reference)}
              G: \(Self.reference):80/\(Self.reference)
              H: <<.spectro.system.user.name>>
              I: one
                two \(Self.reference)
              \(Self.reference): key
          values: |
            a: \(Self.reference)
      """)
    let noted = "unquoted-reference \(Self.reference)"
    #expect(Self.notes(document) == [noted, noted, noted, noted, noted, noted])
    let parameters = document.profile.layers[0].parameters
    #expect(parameters["image"] == .text(Self.reference))
    let env = try #require(parameters["env"]?.entries)
    #expect(env["A"] == .text(Self.reference))
    #expect(env["C"] == .text("x\(Self.reference)"))
    #expect(env["D"] == .list([.text(Self.reference), .text(Self.reference)]))
    #expect(env["E"] == .table([Entry("F", .text(Self.reference))]))
    #expect(env["G"] == .text("\(Self.reference):80/\(Self.reference)"))
    #expect(env["H"] == .text("<<.spectro.system.user.name>>"))
    #expect(env["I"] == .text("one two \(Self.reference)"))
    #expect(env[Self.reference] == .text("key"))
    #expect(document.profile.layers[0].values == "a: \(Self.reference)")
    for finding in document.findings {
      let edits = finding.fixes.flatMap(\.textEdits)
      let text = document.source.text(0..<document.source.bytes.count).applying(edits)
      let mended = ProfileDocument.read(Array(text.utf8))
      #expect(mended.findings.count == 5)
      #expect(mended.profile == document.profile)
    }
  }

  static let refused: [(String, String)] = [
    ("", "bad-file "), ("\n\n", "bad-file "), ("# only a comment\n", "bad-file "),
    ("---\n", "bad-file "), ("~", "bad-file "), ("[]", "bad-file []"), ("hello", "bad-file hello"),
    ("- a\n- b", "bad-file - a"), ("a: b\nc: d", "bad-file a: b"),
    ("kind: AppProfile\nmetadata: {}", "bad-file kind: AppProfile"),
    ("apiVersion: v1\nkind: Pod", "bad-file v1"),
    ("apiVersion: strata/v2\nkind: AppProfile", "bad-file strata/v2"),
    ("apiVersion: [strata/v1]\nkind: AppProfile", "bad-file [strata/v1]"),
    ("apiVersion: strata/v1", "bad-file apiVersion: strata/v1"),
    ("apiVersion: strata/v1\nkind: Pod", "bad-file Pod"),
    ("apiVersion: strata/v1\nkind: ClusterProfile", "bad-file ClusterProfile"),
    ("apiVersion: strata/v1\nkind: AddonProfile", "bad-file AddonProfile"),
    ("apiVersion: strata/v1\nkind: SystemProfile", "bad-file SystemProfile"),
    ("apiVersion: strata/v1\nkind: [", "bad-file ["),
  ]

  @Test("A file that is no profile has one finding at its cause", arguments: refused)
  func refuses(_ text: String, _ note: String) {
    let document = ProfileDocument.read(Array(text.utf8))
    #expect(!document.isReadable)
    #expect(document.profile == Profile(name: ""))
    #expect(Self.notes(document) == [note])
  }

  static let wrongShapes: [(String, [String])] = [
    ("", []), ("metadata:\nlayers:\n", []), ("metadata: a\n", ["bad-file a"]),
    ("metadata: [a]\n", ["bad-file [a]"]), ("metadata: {name: [a]}\n", ["bad-file [a]"]),
    ("metadata: {version: {a: b}}\n", ["bad-file {a: b}"]),
    ("layers: a\n", ["bad-file a"]), ("layers: {a: b}\n", ["bad-file {a: b}"]),
    ("layers: [a, [b], ~]\n", ["bad-file a", "bad-file [b]", "bad-file ~"]),
    ("layers: [{name: [a], service: {b: c}}]\n", ["bad-file [a]", "bad-file {b: c}"]),
    ("layers: [{parameters: [a]}]\n", ["bad-file [a]"]),
    (
      "layers: [{parameters: a, chart: b, source: c}]\n",
      ["bad-file a", "bad-file b", "bad-file c"]
    ),
    ("layers: [{values: {a: b}}]\n", ["bad-file {a: b}"]),
    ("layers: [{manifests: a}]\n", ["bad-file a"]),
    ("layers: [{manifests: [a]}]\n", ["bad-file a"]),
    ("layers: [{manifests: [{name: a}]}]\n", ["bad-file {name: a}"]),
    ("layers: [{manifests: [{name: a, content: {b: c}}]}]\n", ["bad-file {b: c}"]),
    ("layers: [{installOrder: soon}]\n", ["bad-file soon"]),
    ("layers: [{installOrder: [1]}]\n", ["bad-file [1]"]),
    ("layers: [{chart: {name: [a]}}]\n", ["bad-file [a]"]),
    ("layers: []\n---\na: b\nc: d\n", ["bad-file a: b"]),
    ("{a: b}: c\n", ["unknown-field {a: b}"]),
    ("layers: [{parameters: {[a]: b, ? {c: d} : e}}]\n", []),
  ]

  @Test("A field of the wrong shape is named, and the rest is read", arguments: wrongShapes)
  func misshapen(_ rest: String, _ notes: [String]) {
    let document = Self.read(rest)
    #expect(document.isReadable)
    #expect(Self.notes(document) == notes)
  }
}
