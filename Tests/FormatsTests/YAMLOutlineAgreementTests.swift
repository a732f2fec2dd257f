import Formats
import ProfileModel
import TestKit
import Testing

/// On sound texts the outline says of every scalar what libyaml says.
struct YAMLOutlineAgreementTests {
  @Test("Service files and examples", arguments: BuiltInCatalogue.files + BuiltInExamples.all)
  func embedded(_ file: EmbeddedFile) {
    check(file.text, Comment(rawValue: file.name))
    let profile = ProfileDocument.read(file.bytes).profile
    for field in profile.layers.flatMap(\.fieldTexts) where field.syntax != .plain {
      check(field.text, "\(file.name) \(field.path)")
    }
  }

  @Test("Texts made by chance", arguments: 0..<400)
  func random(_ seed: UInt64) {
    var random = Randomness(seed: seed)
    var yaml = RandomYAML(&random)
    let text = yaml.document()
    check(text, "seed \(seed)")
    check(
      text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"),
      "seed \(seed), CRLF")
  }

  @Test(
    "What has no colon in a table is a key",
    arguments: [
      "{a, 'b', c: d, e}", "x: {a b\n   c, d: , e: f\n  g, [h, {i}], j # k\n  }\n", "[a, {b}, c]",
      "{\"a\": b, c, {d: e}, f g}\n", "- {name: a, é\u{FFFD} b, 'g h': [1, \"2\"]}\n",
    ])
  func loneKey(_ text: String) { check(text, "a key without a value") }

  private func check(_ text: String, _ words: Comment) {
    let isReadable = YAMLStream.read(SourceText(text)).failure == nil
    #expect(isReadable || !ReferenceText(text).templates.isEmpty, "\(words)\n\(text)")
    let problem = OutlineAgreement.problem(in: text)
    #expect(problem == nil, "\(words)\n\(text)")
  }
}

/// Sound YAML of every shape, made by chance.
struct RandomYAML {
  private var random: Randomness

  init(_ random: inout Randomness) { self.random = Randomness(seed: random.next()) }

  mutating func document() -> String {
    let marks = ["", "", "---\n", "# comment: \"x\n"]
    return pick(marks) + (coin() ? mapping(0, 3) : list(0, 3))
      + pick(["", "...\n", "\n\n", "---\na: b\n"])
  }

  private mutating func mapping(_ column: Int, _ depth: Int) -> String {
    (0...number(3)).map { "\(key($0)):" + value(column, depth) }.joined(
      separator: indentation(column))
  }

  private mutating func list(_ column: Int, _ depth: Int) -> String {
    (0...number(3)).map { _ in
      if depth > 0, coin(), coin() { return "- " + mapping(column + 2, depth - 1) }
      return "-" + value(column, depth)
    }.joined(separator: indentation(column))
  }

  private mutating func indentation(_ column: Int) -> String {
    String(repeating: " ", count: column)
  }

  private mutating func key(_ number: Int) -> String {
    pick(["key\(number)", "'it''s \(number)'", "\"a: \(number)\"", "é日\(number)", "x y \(number)"])
      + pick(["", "", " "])
  }

  /// A value behind a colon or dash at a column, with its line break.
  private mutating func value(_ column: Int, _ depth: Int) -> String {
    let inner = column + 2
    switch number(depth > 0 ? 11 : 8) {
    case 0: return " " + block("|", inner)
    case 1: return " " + block(">-", inner)
    case 2: return " " + flow(2) + comment() + "\n"
    case 3: return " " + plainLines(inner) + "\n"
    case 4: return " \"a\n" + indentation(inner) + "b: 'c' # d\"" + comment() + "\n"
    case 5: return comment() + "\n"
    case 9, 10: return comment() + "\n" + indentation(inner) + mapping(inner, depth - 1)
    case 11:
      return pick(["", " &anchor", " # c"]) + "\n" + indentation(inner) + list(inner, depth - 1)
    default: return " " + pick(["", "&x ", "!!str "]) + scalar() + comment() + "\n"
    }
  }

  private mutating func scalar() -> String {
    pick([
      "a", "a b", "\"b\"", "'c'", "\"x # y\"", "'it''s: '", "http://x:80/#y", "é日", "\"\\\"q\\\"\"",
      "\"{{.spectro.macro.a}}\"", "x{{.spectro.macro.a}}", "a'b\"c", "\"\"", "''", "-1",
      "\"'\"", "'\"'", "a, [b] {c}",
    ])
  }

  private mutating func plainLines(_ column: Int) -> String {
    let lines = [
      "and", "'tis", "\"quoted\" words", "- no item", "[no, list", "{x", "&y", "!z", "* a",
    ]
    return "one"
      + (0..<number(3) + 1).map { _ in
        (coin() ? "\n" : "\n\n") + indentation(column) + pick(lines)
      }.joined() + comment()
  }

  private mutating func block(_ mark: String, _ column: Int) -> String {
    let lines = ["text", "key: \"value", "# no comment", "- item", "  more", "", "'", "{{", "---x"]
    let isStated = coin()
    let first = isStated ? "  first" : "first"
    return mark + (isStated ? "2" : "") + comment() + "\n" + indentation(column) + first + "\n"
      + (0..<number(4)).map { _ in
        let line = pick(lines)
        return (line.isEmpty ? "" : indentation(column)) + line + "\n"
      }.joined()
  }

  private mutating func flow(_ depth: Int) -> String {
    let items = (0..<number(4)).map {
      flowKey($0) + (depth > 0 && coin() ? flow(depth - 1) : flowScalar())
    }
    let gap = pick([", ", ",", " , ", ",\n      ", ", # c\n      "])
    let isTable = items.allSatisfy { $0.hasPrefix("k") || $0.hasPrefix("\"k") }
    return (isTable ? "{" : "[") + pick(["", " ", "\n      "]) + items.joined(separator: gap)
      + pick(["", " "]) + (isTable ? "}" : "]")
  }

  private mutating func flowKey(_ number: Int) -> String {
    pick(["k\(number): ", "\"k\(number)\":", ""])
  }

  private mutating func flowScalar() -> String {
    pick(["a", "a b", "\"b, ]\"", "'c}'", "http://x", "é", "\"\"", "x#y", "\"a\n      b\""])
  }

  private mutating func comment() -> String {
    coin() ? "" : pick(["", " # it's", " # a: \"b", "  "])
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &random) ?? ""
  }

  private mutating func number(_ highest: Int) -> Int {
    Int.random(in: 0...highest, using: &random)
  }

  private mutating func coin() -> Bool { Bool.random(using: &random) }
}
