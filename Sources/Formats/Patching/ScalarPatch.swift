import ProfileModel

/// Rewrites one scalar in the style it has.
struct ScalarPatch {
  let source: SourceText
  let layout: CanonicalLayout

  /// The edits that make a scalar say another text.
  func edits(_ node: YAMLNode, to text: String, form: Wanted.Form, column: Int, inFlow: Bool)
    -> [TextEdit]
  {
    let start = YAMLProperties.end(node, in: source)
    let old = node.text ?? ""
    switch node.style {
    case .literal?, .folded?:
      if let edits = blockEdits(node, start, old, text) { return edits }
      return [
        TextEdit(
          start..<contentEnd(node),
          layout.value(
            .scalar(text, form), column: column, inFlow: inFlow
          ).trimmingFirstBlank)
      ]
    default:
      let written = written(text, form, old, node.style ?? .plain, column, inFlow)
      let isEmpty = start == node.range.upperBound
      let needsSpace = isEmpty && start > 0 && source.bytes[start - 1] != 32 && !written.isEmpty
      return [
        TextEdit(start..<max(start, node.range.upperBound), (needsSpace ? " " : "") + written)
      ]
    }
  }

  private func written(
    _ text: String, _ form: Wanted.Form, _ old: String, _ style: YAMLNode.Style, _ column: Int,
    _ inFlow: Bool
  ) -> String {
    let bare = CanonicalLayout.scalar(text, form, inFlow: inFlow)
    let isBare = bare == text && !text.isEmpty
    switch style {
    case .singleQuoted:
      let isSimple = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
      let doubled = text.split(separator: "'", omittingEmptySubsequences: false)
      return isSimple ? "'\(doubled.joined(separator: "''"))'" : YAMLScalar.quoted(text)
    case .doubleQuoted:
      let neededQuotes = YAMLScalar.text(old, inFlow: inFlow) != old
      return neededQuotes && isBare ? bare : YAMLScalar.quoted(text)
    default:
      if isBare || (Self.isWord(old) && Self.isWord(text)) { return text }
      return layout.value(.scalar(text, form), column: column, inFlow: inFlow).trimmingFirstBlank
    }
  }

  /// A number or truth value that stands bare although it could be taken for more than a text.
  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty && YAMLScalar.text(text) != text
      && text.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
  }

  // MARK: Blocks

  /// Replaces the lines that differ; nil where the block's header cannot stay as it is.
  private func blockEdits(
    _ node: YAMLNode, _ start: Int, _ old: String, _ text: String
  ) -> [TextEdit]? {
    guard node.style == .literal, let oldLines = CanonicalLayout.blockLines(old),
      let newLines = CanonicalLayout.blockLines(text),
      CanonicalLayout.header(for: old, indentation: 2)
        == CanonicalLayout.header(for: text, indentation: 2)
    else { return nil }
    var same = 0
    while same < min(oldLines.count, newLines.count), oldLines[same] == newLines[same] { same += 1 }
    var sameAtEnd = 0
    while sameAtEnd < min(oldLines.count, newLines.count) - same,
      oldLines[oldLines.count - 1 - sameAtEnd] == newLines[newLines.count - 1 - sameAtEnd]
    { sameAtEnd += 1 }
    let first = source.lineNumber(of: start) + 1
    let places = ScalarPlaces(node, in: source)
    let indentation = max(0, places.offset(of: 0) - source.lineRange(first).lowerBound)
    return [
      lineEdit(
        first + same..<first + oldLines.count - sameAtEnd,
        newLines[same..<newLines.count - sameAtEnd].map(String.init), indentation)
    ]
  }

  /// Puts other lines in the place of some, whose last break stays where it is.
  private func lineEdit(_ lines: Range<Int>, _ texts: [String], _ indentation: Int) -> TextEdit {
    let pad = layout.spaces(indentation)
    let moved = texts.map { $0.isEmpty ? "" : pad + $0 }
    guard !lines.isEmpty else {
      let start = source.lineRange(lines.lowerBound - 1).upperBound
      return TextEdit(start..<start, moved.map { layout.newline + $0 }.joined())
    }
    let end = source.lineRange(lines.upperBound - 1).upperBound
    guard !moved.isEmpty else {
      return TextEdit(source.lineRange(lines.lowerBound - 1).upperBound..<end, "")
    }
    return TextEdit(
      source.lineRange(lines.lowerBound).lowerBound..<end, moved.joined(separator: layout.newline))
  }

  /// The end of the last line that says something.
  func contentEnd(_ node: YAMLNode) -> Int { NodeExtent(source).end(of: node) }
}

/// Anchors and tags before a value.
enum YAMLProperties {
  /// Where the value itself begins.
  static func end(_ node: YAMLNode, in source: SourceText) -> Int {
    var offset = node.range.lowerBound
    while offset < node.range.upperBound, source.bytes[offset] == 38 || source.bytes[offset] == 33 {
      while offset < node.range.upperBound, !isBlank(source.bytes[offset]) { offset += 1 }
      while offset < node.range.upperBound, isBlank(source.bytes[offset]) { offset += 1 }
    }
    return offset
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [9, 10, 13, 32].contains(byte) }
}

/// How far a node reaches in its text.
struct NodeExtent {
  private let source: SourceText

  init(_ source: SourceText) { self.source = source }

  /// The end of a node without the blank lines behind it, which only a block that keeps them owns.
  func end(of node: YAMLNode) -> Int {
    if !node.isAlias, let last = node.pairs?.last(where: { !$0.key.isAlias })?.value, !isFlow(node)
    {
      return max(end(of: last), node.range.lowerBound)
    }
    if !node.isAlias, let last = node.items?.last, !isFlow(node) { return end(of: last) }
    guard node.style == .literal || node.style == .folded else { return node.range.upperBound }
    var end = node.range.upperBound
    let keepsBreaks = node.text?.utf8.reversed().starts(with: [10, 10]) ?? false
    if keepsBreaks {
      if end > node.range.lowerBound, source.bytes[end - 1] == 10 { end -= 1 }
      if end > node.range.lowerBound, source.bytes[end - 1] == 13 { end -= 1 }
      return end
    }
    while end > node.range.lowerBound, [9, 10, 13, 32].contains(source.bytes[end - 1]) { end -= 1 }
    let line = source.lineRange(source.lineNumber(of: end))
    return max(end, min(line.upperBound, node.range.upperBound))
  }

  /// Whether a list or table stands in brackets or braces.
  func isFlow(_ node: YAMLNode) -> Bool {
    let start = YAMLProperties.end(node, in: source)
    guard start < source.bytes.count else { return false }
    return source.bytes[start] == UInt8(ascii: "[") || source.bytes[start] == UInt8(ascii: "{")
  }
}

extension String {
  /// Without one space at the beginning.
  fileprivate var trimmingFirstBlank: String { hasPrefix(" ") ? String(dropFirst()) : self }
}
