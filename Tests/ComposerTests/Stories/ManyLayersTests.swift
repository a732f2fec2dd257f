import Formats
import ProfileModel
import Screen
import TestKit
import Testing

@testable import Composer

/// A key is answered at once, however many layers there are and however many read one of them.
@Suite(.serialized) struct ManyLayersTests {
  /// A thousand layers that all read four outputs of the lowest one.
  private static let composer: Composer = {
    let outputs = ["POSTGRESMSTR_SVC", "USERNAME", "PASSWORD", "POSTGRESMSTR_SVC_PORT"]
    let entries = outputs.map { output in
      Entry("DB_\(output)", .text("{{.spectro.app.$appDeploymentName.db.\(output)}}"))
    }
    var profile = Profile(name: "large", version: "1.0.0")
    profile.layers = [Layer(id: LayerID(0), name: "db", service: "postgresql")]
    profile.layers += (1..<1_000).map { number in
      Layer(
        id: LayerID(number), name: "api-\(number)", service: "container",
        parameters: [
          Entry("image", .text("nginx:\(number)")), Entry("ports", .list([.text("80")])),
          Entry("env", .table(entries)),
        ])
    }
    var composer = Composer(size: Size(120, 40))
    let catalogue = BuiltInCatalogue.catalogue
    let location = ProfileLocation.version("large", Version(1, 0, 0))
    _ = composer.update(.answer(.surroundings(catalogue, macros: [:])))
    let document = Document(profile)
    let opened = OpenedProfile(
      location: location, text: document.written, profile: profile, stamp: Stamp("x"))
    _ = composer.update(.answer(.opened(opened)))
    let request = ReviewRequest(
      change: composer.stack?.change ?? 0, location: location, document: document,
      catalogue: catalogue, macros: [:])
    _ = composer.update(.answer(.reviewed(Reviewed(request))))
    return composer
  }()

  private static func press(_ text: String) -> [Key] { text.map { .character($0) } }

  static let kinds: [(name: String, way: [Key], keys: [Key])] = [
    ("moving a layer", press("g"), press("JJJJJKKKKK")),
    ("undo", press("JJJJJJ"), press("uuuuuUUUUU")),
    ("filtering", press("/"), press("api-99")),
    ("opening the graph", [], press("WqWqWqWq")),
    ("in the graph", press("W"), [.up, .up, .down, .home, .end]),
    (
      "what reads one layer", press("W") + [.end] + press("]"),
      [.right, .right, .left, .home, .end]
    ),
    ("the text", press("W]]"), [.up, .down, .down, .end, .home]),
  ]

  /// Far more than a key may take, on a machine that does other things too.
  private static let most = Duration.milliseconds(30) * Slowness.factor

  @Test(arguments: kinds.map(\.name)) func keys(name: String) throws {
    let kind = try #require(Self.kinds.first { $0.name == name })
    var composer = Self.composer
    for key in kind.way { _ = composer.update(.input(.key(key))) }
    let times = EditorSpeedTests.times(kind.keys, &composer)
    let median = times[times.count / 2]
    if Files.environment("STRATA_TIMES") != nil {
      print("\(name): median \(median), worst \(times.last ?? .zero)")
    }
    #expect(median < Self.most, "\(times)")
  }

  @Test("More of it than a terminal takes is not copied, and says what prints it")
  func copying() {
    var composer = Self.composer
    _ = composer.update(.input(.key(.character("W"))))
    let effects = composer.update(.input(.key(.character("y"))))
    #expect(!effects.contains { if case .copy = $0 { true } else { false } })
    #expect(composer.notice?.text.contains("`strata graph` prints it") == true)
  }

  @Test("Each stretch of the graph's text is what stands there in all of it")
  func stretches() throws {
    let stack = try #require(Self.composer.stack)
    let layers = Array(stack.profile.layers[..<5])
    let text = GraphText(title: "large 1.0.0", layers, stack.readings)
    let all = text[0..<text.count].map(\.text)
    #expect(all.count == text.count)
    #expect(
      all[..<8] == [
        "large 1.0.0", "", "5  api-4  container",
        "   reads    db.POSTGRESMSTR_SVC  in env.DB_POSTGRESMSTR_SVC",
        "   reads    db.USERNAME  in env.DB_USERNAME",
        "   reads    db.PASSWORD  in env.DB_PASSWORD",
        "   reads    db.POSTGRESMSTR_SVC_PORT  in env.DB_POSTGRESMSTR_SVC_PORT", "",
      ])
    for start in 0..<40 {
      for end in start..<40 { #expect(text[start..<end].map(\.text) == Array(all[start..<end])) }
    }
    for position in layers.indices {
      let own = text.lines(of: position)
      #expect(
        all[own.lowerBound]
          == "\(position + 1)  \(layers[position].name)  \(layers[position].service)")
      #expect(all[own.lowerBound - 1] == "")
    }
  }
}
