import Formats
import Guidance
import ProfileModel
import Testing

/// A layer made of another service.
struct ReplacementTests {
  private static let catalogue = BuiltInCatalogue.catalogue

  /// From a layer in the file to another service: what is kept, and what goes.
  static let cases: [(layer: String, service: String, kept: [String], dropped: [String])] = [
    (
      "{name: a, service: postgresql, version: \"14\", parameters: {username: u, databaseName: d}}",
      "cockroachdb", ["username", "databaseName"], ["version"]
    ),
    (
      "{name: a, service: postgresql, parameters: {username: u, password: {fromEnv: P}}}",
      "mongodb", ["username", "password"], []
    ),
    // Redis was called otherwise once, and the others have its newer key only.
    (
      "{name: a, service: redis, parameters: {databaseVolumeSize: 4}}", "postgresql",
      ["databaseVolumeSize"], []
    ),
    (
      "{name: a, service: container, parameters: {image: nginx, env: {A: b}, ports: [80]}}",
      "redis", [], ["image", "env", "ports"]
    ),
    (
      "{name: a, service: mongodb, parameters: {username: postgres}}", "postgresql", [],
      ["username"]
    ),
    (
      #"{name: a, service: helm, chart: {name: c}, values: "a: 1", manifests: "#
        + #"[{name: m, content: "apiVersion: v1\nkind: Namespace\nmetadata: {name: x}"}]}"#,
      "manifest", ["manifests"], ["values", "chart"]
    ),
    ("{name: a, service: redis, values: \"a: 1\"}", "mysql", [], ["values"]),
    ("{name: a, service: redis, source: {uid: x}}", "mysql", [], ["source"]),
    (
      "{name: a, service: unheard-of, parameters: {volumeSize: 4, x: y}}", "redis", ["volumeSize"],
      ["x"]
    ),
  ]

  @Test(arguments: cases)
  func keepsWhatBothHave(layer: String, service: String, kept: [String], dropped: [String]) throws {
    let file = ReviewedFile(Sample.stack("  - " + layer))
    let former = try #require(file.index.profile.layers.first)
    let wanted = try #require(Self.catalogue[service])
    let replacement = Replacement(former, by: wanted, in: Self.catalogue)
    #expect(replacement.kept.map(\.description) == kept)
    #expect(replacement.dropped.map(\.description) == dropped)
    let profile = file.index.profile.applying(replacement.edits)
    let index = ProfileIndex(profile, catalogue: Self.catalogue)
    let found = Review.findings(index).map(\.code)
    #expect(found.allSatisfy { $0 == .missingParameter || $0 == .missingChart }, "\(found)")
    #expect(profile.layers[0].service == service)
    #expect(ProfileText.patched(file.text, from: file.index.profile, to: profile) != nil)
  }

  @Test func aFormerKeyBecomesTheKeyThatTheOtherServiceHas() throws {
    let file = ReviewedFile(
      Sample.stack("  - {name: a, service: redis, parameters: {databaseVolumeSize: 4}}"))
    let wanted = try #require(Self.catalogue["postgresql"])
    let edits = Replacement(file.index.profile.layers[0], by: wanted, in: Self.catalogue).edits
    let layer = file.index.profile.applying(edits).layers[0]
    #expect(layer.parameters == [Entry("volumeSize", .text("4"))])
  }
}
