/// Single characters of the text.
extension OutlineScanner {
  mutating func skipProperties() {
    while (at("&") || at("!") || at("*")), !isBlank(offset + 1) {
      let isAlias = at("*")
      while !isAtLineEnd, !at(" "), flowDepth == 0 || !isFlowEnd(bytes[offset]) { offset += 1 }
      if isAlias { return }
      skipBlanks()
    }
  }

  var isFollowedByColon: Bool {
    var place = offset
    while place < bytes.count, bytes[place] == 32 { place += 1 }
    guard place < bytes.count, bytes[place] == UInt8(ascii: ":") else { return false }
    return isBlank(place + 1) || flowDepth > 0
  }

  func isFlowEnd(_ byte: UInt8) -> Bool {
    ",[]{}".utf8.contains(byte)
  }

  /// White space, or the end of the text.
  func isBlank(_ place: Int) -> Bool {
    guard place < bytes.count, place >= 0 else { return true }
    return [9, 10, 13, 32].contains(bytes[place])
  }

  var isAtLineEnd: Bool {
    offset >= bytes.count || bytes[offset] == 10
      || (bytes[offset] == 13 && (offset + 1 >= bytes.count || bytes[offset + 1] == 10))
  }

  mutating func skipBlanks() { while at(" ") || at("\t") { offset += 1 } }

  mutating func skipToLineEnd() { while !isAtLineEnd { offset += 1 } }

  mutating func endLine() {
    if offset < bytes.count, bytes[offset] == 13 { offset += 1 }
    if offset < bytes.count { offset += 1 }
  }

  func at(_ character: Unicode.Scalar) -> Bool {
    offset < bytes.count && bytes[offset] == UInt8(truncatingIfNeeded: character.value)
  }

  func byte(_ distance: Int) -> UInt8 {
    offset + distance < bytes.count ? bytes[offset + distance] : 0
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
