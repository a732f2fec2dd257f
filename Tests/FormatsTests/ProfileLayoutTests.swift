import Formats
import ProfileModel
import TestKit
import Testing

/// The text of a profile that was none before.
@Suite struct ProfileLayoutTests {
  @Test("A rich profile has the layout of the format")
  func golden() {
    #expect(ProfileText.text(of: Self.rich) == Self.richText)
    #expect(ProfileText.says(ProfileDocument.read(Array(Self.richText.utf8)).profile, Self.rich))
  }

  @Test("An empty profile has the layout of a new one")
  func empty() {
    let profile = Profile(
      name: "shop", version: "1.0.0", description: "A shop: new", tags: ["demo", "env:dev"])
    let new = NewProfile.Metadata(
      name: "shop", description: "A shop: new", tags: ["demo", "env:dev"])
    #expect(ProfileText.text(of: profile) == NewProfile.text(new))
  }

  @Test(
    "The text of any profile is read as the same profile", arguments: 0..<ProfileTextTests.seeds)
  func random(seed: Int) {
    var random = Randomness(seed: UInt64(seed))
    let profile = Self.random(&random)
    let text = ProfileText.text(of: profile)
    let document = ProfileDocument.read(Array(text.utf8))
    #expect(ProfileText.says(document.profile, profile), "\(text)")
    let other = Self.random(&random)
    let patched = ProfileText.patched(text, from: profile, to: other)
    let said = patched.map { ProfileDocument.read(Array($0.utf8)).profile }
    #expect(said.map { ProfileText.says($0, other) } == true, "\(text)")
  }

  @Test(
    "What is no profile stays what it is",
    arguments: [
      "", "# nothing\n", "hello", "- a\n", "a: [", "apiVersion: strata/v1\n", "\u{0}", "a: *b\n",
      "apiVersion: strata/v2\nkind: AppProfile\n", "kind: AppProfile\n", "a: 1\na: 2\n", "\t\n",
      "apiVersion: strata/v1\nkind: AppProfile\nlayers:\n  - name: 'a\n", "{", "? a\n: b\n",
      "---\n...\n",
      "apiVersion: strata/v1\nkind: ClusterProfile\nmetadata: {name: x}\n",
    ])
  func broken(text: String) {
    let profile = ProfileDocument.read(Array(text.utf8)).profile
    let changed = profile.applying([.setName("x"), .add(ProfileTextEditTests.layer, at: 0)])
    #expect(ProfileText.patched(text, from: profile, to: changed) == nil)
    #expect(ProfileText.patched(text, from: profile, to: profile) == nil)
  }

  @Test(
    "What is missing or of a wrong form gives way to what is set",
    arguments: [
      "", "metadata:\n", "metadata: {}\n", "metadata: text\n", "layers:\n", "layers: []\n",
      "layers: {}\n", "layers: text\n", "layers: [a, {name: b}]\n", "layers:\n- \n- name: b\n",
      "metadata: {name: [a], tags: text}\nlayers: [{parameters: [a], manifests: [a], chart: x}]\n",
      "layers:\n- name: a\n  tags:\n  parameters:\n  chart: {version: }\n  manifests: []\n  values:\n",
      "layers:\n- {name: a, service, parameters: {x, y}}\n", "metadata: {tags: [a, [b], ~]}\n",
    ])
  func wrongForms(rest: String) {
    var file = EditedFile("apiVersion: strata/v1\nkind: AppProfile\n" + rest)
    let edits: [Edit] =
      [.setName("x"), .setTags(["a", "b"]), .add(ProfileTextEditTests.layer, at: 0)]
      + file.profile.layers.flatMap { layer in
        [
          .set(layer.id, FieldPath("x"), .text("1")),
          .set(layer.id, FieldPath("manifests", "m"), .text("a: b\n")),
          .set(layer.id, FieldPath("chart", "version"), .text("1")),
          .set(layer.id, FieldPath("service"), .text("redis")), .remove(layer.id),
        ]
      }
    for edit in edits {
      let isDone = file.apply(edit)
      #expect(isDone && file.isTrue, "\(edit)\n\(file.text)")
    }
  }
}

// MARK: - Profiles

