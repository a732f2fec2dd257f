/// The characters that mean something of their own to libyaml.
enum YAMLCharacters {
  /// How many bytes the character has that begins at a place of UTF-8 text and that no YAML may
  /// hold; 0 where another stands there.
  static func forbidden(at place: Int, in bytes: [UInt8]) -> Int {
    switch bytes[place] {
    case 9, 10, 13: 0
    case 0..<32, 0x7F: 1
    // The further control characters, without the line break U+0085.
    case 0xC2: (0x80...0x9F).contains(byte(place + 1, bytes)) && bytes[place + 1] != 0x85 ? 2 : 0
    // U+FFFE and U+FFFF.
    case 0xEF: byte(place + 1, bytes) == 0xBF && byte(place + 2, bytes) >= 0xBE ? 3 : 0
    default: 0
    }
  }

  /// How many bytes the line break has that begins at a place: U+0085, U+2028 and U+2029 are some
  /// besides the usual ones; 0 where there is none.
  static func lineBreak(at place: Int, in bytes: [UInt8]) -> Int {
    switch bytes[place] {
    case 10: 1
    case 13: byte(place + 1, bytes) == 10 ? 2 : 1
    case 0xC2: byte(place + 1, bytes) == 0x85 ? 2 : 0
    case 0xE2:
      byte(place + 1, bytes) == 0x80 && [0xA8, 0xA9].contains(byte(place + 2, bytes)) ? 3 : 0
    default: 0
    }
  }

  /// Whether an anchor's name goes on with this.
  static func isOfAnchor(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }

  private static func byte(_ place: Int, _ bytes: [UInt8]) -> UInt8 {
    place < bytes.count ? bytes[place] : 0
  }
}
