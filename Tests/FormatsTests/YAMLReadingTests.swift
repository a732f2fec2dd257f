import Formats
import Testing

/// Texts with each scalar's range between `‹ ›`, and what they hold in a few characters.
struct YAMLReadingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let marked: String
    let sketch: String
    init(_ marked: String, _ sketch: String) {
      self.marked = marked
      self.sketch = sketch
    }
    var testDescription: String { marked }
  }

  static let scalars = [
    Case("‹a›: ‹b›", "{a: b}"),
    Case("‹a›: ‹b c› # comment", "{a: b c}"),
    Case("‹a›: ‹'it''s'›", "{a: 'it's'}"),
    Case("‹a›: ‹\"x\\ty\\u00e9\"›", "{a: \"x\ty\u{E9}\"}"),
    Case("‹\"a b\"›: ‹''›", "{\"a b\": ''}"),
    Case("‹a›: ‹one\n  two›\n‹b›: ‹c›", "{a: one two, b: c}"),
    Case("‹a›: ‹one\n\n  two›\n", "{a: one\ntwo}"),
    Case("‹a›: ‹\"one\n  two\"›", "{a: \"one two\"}"),
    Case("‹a›: ‹|\n  one\n  two\n›‹b›: ‹c›", "{a: |one\ntwo\n, b: c}"),
    Case("‹a›: ‹|-\n  one›", "{a: |one}"),
    Case("‹a›: ‹|+\n  one\n\n›‹b›: ‹c›", "{a: |one\n\n, b: c}"),
    Case("‹a›: ‹|2\n    one\n   two\n›", "{a: |  one\n two\n}"),
    Case("‹a›: ‹>\n  one\n  two\n\n  three\n›", "{a: >one two\nthree\n}"),
    Case("‹a›: ‹>-\n  one\n    two\n›", "{a: >one\n  two}"),
    Case("‹a›:‹›\n‹b›: ‹~›", "{a: , b: ~}"),
    Case("- ‹a›\n-‹›\n- ‹b›", "[a, , b]"),
    Case("‹a›\n", "a"),
    Case("‹é日😀›: ‹日本›", "{é日😀: 日本}"),
    Case("\u{FEFF}‹a›: ‹b›", "{a: b}"),
    Case("‹a›: ‹b›\r\n‹c›: ‹d›\r\n", "{a: b, c: d}"),
    Case("‹a›: ‹|\r\n  one\r\n  two\r\n›", "{a: |one\ntwo\n}"),
    Case("‹a›: ‹http://x:80/y#z›", "{a: http://x:80/y#z}"),
  ]

  static let properties = [
    Case("‹a›: &x ‹b›\n‹c›: *x", "{a: b, c: *b}"),
    Case("‹a›: &x ‹\"b\"›\n‹c›: *x", "{a: \"b\", c: *\"b\"}"),
    Case("‹a›: !!str ‹12›", "{a: !tag:yaml.org,2002:str 12}"),
    Case("‹a›: &x !t ‹'b'›", "{a: !!t 'b'}"),
    Case("‹a›: !t &x ‹|\n  b\n›‹c›: *x", "{a: !!t |b\n, c: *!!t |b\n}"),
    Case("‹a›: &x # comment & more\n  ‹b›", "{a: b}"),
    Case("‹a›: !!str‹›\n", "{a: !tag:yaml.org,2002:str }"),
    Case("- &x ‹b›\n- [*x, *x]", "[b, [*b, *b]]"),
    Case("&k ‹a›: ‹b›", "{a: b}"),
    Case("‹a›: &x\n  ‹b›: ‹c›\n‹d›: *x", "{a: {b: c}, d: *{b: c}}"),
    Case("‹a›: &x ‹b›\n‹c›: &x ‹d›\n‹e›: *x", "{a: b, c: d, e: *d}"),
    Case("[&a ‹b›, !t ‹c›, &d ‹\"e\"›]", "[b, !!t c, \"e\"]"),
  ]

  static let mergeKeys = [
    Case(
      "d: &d {a: 1, b: 2}\ne:\n  <<: *d\n  b: 3",
      "{d: {a: 1, b: 2}, e: {b: 3, *a: 1}}"),
    Case(
      "d: &d {a: 1}\ne: &e {a: 2, b: 2}\nf: {<<: [*d, *e]}",
      "{d: {a: 1}, e: {a: 2, b: 2}, f: {*a: 1, *b: 2}}"),
    Case(
      "d: &d {a: 1}\ne: &e {<<: *d, b: 2}\nf: {<<: *e, c: 3}",
      "{d: {a: 1}, e: {b: 2, *a: 1}, f: {c: 3, *b: 2, *a: 1}}"),
    Case("<<: a", "{<<: a}"),
    Case("\"<<\": {a: 1}", "{\"<<\": {a: 1}}"),
    Case("<<: [a, {b: 1}]", "{*b: 1}"),
    Case("<<: {a: 1}\na: 2", "{a: 2}"),
  ]

  static let collections = [
    Case("", ""),
    Case("# only a comment\n", ""),
    Case("---\n‹a›\n---\n‹b›: ‹c›\n...\n", "a | {b: c}"),
    Case("--- ‹\"a\"›\n... # end\n--- ‹|\n  b\n›", "\"a\" | |b\n"),
    Case("---\n‹›---\n‹›", " | "),
    Case("%YAML 1.1\n---\n‹a›", "a"),
    Case("{‹a›: ‹b›, ‹c›: [‹d›, {‹e›: ‹f›}], ‹g›: ‹›}", "{a: b, c: [d, {e: f}], g: }"),
    Case("[‹a b›,\n ‹c›, # comment\n ‹\"d\"›,]", "[a b, c, \"d\"]"),
    Case("{‹\"a\"›:‹1›}", "{\"a\": 1}"),
    Case("‹a›:\n- ‹b›\n-\n  ‹c›: ‹d›\n  ‹e›:\n    - ‹f›", "{a: [b, {c: d, e: [f]}]}"),
    Case("- - ‹a›\n  - ‹b›\n- ‹c›", "[[a, b], c]"),
    Case("? ‹a›\n: ‹b›", "{a: b}"),
    Case("? [‹a›]\n: ‹b›", "{[a]: b}"),
    Case("[]", "[]"),
    Case("{}", "{}"),
  ]

  @Test("A text is read", arguments: scalars + properties + collections)
  func reads(_ example: Case) {
    let drawn = DrawnRanges(example.marked)
    let stream = YAMLStream.read(SourceText(drawn.text))
    #expect(stream.failure == nil)
    #expect(stream.documents.map(YAMLSketch.text).joined(separator: " | ") == example.sketch)
    #expect(stream.documents.flatMap(YAMLSketch.scalars) == drawn.ranges)
  }

  @Test("Merge keys bring what a table does not say itself", arguments: mergeKeys)
  func merges(_ example: Case) {
    let stream = YAMLStream.read(SourceText(example.marked))
    #expect(stream.failure == nil)
    #expect(stream.documents.map(YAMLSketch.text) == [example.sketch])
  }

  @Test("Lists and tables lie where their parts lie")
  func ranges() throws {
    let text = "a:\n  - b\n  - {c: d}\n\ne: [ f, g ]\n"
    let root = try #require(YAMLStream.read(SourceText(text)).documents.first)
    #expect(root.range == 0..<32)
    #expect(root["a"]?.range == 5..<19)
    #expect(root["a"]?.items?[1].range == 13..<19)
    #expect(root["e"]?.range == 24..<32)
  }

  @Test("The weight of a value counts what its aliases stand for")
  func weight() throws {
    let text = "a: &a [x, y]\nb: &b [*a, *a]\nc: {d: *b}"
    let root = try #require(YAMLStream.read(SourceText(text)).documents.first)
    #expect(["a", "b", "c"].map { root[$0]?.weight } == [3, 7, 9])
  }
}

