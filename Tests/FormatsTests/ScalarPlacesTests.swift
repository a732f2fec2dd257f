import Formats
import Testing

/// Where each character of a scalar's value stands in the text.
struct ScalarPlacesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let value: String
    /// The character of the text at the place of each character of the value; `⏎` is a line break.
    let places: String
    init(_ text: String, _ value: String, _ places: String) {
      self.text = text
      self.value = value
      self.places = places
    }
    var testDescription: String { text }
  }

  static let quoted = [
    Case("k: \"\"", "", ""),
    Case("k: \"abc\"", "abc", "abc"),
    Case("k: \"a\\tb\"", "a\tb", "a\\b"),
    Case("k: \"\\u00e9\\x41\\U0001F600z\"", "éA😀z", "\\\\\\z"),
    Case("k: \"\\\\\\\"\"", "\\\"", "\\\\"),
    Case("k: \"a  \n  b\"", "a b", "a b"),
    Case("k: \"a\n\n\n  b\"", "a\n\nb", "a⏎⏎b"),
    Case("k: \"a \\\n  b\"", "a b", "a b"),
    Case("k: \"a\\\n\n\n  b\"", "a\n\nb", "a\\\\b"),
    Case("k: \"a\\\r\n\r\n  b\"", "a\nb", "a\\b"),
    Case("k: \"a\r\n  b\"", "a b", "a⏎b"),
    Case("k: \"\n  a\n\"", " a ", "⏎a⏎"),
    Case("k: ''", "", ""),
    Case("k: 'it''s'", "it's", "it's"),
    Case("k: ''''", "'", "'"),
    Case("k: 'é\n  日'", "é 日", "é⏎日"),
    Case("k: 'a\\n'", "a\\n", "a\\n"),
    Case("k: &x 'a'", "a", "a"),
    Case("k: !!str \"\\x41b\"", "Ab", "\\b"),
    Case("k: \"a\u{85}b\"", "a b", "a\u{85}b"),
    Case("k: \"a\\\u{85}\u{2028}b\"", "a\u{2028}b", "a\\b"),
    Case("k: \"a\n\n\\nb\"", "a\n\nb", "a⏎\\b"),
    Case("k: &x # 'comment'\n  'a'", "a", "a"),
    Case("k: &x #c\u{85} 'a'", "a", "a"),
    Case("k: &x # é\u{2028} 'a'", "a", "a"),
    Case("k: !y # 日\u{2029} # \r #c\r\n \"a\"", "a", "a"),
  ]

  static let plain = [
    Case("k: abc # c", "abc", "abc"),
    Case("k: a b\n  c", "a b c", "a b⏎c"),
    Case("k: a\t\n \n  b", "a\nb", "a\tb"),
    Case("k:\n  a\n\n\n  b\n", "a\n\nb", "a⏎⏎b"),
    Case("k: é\r\n  日", "é 日", "é⏎日"),
    Case("k: a\n\n\u{85}  b", "a\n\nb", "a⏎⏎b"),
    Case("k: a\u{2028}  b\u{2029}\n c", "a\u{2028}b\u{2029}\nc", "a\u{2028}b\u{2029}\u{2029}c"),
    Case("k: &x\u{85}  a", "a", "a"),
    Case("k: &x \u{2028} é", "é", "é"),
    Case("k: &x #\u{2028} b", "b", "b"),
    Case("k: &x #c\r é", "é", "é"),
    Case("k: &anchor a", "a", "a"),
    Case("k: &a:b", ":b", ":b"),
    Case("k: &a-1_Z?b", "?b", "?b"),
    Case("k: &a:é !b", ":é !b", ":é !b"),
  ]

  static let blocks = [
    Case("k: |\n  a\n  b\n", "a\nb\n", "a⏎b⏎"),
    Case("k: |\n  a", "a", "a"),
    Case("k: |\r\n  a\r\n  b\r\n", "a\nb\n", "a⏎b⏎"),
    Case("k: |\n\n\n  a\n\n   b\n", "\n\na\n\n b\n", "⏎⏎a⏎⏎ b⏎"),
    Case("k: |2\n     a\n   b\n", "   a\n b\n", "   a⏎ b⏎"),
    Case("k: |1\n     \n  a\n", "    \n a\n", "    ⏎ a⏎"),
    Case("k: |+\n  a\n\n", "a\n\n", "a⏎⏎"),
    Case("k: |-\n  é日\n  \tx\n", "é日\n\tx", "é日⏎\tx"),
    Case("k: &x !y |\n  a\n", "a\n", "a⏎"),
    Case("k: |  # comment\n    a\n", "a\n", "a⏎"),
    Case("k: |\n", "", ""),
    Case("k: >\n  a\n  b\n", "a b\n", "a⏎b⏎"),
    Case("k: >\n  a\n\n  b\n", "a\nb\n", "a⏎b⏎"),
    Case("k: >\n  a\n    b\n  c\n", "a\n  b\nc\n", "a⏎  b⏎c⏎"),
    Case("k: >\n\n\n  a\n", "\n\na\n", "⏎⏎a⏎"),
    Case("k: >2\n     a\n   b\n", "   a\n b\n", "   a⏎ b⏎"),
    Case("k: >\r\n  é\r\n  日\r\n", "é 日\n", "é⏎日⏎"),
    Case("k: >+\n  a\n\n", "a\n\n", "a⏎⏎"),
    Case("k: >-\n  a  \n  b", "a   b", "a  ⏎b"),
  ]

  @Test("Each character of a value has its place", arguments: quoted + plain + blocks)
  func places(_ example: Case) throws {
    let source = SourceText(example.text)
    let node = try #require(YAMLStream.read(source).documents.first?["k"])
    #expect(node.text == example.value)
    let places = ScalarPlaces(node, in: source)
    var drawn = ""
    var offset = 0
    for scalar in example.value.unicodeScalars {
      drawn += Self.character(at: places.offset(of: offset), source)
      for byte in 0..<UTF8.width(scalar) {
        let place = places.offset(of: offset + byte)
        #expect(node.range.contains(place) || node.style == .literal, "\(offset)")
      }
      offset += UTF8.width(scalar)
    }
    #expect(drawn == example.places)
  }

  private static func character(at offset: Int, _ source: SourceText) -> String {
    let scalar = source.text(offset..<source.bytes.count).unicodeScalars.first
    return scalar.map { $0 == "\n" || $0 == "\r" ? "⏎" : String($0) } ?? ""
  }

  static let stretches: [(String, Range<Int>, String)] = [
    ("k: \"a\\tb\"", 0..<3, "a\\tb"), ("k: \"a\\tb\"", 1..<2, "\\t"), ("k: \"a\\tb\"", 2..<3, "b"),
    ("k: \"a\\tb\"", 2..<2, ""), ("k: \"a\\tb\"", 3..<3, ""), ("k: 'it''s'", 2..<3, "''"),
    ("k: 'it''s'", 0..<4, "it''s"), ("k: abc", 1..<2, "b"), ("k: abc", 0..<9, "abc"),
    ("k: |\n  ab\n  cd\n", 1..<4, "b\n  c"), ("k: |\n  ab\n", 0..<2, "ab"),
    ("k: é日", 0..<2, "é"), ("k: &x abc", 0..<3, "abc"), ("k: >\n  a\n  b\n", 0..<3, "a\n  b"),
  ]

  @Test("A stretch of a value is a stretch of the text", arguments: stretches)
  func range(_ text: String, _ range: Range<Int>, _ expected: String) throws {
    let source = SourceText(text)
    let node = try #require(YAMLStream.read(source).documents.first?["k"])
    #expect(source.text(ScalarPlaces(node, in: source).range(of: range)) == expected)
  }

  @Test("An alias's place is the alias itself, and a list has none")
  func others() throws {
    let source = SourceText("a: &x a long text\nk: *x\nl: [a]\n")
    let root = try #require(YAMLStream.read(source).documents.first)
    let alias = ScalarPlaces(try #require(root["k"]), in: source)
    #expect(source.text(alias.range(of: 2..<6)) == "*x")
    #expect(source.text(alias.range(of: 0..<11)) == "*x")
    let list = ScalarPlaces(try #require(root["l"]), in: source)
    #expect(list.range(of: 0..<3) == 27..<27)
  }

  @Test("Places out of the value are its ends")
  func outside() throws {
    let source = SourceText("k: abc\nl: d\n")
    let node = try #require(YAMLStream.read(source).documents.first?["k"])
    let places = ScalarPlaces(node, in: source)
    #expect([-1, 0, 3, 4, 99].map(places.offset) == [3, 3, 6, 6, 6])
  }
}
