import Formats
import Guidance
import ProfileModel
import TestKit
import Testing

/// Which references an edit breaks or heals, known before it is made.
struct ImpactTests {
  /// `db` below `api` below `web`; web reads an address that only a public api offers.
  private static let stack = Sample.stack(
    Sample.db,
    """
      - name: api
        service: container
        parameters:
          image: nginx
          access: public
          env:
            A: "{{.spectro.app.$appDeploymentName.db.USERNAME}}"
            B: "{{.spectro.app.$appDeploymentName.db.USERNAME}}-{{.spectro.app.x.db.POSTGRESMSTR_SVC}}"
            C: "{{.spectro.app.$appDeploymentName.web.CONTAINER_SVC}}"
    """,
    """
      - name: web
        service: manifest
        manifests:
          - name: objects
            content: |
              # {{.spectro.app.$appDeploymentName.db.PASSWORD}} in a comment
              a: "{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC_EXTERNALIP}}"
    """)

  private static let db = LayerID(0)
  private static let api = LayerID(1)
  private static let web = LayerID(2)
  private static let chart = Layer(id: LayerID(7), name: "queue", service: "helm")

  private static let offer =
    "it offers ROOT_PASSWORD, MYSQLMSTR_SVC, MYSQLMSTR_SVC_PORT, MYSQLMSTR_SVC_NAMESPACE"

  static let cases: [(edits: [Edit], breaks: [String], heals: [String])] = [
    ([], [], []),
    (
      [.move(db, to: 1)],
      [
        "api env.A db.USERNAME: `db` stands above `api`",
        "api env.B db.USERNAME: `db` stands above `api`",
        "api env.B db.POSTGRESMSTR_SVC: `db` stands above `api`",
      ], []
    ),
    ([.move(api, to: 0), .move(db, to: 0)], [], []),
    (
      [.remove(api)],
      ["web manifests.objects api.CONTAINER_SVC_EXTERNALIP: there is no layer `api`"], []
    ),
    (
      [.remove(db)],
      [
        "api env.A db.USERNAME: there is no layer `db`",
        "api env.B db.USERNAME: there is no layer `db`",
        "api env.B db.POSTGRESMSTR_SVC: there is no layer `db`",
      ], []
    ),
    ([.rename(db, "data")], [], []),
    ([.rename(web, "site")], [], []),
    (
      [.set(db, FieldPath("service"), .text("mysql"))],
      [
        "api env.A db.USERNAME: `db` (mysql) has no output `USERNAME`; \(offer)",
        "api env.B db.USERNAME: `db` (mysql) has no output `USERNAME`; \(offer)",
        "api env.B db.POSTGRESMSTR_SVC: `db` (mysql) has no output `POSTGRESMSTR_SVC`; \(offer)",
      ], []
    ),
    ([.set(db, FieldPath("service"), .text("helm"))], [], []),
    (
      [.set(api, FieldPath("env.D"), .text("{{.spectro.app.$appDeploymentName.db.USER}}"))],
      ["api env.D db.USER: `db` (postgresql) has no output `USER`; did you mean `USERNAME`?"], []
    ),
    (
      [.set(api, FieldPath("access"), .text("private"))],
      [
        "web manifests.objects api.CONTAINER_SVC_EXTERNALIP: "
          + "`api` offers it only where `access` is public"
      ], []
    ),
    (
      [.set(api, FieldPath("env", "D"), .text("{{.spectro.app.x.api.CONTAINER_SVC}}"))],
      ["api env.D api.CONTAINER_SVC: a layer cannot read itself"], []
    ),
    (
      [.set(api, FieldPath("env", "D"), .text("{{.spectro.system.nothing}}"))],
      ["api env.D system.nothing: there is no system variable `nothing`"], []
    ),
    (
      [.set(api, FieldPath("env", "D"), .text("{{.spectro.app.x.db.USERNAME"))],
      ["api env.D db.USERNAME: it is not finished"], []
    ),
    ([.set(api, FieldPath("env", "D"), .text("{{.spectro.macro.any}} {{ .Values.x }}"))], [], []),
    ([.set(api, FieldPath("env", "A"), .empty)], [], []),
    ([.set(api, FieldPath("env", "C"), .text("plain"))], [], []),
    (
      [.set(web, FieldPath("service"), .text("container")), .move(web, to: 0)],
      ["web manifests.objects api.CONTAINER_SVC_EXTERNALIP: `api` stands above `web`"],
      ["api env.C web.CONTAINER_SVC: `web` stands above `api`"]
    ),
    ([.add(chart, at: 0)], [], []),
    ([.add(chart, at: 3), .remove(chart.id)], [], []),
    // What a new layer of a name hides, and what it gives.
    (
      [.add(Layer(id: LayerID(8), name: "web", service: "container"), at: 0)], [],
      ["api env.C web.CONTAINER_SVC: `web` stands above `api`"]
    ),
  ]

