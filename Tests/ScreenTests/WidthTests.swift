import CNcurses
import Screen
import Testing

@Suite struct WidthTests {
  @Test("Every scalar is shown as one that has the columns that the C library gives it")
  func scalars() {
    #expect(cnc_use_utf8_locale())
    var wrong: [String] = []
    for number in UInt32(0)..<0x110000 {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let shown = Shown.character(Character(scalar))
      let width = TextWidth.width(of: shown)
      guard let first = shown.unicodeScalars.first else { continue }
      let known = Int(cnc_width(first.value))
      // The C library may know fewer scalars than the standard library; none that is shown
      // otherwise than it came.
      if known != width, known != -1 || first != scalar {
        wrong.append("U+\(String(number, radix: 16)): \(known), not \(width)")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5)) and more")
  }

  @Test(
    "What could move, hide or reorder others is a visible sign",
    arguments: [
      ("\0", "␀"), ("\u{1B}", "␛"), ("\t", "␉"), ("\r\n", "␊"), ("\u{7F}", "␡"),
      ("\u{9B}", "\u{FFFD}"),
      ("\u{202E}", "\u{FFFD}"), ("\u{200B}", "\u{FFFD}"), ("\u{2028}", "\u{FFFD}"),
      ("\u{301}", "\u{FFFD}"),
      ("\u{AD}", "\u{FFFD}"), ("\u{E000}", "\u{FFFD}"), ("e\u{301}", "e\u{301}"), ("日", "日"),
      ("👨‍👩‍👧", "👨"), ("❤\u{FE0F}", "❤"), ("👍🏽", "👍"), ("1\u{FE0F}\u{20E3}", "1\u{20E3}"), ("🇩🇪", "⚑"),
      ("a\u{200D}", "a"), ("ᄒ\u{1161}\u{11AB}", "ᄒ\u{1161}\u{11AB}"),
    ] as [(Character, Character)])
  func shown(_ character: Character, _ expected: Character) {
    #expect(Array(Shown.character(character).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("A cell takes a scalar and four marks")
  func marks() {
    let character = Character("a" + String(repeating: "\u{301}", count: 20))
    #expect(Shown.character(character).unicodeScalars.count == 5)
    #expect(Cell(Shown.character(character), .text).character == Shown.character(character))
  }

  @Test(
    "Texts are cut to columns",
    arguments: [
      ("abc", 3, "abc", "abc"), ("abcd", 3, "ab…", "…cd"), ("日本語", 5, "日本…", "…本語"),
      ("日本語", 4, "日…", "…語"),
      ("é日", 3, "é日", "é日"), ("ab", 1, "…", "…"), ("ab", 0, "", ""), ("ab", -1, "", ""),
      ("", 0, "", ""),
    ])
  func cut(_ text: String, _ columns: Int, _ front: String, _ back: String) {
    #expect(TextWidth.cut(text, to: columns) == front)
    #expect(TextWidth.cutFront(text, to: columns) == back)
    #expect(TextWidth.width(of: TextWidth.padded(text, to: columns)) == max(0, columns))
  }
}
