import ProfileModel

extension FieldsReader {
  /// The table itself, its unknown and missing fields noted; nil where it is none or lacks a field.
  mutating func table(_ node: YAMLNode, _ shape: TableShape) -> YAMLNode? {
    guard let pairs = node.pairs else {
      let examples = shape.fields.prefix(2).map { "`\($0): …`" }.joined(separator: ", ")
      report(
        node.range, "\(shape.name) is a table (\(examples)), and this is \(node.whatItIs)")
      return nil
    }
    var missing = shape.required.filter { value($0.name, in: node) == nil }
    let isComplete = missing.isEmpty
    for pair in pairs where !pair.key.isAlias {
      if let name = pair.key.text, shape.fields.contains(name) { continue }
      noteUnknown(pair.key, in: node, shape, missing: &missing)
    }
    for field in missing { noteMissing(field, in: node, shape) }
    return isComplete ? node : nil
  }

  /// A mistyped required field is one cause: it is not noted as missing too.
  private mutating func noteUnknown(
    _ key: YAMLNode, in table: YAMLNode, _ shape: TableShape,
    missing: inout [TableShape.Required]
  ) {
    guard let written = key.text else {
      report(key.range, "a key must be a word, and this is \(key.whatItIs)")
      return
    }
    let free = shape.fields.filter { table[$0] == nil }
    let choice = choosing(written, among: free, at: key)
    let near = choice.fixes.isEmpty ? nil : choice.candidates.first
    let place = missing.firstIndex { $0.name == near }
    if let place { missing.remove(at: place) }
    let hint =
      near == nil
      ? "; its fields are \(shape.fields.joined(separator: ", "))" : choice.question
    note(
      Finding(
        place == nil ? .unknownField : .badFile, at: .file(key.range),
        "\(shape.name) has no field `\(written)`\(hint)", candidates: choice.candidates,
        fixes: choice.fixes))
  }

  private mutating func noteMissing(
    _ field: TableShape.Required, in table: YAMLNode, _ shape: TableShape
  ) {
    let empty = table.pair(field.name)?.key
    let range = empty?.range ?? table.pairs?.first?.key.range ?? table.range
    let problem = empty == nil ? "\(shape.name) needs `\(field.name)`" : "`\(field.name)` is empty"
    report(range, "\(problem): \(field.meaning)", candidates: empty == nil ? [field.name] : [])
  }
}
