import ComposerKit
import Formats
import Guidance
import ProfileModel
import Screen
import TestKit
import Testing

@testable import Composer

/// A key is answered at once, however long the text is.
@Suite(.serialized) struct EditorSpeedTests {
  /// The editor with a text; nobody answers its questions.
  static func composer(_ text: String) -> Composer {
    var profile = Profile(name: "large", version: "1.0.0")
    profile.layers = [
      Layer(id: LayerID(0), name: "db", service: "postgresql"),
      Layer(
        id: LayerID(1), name: "settings", service: "manifest",
        manifests: [Manifest(name: "config", content: text)]),
    ]
    var composer = Composer(size: Size(120, 40))
    _ = composer.update(.answer(.surroundings(BuiltInCatalogue.catalogue, macros: [:])))
    let opened = OpenedProfile(
      location: .version("large", Version(1, 0, 0)), text: "", profile: profile, stamp: Stamp("x"))
    _ = composer.update(.answer(.opened(opened)))
    composer.focus(FieldID(FieldPath("manifests").index(0)))
    _ = composer.update(.input(.key(.enter)))
    return composer
  }

  /// How long the keys take, each with a picture, in the order of their times.
  static func times(_ keys: [Key], _ composer: inout Composer) -> [Duration] {
    let clock = ContinuousClock()
    return keys.map { key in
      clock.measure {
        _ = composer.update(.input(.key(key)))
        _ = composer.frame()
      }
    }.sorted()
  }

  static let kinds: [(name: String, keys: [Key])] = [
    ("typing", "some words: 12".map { .character($0) }),
    ("Enter", Array(repeating: .enter, count: 10)),
    ("deleting", Array(repeating: .backspace, count: 20)),
    ("joining", [Key(.home), Key(.home), .backspace, .enter, .backspace, .enter, .backspace]),
    ("moving", [.left, .right, .up, .down, .home, .end].flatMap { [$0, $0] }),
    ("paging", [.pageUp, .pageUp, .pageDown, .pageDown, .pageDown]),
    ("selecting", Array(repeating: Key(.down, shift: true), count: 8)),
    ("undo", Array(repeating: .alt("u"), count: 6)),
    ("redo", Array(repeating: .alt("r"), count: 6)),
    ("indenting", [.tab, .backTab]),
    ("far", [Key(.home, control: true), Key(.end, control: true)]),
  ]

  /// Far more than a key may take, on a machine that does other things too.
  private static let most = Duration.milliseconds(80) * Slowness.factor

  @Test("Keys in 20,000 lines", arguments: ["start", "middle", "end"])
  func keys(place: String) {
    var composer = Self.composer(LongText.yaml(lines: 20_000))
    let line = place == "start" ? 3 : place == "middle" ? 10_003 : 19_995
    composer.stack?.form.editor?.go(to: TextPlace(line, 4))
    _ = composer.update(.input(.key(.end)))
    for (name, keys) in Self.kinds {
      let times = Self.times(keys, &composer)
      let median = times[times.count / 2]
      if Files.environment("STRATA_TIMES") != nil {
        print("\(place) \(name): median \(median), worst \(times.last ?? .zero)")
      }
      #expect(median < Self.most, "\(place), \(name): \(times)")
      if name == "far" { composer.stack?.form.editor?.go(to: TextPlace(line, 4)) }
    }
  }

  @Test("Ten thousand lines are pasted, and taken back in one step")
  func paste() {
    var composer = Self.composer(LongText.yaml(lines: 20_000))
    let before = composer.stack?.profile
    composer.stack?.form.editor?.go(to: TextPlace(10_000, 0))
    let clock = ContinuousClock()
    let text = LongText.yaml(lines: 10_000) + "\n"
    let pasting = clock.measure {
      _ = composer.update(.input(.paste(text)))
      _ = composer.frame()
    }
    #expect(composer.stack?.form.editor?.buffer.count == 30_000)
    let undoing = clock.measure {
      _ = composer.update(.input(.key(.alt("u"))))
      _ = composer.frame()
    }
    #expect(composer.stack?.profile == before)
    if Files.environment("STRATA_TIMES") != nil { print("paste \(pasting), undo \(undoing)") }
    #expect(pasting < .milliseconds(400) * Slowness.factor)
    #expect(undoing < .milliseconds(100) * Slowness.factor)
  }

  @Test("A line of 100,000 characters scrolls sideways")
  func longLine() {
    for word in ["abcdefghi ", "a: \"b\", ", "日本語"] {
      let line = String(repeating: word, count: 100_000 / word.count)
      var composer = Self.composer("x: {\(line)}\ny: 1")
      let keys: [Key] = [.end, .character("x"), .left, .backspace, .home, .right, .down, .up, .end]
      let times = Self.times(keys, &composer)
      if Files.environment("STRATA_TIMES") != nil { print("long line of \(word): \(times)") }
      #expect(times[times.count / 2] < Self.most * 2, "\(word): \(times)")
      #expect(composer.frame().text.contains("…"))
    }
  }
}
