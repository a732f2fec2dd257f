import ProfileModel

/// What does not fit while a profile file is read, and what is read of it all the same.
extension ProfileReader {
  mutating func note(_ code: Code, _ range: Range<Int>, _ message: String, fixes: [Fix] = []) {
    findings.append(Finding(code, at: .file(range), message, fixes: fixes))
  }

  /// Notes a field that is there but cannot be read.
  mutating func noteUnread(_ path: FieldPath, _ node: YAMLNode, _ message: String) {
    unread.insert(LayerField(layer: current, path))
    note(.badFile, source.firstLine(of: node.range), message)
  }

  /// Whether a node is a table; notes it where not. Nothing at all counts as an empty table.
  mutating func expectTable(_ node: YAMLNode, _ path: FieldPath) -> Bool {
    if node.pairs != nil { return true }
    if !node.isNull {
      noteUnread(path, node, "`\(path)` must be a table; it is \(node.whatItIs)")
    }
    return false
  }

  /// A text; notes a list or table in its place.
  mutating func text(_ node: YAMLNode?, _ path: FieldPath) -> String? {
    guard let node, !node.isNull else { return nil }
    if let text = node.text { return text }
    noteUnread(path, node, "`\(path)` must be a text; it is \(node.whatItIs)")
    return nil
  }

  /// A text of several lines, in which YAML stands.
  mutating func longText(_ node: YAMLNode?, _ name: String) -> String? {
    guard let node, !node.isNull else { return nil }
    if let text = node.text { return text }
    note(
      .badFile, source.firstLine(of: node.range),
      "`\(name)` must be a text: write `\(name): |` and the YAML below it, moved in")
    return nil
  }

  mutating func texts(_ node: YAMLNode, _ path: FieldPath) -> [String] {
    guard !node.isNull else { return [] }
    guard let items = node.items else {
      noteUnread(path, node, "`\(path)` must be a list (`[a, b]`); it is \(node.whatItIs)")
      return []
    }
    return items.enumerated().compactMap { text($1, path.index($0)) }
  }

  /// Notes the keys of a table that Strata does not know.
  mutating func checkFields(
    _ node: YAMLNode, _ known: [String], of owner: String, at path: FieldPath
  ) {
    for pair in node.pairs ?? [] where !pair.key.isAlias {
      let name = pair.key.text ?? ""
      guard !known.contains(name) else { continue }
      let close = Self.meant(by: name, in: node, known)
      if let key = close.first { unread.insert(LayerField(layer: current, path.key(key))) }
      noteUnknown(pair.key, name, close, of: owner, known)
    }
  }

  /// The fields that a misspelt key may mean, the likeliest first: those that the table lacks.
  static func meant(by name: String, in node: YAMLNode, _ known: [String]) -> [String] {
    Closeness.closest(to: name, among: known.filter { node[$0] == nil })
  }

  private mutating func noteUnknown(
    _ key: YAMLNode, _ name: String, _ close: [String], of owner: String, _ known: [String]
  ) {
    let hint =
      close.first.map { "did you mean `\($0)`?" }
      ?? "there are \(known.map { "`\($0)`" }.joined(separator: ", "))"
    var finding = Finding(
      .unknownField, at: .file(key.range),
      "`\(name)` is no field of \(owner), and it is kept as it is; \(hint)", candidates: close)
    finding.fixes = close.prefix(1).map {
      Fix("write `\($0)`", textEdits: [TextEdit(key.range, $0)])
    }
    findings.append(finding)
  }
}
