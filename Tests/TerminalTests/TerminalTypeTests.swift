import TestKit
import Testing

@Suite final class TerminalTypeTests {
  private let home = Home()

  @Test(
    "It starts, a key works, and it leaves the terminal as it was",
    arguments: [
      "xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100", "nonsense",
    ])
  func type(_ type: String) throws {
    home.keepMany(3)
    let pane = try home.run(Visit.script("", variables: "TERM=\(type)"))
    let lines = try pane.wait(for: "shop-02")
    let isPlain = ["linux", "vt100"].contains(type)
    if type == "vt100" {
      #expect(lines.joined().utf8.allSatisfy { $0 < 0x7F }, "vt100 has no more than ASCII")
    } else {
      #expect(Borders.areStraight(lines))
    }
    #expect(pane.fact("cursor_flag") == "1" || !isPlain)
    pane.press("Down", "Down")
    try pane.wait(until: "shop-02 is selected") { lines in
      lines.contains { ($0.contains("▌") || $0.contains(">")) && $0.contains("shop-02") }
    }
    pane.press("q")
    try Visit.expectEnd(pane, home, status: 0)
  }

  @Test("No terminal type at all is no obstacle")
  func none() throws {
    home.keep(Sample.small)
    let pane = try home.start(variables: "-u TERM")
    try pane.wait(for: "small")
    pane.press("q")
    #expect(try pane.end() == 0)
  }
}
