import Screen
import Testing

@Suite struct FrameTests {
  @Test(
    "A text is cut at the end of its area, and wide characters are never halved",
    arguments: [
      ("日本語x", Rectangle(0, 0, 5, 1), "日本"), ("abcdefgh", Rectangle(2, 0, 3, 1), "  abc"),
      ("日本", Rectangle(-1, 0, 6, 1), " 本"), ("abc", Rectangle(-1, 0, 9, 1), "bc"),
      ("日本語", Rectangle(4, 0, 9, 1), "    日"), ("日本語", Rectangle(5, 0, 9, 1), ""),
      ("abc", Rectangle(0, 1, 9, 1), ""), ("abc", Rectangle(0, -1, 9, 1), ""),
      ("abc", Rectangle(0, 0, 0, 1), ""), ("abc", Rectangle(9, 0, 5, 1), ""),
      ("a\u{1B}[31mb", Rectangle(0, 0, 9, 1), "a␛[31m"),
    ])
  func write(_ text: String, _ area: Rectangle, _ expected: String) {
    var frame = Frame(Size(6, 1))
    frame.write(text, in: area)
    #expect(frame.text == expected)
  }

  @Test(
    "What is left of a wide character is a blank",
    arguments: [(0, "x 本語"), (1, " x本語"), (2, "日x 語"), (3, "日 x語"), (5, "日本 x")])
  func halves(_ column: Int, _ expected: String) {
    var frame = Frame(Size(6, 1))
    frame.write("日本語", in: frame.area)
    frame.write("x", in: Rectangle(column, 0, 1, 1))
    #expect(frame.text == expected)
  }

  @Test("Writing nothing changes nothing")
  func nothing() {
    var frame = Frame(Size(6, 1))
    frame.write("日本語", in: frame.area)
    let before = frame
    frame.write("", in: Rectangle(1, 0, 5, 1))
    frame.write("日", in: Rectangle(1, 0, 1, 1))
    #expect(frame == before)
  }

  @Test("A box has corners, and needs two columns and rows")
  func box() {
    var frame = Frame(Size(4, 3))
    frame.box(frame.area, .rounded)
    #expect(frame.text == "╭──╮\n│  │\n╰──╯")
    frame.box(Rectangle(0, 0, 1, 3), .ascii)
    #expect(frame.text == "╭──╮\n│  │\n╰──╯")
  }
}
