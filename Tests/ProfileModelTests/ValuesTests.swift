import ProfileModel
import Testing

struct ValuesTests {
  static let reference = "{{.spectro.macro.password}}"

  static let secrets: [(String, Value, Secret?)] = [
    ("left empty", .empty, .generated),
    ("a text", .text("hunter2"), .literal("hunter2")),
    ("an empty text", .text(""), .literal("")),
    ("a reference", .text(reference), .reference(reference)),
    ("a text with a reference in it", .text("a\(reference)"), .reference("a\(reference)")),
    ("a Helm template", .text("{{ .Values.a }}"), .literal("{{ .Values.a }}")),
    ("generate: true", .table([Entry("generate", .text("true"))]), .generated),
    ("generate: false", .table([Entry("generate", .text("false"))]), nil),
    ("generate:", .table([Entry("generate", .empty)]), nil),
    ("fromEnv", .table([Entry("fromEnv", .text("DB_PASSWORD"))]), .environment("DB_PASSWORD")),
    ("fromEnv of nothing", .table([Entry("fromEnv", .text(""))]), nil),
    ("fromEnv of a list", .table([Entry("fromEnv", .list([]))]), nil),
    ("value", .table([Entry("value", .text("x"))]), .literal("x")),
    ("value with a reference", .table([Entry("value", .text(reference))]), .reference(reference)),
    ("value of nothing", .table([Entry("value", .empty)]), nil),
    ("two keys", .table([Entry("value", .text("x")), Entry("generate", .text("true"))]), nil),
    ("another key", .table([Entry("secret", .text("x"))]), nil),
    ("an empty table", .table([]), nil),
    ("a list", .list([.text("x")]), nil),
  ]

  @Test("Secrets are read in each of their forms", arguments: secrets)
  func secret(_ words: String, _ value: Value, _ expected: Secret?) {
    #expect(Secret(value) == expected, "\(words)")
  }

  @Test("The parts of a value are reached by what it is")
  func parts() {
    let values: [Value] = [.empty, .text("a"), .list([.text("b")]), .table([Entry("k", .empty)])]
    #expect(values.map(\.text) == [nil, "a", nil, nil])
    #expect(values.map(\.items) == [nil, nil, [.text("b")], nil])
    #expect(values.map(\.entries) == [nil, nil, nil, [Entry("k", .empty)]])
    let entries = [Entry("a", .text("1")), Entry("b", .empty), Entry("a", .text("2"))]
    #expect(entries["a"] == .text("1"))
    #expect(entries["c"] == nil)
  }

  @Test("A parameter's value is found under former keys, else its default counts")
  func ofParameters() throws {
    let service = SmallCatalogue.database
    var layer = Layer(id: LayerID(0), name: "db", service: "db")
    let user = try #require(service.parameter("username"))
    let version = try #require(service.parameter("version"))
    #expect(service.parameter("user") == user)
    #expect(layer.value(of: user) == nil)
    #expect(layer.effectiveValue(of: user, in: service) == .empty)
    #expect(layer.effectiveValue(of: version, in: service) == .text("15"))
    layer.parameters = [Entry("user", .text("former"))]
    layer.version = "14"
    #expect(layer.value(of: user) == .text("former"))
    #expect(layer.value(of: version) == .text("14"))
    layer.parameters = [Entry("username", .empty), Entry("user", .text("former"))]
    #expect(layer.value(of: user) == .text("former"))
    layer.parameters.insert(Entry("username", .text("now")), at: 0)
    #expect(layer.value(of: user) == .text("now"))
    let access = try #require(SmallCatalogue.container.parameter("access"))
    #expect(layer.effectiveValue(of: access, in: SmallCatalogue.container) == .text("private"))
  }

  @Test("Ways are written as people write them")
  func paths() {
    #expect(FieldPath("env", "DB_HOST").description == "env.DB_HOST")
    #expect(FieldPath("ports").index(0).description == "ports[0]")
    #expect(FieldPath("a").index(1).key("b").description == "a[1].b")
    #expect(FieldPath([]).description.isEmpty)
    #expect(FieldPath([]).first == nil)
    #expect(FieldPath([]).rest == FieldPath([]))
    #expect(FieldPath([.index(0)]).first == nil)
    #expect(FieldPath("a", "b").rest == FieldPath("b"))
  }

  @Test("A new layer's name is the first free one")
  func defaultNames() {
    var profile = SmallCatalogue.profile(["db-1": "db", "db-3": "db", "x": "db"])
    #expect(profile.defaultLayerName(for: "db") == "db-2")
    #expect(profile.defaultLayerName(for: "container") == "container-1")
    #expect(profile.freeLayerID == LayerID(3))
    profile.layers = []
    #expect(profile.freeLayerID == LayerID(0))
  }
}
