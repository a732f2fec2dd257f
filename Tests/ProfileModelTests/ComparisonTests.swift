import ProfileModel
import Testing

struct ComparisonTests {
  static let base: Profile = {
    var profile = SmallCatalogue.profile([
      "db": "db", "cache": "db", "api": "container", "ui": "container",
    ])
    profile.description = "words"
    profile.tags = ["a", "b"]
    profile.layers[0].parameters = [
      Entry("username", .text("pguser")),
      Entry("password", .table([Entry("value", .text("hunter2"))])),
    ]
    profile.layers[2].parameters = [
      Entry("env", .table([Entry("HOST", .text("{{.spectro.app.x.db.DB_HOST}}"))]))
    ]
    profile.layers[3].parameters = [Entry("env", .table([Entry("URL", .text("x"))]))]
    return profile
  }()

  static let db = LayerID(0)
  static let cache = LayerID(1)
  static let api = LayerID(2)
  static let ui = LayerID(3)
  static let added = Layer(id: LayerID(9), name: "new", service: "db")
  static let reference = Value.text("{{.spectro.app.x.db.DB_PORT}}")

  /// Edits, how the comparison tells them, and the suggestion with its reasons.
  static let cases: [([Edit], [String], String)] = [
    ([], [], "nothing"),
    ([.setName("b")], ["metadata.name: app → b"], "patch: the name changed"),
    (
      [.setDescription("")], ["metadata.description: words → ∅"],
      "patch: the description changed"
    ),
    (
      [.setTags(["a", "c"])], ["metadata.tags: a, b → a, c"],
      "patch: the tags changed"
    ),
    ([.add(added, at: 1)], ["added new db ∅→2"], "minor: layer new was added"),
    ([.remove(cache)], ["removed cache db 2→∅"], "major: layer cache was removed"),
    (
      [.rename(cache, "store")], ["renamed cache to store db 2→2"],
      "major: layer cache was renamed to store"
    ),
    (
      [.rename(db, "data")],
      [
        "renamed db to data db 1→1",
        "changed api container 3→3",
        "  env.HOST: {{.spectro.app.x.db.DB_HOST}} → {{.spectro.app.x.data.DB_HOST}}",
      ], "major: layer db was renamed to data"
    ),
    (
      [.rename(db, "data"), .rename(api, "web")],
      [
        "renamed db to data db 1→1", "renamed api to web container 3→3",
        "  env.HOST: {{.spectro.app.x.db.DB_HOST}} → {{.spectro.app.x.data.DB_HOST}}",
      ], "major: layer db was renamed to data; layer api was renamed to web"
    ),
    ([.move(ui, to: 0)], ["changed ui container 4→1 moved"], "patch: ui moved"),
    ([.move(db, to: 1)], ["changed cache db 2→1 moved"], "patch: cache moved"),
    (
      [.set(ui, FieldPath("service"), .text("db"))],
      ["changed ui db 4→4", "  service: container → db"],
      "major: ui changed from container to db"
    ),
    (
      [.set(ui, FieldPath("access"), .text("public"))],
      ["changed ui container 4→4", "  access: ∅ → public"], "minor: ui now offers EXTERNAL"
    ),
    (
      [.set(db, FieldPath("version"), .text("14"))], ["changed db db 1→1", "  version: ∅ → 14"],
      "patch: settings of db changed"
    ),
    (
      [.set(db, FieldPath("username"), .empty)],
      ["changed db db 1→1", "  username: pguser → ∅"], "patch: settings of db changed"
    ),
    (
      [.set(db, FieldPath("password", "value"), .text("secret"))],
      ["changed db db 1→1", "  password.value: hidden"], "patch: settings of db changed"
    ),
    (
      [.set(db, FieldPath("password"), .table([Entry("fromEnv", .text("PW"))]))],
      ["changed db db 1→1", "  password.value: hidden", "  password.fromEnv: hidden"],
      "patch: settings of db changed"
    ),
    (
      [.set(cache, FieldPath("password"), .text("x"))],
      ["changed cache db 2→2", "  password: hidden"], "patch: settings of cache changed"
    ),
    (
      [.set(ui, FieldPath("env", "PORT"), reference)],
      [
        "changed ui container 4→4", "  env.PORT: ∅ → {{.spectro.app.x.db.DB_PORT}}",
        "+ ui env.PORT reads db.DB_PORT",
      ], "patch: settings of ui changed"
    ),
    (
      [.set(api, FieldPath("env", "HOST"), reference)],
      [
        "changed api container 3→3",
        "  env.HOST: {{.spectro.app.x.db.DB_HOST}} → {{.spectro.app.x.db.DB_PORT}}",
        "- api env.HOST reads db.DB_HOST", "+ api env.HOST reads db.DB_PORT",
      ], "patch: settings of api changed"
    ),
    (
      [.set(api, FieldPath("env", "HOST"), .text("{{.spectro.app.x.db.DB_SVC}}"))],
      [
        "changed api container 3→3",
        "  env.HOST: {{.spectro.app.x.db.DB_HOST}} → {{.spectro.app.x.db.DB_SVC}}",
      ], "patch: settings of api changed"
    ),
    (
      [.remove(api)], ["removed api container 3→∅", "- api env.HOST reads db.DB_HOST"],
      "major: layer api was removed"
    ),
    (
      [.set(ui, FieldPath("ports"), .list([]))], ["changed ui container 4→4", "  ports: ∅ → []"],
      "patch: settings of ui changed"
    ),
    (
      [.set(ui, FieldPath("ports"), .list([.empty, .table([])]))],
      ["changed ui container 4→4", "  ports[0]: ∅ → ", "  ports[1]: ∅ → {}"],
      "patch: settings of ui changed"
    ),
    (
      [
        .set(ui, FieldPath("values"), .text("a")), .set(ui, FieldPath("chart", "name"), .text("k")),
        .set(ui, FieldPath("source", "uid"), .text("1")),
        .set(ui, FieldPath("installOrder"), .text("2")),
        .set(ui, FieldPath("manifests", "m"), .text("b")),
      ],
      [
        "changed ui container 4→4", "  installOrder: ∅ → 2", "  chart.name: ∅ → k",
        "  source.uid: ∅ → 1", "  values: ∅ → a", "  manifests.m: ∅ → b",
      ], "patch: settings of ui changed"
    ),
    (
      [.remove(cache), .add(added, at: 0), .set(ui, FieldPath("access"), .text("public"))],
      ["renamed cache to new db 2→1 moved", "changed ui container 4→4", "  access: ∅ → public"],
      "major: layer cache was renamed to new"
    ),
  ]

