/// A text that is being pasted, in as many parts as it comes.
struct PastedText: Equatable {
  private static let end = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []

  /// Takes bytes up to the end of the paste; gives how many, and whether the end was among them.
  mutating func take(_ new: ArraySlice<UInt8>) -> (count: Int, isComplete: Bool) {
    let before = bytes.count
    var searched = max(0, before - Self.end.count + 1)
    bytes.append(contentsOf: new)
    while let index = bytes[searched...].firstIndex(of: EscapeSequence.escape) {
      if bytes[index...].starts(with: Self.end) {
        let taken = index + Self.end.count - before
        bytes.removeSubrange(index...)
        return (taken, true)
      }
      searched = index + 1
    }
    return (new.count, false)
  }

  /// The text, with line ends as `\n`; no NUL is in it.
  var text: String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var last: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D || byte == 0x0A && last != 0x0D {
        result.append(0x0A)
      } else if byte != 0x0A && byte != 0 {
        result.append(byte)
      }
      last = byte
    }
    return String(decoding: result, as: UTF8.self)
  }
}
