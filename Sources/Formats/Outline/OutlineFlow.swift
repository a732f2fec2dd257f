/// Lists and tables between brackets and braces.
extension OutlineScanner {
  mutating func scanFlow() {
    while offset < bytes.count, flowDepth > 0 {
      skipBlanks()
      if isAtLineEnd {
        endLine()
        lineStart = offset
        continue
      }
      switch bytes[offset] {
      case UInt8(ascii: "["): open()
      case UInt8(ascii: "{") where byte(1) != UInt8(ascii: "{"): open()
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        flowDepth -= 1
        offset += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        stand(in: offset..<offset + 1, .plain)
        offset += 1
      case UInt8(ascii: "#") where offset == 0 || isBlank(offset - 1):
        let start = offset
        skipToLineEnd()
        note(.comment, start..<offset)
      default: scanFlowScalar()
      }
    }
    if flowDepth == 0, offset < bytes.count {
      skipBlanks()
      if at("#") { return scanComment() }
      skipToLineEnd()
      endLine()
    }
  }

  mutating func open() {
    flowDepth += 1
    offset += 1
  }

  mutating func scanFlowScalar() {
    let before = offset
    let node = scanScalar(mayBeKey: true)
    if node.isKey { stack.flowKey(text(node.range), depth: flowDepth) }
    if offset == before { offset += 1 }
  }
}
