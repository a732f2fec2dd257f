import ProfileModel

/// Edits only the stretch in which a text differs, in a quoted, plain or folded scalar.
struct StretchPatch {
  let source: SourceText
  let node: YAMLNode
  let column: Int
  let isFlow: Bool

  /// The edit, where the scalar then says the text and nothing else.
  func edit(to text: String) -> TextEdit? {
    let start = YAMLProperties.end(node, in: source)
    let end = NodeExtent(source).end(of: node)
    guard start < end, let edit = stretch(to: text), edit.range.lowerBound >= start,
      edit.range.upperBound <= end
    else { return nil }
    let moved = TextEdit(
      edit.range.lowerBound - start..<edit.range.upperBound - start, edit.replacement)
    return says(source.text(start..<end).applying([moved]), text) ? edit : nil
  }

  private func stretch(to text: String) -> TextEdit? {
    let old = Array((node.text ?? "").unicodeScalars)
    let new = Array(text.unicodeScalars)
    let same = CommonEnds(old, new)
    let places = ScalarPlaces(node, in: source)
    let width = { (scalars: ArraySlice<Unicode.Scalar>) in scalars.reduce(0) { $0 + UTF8.width($1) }
    }
    let first = places.offset(of: width(old[..<same.start]))
    let last = places.offset(of: width(old[..<(old.count - same.end)]))
    var middle = ""
    middle.unicodeScalars.append(contentsOf: new[same.start..<new.count - same.end])
    return first <= last ? TextEdit(first..<last, styled(middle)) : nil
  }

  private func styled(_ text: String) -> String {
    switch node.style {
    case .doubleQuoted: String(YAMLScalar.quoted(text).dropFirst().dropLast())
    case .singleQuoted:
      text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    default: text
    }
  }

  /// Whether a scalar written so is read as a text.
  func says(_ written: String, _ text: String) -> Bool {
    let pad = String(repeating: " ", count: column)
    let line = isFlow ? "\(pad)- [\(written)]\n" : "\(pad)k: \(written)\n"
    let stream = YAMLStream.read(SourceText(line))
    guard stream.failure == nil, stream.documents.count == 1, let root = stream.documents.first
    else { return false }
    let node = isFlow ? root.items?.first?.items?.first : root["k"]
    let count = isFlow ? root.items?.first?.items?.count : root.pairs?.count
    return count == 1 && node?.text == text && node?.isNull == false
  }
}
