import ProfileModel
import Testing

struct ReferencesScopeTests {
  /// A profile of seven layers, one name taken twice.
  static let profile: Profile = {
    var profile = SmallCatalogue.profile([
      "db": "db", "public": "container", "chart": "chart", "lost": "nowhere", "db2": "db",
      "twin": "db", "api": "container", "twin2": "text", "top": "container",
    ])
    profile.layers[1].parameters = [Entry("access", .text("public"))]
    profile.layers[7].name = "twin"
    return profile
  }()

  static let index = SmallCatalogue.index(profile)
  static let api = 6

  /// What a reference comes to in the layer `api`.
  static let resolutions: [(String, String)] = [
    ("app.$appDeploymentName.db.DB_HOST", "output 0 DB_HOST"),
    ("app.$appDeploymentName.db.DB_SVC", "output 0 DB_HOST former"),
    ("app.$appDeploymentName.db.dbHost", "output 0 DB_HOST former"),
    ("app.$appDepName-db.DB_PORT", "output 0 DB_PORT"),
    ("app.$appDeploymentName.db.NOTHING", "unknown output 0 NOTHING"),
    ("app.$appDeploymentName.db.DB_HOST.x", "unknown output 0 DB_HOST.x"),
    ("app.$appDeploymentName.public.SVC", "output 1 SVC"),
    ("app.$appDeploymentName.public.EXTERNAL", "output 1 EXTERNAL"),
    ("app.$appDeploymentName.chart.ANYTHING", "open 2"),
    ("app.$appDeploymentName.lost.ANYTHING", "open 3"),
    ("app.$appDeploymentName.twin.DB_HOST", "output 5 DB_HOST"),
    ("app.$appDeploymentName.api.SVC", "itself api"),
    ("app.$appDeploymentName.top.SVC", "above 8 top"),
    ("app.$appDeploymentName.Db.DB_HOST", "unknown layer Db"),
    ("app.$appDeploymentName.db.", "incomplete"),
    ("app.$appDeploymentName.db", "incomplete"),
    ("system.user.name", "system user.name"),
    ("system.apptier.NAMESPACE", "system apptier.NAMESPACE"),
    ("system.apptier.name", "system apptier.name"),
    ("system.apptier.access", "input access"),
    ("system.apptier.env", "input env"),
    ("system.apptier.nothing", "unknown system apptier.nothing"),
    ("system.apptier.access.x", "unknown system apptier.access.x"),
    ("system.user", "unknown system user"),
    ("system.user.name.first", "unknown system user.name.first"),
    ("system.", "incomplete"),
    ("macro.region", "macro region eu"),
    ("macro.other", "macro other ?"),
    ("macro.", "incomplete"),
    ("var.x", "unknown space var"),
    ("", "incomplete"),
  ]

  @Test("A reference comes to one thing", arguments: resolutions)
  func resolves(_ path: String, _ expected: String) throws {
    #expect(try Self.words(path, at: Self.api) == expected)
  }

  /// Layers, and what the name of a layer comes to in them.
  static let places: [(Int, String, String)] = [
    (0, "app.x.db.DB_HOST", "itself db"),
    (0, "app.x.api.SVC", "above 6 api"),
    (0, "app.x.twin.DB_HOST", "above 5 twin"),
    (5, "app.x.twin.DB_HOST", "itself twin"),
    (7, "app.x.twin.DB_HOST", "output 5 DB_HOST"),
    (8, "app.x.twin.size", "unknown output 7 size"),
    (8, "app.x.api.EXTERNAL", "output 6 EXTERNAL missing"),
    (8, "app.x.api.SVC", "output 6 SVC"),
    (0, "system.apptier.username", "input username"),
    (0, "system.apptier.user", "input username"),
    (0, "system.apptier.dbUserName", "input username"),
    (0, "system.apptier.dbVolumeSize", "input volumeSize"),
    (0, "system.apptier.volumeSize", "input volumeSize"),
    (0, "system.apptier.VolumeSize", "unknown system apptier.VolumeSize"),
    (2, "system.apptier.anything", "open input"),
    (3, "system.apptier.anything", "open input"),
    (7, "system.apptier.size", "input size"),
    (7, "system.apptier.anything", "open input"),
  ]

