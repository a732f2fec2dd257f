import Screen

/// Colours as people write them: `#5fafff`, `#5af`, or a name.
enum ColorName {
  static func color(_ text: String) -> Color? {
    guard text.first == "#" else { return named[text].map { Color($0) } }
    let digits = text.dropFirst()
    guard digits.allSatisfy(\.isHexDigit), digits.allSatisfy(\.isASCII) else { return nil }
    switch digits.count {
    case 6: return UInt32(digits, radix: 16).map { Color($0) }
    case 3:
      return UInt32(digits.flatMap { "\($0)\($0)" }.map(String.init).joined(), radix: 16).map {
        Color($0)
      }
    default: return nil
    }
  }

  static let names = named.keys.sorted()

  private static let named: [String: UInt32] = [
    "black": 0x000000, "red": 0xCD3131, "green": 0x0DBC79, "yellow": 0xE5E510, "blue": 0x2472C8,
    "magenta": 0xBC3FBC, "cyan": 0x11A8CD, "white": 0xE5E5E5, "gray": 0x808080, "grey": 0x808080,
    "orange": 0xFF8700, "purple": 0x8700AF, "pink": 0xFF87AF, "brown": 0x875F00,
  ]
}
