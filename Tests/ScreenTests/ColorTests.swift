import Screen
import Testing

@Suite struct ColorTests {
  @Test(
    "Colours are read from settings",
    arguments: [
      ("#5fafd7", 0x5FAFD7), ("#FFFFFF", 0xFFFFFF), ("red", 0xCD0000), ("Bright-Blue", 0x5C5CFF),
    ] as [(String, UInt32)])
  func read(_ text: String, _ value: UInt32) { #expect(Color(text) == Color(value)) }

  @Test(
    "Other texts are no colours",
    arguments: [
      "", "#", "#12345", "#1234567", "#12345g", "#+12345", "123456", "reddish", "#１２３４５６",
    ])
  func unread(_ text: String) { #expect(Color(text) == nil) }

  @Test(
    "The nearest of 256",
    arguments: [
      (0x000000, 16), (0xFFFFFF, 231), (0x5FAFD7, 74), (0x8A8A8A, 245), (0x585858, 240),
      (0x5FB0D0, 74), (0x121212, 233), (0xEEEEEE, 255), (0xFF0000, 196),
    ] as [(UInt32, Int32)])
  func nearest(_ value: UInt32, _ number: Int32) { #expect(Color(value).nearestOf256 == number) }

  @Test(
    "With few colours the hue decides, and a background becomes exchanged colours",
    arguments: [(8, 6, true), (16, 14, false), (256, 74, false), (1 << 24, 0x5FAFD7, false)]
      as [(Int, Int32, Bool)])
  func few(_ count: Int, _ number: Int32, _ isBold: Bool) {
    let table = ColorTable(count: count)
    let look = Theme.Look(0x5FAFD7)
    #expect(table.pair(of: look) == (number, -1))
    #expect(table.needsBold(look) == isBold)
    let selected = Theme.Look(0xFFFFFF, on: 0x005F87)
    #expect(table.needsReverse(selected) == (count < 256))
  }

  @Test("Without colours there are none")
  func none() {
    #expect(ColorTable(count: 0).pair(of: Theme.Look(0xFF0000, on: 0x00FF00)) == (-1, -1))
  }
}
