import ProfileModel

/// Edits a literal block by line.
struct BlockPatch {
  let source: SourceText
  let newline: String
  private let node: YAMLNode
  /// Of the key or dash to which the block belongs.
  private let column: Int
  private let start: Int
  private let old: String

  init(_ node: YAMLNode, column: Int, in source: SourceText, newline: String) {
    self.node = node
    self.column = column
    self.source = source
    self.newline = newline
    start = YAMLProperties.end(node, in: source)
    old = node.text ?? ""
  }

  private var firstLine: Int { source.lineNumber(of: start) + 1 }

  /// The place behind the block's header.
  var headerEnd: Int {
    var offset = start
    while offset < source.bytes.count, ![9, 10, 13, 32].contains(source.bytes[offset]) {
      offset += 1
    }
    return offset
  }

  /// The edits that make the block say another text; nil where no block can.
  func edits(to text: String) -> [TextEdit]? {
    guard node.style == .literal, let was = BlockText.lines(of: old),
      let will = BlockText.lines(of: text)
    else { return nil }
    let indentation = self.indentation(was)
    guard let header = header(for: text, indentation - column) else { return nil }
    var edits = [TextEdit(start..<headerEnd, header)]
    let isKeptNow = BlockText.Ending(text) == .many && BlockText.Ending(old) != .many
    let blankLines = isKeptNow ? self.blankLines(behind: firstLine + was.count) : 0
    edits.append(lines(was + Array(repeating: "", count: blankLines), will, indentation))
    if let end = finalBreak(text, was.count + blankLines) { edits.append(end) }
    return edits
  }

  /// How far the block's lines are moved in.
  private func indentation(_ lines: [Substring]) -> Int {
    guard let number = lines.firstIndex(where: { !$0.isEmpty }) else { return column + 2 }
    return max(source.lineRange(firstLine + number).count - lines[number].utf8.count, column + 1)
  }

  /// The header that a text needs; as it is where the text asks for no other.
  private func header(for text: String, _ indentation: Int) -> String? {
    let signs = source.bytes[start..<headerEnd]
    var mark = signs.first { (49...57).contains($0) }.map { "\($0 - 48)" } ?? ""
    if BlockText.needsMark(text) {
      guard (1...9).contains(indentation) else { return nil }
      mark = "\(indentation)"
    } else if BlockText.needsMark(old) {
      mark = ""
    }
    let ending = BlockText.Ending(text)
    guard ending == BlockText.Ending(old) else { return "|\(mark)\(ending.sign)" }
    let sign = signs.first { $0 == 43 || $0 == 45 }
    return "|\(mark)" + (sign.map { $0 == 43 ? "+" : "-" } ?? "")
  }

  private func blankLines(behind line: Int) -> Int {
    var last = line
    while last < source.lineCount - 1, source.bytes[source.lineRange(last)].allSatisfy({ $0 == 32 })
    {
      last += 1
    }
    return last - line
  }

  /// A line break at the end of a file that has none, where the text ends with one.
  private func finalBreak(_ text: String, _ lines: Int) -> TextEdit? {
    let end = source.bytes.count
    guard BlockText.Ending(text) != .none, firstLine + lines == source.lineCount else { return nil }
    return TextEdit(end..<end, newline)
  }

  /// Replaces the lines that differ.
  private func lines(_ old: [Substring], _ new: [Substring], _ indentation: Int) -> TextEdit {
    let same = CommonEnds(old, new)
    let pad = String(repeating: " ", count: indentation)
    let texts = new[same.start..<new.count - same.end].map { $0.isEmpty ? "" : pad + $0 }
    let range = firstLine + same.start..<firstLine + old.count - same.end
    let end = source.lineRange(range.upperBound - 1).upperBound
    guard !range.isEmpty, !texts.isEmpty else {
      let before = max(headerLineEnd, source.lineRange(range.lowerBound - 1).upperBound)
      return TextEdit(before..<max(before, end), texts.map { newline + $0 }.joined())
    }
    return TextEdit(
      source.lineRange(range.lowerBound).lowerBound..<end, texts.joined(separator: newline))
  }

  private var headerLineEnd: Int { source.lineRange(firstLine - 1).upperBound }
}
