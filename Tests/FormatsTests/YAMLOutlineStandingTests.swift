import Formats
import ProfileModel
import TestKit
import Testing

/// Where a cursor stands: the way, how the value is written, whether it begins there.
struct YAMLOutlineStandingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let marked: String
    let standing: String
    init(_ marked: String, _ standing: String) {
      self.marked = marked
      self.standing = standing
    }
    var testDescription: String { marked }
  }

  static let values = [
    Case("▮", "plain start"),
    Case("a▮", "plain"),
    Case("▮a", "plain start"),
    Case("a:▮", "a plain start"),
    Case("a: ▮", "a plain start"),
    Case("a: ▮\nb: c", "a plain start"),
    Case("a:   ▮   ", "a plain start"),
    Case("a: {{▮", "a plain start"),
    Case("a: {{.spectro.▮", "a plain start"),
    Case("a: {{.spectro.▮}}", "a plain start"),
    Case("a: {{ .spectro.app▮ }}\nb: c", "a plain start"),
    Case("a: x{{.sp▮", "a plain"),
    Case("a: x ▮", "a plain"),
    Case("a: {{.spectro.macro.a}}▮", "a plain"),
    Case("a: <<.▮", "a plain start"),
    Case("a: \"▮\"", "a double start"),
    Case("a: \"▮", "a double start"),
    Case("a: \"{{.spectro.▮}}\"", "a double start"),
    Case("a: \"x{{.spectro.▮\"", "a double"),
    Case("a: '▮'", "a single start"),
    Case("a: 'it''s ▮'", "a single"),
    Case("a: '{{▮", "a single start"),
    Case("a: \"x\"▮", "a plain"),
    Case("a: \"x\" ▮", "a plain"),
    Case("a: \"x\n  ▮y\"", "a double"),
    Case("a: one\n  two▮", "a plain"),
    Case("a: &x ▮", "a plain start"),
    Case("a: !!str {{▮", "a plain start"),
    Case("a: 日本{{.▮", "a plain"),
  ]

  static let nesting = [
    Case("a:\n  b: ▮", "a.b plain start"),
    Case("a:\n  b: c\n  d: ▮\ne: f", "a.d plain start"),
    Case("a:\n  b: c\nd: ▮", "d plain start"),
    Case("a:\n  - ▮", "a[0] plain start"),
    Case("a:\n  - b\n  - c▮", "a[1] plain"),
    Case("a:\n- b\n- ▮", "a[1] plain start"),
    Case("- - a\n  - ▮", "[0][1] plain start"),
    Case("- a: b\n  c: ▮", "[0].c plain start"),
    Case("- a: b\n- c: ▮", "[1].c plain start"),
    Case("a:\n  - b:\n      - c: ▮", "a[0].b[0].c plain start"),
    Case("\"a b\": ▮", "a b plain start"),
    Case("'a': ▮", "a plain start"),
    Case("a:\n  b: c\n---\nd: ▮", "d plain start"),
    Case("a: b\n...\nd: ▮", "d plain start"),
    Case("--- ▮", "plain start"),
    Case("--- {{▮", "plain start"),
    Case("---▮", "plain start"),
    Case("a:\r\n  b: ▮\r\n  c: d\r\n", "a.b plain start"),
  ]

  static let entries = [
    Case("env:\n  - name: HOST\n    value: ▮", "env[0].value of HOST plain start"),
    Case("env:\n  - name: HOST\n    value: {{▮}}", "env[0].value of HOST plain start"),
    Case("env:\n  - name: \"HOST\"\n    value: \"▮\"", "env[0].value of HOST double start"),
    Case("- name: A\n  value: x\n- name: B\n  value: ▮", "[1].value of B plain start"),
    Case("- name: A\n  value: x\n- value: ▮", "[1].value plain start"),
    Case("- name: A\n  from:\n    key: ▮", "[0].from.key plain start"),
    Case("name: A\nvalue: ▮", "value of A plain start"),
    Case("- {name: A, value: ▮}", "[0].value of A plain flow start"),
    Case("- {name: A, value: x}\n- {value: ▮}", "[1].value plain flow start"),
    Case("[{name: A, value: x}, {value: ▮}]", "value plain flow start"),
  ]

  static let blanks = [
    Case("a:\n  ▮", "a plain start"),
    Case("a:\n  b: c\n  ▮", "a plain start"),
    Case("a:\n  b: c\n  ▮\n  d: e", "a plain start"),
    Case("a:\n  b: c\n▮", "plain start"),
    Case("a:\n  b: c\n▮\nd: e", "plain start"),
    Case("a:\n  b: c\n    ▮", "a.b plain start"),
    Case("- a: b\n  ▮", "[0] plain start"),
    Case("- a: b\n▮", "plain start"),
    Case("a:\n  - b\n  ▮", "a plain start"),
    Case("a:\n ▮ b: c", "a plain start"),
    Case("a: b\n▮\n", "plain start"),
    Case("\n\n▮\n", "plain start"),
    Case("# c\n▮", "plain start"),
  ]

  static let flow = [
    Case("a: [▮", "a plain flow start"),
    Case("a: [▮]", "a plain flow start"),
    Case("a: [ ▮ ]", "a plain flow start"),
    Case("a: [b, ▮]", "a plain flow start"),
    Case("a: [b▮]", "a plain flow"),
    Case("a: [\"▮\"]", "a double flow start"),
    Case("a: [\"x\", '{{▮']", "a single flow start"),
    Case("a: [{{▮", "a plain flow start"),
    Case("a: [{{.spectro.▮}}, b]", "a plain flow start"),
    Case("a: {▮}", "a plain flow start"),
    Case("a: {b: ▮}", "a.b plain flow start"),
    Case("a: {b: c, ▮}", "a plain flow start"),
    Case("a: {b: c, d: ▮}", "a.d plain flow start"),
    Case("a: {b: {c: ▮}}", "a.b.c plain flow start"),
    Case("a: {b: {c: d}, ▮}", "a plain flow start"),
    Case("a: {\"b\": \"▮\"}", "a.b double flow start"),
    Case("a: {b: c ▮}", "a.b plain flow"),
    Case("a: [\n  b,\n  ▮\n]", "a plain flow start"),
    Case("a: [\n  b: ▮\n]", "a.b plain flow start"),
    Case("a: [b]▮", "a plain"),
    Case("a: [b] ▮", "a plain"),
    Case("a: [b]\nc: ▮", "c plain start"),
    Case("a: [b, # c▮\n]", "a comment flow"),
  ]

  static let blocks = [
    Case("a: |▮", "a plain"),
    Case("a: |\n  ▮", "a literal"),
    Case("a: |\n  {{▮", "a literal"),
    Case("a: |\n  b: {{.spectro.▮}}\nc: d", "a literal"),
    Case("a: >-\n  b ▮", "a folded"),
    Case("a: |2\n     b\n   c▮\n", "a literal"),
    Case("a: |\n  b\n\n▮\n  c", "a literal"),
    Case("- |\n  a▮", "[0] literal"),
    Case("--- |\n  a▮", "literal"),
    Case("a: |\n  b\nc: ▮", "c plain start"),
    Case("a: b # ▮", "a comment"),
    Case("# {{▮", "comment"),
    Case("a:\n  # ▮\n  b: c", "a comment"),
    Case("a: \"#▮\"", "a double"),
    Case("a: b#▮", "a plain"),
  ]

  @Test("A cursor stands somewhere", arguments: values + nesting + entries + blanks + flow + blocks)
  func stands(_ example: Case) {
    let marked = MarkedText(example.marked)
    let standing = YAMLOutline.standing(at: marked.cursor, in: marked.text)
    #expect(Self.words(standing) == example.standing)
    #expect(standing.valueRange.upperBound <= marked.text.utf8.count)
  }

  static func words(_ standing: Standing) -> String {
    let path = FieldPath(standing.keyPath).description
    let entry = standing.entryName.map { "of \($0)" } ?? ""
    let quoting =
      switch standing.quoting {
      case .plain: "plain"
      case .singleQuoted: "single"
      case .doubleQuoted: "double"
      case .literalBlock: "literal"
      case .foldedBlock: "folded"
      case .comment: "comment"
      }
    let flow = standing.isInFlow ? "flow" : ""
    let start = standing.isValueStart ? "start" : ""
    return [path, entry, quoting, flow, start].filter { !$0.isEmpty }.joined(separator: " ")
  }

  static let valueRanges: [(String, String)] = [
    ("a: b▮c", "bc"), ("a: \"b▮\"", "\"b\""), ("a: x {{.sp▮}} y # c", "x {{.sp}} y"), ("a: ▮", ""),
    ("a: |\n  b▮\n  c\nd: e", "  b\n  c"), ("a: [b, c▮d]", "cd"), ("- 'x▮", "'x"),
    ("a:\n  ▮\n", ""),
  ]

  @Test("The value that holds the cursor", arguments: valueRanges)
  func valueRange(_ text: String, _ expected: String) {
    let marked = MarkedText(text)
    let standing = YAMLOutline.standing(at: marked.cursor, in: marked.text)
    #expect(SourceText(marked.text).text(standing.valueRange) == expected)
  }
}
