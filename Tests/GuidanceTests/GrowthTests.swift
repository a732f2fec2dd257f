import Formats
import Guidance
import ProfileModel
import Testing

/// Where something is wrong in each of many layers, a review takes its time for each, and no more.
struct GrowthTests {
  struct Kind: Sendable, CustomTestStringConvertible {
    let name: String
    let layer: @Sendable (Int) -> String

    init(_ name: String, _ layer: @escaping @Sendable (Int) -> String) {
      self.name = name
      self.layer = layer
    }

    var testDescription: String { name }

    func text(_ count: Int) -> String { Sample.stack((0..<count).map(layer).joined()) }
  }

  private static func container(_ number: Int, reads words: String, _ more: String = "") -> String {
    """
      - name: api-\(number)
        service: container
        parameters:
          image: nginx
          ports: ["80"]
          env: {A: "\(words)", B: "\(words)"}
    \(more)
    """
  }

  private static func reference(_ layer: String, _ output: String = "CONTAINER_SVC") -> String {
    "{{.spectro.app.$appDeploymentName.\(layer).\(output)}}"
  }

  static let kinds = [
    Kind("another unknown layer each") { container($0, reads: reference("nix-\($0)")) },
    Kind("one unknown layer") { container($0, reads: reference("apy")) },
    Kind("layers above") { container($0, reads: reference("api-\($0 + 1)")) },
    Kind("outputs") { container($0, reads: reference("api-\(max($0, 1) - 1)", "CONTAINER_SVK")) },
    Kind("one name") { _ in "  - {name: cache, service: redis}\n" },
    Kind("no name") { _ in "  - {name: \"\", service: redis}\n" },
    Kind("bad names") { "  - {name: Cache_\($0), service: redis}\n" },
    Kind("services") { "  - {name: cache-\($0), service: rediss}\n" },
    Kind("no quotes") {
      container($0, reads: "x", "      volumeName: {{.spectro.app.$appDeploymentName.x.Y}}\n")
    },
    Kind("parameters") { container($0, reads: "x", "      imgae: x\n") },
  ]

  @Test(arguments: kinds) func ofReviews(kind: Kind) {
    func time(_ count: Int) -> Duration {
      let document = ProfileDocument.read(Array(kind.text(count).utf8))
      let index = ProfileIndex(document.profile, catalogue: BuiltInCatalogue.catalogue)
      var found = 0
      let times = (0..<3).map { _ in
        ContinuousClock().measure { found = Review.findings(of: document, index).count }
      }
      #expect(found >= count - 1)
      return times.min() ?? .zero
    }
    // Eight times the layers; sixty-four times would be the square.
    #expect(time(960) < time(120) * 32)
  }

  /// Many parts of one layer: manifests, and parameters that nobody knows.
  @Test func ofPartsOfALayer() {
    func time(_ count: Int) -> Duration {
      let manifests = (0..<count).map { "      - {name: m-\($0), content: \"a: b\"}\n" }
      let text = Sample.stack(
        "  - name: notes\n    service: manifest\n    manifests:\n" + manifests.joined())
      let file = ReviewedFile(text)
      #expect(file.findings.count >= count)
      let times = (0..<3).map { _ in ContinuousClock().measure { _ = ReviewedFile(text) } }
      return times.min() ?? .zero
    }
    #expect(time(1600) < time(200) * 32)
  }
}
