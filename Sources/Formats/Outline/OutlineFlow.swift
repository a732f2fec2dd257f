/// Lists and tables between brackets and braces.
extension OutlineScanner {
  /// What stands before the blanks in a list or table.
  enum FlowMark {
    /// A bracket, a brace or a comma: a key or value may begin.
    case entry
    /// A colon.
    case key
    /// A text of a table with no colon before it: a key without a value, unless a colon comes.
    case loneKey
    case value
  }

  mutating func scanFlow() {
    var mark = FlowMark.entry
    while offset < bytes.count, flowDepth > 0 {
      let gap = offset
      skipBlanks()
      if isAtLineEnd || isFlowMark {
        standInFlow(gap...offset, after: mark)
      } else if gap < offset {
        standInFlow(gap...offset - 1, after: mark)
      }
      mark = scanFlowPart(after: mark)
    }
    guard flowDepth == 0 else { return standInFlow(offset...offset, after: mark) }
    endLineOfValue()
  }

  private var isFlowMark: Bool {
    at("[") || at("]") || at("}") || at(",") || at(":")
      || (at("{") && byte(1) != UInt8(ascii: "{"))
  }

  private mutating func scanFlowPart(after mark: FlowMark) -> FlowMark {
    guard !isAtLineEnd else {
      endLine()
      lineStart = offset
      return mark
    }
    if at("#"), offset == 0 || isBlank(offset - 1) {
      let start = offset
      skipToLineEnd()
      note(.comment, start..<offset)
      return mark
    }
    guard isFlowMark else {
      return scanFlowScalar(after: mark)
    }
    if at("[") || at("{") {
      open()
      return .entry
    }
    if at("]") || at("}") { openFlow.removeLast() }
    defer { offset += 1 }
    return at(",") ? .entry : at(":") ? .key : .value
  }

  mutating func open() {
    openFlow.append(at("{"))
    offset += 1
    stack.leaveFlow(to: flowDepth)
  }

  private mutating func scanFlowScalar(after mark: FlowMark) -> FlowMark {
    let before = offset
    let isLoneKey = openFlow.last == true && (mark == .entry || mark == .loneKey)
    skipProperties()
    let node = scanScalar(mayBeKey: true)
    if node.isKey {
      stack.flowKey(text(node.range), depth: flowDepth)
    } else if isLoneKey {
      noteLoneKey(since: before)
    } else {
      stack.note(value: text(node.range))
    }
    if offset == before { offset += 1 }
    return isLoneKey && !node.isKey ? .loneKey : .value
  }

  /// `{a, b: c}`: what has no colon in a table is a key, and its value is empty.
  private mutating func noteLoneKey(since start: Int) {
    guard let last = regions.indices.last, regions[last].range.upperBound > start else { return }
    regions[last].kind = .key
  }
}