  @Test("What it comes to depends on the layer that reads", arguments: places)
  func resolvesInLayers(_ position: Int, _ path: String, _ expected: String) throws {
    #expect(try Self.words(path, at: position) == expected)
  }

  static func words(_ path: String, at position: Int) throws -> String {
    let reference = try #require(ReferenceText("{{.spectro.\(path)}}").references.first)
    switch index.scope(at: position).resolve(reference) {
    case .output(let use):
      return "output \(use.position) \(use.output.name)" + (use.isFormerName ? " former" : "")
        + (use.isThere ? "" : " missing")
    case .open(let position): return "open \(position)"
    case .system(let name): return "system \(name)"
    case .layerInput(let parameter): return "input \(parameter.key)"
    case .openInput: return "open input"
    case .macro(let name, let value): return "macro \(name) \(value ?? "?")"
    case .unknownLayer(let name): return "unknown layer \(name.name)"
    case .above(let name, let position): return "above \(position) \(name.name)"
    case .itself(let name): return "itself \(name.name)"
    case .unknownOutput(let name, let position): return "unknown output \(position) \(name.name)"
    case .unknownSystemVariable(let name): return "unknown system \(name.name)"
    case .unknownSpace(let name): return "unknown space \(name.name)"
    case .incomplete: return "incomplete"
    }
  }

  static let conditions: [(String, Value?, Bool)] = [
    ("left out, so that the default counts", nil, false),
    ("set so", .text("public"), true),
    ("set otherwise", .text("private"), false),
    ("read from elsewhere", .text("{{.spectro.macro.access}}"), true),
    ("a list", .list([.text("public")]), false),
    ("nothing", .empty, false),
  ]

  @Test("An output exists where its condition holds", arguments: conditions)
  func condition(_ words: String, _ value: Value?, _ expected: Bool) {
    var profile = SmallCatalogue.profile(["api": "container"])
    if let value { profile.layers[0].parameters = [Entry("access", value)] }
    let index = SmallCatalogue.index(profile)
    let condition = Output.Condition(parameter: "access", value: "public")
    #expect(index.holds(condition, at: 0) == expected, "\(words)")
    #expect(index.outputNames(at: 0) == (expected ? ["SVC", "EXTERNAL"] : ["SVC"]))
    #expect(index.holds(nil, at: 0))
    #expect(index.holds(Output.Condition(parameter: "nothing", value: ""), at: 0))
  }

  @Test("The system names of a layer are all that it may name")
  func systemNames() {
    let names = Self.index.scope(at: 0).systemNames
    #expect(names.count == 23 + 1 + 4)
    #expect(names.suffix(5).first == "apptier.NAMESPACE")
    for name in names {
      #expect(throws: Never.self) {
        let words = try Self.words("system.\(name)", at: 0)
        #expect(words.hasPrefix("system ") || words.hasPrefix("input "), "\(name): \(words)")
      }
    }
  }

  @Test("Wires name the layer that is read, and nil where none of the lower ones is meant")
  func wiring() {
    var profile = Self.profile
    profile.layers[Self.api].parameters = [
      Entry(
        "env",
        .table([
          Entry("A", .text("{{.spectro.app.x.db.DB_SVC}}:{{.spectro.app.x.db.DB_PORT}}")),
          Entry("B", .text("{{.spectro.app.x.top.SVC}} {{.spectro.system.user.name}}")),
          Entry("C", .text("<<.spectro.app.x.chart.ANY>>")),
        ]))
    ]
    profile.layers[8].values = "a: \"{{.spectro.app.x.api.SVC}}\""
    let wiring = Wiring(SmallCatalogue.index(profile))
    #expect(wiring.wires.map(\.producer) == [0, 0, nil, 2, 6])
    #expect(wiring.wires.map(\.output) == ["DB_HOST", "DB_PORT", "SVC", "ANY", "SVC"])
    #expect(
      wiring.wires.map(\.field.description) == ["env.A", "env.A", "env.B", "env.C", "values"])
    #expect(wiring.read(by: Self.api).count == 4)
    #expect(wiring.readers(of: 0).count == 2)
    #expect(wiring.readers(of: 8).isEmpty)
  }
}
