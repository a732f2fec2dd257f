/// What a sequence of bytes that begins with Escape says.
enum EscapeSequence: Equatable {
  case key(Key)
  case mouse(MouseReport)
  case pasteBegins
  /// Something that is no input, or that nobody knows: it is passed over as a whole.
  case nothing

  /// A sequence at the beginning of some bytes.
  enum Reading: Equatable {
    case complete(EscapeSequence, length: Int)
    /// The beginning of a sequence.
    case unfinished
    /// Escape itself, or Escape before a character that it belongs to.
    case prefix
  }

  static let escape: UInt8 = 0x1B

  /// Reads what follows Escape, which is the first of the bytes.
  static func read(_ bytes: ArraySlice<UInt8>) -> Reading {
    guard let kind = bytes.dropFirst().first else { return .prefix }
    let rest = bytes.dropFirst(2)
    switch UnicodeScalar(kind) {
    case "[": return ControlSequence.read(rest)
    case "O": return singleShift(rest)
    case "]":
      guard let next = rest.first else { return .prefix }
      return isDigit(next) ? string(rest) : .prefix
    case "P", "_":
      guard let next = rest.first else { return .prefix }
      return isDigit(next) || stringMarks.contains(next) && rest.count > 1
        ? string(rest) : .prefix
    case "\u{1B}":
      guard let next = rest.first, next == UInt8(ascii: "[") || next == UInt8(ascii: "O")
      else { return .prefix }
      return withAlt(read(bytes.dropFirst()))
    default: return .prefix
    }
  }

  /// What stands at the beginning of answers, where no digit does.
  private static let stringMarks = Array("!$+>|Gt".utf8)

  /// Whether a prefix is one of an answer too, which comes in parts.
  static func mayBecomeString(_ bytes: ArraySlice<UInt8>) -> Bool {
    let rest = bytes.dropFirst()
    switch rest.count {
    case 1: return "]P_".utf8.contains(rest[rest.startIndex])
    case 2:
      return "P_".utf8.contains(rest[rest.startIndex])
        && stringMarks.contains(rest[rest.startIndex + 1])
    default: return false
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Some terminals send Alt as one Escape more.
  private static func withAlt(_ reading: Reading) -> Reading {
    switch reading {
    case .complete(.key(var key), let length):
      key.isAlt = true
      return .complete(.key(key), length: length + 1)
    case .complete(let sequence, let length): return .complete(sequence, length: length + 1)
    case .unfinished, .prefix: return reading
    }
  }

  /// Arrows, `F1` to `F4` and the number block: `ESC O`, perhaps a modifier, a letter.
  private static func singleShift(_ bytes: ArraySlice<UInt8>) -> Reading {
    var number: [UInt8] = []
    for (offset, byte) in bytes.enumerated() {
      if isDigit(byte) || byte == UInt8(ascii: ";") {
        number.append(byte)
        guard number.count < 8 else { break }
        continue
      }
      guard (0x40...0x7E).contains(byte) else {
        return .complete(.nothing, length: 2 + offset)
      }
      let modifiers = ControlSequence.numbers(number[...]).last ?? 1
      let length = 3 + offset
      guard let code = KeyCodes.singleShift[byte] else {
        return .complete(.nothing, length: length)
      }
      return .complete(.key(Key(code, modifiers: modifiers)), length: length)
    }
    return bytes.count < 8 ? .unfinished : .complete(.nothing, length: 2 + number.count)
  }

  /// The answer to a question, up to its end: a bell, or Escape and a backslash.
  private static func string(_ bytes: ArraySlice<UInt8>) -> Reading {
    for (offset, index) in bytes.indices.enumerated() {
      if bytes[index] == 0x07 { return .complete(.nothing, length: 3 + offset) }
      if bytes[index] == escape {
        guard index + 1 < bytes.endIndex else { return .unfinished }
        let isEnd = bytes[index + 1] == UInt8(ascii: "\\")
        return .complete(.nothing, length: 2 + offset + (isEnd ? 2 : 0))
      }
    }
    return .unfinished
  }
}
