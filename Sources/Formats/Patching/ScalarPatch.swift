import ProfileModel

/// Rewrites one scalar in the style it has.
struct ScalarPatch {
  let source: SourceText
  let layout: CanonicalLayout
  let node: YAMLNode
  /// Of the key or dash to which it belongs.
  let column: Int
  let isFlow: Bool

  /// The edits that make the scalar say another text.
  func edits(to text: String, form: Wanted.Form) -> [TextEdit] {
    switch node.style {
    case .literal?: literalEdits(text, form)
    case .folded?: [stretch.edit(to: text) ?? blockReplaced(text, form)]
    default: isOverLines(text, form) ?? [replaced(by: written(text, form))]
    }
  }

  private var start: Int { YAMLProperties.end(node, in: source) }

  private var stretch: StretchPatch {
    StretchPatch(source: source, node: node, column: column, isFlow: isFlow)
  }

  private func literalEdits(_ text: String, _ form: Wanted.Form) -> [TextEdit] {
    let block = BlockPatch(node, column: column, in: source, newline: layout.newline)
    return block.edits(to: text) ?? [blockReplaced(text, form)]
  }

  /// Something else in the place of a block.
  private func blockReplaced(_ text: String, _ form: Wanted.Form) -> TextEdit {
    let block = BlockPatch(node, column: column, in: source, newline: layout.newline)
    return ValueEdit(source: source, isFlow: isFlow).edit(
      start..<NodeExtent(source).end(of: node), firstLineEnd: block.headerEnd,
      canonical(text, form))
  }

  private func canonical(_ text: String, _ form: Wanted.Form) -> String {
    let value = layout.value(.scalar(text, form), column: column, inFlow: isFlow)
    return value.utf8.first == 32 ? String(value.dropFirst()) : value
  }

  /// The edit of a text that goes on in further lines, so that its line breaks stay.
  private func isOverLines(_ text: String, _ form: Wanted.Form) -> [TextEdit]? {
    let lines = source.lineNumber(of: start)..<source.lineNumber(of: node.range.upperBound)
    guard !lines.isEmpty, node.style != .plain || isPlain(text, form) else { return nil }
    return stretch.edit(to: text).map { [$0] }
  }

  private func replaced(by written: String) -> TextEdit {
    let end = max(start, node.range.upperBound)
    let isMissing = start == end && start > 0 && source.bytes[start - 1] != 32
    return ValueEdit(source: source, isFlow: isFlow).edit(
      start..<end, firstLineEnd: end, (isMissing ? " " : "") + written)
  }

  // MARK: In one line

  private func written(_ text: String, _ form: Wanted.Form) -> String {
    switch node.style {
    case .singleQuoted:
      let isSimple = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
      let doubled = text.split(separator: "'", omittingEmptySubsequences: false)
      let quoted = "'\(doubled.joined(separator: "''"))'"
      return isSimple && stretch.says(quoted, text) ? quoted : YAMLScalar.quoted(text)
    case .doubleQuoted: return doubleQuoted(text, form)
    default: return isPlain(text, form) ? text : canonical(text, form)
    }
  }

  /// Quotes that the former text needed and this one does not are dropped.
  private func doubleQuoted(_ text: String, _ form: Wanted.Form) -> String {
    if isBare(text, form), !isBare(node.text ?? "", form) { return text }
    guard let edit = stretch.edit(to: text) else { return YAMLScalar.quoted(text) }
    let moved = TextEdit(
      edit.range.lowerBound - start..<edit.range.upperBound - start, edit.replacement)
    return source.text(start..<node.range.upperBound).applying([moved])
  }

  private func isBare(_ text: String, _ form: Wanted.Form) -> Bool {
    !text.isEmpty && CanonicalLayout.scalar(text, form, inFlow: isFlow) == text
  }

  /// Whether a text may stand without quotes where one stands so already: numbers beside numbers,
  /// words beside words, and unusual texts where the former one was unusual too.
  private func isPlain(_ text: String, _ form: Wanted.Form) -> Bool {
    if isBare(text, form) { return true }
    let old = node.text ?? ""
    guard !node.isNull, !isBare(old, form), stretch.says(text, text) else { return false }
    return YAMLScalar.isWord(old) || !YAMLScalar.isWord(text)
  }
}
