import ProfileModel
import Testing

struct EditsTests {
  static let db = LayerID(0)
  static let api = LayerID(1)
  static let chart = LayerID(2)

  static let profile: Profile = {
    var profile = SmallCatalogue.profile(["db": "db", "api": "container", "chart": "chart"])
    profile.layers[1].parameters = [
      Entry("access", .text("private")),
      Entry("ports", .list([.text("80"), .text("443")])),
      Entry("env", .table([Entry("A", .text("1")), Entry("B", .empty)])),
      Entry("none", .empty),
      Entry("name", .text("a parameter with a field's name")),
    ]
    profile.layers[2].chart = Chart(registry: "bitnami", name: "kafka", version: "20.0.0")
    profile.layers[2].values = "replicaCount: 3\n"
    profile.layers[2].manifests = [
      Manifest(name: "a", content: "one"), Manifest(name: "b", content: "two"),
      Manifest(name: "b", content: "three"), Manifest(name: "", content: "four"),
    ]
    profile.layers[2].source = Source(uid: "63f5")
    profile.layers[2].installOrder = 3
    return profile
  }()

  @Test("An edit of other layers does the same to them")
  func addressed() {
    let ids = [LayerID(7), LayerID(3), LayerID(9)]
    var other = Self.profile
    other.layers = zip(other.layers, ids).map { $0.withIdentity($1) }
    let edits: [Edit] = [
      .setName("n"), .setVersion("2.0.0"), .setDescription("d"), .setTags(["t"]),
      .remove(Self.api), .move(Self.db, to: 2), .rename(Self.db, "data"),
      .set(Self.api, FieldPath("access"), .text("public")),
      .replaceText(Self.chart, FieldPath("values"), 0..<7, with: "copies"),
    ]
    for edit in edits {
      var expected = Self.profile.applying(edit)
      expected.layers = expected.layers.map { $0.withIdentity(ids[$0.id.number]) }
      #expect(expected != other)
      #expect(other.applying(edit.addressed { ids[$0.number] }) == expected, "\(edit)")
    }
  }

  @Test("The profile's own fields")
  func metadata() {
    let edits: [Edit] = [
      .setName("b"), .setVersion("2.0.0"), .setDescription("text"), .setTags(["x", "y"]),
    ]
    let changed = Self.profile.applying(edits)
    #expect(changed.name == "b" && changed.version == "2.0.0")
    #expect(changed.description == "text" && changed.tags == ["x", "y"])
    #expect(changed.layers == Self.profile.layers)
  }

  @Test("Adding, removing and moving layers")
  func layers() {
    func names(_ edits: Edit...) -> [String] { Self.profile.applying(edits).layers.map(\.name) }
    let new = Layer(id: LayerID(9), name: "new", service: "db")
    #expect(names(.add(new, at: 0)) == ["new", "db", "api", "chart"])
    #expect(names(.add(new, at: 2)) == ["db", "api", "new", "chart"])
    #expect(names(.add(new, at: 99)) == ["db", "api", "chart", "new"])
    #expect(names(.add(new, at: -1)) == ["new", "db", "api", "chart"])
    #expect(names(.remove(Self.api)) == ["db", "chart"])
    #expect(names(.remove(LayerID(9))) == ["db", "api", "chart"])
    #expect(names(.move(Self.db, to: 1)) == ["api", "db", "chart"])
    #expect(names(.move(Self.db, to: 99)) == ["api", "chart", "db"])
    #expect(names(.move(Self.chart, to: -5)) == ["chart", "db", "api"])
    #expect(names(.move(Self.api, to: 1)) == ["db", "api", "chart"])
    #expect(names(.move(LayerID(9), to: 0)) == ["db", "api", "chart"])
    #expect(names(.add(new, at: 0), .remove(new.id)) == ["db", "api", "chart"])
  }

  /// A way in the layer `api` or `chart`, a value, and what the layer's text there is afterwards.
  static let sets: [(LayerID, String, FieldPath, Value, String?)] = [
    (api, "a parameter", FieldPath("access"), .text("public"), "public"),
    (api, "a new parameter", FieldPath("image"), .text("x"), "x"),
    (api, "an entry", FieldPath("env", "A"), .text("2"), "2"),
    (api, "an empty entry", FieldPath("env", "B"), .text("2"), "2"),
    (api, "a new entry", FieldPath("env", "C"), .text("3"), "3"),
    (api, "an entry of a new table", FieldPath("labels", "x"), .text("y"), "y"),
    (api, "an entry where nothing is", FieldPath("none", "x"), .text("y"), "y"),
    (api, "an item", FieldPath("ports").index(1), .text("8443"), "8443"),
    (api, "the next item", FieldPath("ports").index(2), .text("90"), "90"),
    (api, "the first item of a new list", FieldPath("args").index(0), .text("a"), "a"),
    (api, "an entry of the next item", FieldPath("ports").index(2).key("x"), .text("y"), "y"),
    (api, "a parameter with a field's name", FieldPath("parameters", "name"), .text("x"), "x"),
    (api, "a parameter by its long way", FieldPath("parameters", "access"), .text("x"), "x"),
    (api, "the layer's name", FieldPath("name"), .text("web"), "web"),
    (api, "the service", FieldPath("service"), .text("db"), "db"),
    (api, "the version", FieldPath("version"), .text("14"), "14"),
    (api, "the values", FieldPath("values"), .text("a: b"), "a: b"),
    (api, "the install order", FieldPath("installOrder"), .text("-5"), "-5"),
    (api, "a part of a new chart", FieldPath("chart", "name"), .text("x"), "x"),
    (chart, "a part of the chart", FieldPath("chart", "version"), .text("1"), "1"),
    (chart, "a part of the source", FieldPath("source", "packVersion"), .text("1"), "1"),
    (chart, "a manifest", FieldPath("manifests", "a"), .text("new"), "new"),
    (chart, "a new manifest", FieldPath("manifests", "c"), .text("new"), "new"),
    (chart, "a manifest by number", FieldPath("manifests").index(2), .text("new"), "new"),
  ]

