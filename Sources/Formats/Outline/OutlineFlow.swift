/// Lists and tables between brackets and braces.
extension OutlineScanner {
  /// What stands before the blanks in a list or table.
  enum FlowMark {
    /// A bracket, a brace or a comma: a key or value may begin.
    case entry
    /// A colon.
    case key
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
      scanFlowScalar()
      return .value
    }
    if at("[") || at("{") {
      open()
      return .entry
    }
    if at("]") || at("}") { flowDepth -= 1 }
    defer { offset += 1 }
    return at(",") ? .entry : at(":") ? .key : .value
  }

  mutating func open() {
    flowDepth += 1
    offset += 1
    stack.leaveFlow(to: flowDepth)
  }

  mutating func scanFlowScalar() {
    let before = offset
    skipProperties()
    let node = scanScalar(mayBeKey: true)
    if node.isKey {
      stack.flowKey(text(node.range), depth: flowDepth)
    } else {
      stack.note(value: text(node.range))
    }
    if offset == before { offset += 1 }
  }
}
