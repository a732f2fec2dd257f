import Formats
import ProfileModel
import Testing

@testable import Rendering

/// What stands beside the parameters is sent as well, or named.
@Suite struct PaletteFieldTests {
  struct Change: Sendable, CustomTestStringConvertible {
    var field: String
    /// The layer that is changed; nil: the profile.
    var layer: String?
    var change: @Sendable (inout Profile) -> Void

    var testDescription: String { "\(layer ?? "profile") \(field)" }

    init(_ field: String, _ change: @escaping @Sendable (inout Profile) -> Void) {
      self.field = field
      self.change = change
    }

    init(_ layer: Int, _ field: String, _ change: @escaping @Sendable (inout Layer) -> Void) {
      self.field = field
      self.layer = PaletteFieldTests.profile.layers[layer].name
      self.change = { change(&$0.layers[layer]) }
    }
  }

  static let profile = PaletteSample.layers(
    """
      - {name: db, service: mysql, values: "a: 1\\n"}
      - {name: web, service: container, parameters: {image: nginx}, values: "a: 1\\n"}
      - name: chart
        service: helm
        chart: {registry: r, name: c, version: 1.0.0}
        values: "a: 1\\n"
        manifests: [{name: m, content: "a: 1\\n"}]
        source: {uid: u, registryUid: ru, packVersion: 1.0.1}
      - {name: own, service: manifest, manifests: [{name: m, content: "a: 1\\n"}]}
    """
  ).profile

  static let changes: [Change] =
    [
      Change("name") { $0.name = "other" },
      Change("version") { $0.version = "2.0.0" },
      Change("description") { $0.description = "other" },
      Change("tags") { $0.tags = ["a"] },
      Change("layers") { $0.layers.swapAt(0, 1) },
      Change(2, "chart.registry") { $0.chart?.registry = "other" },
      Change(2, "chart.name") { $0.chart?.name = "other" },
      Change(2, "chart.version") { $0.chart?.version = "2.0.0" },
      Change(2, "manifests") { $0.manifests[0].name = "other" },
      Change(2, "manifests") { $0.manifests[0].content = "a: 2\n" },
      Change(2, "source.packVersion") { $0.source?.packVersion = "1.0.2" },
      Change(3, "manifests") { $0.manifests[0].content = "a: 2\n" },
      Change(1, "version") { $0.version = "2" },
      Change(1, "chart") { $0.chart = Chart(name: "c") },
      Change(1, "own") { $0.parameters.append(Entry("own", .text("1"))) },
    ]
    + (0..<4).flatMap { layer in
      [
        Change(layer, "name") { $0.name = "other" },
        Change(layer, "values") { $0.values = "a: 2\n" },
        Change(layer, "installOrder") { $0.installOrder = -1 },
        Change(layer, "service") { $0.service = "nobody" },
        Change(layer, "source.uid") { $0.source = Source(uid: "other") },
        Change(layer, "source.registryUid") { $0.source = Source(registryUid: "other") },
        Change(layer, "source.containerRegistryUid") {
          $0.source = Source(containerRegistryUid: "other")
        },
        Change(layer, "source.packVersion") { $0.source = Source(packVersion: "0.0.1") },
      ]
    }

  @Test(arguments: [Target.palette, .terraform], changes)
  func isSeen(target: Target, change: Change) {
    func rendered(_ profile: Profile) -> Rendered {
      let index = ProfileIndex(profile, catalogue: BuiltInCatalogue.catalogue)
      return Render.rendered(RenderRequest(index), to: target)
    }
    var other = Self.profile
    change.change(&other)
    let before = rendered(Self.profile)
    let after = rendered(other)
    let isSaid = after.remarks.contains { $0.layer == change.layer && $0.field == change.field }
    #expect(before.stream != after.stream || isSaid)
  }
}
