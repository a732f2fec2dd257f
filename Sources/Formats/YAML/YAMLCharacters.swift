/// The characters that no YAML text may hold, as libyaml has them.
enum YAMLCharacters {
  /// How many bytes the forbidden character has that begins at a place of UTF-8 text; 0 where
  /// another stands there.
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

  private static func byte(_ place: Int, _ bytes: [UInt8]) -> UInt8 {
    place < bytes.count ? bytes[place] : 0
  }
}
