/// A colour of 24 bits.
package struct Color: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(_ value: UInt32) {
    red = UInt8(value >> 16 & 0xFF)
    green = UInt8(value >> 8 & 0xFF)
    blue = UInt8(value & 0xFF)
  }
}

extension Color {
  /// Reads what people write in settings: `#5fafd7`, or one of sixteen names such as `bright-blue`.
  package init?(_ text: String) {
    let text = text.lowercased()
    if let value = Self.names[text] {
      self.init(value)
    } else if text.first == "#", text.utf8.count == 7, text.dropFirst().allSatisfy(\.isHexDigit),
      let value = UInt32(text.dropFirst(), radix: 16)
    {
      self.init(value)
    } else {
      return nil
    }
  }

  private static let names: [String: UInt32] = [
    "black": 0x000000, "red": 0xCD0000, "green": 0x00CD00, "yellow": 0xCDCD00,
    "blue": 0x0000EE, "magenta": 0xCD00CD, "cyan": 0x00CDCD, "white": 0xE5E5E5,
    "bright-black": 0x7F7F7F, "bright-red": 0xFF0000, "bright-green": 0x00FF00,
    "bright-yellow": 0xFFFF00, "bright-blue": 0x5C5CFF, "bright-magenta": 0xFF00FF,
    "bright-cyan": 0x00FFFF, "bright-white": 0xFFFFFF,
  ]
}
