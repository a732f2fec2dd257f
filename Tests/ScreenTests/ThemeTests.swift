import Screen
import Testing

@Suite struct ThemeTests {
  /// The light of a colour, as WCAG 2 has it.
  private static func light(_ color: Color) -> Double {
    let parts = [color.red, color.green, color.blue].map { part in
      let value = Double(part) / 255
      let base = (value + 0.055) / 1.055
      return value <= 0.04045 ? value / 12.92 : base * base * twoFifths(base)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// The power of 0.4, by roots.
  private static func twoFifths(_ base: Double) -> Double {
    var (result, root, exponent) = (1.0, base, 0.4)
    for _ in 0..<40 {
      root = root.squareRoot()
      exponent *= 2
      if exponent >= 1 {
        result *= root
        exponent -= 1
      }
    }
    return result
  }

  private static func contrast(_ one: Color, _ other: Color) -> Double {
    let lights = [light(one), light(other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  @Test(
    "Texts can be read on the backgrounds that a theme is for",
    arguments: [("dark", [0x000000, 0x1E1E2E]), ("light", [0xFFFFFF, 0xF8F8F8])]
      as [(String, [UInt32])])
  func contrast(_ name: String, _ backgrounds: [UInt32]) throws {
    let theme = try #require(Theme.named(name))
    for role in Role.allCases where role != .border {
      let look = theme[role]
      guard let foreground = look.foreground else { continue }
      for background in look.background.map({ [$0] }) ?? backgrounds.map({ Color($0) }) {
        let contrast = Self.contrast(foreground, background)
        #expect(contrast >= 4.5, "\(name), \(role): \(contrast)")
      }
    }
  }

  @Test("Borders recede: they are fainter than all texts", arguments: ["dark", "light"])
  func borders(_ name: String) throws {
    let theme = try #require(Theme.named(name))
    let background = Color(name == "dark" ? 0x000000 : 0xFFFFFF)
    let border = try #require(theme[.border].foreground)
    let faint = try #require(theme[.faint].foreground)
    #expect(Self.contrast(border, background) < Self.contrast(faint, background))
  }

  @Test(
    "Colours of our themes are in the palette of 256 as they are", arguments: ["dark", "light"])
  func palette(_ name: String) throws {
    let theme = try #require(Theme.named(name))
    for look in theme.looks.values {
      for color in [look.foreground, look.background].compactMap(\.self) {
        let parts = [color.red, color.green, color.blue]
        let isGrey = Set(parts).count == 1 && (Int(color.red) - 8) % 10 == 0
        #expect(isGrey || parts.allSatisfy { [0, 95, 135, 175, 215, 255].contains($0) })
      }
    }
  }

  @Test("Without colours no role that asks for attention looks like text")
  func plain() {
    let plain = Theme.plain
    for role in [Role.selected, .error, .warning, .referenceBroken, .accent, .title] {
      #expect(plain[role] != plain[.text])
    }
    #expect(plain[.selected].isReversed)
    #expect(plain[.error] != plain[.warning])
    #expect(plain[.added] != plain[.removed])
    #expect(plain.looks.values.allSatisfy { $0.foreground == nil && $0.background == nil })
  }

  @Test("Themes go by their names")
  func names() {
    for name in Theme.names { #expect(Theme.named(name) != nil) }
    #expect(Theme.named("Dark") == .dark)
    #expect(Theme.named("solar") == nil)
  }

  @Test("Roles are numbered in their order")
  func numbers() {
    #expect(Role.allCases.map(\.number) == Array(0..<Role.allCases.count))
  }
}