  @Test("Every kind of field is set", arguments: sets)
  func set(_ id: LayerID, _ words: String, _ path: FieldPath, _ value: Value, _ text: String?) {
    let changed = Self.profile.applying(.set(id, path, value))
    #expect(changed.layer(id)?.text(at: path) == text, "\(words)")
    #expect(changed != Self.profile, "\(words)")
    let others = Self.profile.layers.filter { $0.id != id }
    #expect(changed.layers.filter { $0.id != id } == others, "\(words)")
  }

  static let clears: [(LayerID, FieldPath)] = [
    (api, FieldPath("access")), (api, FieldPath("env", "A")), (api, FieldPath("env")),
    (api, FieldPath("ports").index(0)), (api, FieldPath("ports")), (api, FieldPath("none")),
    (api, FieldPath("parameters", "name")), (api, FieldPath("parameters")),
    (chart, FieldPath("chart", "registry")), (chart, FieldPath("chart")),
    (chart, FieldPath("source", "uid")), (chart, FieldPath("source")),
    (chart, FieldPath("values")), (chart, FieldPath("installOrder")),
    (chart, FieldPath("manifests", "a")), (chart, FieldPath("manifests").index(3)),
    (chart, FieldPath("manifests")),
  ]

  @Test("Every kind of field is cleared", arguments: clears)
  func clear(_ id: LayerID, _ path: FieldPath) throws {
    let before = try #require(Self.profile.layer(id))
    let after = try #require(Self.profile.applying(.set(id, path, .empty)).layer(id))
    #expect(after != before)
    if path != FieldPath("ports").index(0) {
      #expect(after.text(at: path) == nil)
      #expect(after.value(at: path) ?? .empty == .empty || path == FieldPath("parameters"))
    }
  }

  static let misfits: [(LayerID, FieldPath, Value)] = [
    (api, FieldPath([]), .text("x")), (api, FieldPath([]), .empty),
    (api, FieldPath("name"), .empty), (api, FieldPath("name"), .list([])),
    (api, FieldPath("service"), .empty), (api, FieldPath("name", "x"), .text("x")),
    (api, FieldPath("version"), .table([])), (chart, FieldPath("values"), .list([])),
    (chart, FieldPath("values", "replicaCount"), .text("4")),
    (chart, FieldPath("installOrder"), .text("soon")),
    (chart, FieldPath("installOrder"), .list([])),
    (chart, FieldPath("chart"), .text("x")), (chart, FieldPath("chart", "other"), .text("x")),
    (chart, FieldPath("chart", "name"), .list([])),
    (chart, FieldPath("chart", "name", "x"), .empty),
    (api, FieldPath("chart", "name"), .empty), (api, FieldPath("source", "uid"), .empty),
    (api, FieldPath("source", "other"), .text("x")),
    (chart, FieldPath("manifests"), .text("x")), (chart, FieldPath("manifests", "a"), .list([])),
    (chart, FieldPath("manifests", "z"), .empty),
    (chart, FieldPath("manifests").index(9), .text("x")),
    (chart, FieldPath("manifests", "a", "content"), .text("x")),
    (api, FieldPath("access", "x"), .text("y")), (api, FieldPath("access").index(0), .text("y")),
    (api, FieldPath("env").index(0), .text("y")), (api, FieldPath("env", "Z"), .empty),
    (api, FieldPath("env", "B", "deep"), .empty), (api, FieldPath("none", "x"), .empty),
    (api, FieldPath("none").index(0), .empty), (api, FieldPath("new", "x"), .empty),
    (api, FieldPath("new"), .empty), (api, FieldPath("ports", "x"), .text("y")),
    (api, FieldPath("ports").index(3), .text("y")), (api, FieldPath("ports").index(-1), .text("y")),
    (api, FieldPath("ports").index(2), .empty), (api, FieldPath("parameters"), .text("x")),
    (LayerID(9), FieldPath("access"), .text("x")),
  ]

  @Test("A field that cannot hold the value stays as it is", arguments: misfits)
  func misfit(_ id: LayerID, _ path: FieldPath, _ value: Value) {
    #expect(Self.profile.applying(.set(id, path, value)) == Self.profile)
  }

  @Test("A chart or source whose last part goes is gone")
  func lastPart() {
    let changed = Self.profile.applying([
      .set(Self.chart, FieldPath("source", "uid"), .empty),
      .set(Self.api, FieldPath("chart", "name"), .text("x")),
      .set(Self.api, FieldPath("chart", "name"), .empty),
    ])
    #expect(changed.layer(Self.chart)?.source == nil)
    #expect(changed.layer(Self.api)?.chart == nil)
  }
}
