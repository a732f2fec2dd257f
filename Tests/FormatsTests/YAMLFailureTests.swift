import Formats
import ProfileModel
import TestKit
import Testing

/// Broken texts with the cursor where the cause stands, and words that must be said there.
struct YAMLFailureTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let marked: String
    let word: String
    init(_ marked: String, _ word: String) {
      self.marked = marked
      self.word = word
    }
    var testDescription: String { marked }
  }

  static let indentation = [
    Case("a:\n▮\tb: c", "tab"),
    Case("a:\n  b: c\n▮\t", "tab"),
    Case("a:\n  b: c\n▮\t\nd: e", "tab"),
    Case("a:\n  - b\n ▮\t- c", "tab"),
    Case("a: b\n  ▮c: d", ""),
    Case("a:\n    b: c\n  ▮d: e", "indentation"),
    Case("a:\n  - b\n  ▮c: d", "indentation"),
    Case("- a\n▮b: c", ""),
    Case("a: b\n▮- c", ""),
    Case("a: ▮- b", "list"),
    Case("a:\n  b: c\n ▮d: e", "indentation"),
  ]

  static let quotes = [
    Case("a: ▮\"b", "quote"),
    Case("a: ▮'b", "quote"),
    Case("a: ▮\"b\nc: d\n", "quote"),
    Case("a: b\nc: ▮'d\n---\ne: f", "quote"),
    Case("a: \"b▮\\q\"", "escape"),
    Case("a: \"b▮\\uZZZZ\"", "escape"),
    Case("a: \"▮\\uD800\"", "escape"),
    Case("a: \"b\" ▮c", ""),
    Case("a: 'it'▮s'", ""),
  ]

  static let brackets = [
    Case("a: ▮[b, c", "["),
    Case("a: ▮[b, c\nd: e\n", "["),
    Case("a: ▮{b: c", "{"),
    Case("a: ▮{b: c\n", "{"),
    Case("a: ▮[b}", "["),
    Case("a: b]\nc: ▮]", ""),
    Case("▮}", ""),
    Case("a: [b, ▮,]", ""),
    Case("a: ▮[", "`[`"),
    Case("a: [b▮,\n", "`,`"),
  ]

  static let colons = [
    Case("a: b▮: c", "quotes"),
    Case("a: http://x b▮: c", "quotes"),
    Case("a: 1\n▮b\nc: 2", "key: value"),
    Case("a: b\n▮...c\nd: e", "..."),
    Case("a: b\n▮...\nc: d: e", "..."),
    Case("a:\n  b: c\n  ▮...\n  d: e", "..."),
    Case("▮: : a", ""),
  ]

  static let characters = [
    Case("a: ▮@b", "`@`"),
    Case("a: ▮%b", "`%`"),
    Case("a: ▮`b`", "`"),
    Case("▮@: b", "`@`"),
    Case("- ▮@b", "`@`"),
    Case("a: é ▮\u{1}", "code 1"),
    Case("a: b\nc: ▮\0d", "NUL"),
    Case("\u{FEFF}a: ▮\u{7}", "code 7"),
    Case("a: ▮\u{7F}", "code 7F"),
    Case("a: ▮\u{FFFE}", "code FFFE"),
    Case("a: ▮\u{9B}", "code 9B"),
    Case("a: ▮*b", "b"),
    Case("a: &b [▮*b]", "b"),
    Case("a: ▮*", "name"),
    Case("a: ▮&", "name"),
    Case("a: ▮!x!y z", "tag"),
    Case("a: b\nc: d\n▮a: e", "second time"),
    Case("a: {b: 1, ▮b: 2}", "second time"),
    Case("é: 1\n\"日\": 2\n▮é: 3", "second time"),
    Case("%YAML 3.0\n---\na: b", ""),
    Case("a: |▮x\n  b", ""),
    Case("a: |▮0\n  b", ""),
  ]

  @Test(
    "A broken text says where and what",
    arguments: indentation + quotes + brackets + colons + characters)
  func fails(_ example: Case) throws {
    let marked = MarkedText(example.marked)
    let failure = try #require(YAMLStream.read(SourceText(marked.text)).failure)
    let drawn = MarkedText.marked(marked.text, at: failure.offset)
    #expect(drawn == example.marked || !example.marked.contains("▮"), "\(failure.message)")
    #expect(failure.message.contains(example.word), "\(failure.message)")
    #expect(!failure.message.contains("context") && !failure.message.contains("token"))
    if let repair = failure.repair {
      #expect(0...marked.text.utf8.count ~= repair.range.upperBound)
    }
  }

  static let broken: [(String, String)] = [
    ("a:\n\tb: c", "a:\n  b: c"),
    ("a:\n \tb: c\n", "a:\n   b: c\n"),
    ("a:\n  b: c\n\t", "a:\n  b: c\n"),
    ("a:\n  b: c\n\t\nd: e", "a:\n  b: c\n\nd: e"),
    ("a: b\n...\n\nc: d\n", "a: b\n\nc: d\n"),
    ("a:\n  b: c\n  ...\n  d: e\n", "a:\n  b: c\n  d: e\n"),
    ("a:\n  b: c\n  ...", "a:\n  b: c\n"),
  ]

  @Test("A repair leaves a text that can be read", arguments: broken)
  func repairs(_ text: String, _ expected: String) {
    guard let failure = YAMLStream.read(SourceText(text)).failure, let repair = failure.repair
    else {
      #expect(text == expected)
      return
    }
    let repaired = text.applying([TextEdit(repair.range, repair.replacement)])
    #expect(repaired == expected)
    #expect(YAMLStream.read(SourceText(repaired)).failure == nil)
  }

  @Test("What stands before the failure is still there")
  func documentsBefore() {
    let stream = YAMLStream.read(SourceText("a: b\n---\nc: [\n"))
    #expect(stream.documents.map(YAMLSketch.text) == ["{a: b}"])
    #expect(stream.failure != nil)
  }
}
