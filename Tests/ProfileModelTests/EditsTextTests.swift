import ProfileModel
import Testing

struct EditsTextTests {
  static let replacements: [(FieldPath, Range<Int>, String, String?)] = [
    (FieldPath("values"), 0..<0, "x", "xaéb"), (FieldPath("values"), 1..<3, "e", "aeb"),
    (FieldPath("values"), 4..<4, "!", "aéb!"), (FieldPath("values"), 0..<4, "", ""),
    (FieldPath("values"), 3..<5, "x", "aéb"), (FieldPath("values"), -1..<1, "x", "aéb"),
    (FieldPath("values"), 99..<99, "x", "aéb"),
    (FieldPath("values"), 1..<2, "", "a\u{FFFD}b"),
    (FieldPath("env", "A"), 0..<1, "2", "2"), (FieldPath("env", "Z"), 0..<0, "2", nil),
    (FieldPath("env"), 0..<0, "2", nil), (FieldPath("manifests", "a"), 0..<3, "two", "two"),
    (FieldPath("name"), 0..<2, "DB", "DB"), (FieldPath("chart", "name"), 0..<0, "x", nil),
  ]

  @Test("A stretch of a text is replaced", arguments: replacements)
  func replaces(_ path: FieldPath, _ range: Range<Int>, _ text: String, _ expected: String?) {
    var layer = Layer(id: LayerID(0), name: "db", service: "db", values: "aéb")
    layer.parameters = [Entry("env", .table([Entry("A", .text("1"))]))]
    layer.manifests = [Manifest(name: "a", content: "one")]
    let profile = Profile(name: "p", layers: [layer])
    let changed = profile.applying(.replaceText(LayerID(0), path, range, with: text))
    #expect(changed.layers[0].text(at: path) == expected)
  }

  @Test("Several stretches are replaced at once, in any order")
  func several() {
    let edits = [TextEdit(4..<5, "E"), TextEdit(0..<1, "A"), TextEdit(2..<2, "-")]
    #expect("abcde".applying(edits) == "Ab-cdE")
    #expect("abcde".applying([TextEdit(0..<3, "x"), TextEdit(2..<4, "y")]) == "xde")
    #expect("".applying([TextEdit(0..<0, "x")]) == "x")
    #expect("é".applying([]) == "é")
  }

  /// What a reader holds before and after `db` is renamed to `data`.
  static let renamings: [(String, String)] = [
    (
      "{{.spectro.app.$appDeploymentName.db.HOST}}", "{{.spectro.app.$appDeploymentName.data.HOST}}"
    ),
    ("{{ .spectro.app.$x.db.HOST | upper }}", "{{ .spectro.app.$x.data.HOST | upper }}"),
    ("<<.spectro.app.$x.db.HOST>>", "<<.spectro.app.$x.data.HOST>>"),
    ("{{.spectro.app.$appDepName-db.HOST}}", "{{.spectro.app.$appDepName-data.HOST}}"),
    ("{{.spectro.app.$x.db.HOST", "{{.spectro.app.$x.data.HOST"),
    (
      "a {{.spectro.app.$x.db.A}}{{.spectro.app.$x.db2.A}}{{.spectro.app.$x.db.B}} z",
      "a {{.spectro.app.$x.data.A}}{{.spectro.app.$x.db2.A}}{{.spectro.app.$x.data.B}} z"
    ),
    ("{{.spectro.app.$x.db.}}", "{{.spectro.app.$x.db.}}"),
    ("{{.spectro.system.db.HOST}}", "{{.spectro.system.db.HOST}}"),
    ("{{ .Values.db.HOST }} db", "{{ .Values.db.HOST }} db"),
  ]

  @Test("A rename rewrites the references, wherever they stand", arguments: renamings)
  func renames(_ before: String, _ after: String) {
    func profile(_ name: String, _ text: String) -> Profile {
      var profile = SmallCatalogue.profile([name: "db", "api": "container"])
      profile.layers[1].values = text
      profile.layers[1].manifests = [Manifest(name: "m", content: text)]
      profile.layers[1].parameters = [
        Entry("a", .text(text)),
        Entry("b", .list([.text(text), .table([Entry("c", .text(text))])])),
        Entry("name", .text(text)), Entry("values", .text(text)), Entry("manifests", .text(text)),
      ]
      return profile
    }
    #expect(profile("db", before).applying(.rename(LayerID(0), "data")) == profile("data", after))
  }

  static func twins(_ texts: [String], _ names: [String]) -> Profile {
    var profile = Profile(name: "app")
    for (number, text) in texts.enumerated() {
      profile.layers.append(
        Layer(id: LayerID(number), name: names[number], service: "db", values: text))
    }
    return profile
  }

  @Test("Where two layers have the name, only what means the renamed one changes")
  func renamesOneOfTwo() {
    let db = "{{.spectro.app.$x.db.A}}"
    let new = "{{.spectro.app.$x.new.A}}"
    let names = ["first", "db", "between", "db", "last"]
    let profile = Self.twins([db, db, db, db, db], names)
    #expect(
      profile.applying(.rename(LayerID(1), "new"))
        == Self.twins([new, new, new, new, db], ["first", "new", "between", "db", "last"]))
    #expect(
      profile.applying(.rename(LayerID(3), "new"))
        == Self.twins([db, db, db, db, new], ["first", "db", "between", "new", "last"]))
    #expect(profile.applying(.rename(LayerID(9), "new")) == profile)
  }
}