  @Test("Each difference is told, and which number it raises", arguments: cases)
  func compares(_ edits: [Edit], _ expected: [String], _ suggestion: String) {
    let old = SmallCatalogue.index(Self.base)
    let new = SmallCatalogue.index(Self.base.applying(edits))
    let comparison = Comparison(from: old, to: new)
    #expect(Self.lines(comparison) == expected)
    #expect(Self.words(VersionSuggestion(from: old, to: new)) == suggestion)
    #expect(comparison.isEmpty == edits.isEmpty)
  }

  @Test("What makes a version minor one way makes it major the other way")
  func backwards() {
    let old = SmallCatalogue.index(Self.base)
    let new = SmallCatalogue.index(
      Self.base.applying(.set(Self.ui, FieldPath("access"), .text("public"))))
    #expect(
      Self.words(VersionSuggestion(from: new, to: old)) == "major: ui no longer offers EXTERNAL")
  }

  static func lines(_ comparison: Comparison) -> [String] {
    comparison.metadata.map(line)
      + comparison.layers.flatMap { layer in
        let place = { (number: Int?) in number.map(String.init) ?? "∅" }
        let names = (layer.formerName.map { "\($0) to " } ?? "") + layer.name
        let moved = layer.isMoved ? " moved" : ""
        return [
          "\(layer.kind) \(names) \(layer.service) \(place(layer.before))→\(place(layer.after))\(moved)"
        ] + layer.fields.map { "  " + line($0) }
      }
      + comparison.wiring.map {
        "\($0.isAdded ? "+" : "-") \($0.reader) \($0.field) reads \($0.producer).\($0.output)"
      }
  }

  private static func line(_ change: FieldChange) -> String {
    if change.isHidden { return "\(change.field): hidden\(change.before ?? "")" }
    return "\(change.field): \(change.before ?? "∅") → \(change.after ?? "∅")"
  }

  static func words(_ suggestion: VersionSuggestion?) -> String {
    guard let suggestion else { return "nothing" }
    return "\(suggestion.step.rawValue): \(suggestion.reasons.joined(separator: "; "))"
  }

  @Test("Of layers in another order, the fewest have moved")
  func moves() {
    func moved(_ names: String...) -> [String] {
      var profile = Self.base
      profile.layers = names.compactMap { Self.base.layer(named: $0) }
      return Comparison(from: SmallCatalogue.index(Self.base), to: SmallCatalogue.index(profile))
        .layers.filter(\.isMoved).map(\.name)
    }
    #expect(moved("db", "cache", "api", "ui").isEmpty)
    #expect(moved("ui", "db", "cache", "api") == ["ui"])
    #expect(moved("cache", "api", "ui", "db") == ["db"])
    #expect(moved("ui", "api", "cache", "db").count == 3)
    #expect(moved("api", "ui", "db", "cache").count == 2)
  }

  @Test("Layers that share a name are compared in their order")
  func twins() {
    var profile = Self.base
    profile.layers[1].name = "db"
    let index = SmallCatalogue.index(profile)
    #expect(Comparison(from: index, to: index).isEmpty)
    var changed = profile
    changed.layers[1].version = "14"
    let lines = Self.lines(Comparison(from: index, to: SmallCatalogue.index(changed)))
    #expect(lines == ["changed db db 2→2", "  version: ∅ → 14"])
  }
}
