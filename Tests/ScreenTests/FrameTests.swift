import Screen
import Testing

@Suite struct FrameTests {
  @Test("A text is cut at the end of its area, and wide characters are never halved")
  func cut() {
    var frame = Frame(Size(6, 1))
    frame.write("日本語x", in: Rectangle(0, 0, 5, 1))
    #expect(frame.text == "日本")
  }
}