/// A text with `‹ ›` around stretches of it, and without them; in the order in which they open.
struct DrawnRanges {
  var text = ""
  var ranges: [Range<Int>] = []

  init(_ marked: String) {
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "‹": ranges.append(text.utf8.count..<text.utf8.count)
      case "›": ranges[ranges.count - 1] = ranges[ranges.count - 1].lowerBound..<text.utf8.count
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

/// What a node holds, in a few characters.
enum YAMLSketch {
  static func text(_ node: YAMLNode) -> String {
    let tag = node.tag.map { "!\($0) " } ?? ""
    return (node.isAlias ? "*" : "") + tag + content(node)
  }

  private static func content(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, .plain): text
    case .scalar(let text, .singleQuoted): "'\(text)'"
    case .scalar(let text, .doubleQuoted): "\"\(text)\""
    case .scalar(let text, .literal): "|\(text)"
    case .scalar(let text, .folded): ">\(text)"
    case .sequence(let items): "[\(items.map(text).joined(separator: ", "))]"
    case .mapping(let pairs):
      "{\(pairs.map { "\(text($0.key)): \(text($0.value))" }.joined(separator: ", "))}"
    }
  }

  /// Where the scalars stand that the text itself holds at this place.
  static func scalars(_ node: YAMLNode) -> [Range<Int>] {
    if node.isAlias { return [] }
    return switch node.content {
    case .scalar: [node.range]
    case .sequence(let items): items.flatMap(scalars)
    case .mapping(let pairs): pairs.flatMap { scalars($0.key) + scalars($0.value) }
    }
  }
}
