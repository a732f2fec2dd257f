import ProfileModel

/// Reads the fields of a file's tables, and notes what is wrong with each at its place.
struct FieldsReader {
  let source: SourceText
  private(set) var findings: [Finding] = []

  init(_ source: SourceText) { self.source = source }

  /// Notes that the file is wrong at a place.
  mutating func report(
    _ range: Range<Int>, _ message: String, candidates: [String] = [], fixes: [Fix] = []
  ) {
    findings.append(
      Finding(
        .badFile, at: .file(source.firstLine(of: range)), message, candidates: candidates,
        fixes: fixes))
  }

  /// The characters of a field; nil where it is left out or is no text.
  mutating func text(_ key: String, in table: YAMLNode) -> String? {
    guard let node = value(key, in: table) else { return nil }
    return text(node, "`\(key)`")
  }

  /// The characters of a value; nil where it is no text.
  mutating func text(_ node: YAMLNode, _ name: String) -> String? {
    if let text = node.text { return text }
    report(node.range, "\(name) must be a text, and this is \(node.whatItIs)")
    return nil
  }

  /// The texts of a list; empty where it is left out or is no list.
  mutating func texts(_ key: String, in table: YAMLNode) -> [String] {
    items(key, in: table).compactMap { text($0, "an item of `\(key)`") }
  }

  /// The items of a list; empty where it is left out or is no list.
  mutating func items(_ key: String, in table: YAMLNode) -> [YAMLNode] {
    guard let node = value(key, in: table) else { return [] }
    if let items = node.items { return items }
    report(node.range, "`\(key)` must be a list (`[…]`), and this is \(node.whatItIs)")
    return []
  }

  /// A whole number; nil where it is left out or is none.
  mutating func integer(_ key: String, in table: YAMLNode, atLeast least: Int = .min) -> Int? {
    guard let node = value(key, in: table) else { return nil }
    guard let number = node.text.flatMap({ Int($0) }) else {
      report(node.range, "`\(key)` must be a whole number, and this is \(Self.quoted(node))")
      return nil
    }
    guard number >= least else {
      report(node.range, "`\(key)` must be at least \(least), and this is \(number)")
      return nil
    }
    return number
  }

  /// True or false; false where it is left out or is neither.
  mutating func flag(_ key: String, in table: YAMLNode) -> Bool {
    guard let node = value(key, in: table) else { return false }
    switch node.text {
    case "true": return true
    case "false": return false
    default:
      report(node.range, "`\(key)` must be true or false, and this is \(Self.quoted(node))")
      return false
    }
  }

  /// One of a few words; nil where it is none of them, the usual one where it is left out.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, in table: YAMLNode, usually usual: Word, among words: [Word]? = nil
  ) -> Word? {
    guard let node = value(key, in: table) else { return usual }
    guard let written = text(key, in: table) else { return nil }
    let valid = (words ?? Array(Word.allCases)).map(\.rawValue)
    if valid.contains(written), let word = Word(rawValue: written) { return word }
    let choice = choosing(written, among: valid, at: node)
    report(
      node.range,
      "`\(key)` must be \(Self.alternatives(valid)), and this is `\(written)`"
        + choice.question, candidates: choice.candidates, fixes: choice.fixes)
    return nil
  }

  /// What to say of a wrong word: the question, the valid words with the likeliest first, a fix.
  func choosing(
    _ written: String, among valid: [String], at node: YAMLNode
  ) -> (question: String, candidates: [String], fixes: [Fix]) {
    let close = Closeness.closest(to: written, among: valid)
    guard let near = close.first else { return ("", valid, []) }
    let fixes =
      node.isAlias ? [] : [Fix("write `\(near)`", textEdits: [TextEdit(node.range, near)])]
    return ("; did you mean `\(near)`?", close + valid.filter { !close.contains($0) }, fixes)
  }

  /// The value of a key; nil where it is left out or empty.
  func value(_ key: String, in table: YAMLNode) -> YAMLNode? {
    guard let node = table[key], !node.isNull, node.text != "" else { return nil }
    return node
  }

  /// Where a stretch of a value stands in the file.
  func range(of part: Range<String.Index>, of text: String, in node: YAMLNode) -> Range<Int> {
    let start = text.utf8.distance(from: text.startIndex, to: part.lowerBound)
    let length = text.utf8.distance(from: part.lowerBound, to: part.upperBound)
    return ScalarPlaces(node, in: source).range(of: start..<start + length)
  }

  mutating func note(_ finding: Finding) { findings.append(finding) }

  /// A value for a sentence: its characters, or what it is.
  static func quoted(_ node: YAMLNode) -> String {
    node.isNull ? "nothing" : node.text.map { "`\($0)`" } ?? node.whatItIs
  }

  /// `a, b or c`
  static func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
