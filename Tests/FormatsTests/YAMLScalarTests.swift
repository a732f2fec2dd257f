import Formats
import TestKit
import Testing

struct YAMLScalarTests {
  static let plain = [
    "a", "abc def", "a-b", "a:b", "http://x:80/y", "a#b", "a'b", "a\"b", "x=y", "é日😀", "a{b}",
    "v1", "a, b", "a]", "C:\\x", "$HOME", "a\u{A0}b", "truely", "nothing", "10Gi",
    "2001 ways", "1 2",
  ]

  @Test("What no reader takes for anything else stands without quotes", arguments: plain)
  func isPlain(_ text: String) throws {
    #expect(YAMLScalar.text(text) == text)
    #expect(try Self.readBack(text) == text)
  }

  static let traps = [
    "", " ", "\n", "\t", "a ", " a", "a\t", "a\n", "\na", "a\nb", "a\r\nb", "a\rb", "\r", "\0",
    "a\0b",
    "\u{1}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{9B}", "\u{2028}", "a\u{2029}b", "\u{FEFF}a",
    "a\u{FEFF}",
    "\u{FFFE}", "\u{FFFF}", "\u{1FFFE}", "\u{10FFFF}", "\u{E000}", "\u{202E}abc", "\u{301}",
    "e\u{301}",
    "yes", "Yes", "NO", "on", "Off", "true", "False", "y", "N", "null", "Null", "~", "~a", "=",
    "1", "1.2.3.4", "-1", "+1", "0", "1e3", "1E-3", "0x1F", "0o17", "017", "0b101", "1_000",
    "12:30", "1:2:3",
    ".5", "1.", ".", "..", "...", "---", "--- a", "... a", ".inf", ".Inf", "-.inf", "+.inf", ".nan",
    ".NaN", "2001-01-01", "2001-01-01T00:00:00Z", "2001-1-1 10:00:00", "<<", "<< a",
    "- a", "-a", "-", "? a", "?a", "a: b", "a:", ":", ": a", ":a", "a #b", "#a", "# a", "&a", "*a",
    "!a",
    "|", "|a", ">", "'", "'a'", "\"", "\"a\"", "%a", "@a", "`a`", "[", "[a]", "{a}", "{a: b}", ",a",
    "a: \u{301}b", "a #\u{301}b", " \u{301}", "a\\b", "\\", "\\n", "{{.spectro.macro.a}}",
    "a {{b}}", "<<.spectro.macro.a>>", "a{\u{301}{b", "\u{D7FF}", "a\u{200D}b", "👩‍👩‍👧",
  ]

  @Test("A text that is written is read back", arguments: traps)
  func trap(_ text: String) throws {
    #expect(try Self.readBack(text).map(Bytes.init) == Bytes(text))
  }

  @Test(
    "Words that mean something else stand in quotes",
    arguments: [
      "yes", "NO", "on", "true", "null", "~", "1", "1e3", "0x1F", "12:30", ".inf", "-.inf", ".NaN",
      "2001-01-01", "2001-01-01T00:00:00Z", "", "- a", "a: b", "a #b", "...", "---", "<<", "=",
      "{{.spectro.macro.a}}", "a {{b}}", ".5", "+1", "0o17", "y",
    ])
  func isQuoted(_ text: String) {
    #expect(YAMLScalar.text(text) == "\"\(text)\"")
  }

  @Test("In a list in brackets more stands in quotes")
  func inFlow() {
    for text in ["a,b", "a]", "a}b", "a{b", "a[b", "a:b", "a: b"] {
      #expect(YAMLScalar.text(text, inFlow: true) == "\"\(text)\"")
    }
    #expect(YAMLScalar.text("env-dev", inFlow: true) == "env-dev")
  }

  static let alphabet = [
    "a", "b", "1", "0", ".", "-", "+", ":", " ", "#", ",", "[", "]", "{", "}", "&", "*", "!", "|",
    ">",
    "'", "\"", "%", "@", "`", "?", "=", "<", "~", "\\", "/", "\n", "\r", "\t", "\0", "\u{7F}",
    "\u{85}",
    "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{FFFF}", "\u{301}", "é", "日", "😀", "e", "x", "_", "yes",
    "null",
    "true", "{{",
  ]

  @Test("Any text that is written is read back", arguments: 0..<200)
  func anyText(_ seed: UInt64) throws {
    var random = Randomness(seed: seed)
    for _ in 0..<20 {
      let count = Int.random(in: 0...8, using: &random)
      let text = (0..<count).map { _ in Self.alphabet.randomElement(using: &random) ?? "" }.joined()
      #expect(try Self.readBack(text).map(Bytes.init) == Bytes(text), "seed \(seed)")
    }
  }

  /// The text after it was written as a value, an item, and an item and entry in brackets; nil where
  /// these differ.
  static func readBack(_ text: String) throws -> String? {
    let value = YAMLScalar.text(text)
    let item = YAMLScalar.text(text, inFlow: true)
    let document = """
      a: \(value)
      b:
        - \(value)
        - \(YAMLScalar.quoted(text))
      c: [\(item), \(item)]
      d: {e: \(item), f: \(item)}

      """
    let stream = YAMLStream.read(SourceText(document))
    #expect(stream.failure == nil, "\(document)")
    let root = try #require(stream.documents.first)
    let values = [root["a"], root["d"]?["e"], root["d"]?["f"]].compactMap(\.self)
    let nodes = values + (root["b"]?.items ?? []) + (root["c"]?.items ?? [])
    #expect(nodes.count == 7 && !nodes.contains(where: \.isNull), "\(document)")
    let texts = Set(nodes.map { Bytes($0.text ?? "") })
    return texts.count == 1 ? nodes[0].text : nil
  }
}

/// A text compared byte by byte.
struct Bytes: Hashable {
  let bytes: [UInt8]
  init(_ text: String) { bytes = Array(text.utf8) }
}
