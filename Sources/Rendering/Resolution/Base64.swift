/// Bytes as text, in the standard alphabet with padding.
package enum Base64 {
  /// The bytes, encoded.
  package static func encoded(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for place in start..<start + 3 {
        bits = bits << 8 | (place < bytes.count ? Int(bytes[place]) : 0)
      }
      for sign in 0..<4 {
        let isThere = sign <= group.count
        text.append(isThere ? alphabet[bits >> (18 - 6 * sign) & 63] : padding)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The UTF-8 of a text, encoded.
  package static func encoded(_ text: String) -> String { encoded(Array(text.utf8)) }

  /// nil where the text is not exactly what an encoder writes.
  package static func decoded(_ text: String) -> [UInt8]? {
    let signs = Array(text.utf8)
    guard signs.count.isMultiple(of: 4) else { return nil }
    let missing = signs.suffix(2).count { $0 == padding }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(signs.count / 4 * 3)
    var bits = 0
    for (place, sign) in signs.dropLast(missing).enumerated() {
      guard let value = value(of: sign) else { return nil }
      bits = (bits << 6 | value) & 0xFFFF
      guard place & 3 > 0 else { continue }
      let spare = 6 - 2 * (place & 3)
      bytes.append(UInt8(truncatingIfNeeded: bits >> spare))
    }
    // What hangs over the last byte must be nothing.
    let spare = missing == 1 ? 2 : missing == 2 ? 4 : 0
    guard bits & ((1 << spare) - 1) == 0 else { return nil }
    return bytes
  }

  /// The text that a text stands for, whatever its padding and line breaks; nil where there is none.
  package static func decodedText(_ text: String) -> String? {
    var signs = Array(text.utf8.filter { $0 != padding && $0 != 10 && $0 != 13 })
    guard signs.count > 1 else { return nil }
    while signs.count % 4 != 0 { signs.append(padding) }
    return decoded(String(decoding: signs, as: UTF8.self)).flatMap {
      String(validating: $0, as: UTF8.self)
    }
  }

  private static let padding = UInt8(ascii: "=")

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static func value(of sign: UInt8) -> Int? {
    switch sign {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(sign) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(sign) - 97 + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(sign) - 48 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