extension ProfileLayoutTests {
  static let rich = Profile(
    name: "shop", version: "1.0.0", description: "Three tiers\nof a shop\n",
    tags: ["env:dev", "demo"],
    layers: [
      Layer(
        id: LayerID(0), name: "db", service: "postgresql", version: "14",
        parameters: [
          Entry("username", .text("pguser")), Entry("volumeSize", .text("8")),
          Entry("password", .table([Entry("generate", .text("true"))])),
          Entry("other", .table([Entry("fromEnv", .text("DB_PASSWORD"))])), Entry("unset", .empty),
        ]),
      Layer(
        id: LayerID(1), name: "api", service: "container",
        parameters: [
          Entry("ports", .list([.text("3000"), .text("80:81/tcp")])),
          Entry(
            "env",
            .table([
              Entry("DB_HOST", .text("{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}")),
              Entry("DEBUG", .text("true")), Entry("EMPTY", .text("")),
            ])),
        ], installOrder: 3, source: Source(uid: "63f5", packVersion: "1.0.2")),
      Layer(
        id: LayerID(2), name: "queue", service: "helm",
        chart: Chart(registry: "bitnami", name: "kafka", version: "20.0.0"),
        values: "replicaCount: 3\n\n\n",
        manifests: [
          Manifest(name: "config", content: "kind: ConfigMap"),
          Manifest(name: "b", content: "  a: b\n"),
        ]),
    ])

  static let richText = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: shop
      version: 1.0.0
      description: |
        Three tiers
        of a shop
      tags: ["env:dev", demo]
    layers:
      - name: db
        service: postgresql
        version: "14"
        parameters:
          username: pguser
          volumeSize: 8
          password: {generate: true}
          other: {fromEnv: DB_PASSWORD}
          unset:
      - name: api
        service: container
        installOrder: 3
        parameters:
          ports: ["3000", "80:81/tcp"]
          env:
            DB_HOST: "{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}"
            DEBUG: "true"
            EMPTY: ""
        source: {uid: 63f5, packVersion: 1.0.2}
      - name: queue
        service: helm
        chart: {registry: bitnami, name: kafka, version: 20.0.0}
        values: |+
          replicaCount: 3


        manifests:
          - name: config
            content: "kind: ConfigMap"
          - name: b
            content: |2
                a: b

    """

  private static let texts =
    RandomEdit.texts + [
      "\n", "\n\n", " \n", "a\n \n  b\n", "\ta\n", "a\r\nb\n", "a\rb", "\u{85}", "\u{FEFF}x",
      "e\u{301}: \u{301}", "{{.spectro.macro.a}}\n", "a: |\n  b\n\n", "...", "---\na: b\n", "%x",
      "1.0.0", "1e3", "-c", "🦁\n日本\n", "\u{1}", "a #b\nc", "'", "\"", "\\", "x\n ", "x\n\n \n",
    ]

  private static func random(_ random: inout Randomness) -> Profile {
    func text() -> String { texts.randomElement(using: &random) ?? "" }
    func maybe() -> String? { Bool.random(using: &random) ? text() : nil }
    func value(_ depth: Int) -> Value {
      switch Int.random(in: 0..<(depth > 2 ? 3 : 6), using: &random) {
      case 0: .empty
      case 1, 2: .text(text())
      case 3: .list((0..<Int.random(in: 0..<4, using: &random)).map { _ in value(depth + 1) })
      default: .table(entries(depth + 1))
      }
    }
    func entries(_ depth: Int) -> [Entry] {
      var seen: Set<String> = []
      return (0..<Int.random(in: 0..<4, using: &random)).compactMap { _ in
        let key = text()
        return seen.insert(key).inserted && key != "<<" ? Entry(key, value(depth)) : nil
      }
    }
    let layers = (0..<Int.random(in: 0..<4, using: &random)).map { number in
      Layer(
        id: LayerID(number), name: text(), service: text(), version: maybe(),
        parameters: entries(0),
        chart: Bool.random(using: &random)
          ? Chart(registry: maybe(), name: maybe(), version: maybe()) : nil, values: maybe(),
        manifests: (0..<Int.random(in: 0..<3, using: &random)).map { _ in
          Manifest(name: text(), content: text())
        },
        installOrder: Bool.random(using: &random) ? Int.random(in: -5..<100, using: &random) : nil,
        source: Bool.random(using: &random) ? Source(uid: maybe(), packVersion: maybe()) : nil)
    }
    return Profile(
      name: text(), version: maybe(), description: text(),
      tags: (0..<Int.random(in: 0..<3, using: &random)).map { _ in text() }, layers: layers)
  }
}
