import ProfileModel
import Testing

/// What is suggested for a difference, and why.
struct SuggestionTableTests {
  /// A change of `base`, with the step that follows and its reasons.
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var step: VersionSuggestion.Step?
    var reasons: [String]
    var before: [Edit] = []
    var after: [Edit]

    init(
      _ name: String, _ step: VersionSuggestion.Step?, _ reasons: [String],
      before: [Edit] = [], _ after: [Edit]
    ) {
      testDescription = name
      self.step = step
      self.reasons = reasons
      self.before = before
      self.after = after
    }
  }

  /// `db` (db), `api` (container) that reads it, `web` (container), `queue` (chart), bottom first.
  static let base: Profile = {
    var profile = SmallCatalogue.profile(
      ["db": "db", "api": "container", "web": "container", "queue": "chart"])
    profile.layers[0].version = "14"
    profile.layers[0].parameters = [
      Entry("username", .text("pg")), Entry("password", .table([Entry("value", .text("old"))])),
    ]
    profile.layers[1].parameters = [
      Entry("env", .table([Entry("HOST", .text(Reference.text(layer: "db", output: "DB_HOST")))]))
    ]
    profile.layers[3].chart = Chart(registry: "bitnami", name: "kafka", version: "20.0.0")
    profile.layers[3].values = "replicas: 1\n"
    profile.layers[3].manifests = [Manifest(name: "topic", content: "kind: KafkaTopic\n")]
    return profile
  }()

  private static let db = LayerID(0)
  private static let api = LayerID(1)
  private static let web = LayerID(2)
  private static let queue = LayerID(3)

  private static func layer(_ name: String, _ service: String) -> Layer {
    Layer(id: LayerID(9), name: name, service: service)
  }

  private static func set(_ layer: LayerID, _ path: FieldPath, _ text: String) -> Edit {
    .set(layer, path, text.isEmpty ? .empty : .text(text))
  }

  private static let open = set(web, FieldPath("access"), "public")
  private static let settings = set(web, FieldPath("access"), "private")

  static let layers: [Row] = [
    Row("a layer on top", .minor, ["layer cache was added"], [.add(layer("cache", "db"), at: 4)]),
    Row(
      "a layer at the bottom", .minor, ["layer cache was added"],
      [.add(layer("cache", "db"), at: 0)]),
    Row(
      "two layers", .minor, ["layer one was added", "layer two was added"],
      [
        .add(layer("one", "text"), at: 0),
        .add(Layer(id: LayerID(10), name: "two", service: "text"), at: 5),
      ]),
    Row("a layer less", .major, ["layer web was removed"], [.remove(web)]),
    Row("a layer that is read less", .major, ["layer db was removed"], [.remove(db)]),
    Row("a rename", .major, ["layer db was renamed to data"], [.rename(db, "data")]),
    Row("a rename of the top", .major, ["layer queue was renamed to bus"], [.rename(queue, "bus")]),
    Row(
      "a rename with a setting is another layer", .major, ["layer web was removed"],
      [.rename(web, "site"), open]),
    Row(
      "two renames", .major, ["layer db was renamed to data", "layer api was renamed to core"],
      [.rename(db, "data"), .rename(api, "core")]),
    Row(
      "one more and one less", .major, ["layer web was removed"],
      [.remove(web), .add(layer("cache", "db"), at: 0)]),
    Row("a copy", .minor, ["layer web-2 was added"], [base.duplicating(web)].compactMap(\.self)),
    Row("a layer to the top", .patch, ["db moved"], [.move(db, to: 3)]),
    Row("a layer to the bottom", .patch, ["queue moved"], [.move(queue, to: 0)]),
    Row(
      "a layer moved and set", .patch, ["queue moved", "settings of queue changed"],
      [.move(queue, to: 0), set(queue, FieldPath("values"), "a: 1\n")]),
    Row(
      "a move beside a new layer", .minor, ["layer cache was added"],
      [.move(queue, to: 0), .add(layer("cache", "db"), at: 0)]),
    Row("there and back", nil, [], [.move(queue, to: 0), .move(queue, to: 3)]),
  ]

  static let services: [Row] = [
    Row(
      "another service", .major, ["web changed from container to text"],
      [set(web, FieldPath("service"), "text")]),
    Row(
      "a service that nobody knows", .major, ["db changed from db to other"],
      [set(db, FieldPath("service"), "other")]),
    Row(
      "another layer of the same name", .major, ["web changed from container to db"],
      [.remove(web), .add(layer("web", "db"), at: 2)]),
    Row(
      "names exchanged", .major,
      ["web changed from container to db", "db changed from db to container"],
      [
        set(db, FieldPath("name"), "web"), set(web, FieldPath("name"), "db"),
      ]),
    Row(
      "another chart", .major, ["queue changed from chart kafka to nats"],
      [set(queue, FieldPath("chart", "name"), "nats")]),
    Row(
      "the chart less", .major, ["queue changed from chart kafka to none"],
      [.set(queue, FieldPath("chart"), .empty)]),
    Row(
      "another version of the chart", .patch, ["settings of queue changed"],
      [set(queue, FieldPath("chart", "version"), "21.0.0")]),
    Row(
      "another version of the service", .patch, ["settings of db changed"],
      [set(db, FieldPath("version"), "15")]),
    Row(
      "the newest version by leaving it out", .patch, ["settings of db changed"],
      [.set(db, FieldPath("version"), .empty)]),
  ]

  static let outputs: [Row] = [
    Row("an output by its condition", .minor, ["web now offers EXTERNAL"], [open]),
    Row(
      "an output less by its condition", .major, ["web no longer offers EXTERNAL"],
      before: [open], [settings]),
    Row(
      "an output less by a default", .major, ["web no longer offers EXTERNAL"],
      before: [open], [.set(web, FieldPath("access"), .empty)]),
    Row(
      "a default written out", .patch, ["settings of web changed"], [settings]),
    Row(
      "an output that may be", .minor, ["api now offers EXTERNAL"],
      [set(api, FieldPath("access"), "{{.spectro.macro.access}}")]),
    Row(
      "one output more and one less", .major, ["web no longer offers EXTERNAL"],
      before: [open], [settings, set(api, FieldPath("access"), "public")]),
    Row(
      "an output less beside a new layer", .major, ["web no longer offers EXTERNAL"],
      before: [open], [settings, .add(layer("cache", "db"), at: 0)]),
  ]

  static let details: [Row] = [
    Row("nothing", nil, [], []),
    Row("only the version", nil, [], [.setVersion("1.1.0")]),
    Row("the description", .patch, ["the description changed"], [.setDescription("new")]),
    Row("tags", .patch, ["the tags changed"], [.setTags(["a", "b:c"])]),
    Row("the name", .patch, ["the name changed"], [.setName("other")]),
    Row(
      "version and tags", .patch, ["the tags changed"], [.setVersion("1.1.0"), .setTags(["a"])]),
    Row(
      "a variable", .patch, ["settings of api changed"],
      [set(api, FieldPath("env", "MODE"), "demo")]),
    Row(
      "a reference less", .patch, ["settings of api changed"],
      [.set(api, FieldPath("env", "HOST"), .empty)]),
    Row(
      "another output read", .patch, ["settings of api changed"],
      [set(api, FieldPath("env", "HOST"), Reference.text(layer: "db", output: "DB_PORT"))]),
    Row(
      "a secret", .patch, ["settings of db changed"],
      [.set(db, FieldPath("password"), .table([Entry("value", .text("new"))]))]),
    Row("values", .patch, ["settings of queue changed"], [set(queue, FieldPath("values"), "")]),
    Row(
      "a manifest", .patch, ["settings of queue changed"],
      [set(queue, FieldPath("manifests", "topic"), "kind: Other\n")]),
    Row(
      "a manifest less", .patch, ["settings of queue changed"],
      [.set(queue, FieldPath("manifests", "topic"), .empty)]),
    Row(
      "the order of installing", .patch, ["settings of db changed"],
      [set(db, FieldPath("installOrder"), "10")]),
    Row(
      "the platform's identifiers", .patch, ["settings of db changed"],
      [set(db, FieldPath("source", "uid"), "63f5")]),
    Row(
      "settings beside a new layer", .minor, ["layer cache was added"],
      [set(db, FieldPath("username"), "shop"), .add(layer("cache", "db"), at: 0)]),
    Row(
      "settings beside the description", .patch,
      ["settings of db changed", "the description changed"],
      [set(db, FieldPath("username"), "shop"), .setDescription("new")]),
  ]

  @Test(arguments: layers + services + outputs + details)
  func suggests(row: Row) {
    let old = Self.base.applying(row.before)
    let new = old.applying(row.after)
    let suggestion = VersionSuggestion(
      from: SmallCatalogue.index(old), to: SmallCatalogue.index(new))
    #expect(suggestion?.step == row.step)
    #expect(suggestion?.reasons ?? [] == row.reasons)
  }
}