  @Test(arguments: cases)
  func isKnownBefore(edits: [Edit], breaks: [String], heals: [String]) {
    let impact = Impact(of: edits, in: ReviewedFile(Self.stack).index)
    #expect(impact.breaks.map(Self.words) == breaks)
    #expect(impact.heals.map(Self.words) == heals)
  }

  /// An edit breaks what the checks find afterwards and did not find before.
  @Test(arguments: BuiltInExamples.names)
  func agreesWithTheChecks(name: String) throws {
    let file = ReviewedFile(try #require(BuiltInExamples.text(name)))
    let layers = file.index.profile.layers
    for layer in layers {
      let moves = layers.indices.map { Edit.move(layer.id, to: $0) }
      for edit in moves + [.remove(layer.id), .rename(layer.id, "renamed")] {
        let impact = Impact(of: [edit], in: file.index)
        let changed = ProfileIndex(
          file.index.profile.applying(edit), catalogue: file.index.catalogue)
        let found = Review.findings(changed).filter {
          [.layerAbove, .unknownLayer, .unknownOutput, .conditionalOutput].contains($0.code)
        }
        #expect(impact.breaks.count == found.count, "\(edit)")
        #expect(impact.heals.isEmpty)
        let back = ProfileIndex(file.index.profile, catalogue: file.index.catalogue)
        guard case .move = edit else { continue }
        #expect(Impact(from: changed, to: back).heals.count == found.count)
      }
    }
  }

  /// What is left out because an edit cannot concern it would not have been different.
  @Test(arguments: 1...40)
  func leavesNothingOut(seed: Int) {
    let profile = RandomProfile.make(seed: seed, BuiltInCatalogue.catalogue)
    let index = ProfileIndex(profile, catalogue: BuiltInCatalogue.catalogue)
    var random = Randomness(seed: UInt64(seed))
    for _ in 1...40 {
      let edits = (1...Int.random(in: 1...3, using: &random)).map { _ in
        Self.edit(of: profile, &random)
      }
      let changed = ProfileIndex(profile.applying(edits), catalogue: BuiltInCatalogue.catalogue)
      #expect(index.applying(edits) == changed)
      #expect(
        Impact(of: edits, in: index) == Impact(inAllLayersFrom: index, to: changed), "\(edits)")
    }
  }

  private static func edit(of profile: Profile, _ random: inout Randomness) -> Edit {
    let layers = profile.layers
    guard let layer = layers.randomElement(using: &random),
      let other = layers.randomElement(using: &random)
    else { return .setName("empty") }
    switch Int.random(in: 0...6, using: &random) {
    case 0: return .remove(layer.id)
    case 1: return .set(layer.id, FieldPath("name"), .text(other.name))
    case 2: return .set(layer.id, FieldPath("service"), .text(other.service))
    case 3:
      let id = LayerID(100 + Int.random(in: 0...9, using: &random))
      let copy = Layer(
        id: id, name: other.name, service: other.service, parameters: layer.parameters,
        values: layer.values, manifests: layer.manifests)
      return .add(copy, at: Int.random(in: 0...layers.count, using: &random))
    case 4: return .rename(layer.id, "renamed")
    default: return .move(layer.id, to: Int.random(in: 0..<layers.count, using: &random))
    }
  }

  @Test func countsInWords() {
    let reading = { (layer: String) in
      Impact.Reading(layer: layer, field: FieldPath("env"), reference: "", name: "", reason: "")
    }
    #expect(Impact.count([reading("api")]) == "1 reference in api")
    #expect(Impact.count([reading("api"), reading("api")]) == "2 references in api")
    #expect(
      Impact.count(["a", "b", "a", "c"].map(reading)) == "4 references in a, b and c")
  }

  private static func words(_ reading: Impact.Reading) -> String {
    "\(reading.layer) \(reading.field) \(reading.name): \(reading.reason)"
  }
}
