import Screen
import Testing

@Suite struct MouseTests {
  private func events(_ parts: [(at: Int, text: String)]) -> [String] {
    var decoder = InputDecoder()
    return parts.flatMap { decoder.decode(Array($0.text.utf8), at: $0.at) }.map { input in
      guard case .mouse(let mouse) = input else { return "\(input)" }
      return "\(mouse.event) \(mouse.point.column),\(mouse.point.row)"
    }
  }

  @Test("Press, drag and release, in decimal numbers")
  func drag() {
    #expect(
      events([(0, "\u{1B}[<0;5;6M\u{1B}[<32;300;6M\u{1B}[<0;300;6m")])
        == ["press 4,5", "drag 299,5", "release 299,5"])
  }

  @Test("The wheel; other buttons, and movements without one, say nothing")
  func wheel() {
    #expect(
      events([(0, "\u{1B}[<64;1;1M\u{1B}[<65;1;1M\u{1B}[<66;1;1M\u{1B}[<2;1;1M\u{1B}[<2;1;1m")])
        == ["wheelUp 0,0", "wheelDown 0,0"])
    #expect(events([(0, "\u{1B}[<35;1;1M\u{1B}[<32;1;1M\u{1B}[<0;1;1m")]) == [])
  }

  @Test("Two presses in one place soon after each other are a double click, a third is none")
  func doubleClick() {
    let press = "\u{1B}[<0;5;6M\u{1B}[<0;5;6m"
    #expect(
      events([(0, press), (300, press), (500, press)]).filter { !$0.hasPrefix("release") }
        == ["press 4,5", "doubleClick 4,5", "press 4,5"])
    #expect(events([(0, press), (500, press)]).filter { $0.hasPrefix("double") } == [])
    #expect(events([(0, press), (100, "\u{1B}[<0;6;6M")]).last == "press 5,5")
    let dragged = "\u{1B}[<0;5;6M\u{1B}[<32;6;6M\u{1B}[<0;6;6m"
    #expect(events([(0, dragged), (100, press)]).contains("doubleClick 4,5") == false)
  }

  @Test("The old way: three bytes")
  func old() {
    #expect(
      events([(0, "\u{1B}[M %&\u{1B}[M#%&\u{1B}[M`!!")]) == [
        "press 4,5", "release 4,5", "wheelUp 0,0",
      ])
  }
}
