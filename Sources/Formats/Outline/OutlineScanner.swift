import ProfileModel

/// Walks over the lines of a YAML text and notes what each stretch is.
struct OutlineScanner {
  let bytes: [UInt8]
  let target: Int?
  var regions: [OutlineRegion] = []
  var standing = Standing(
    quoting: .plain, isInFlow: false, keyPath: [], entryName: nil, valueRange: 0..<0,
    isValueStart: true)
  var stack = OutlineStack()
  var offset = 0
  var lineStart = 0
  /// The brackets and braces that are open, outermost first: whether each opens a table.
  var openFlow: [Bool] = []
  var hasStanding = false
  /// Where the lines of an unquoted text may go on: further right than this column.
  var plainParent: Int?

  init(_ bytes: [UInt8], target: Int?) {
    self.bytes = bytes
    self.target = target.map { min(max($0, 0), bytes.count) }
  }

  mutating func scan() {
    while offset < bytes.count {
      lineStart = offset
      if flowDepth > 0 { scanFlow() } else { scanLine() }
      if let target, target < offset { standBetween(target) }
    }
    standAtEnd()
  }

  var column: Int { offset - lineStart }

  /// How many brackets and braces are open.
  var flowDepth: Int { openFlow.count }

  mutating func scanLine() {
    skipBlanks()
    if let target, target < offset || isAtLineEnd, target <= offset { standBlank(target) }
    guard !isAtLineEnd else { return endLine() }
    if column == 0, startsDocument { return scanDocumentMark() }
    if continuesPlain {
      _ = scanPlain(mayBeKey: false)
      return endLineOfValue()
    }
    plainParent = nil
    while at("-"), isBlank(offset + 1) { scanDash() }
    scanNode()
  }

  /// Whether the line goes on with the unquoted text above it, whatever it begins with.
  private var continuesPlain: Bool {
    guard let plainParent, column > plainParent, !at("#"), !at("{") || byte(1) != UInt8(ascii: "{")
    else { return false }
    var place = offset
    while place < bytes.count, bytes[place] != 10 {
      if bytes[place] == UInt8(ascii: ":"), isBlank(place + 1) { return false }
      if bytes[place] == UInt8(ascii: "#"), isBlank(place - 1) { return true }
      place += 1
    }
    return true
  }

  mutating func scanDash() {
    stack.dash(at: column)
    offset += 1
    let gap = offset
    skipBlanks()
    if isAtLineEnd { standInGap(gap...offset) }
  }

  private var startsDocument: Bool {
    let mark = byte(0)
    return (mark == UInt8(ascii: "-") || mark == UInt8(ascii: ".")) && byte(1) == mark
      && byte(2) == mark && isBlank(offset + 3)
  }

  /// `---` or `...`, and what stands behind it.
  private mutating func scanDocumentMark() {
    stack.clear()
    plainParent = nil
    let isEnd = at(".")
    offset += 3
    if isEnd { return endLineOfValue() }
    scanValue()
  }

  /// A key with its value, or a value.
  mutating func scanNode() {
    let start = column
    skipProperties()
    guard !isAtLineEnd else { return endLine() }
    if at("#") { return scanComment() }
    if let kind = blockHeader { return scanBlock(kind) }
    let node = scanScalar(mayBeKey: true)
    guard node.isKey else { return endValue(node) }
    stack.key(text(node.range), at: start)
    offset += 1
    scanValue()
  }

  /// What stands behind a key's colon.
  mutating func scanValue() {
    var gap = offset
    skipBlanks()
    let start = offset
    skipProperties()
    if offset > start { gap = offset }
    if isAtLineEnd {
      standInGap(gap...offset)
      return endLine()
    }
    if at("#") { return scanComment() }
    if let kind = blockHeader { return scanBlock(kind) }
    endValue(scanScalar(mayBeKey: false))
  }

  mutating func endValue(_ node: Scanned) {
    stack.note(value: text(node.range))
    if flowDepth > 0 { return scanFlow() }
    endLineOfValue()
  }

  mutating func endLineOfValue() {
    skipBlanks()
    if at("#") { return scanComment() }
    skipToLineEnd()
    endLine()
  }

  mutating func scanComment() {
    plainParent = nil
    let start = offset
    skipToLineEnd()
    note(.comment, start..<offset)
    endLine()
  }

  /// `|` or `>` with its marks at the end of a line.
  var blockHeader: OutlineRegion.Kind? {
    guard at("|") || at(">") else { return nil }
    var place = offset + 1
    while place < bytes.count, bytes[place] != 10, bytes[place] != 13 {
      let isMark = isBlank(place) || "+-0123456789".utf8.contains(bytes[place])
      if bytes[place] == UInt8(ascii: "#") { break }
      guard isMark else { return nil }
      place += 1
    }
    return at("|") ? .literal : .folded
  }

  mutating func scanBlock(_ kind: OutlineRegion.Kind) {
    let parent = max(stack.innermostColumn, 0)
    let header = offset
    skipToLineEnd()
    let isStated = bytes[header..<offset].prefix(3).contains { (49...57).contains($0) }
    endLine()
    let start = offset
    var end = start
    var indentation: Int?
    while offset < bytes.count {
      let line = offset
      while at(" ") { offset += 1 }
      let depth = offset - line
      if !isAtLineEnd {
        guard depth > parent, isStated || depth >= indentation ?? 0 else {
          offset = line
          break
        }
        indentation = indentation ?? depth
      }
      skipToLineEnd()
      if indentation != nil || target != nil { end = offset }
      endLine()
    }
    note(kind, start..<max(start, min(offset, max(end, start))))
  }
}
