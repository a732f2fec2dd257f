import TestKit
import Testing

@Suite final class PasteTests {
  private let home = Home()

  @Test("Ten thousand lines arrive whole and soon, and one undo takes them back")
  func lines() throws {
    home.keep(Sample.small)
    let pane = try home.start("open small")
    try pane.wait(for: "Layers")
    pane.press("j", "Enter", "Tab", "Tab", "Enter", "C-End")
    try pane.wait(for: "8 lines   line 8")
    let lines = (0..<10_000).map { "# line \($0) of a long text" }
    let clock = ContinuousClock()
    let start = clock.now
    pane.paste(lines.joined(separator: "\n") + "\n")
    try pane.wait(for: "# line 9999")
    let time = clock.now - start
    #expect(time < .seconds(2) * Slowness.factor, "\(time)")
    pane.press("C-s")
    try pane.wait(for: "saved")
    let saved = home.program.read(Home.small)
    #expect(
      saved.split(separator: "\n").filter { $0.hasPrefix("          # line") }.map {
        $0.dropFirst(10)
      } == lines.map { $0[...] })
    pane.press("M-u")
    try pane.wait(for: "colour: blue")
    try pane.wait(without: "# line")
    pane.press("C-s")
    try pane.wait("the file is as it was") { home.program.read(Home.small) == Sample.small }
  }

  @Test("A paste is never a command")
  func commands() throws {
    home.keep(Sample.small)
    let pane = try home.start()
    try pane.wait(for: "small")
    pane.paste("q\nd\r\n")
    try pane.wait(for: "nothing here takes a text")
    #expect(pane.process.isAlive)
  }
}
