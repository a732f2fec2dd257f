/// Quoted and unquoted texts.
extension OutlineScanner {
  struct Scanned {
    var range: Range<Int>
    var isKey: Bool
  }

  mutating func scanScalar(mayBeKey: Bool) -> Scanned {
    if at("\"") || at("'") { return scanQuoted(mayBeKey: mayBeKey) }
    if at("["), flowDepth == 0 { return beginFlow() }
    if at("{"), byte(1) != UInt8(ascii: "{"), flowDepth == 0 { return beginFlow() }
    return scanPlain(mayBeKey: mayBeKey)
  }

  mutating func beginFlow() -> Scanned {
    open()
    return Scanned(range: offset..<offset, isKey: false)
  }

  mutating func scanQuoted(mayBeKey: Bool) -> Scanned {
    let quote = bytes[offset]
    let start = offset
    offset += 1
    while offset < bytes.count, bytes[offset] != quote || isDoubledQuote(quote) {
      if let end = templateEnd {
        offset = end
        continue
      }
      offset += isDoubledQuote(quote) || (quote == UInt8(ascii: "\"") && at("\\")) ? 2 : 1
      if let end = unfinishedEnd(of: start) {
        offset = end
        break
      }
    }
    let end = min(offset, bytes.count)
    offset = end
    if end < bytes.count, bytes[end] == quote { offset += 1 }
    let isKey = mayBeKey && isFollowedByColon
    let kind: OutlineRegion.Kind = quote == UInt8(ascii: "\"") ? .doubleQuoted : .singleQuoted
    note(isKey ? .key : kind, start..<offset)
    if isKey { skipBlanks() }
    return Scanned(range: start + 1..<max(end, start + 1), isKey: isKey)
  }

  /// Where a quoted text that is never closed stops: at its line's end, when the next line is
  /// plainly a key or an item of its own.
  func unfinishedEnd(of start: Int) -> Int? {
    guard offset < bytes.count, bytes[offset] == 10, flowDepth == 0 else { return nil }
    var next = offset + 1
    while next < bytes.count, bytes[next] == 32 { next += 1 }
    let indentation = next - offset - 1
    guard next < bytes.count, indentation <= max(stack.innermostColumn, 0) else { return nil }
    var end = next
    while end < bytes.count, bytes[end] != 10, bytes[end] != 58 { end += 1 }
    let isKey = end < bytes.count && bytes[end] == 58 && (isBlank(end + 1))
    let isDash = bytes[next] == UInt8(ascii: "-") && isBlank(next + 1)
    return isKey || isDash ? offset : nil
  }

  /// The end of a closed template that begins here; its own quotes close nothing.
  var templateEnd: Int? {
    guard at("{"), byte(1) == UInt8(ascii: "{") else { return nil }
    var place = offset + 2
    while place + 1 < bytes.count, bytes[place] != 10 {
      if bytes[place] == UInt8(ascii: "}"), bytes[place + 1] == UInt8(ascii: "}") {
        return place + 2
      }
      if bytes[place] == UInt8(ascii: "{"), bytes[place + 1] == UInt8(ascii: "{") { return nil }
      place += 1
    }
    return nil
  }

  func isDoubledQuote(_ quote: UInt8) -> Bool {
    quote == UInt8(ascii: "'") && at("'") && byte(1) == UInt8(ascii: "'")
  }

  mutating func scanPlain(mayBeKey: Bool) -> Scanned {
    let start = offset
    var isKey = false
    while !isAtLineEnd {
      if at("{"), byte(1) == UInt8(ascii: "{") {
        skipTemplate()
        continue
      }
      if at(":"), isBlank(offset + 1) || (flowDepth > 0 && isFlowEnd(byte(1))) {
        isKey = true
        break
      }
      if at("#"), offset > start, isBlank(offset - 1) { break }
      if flowDepth > 0, isFlowEnd(bytes[offset]) { break }
      offset += 1
    }
    var end = offset
    while end > start, isBlank(end - 1) { end -= 1 }
    let named = isKey && (mayBeKey || flowDepth > 0)
    if isKey, !named { skipToLineEnd(); end = offset }
    note(named ? .key : .plain, start..<end)
    let isText =
      !named && flowDepth == 0 && !bytes[start..<end].starts(with: "{{".utf8)
      && start < end
    plainParent = isText ? stack.innermostColumn : nil
    return Scanned(range: start..<end, isKey: named)
  }

  /// A template as a whole, or the rest of the line where it is not closed.
  mutating func skipTemplate() {
    if let end = templateEnd {
      offset = end
      return
    }
    while !isAtLineEnd {
      if at("}"), byte(1) == UInt8(ascii: "}") {
        offset += 2
        return
      }
      if flowDepth > 0, at(","), byte(1) == 32 { return }
      offset += 1
    }
  }
}
