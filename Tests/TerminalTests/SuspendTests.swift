import TestKit
import Testing

@Suite final class SuspendTests {
  private let home = Home()

  @Test("Ctrl-Z gives the shell back; fg brings the picture and the work back")
  func suspend() throws {
    home.keep(Sample.small)
    let pane = try home.run("PS1='ready: ' exec sh -i")
    try pane.wait(for: "ready:")
    pane.type("\"$STRATA\" open small\n")
    try pane.wait(for: "Layers")
    pane.press("G", "e", "Tab", "x", "y")
    try pane.wait(for: "clerkxy")
    for round in 0..<2 {
      pane.press("C-z")
      try pane.wait(for: "Stopped")
      #expect(
        pane.facts(["alternate_on", "cursor_flag", "mouse_any_flag"]) == ["0", "1", "0"])
      pane.type("clear; echo between-\(round)\n")
      try pane.wait(until: "the shell answers") { $0.contains("between-\(round)") }
      pane.type("fg\n")
      let lines = try pane.wait(for: "clerkxy")
      #expect(Borders.areStraight(lines))
      #expect(!lines.joined().contains("between"))
    }
    pane.press("z")
    try pane.wait(for: "clerkxyz")
    pane.press("C-s")
    try pane.wait("it is saved") {
      home.program.read(Home.small) == Sample.profile("small", user: "clerkxyz")
    }
  }

  @Test("A resize while the program is stopped is seen when it goes on")
  func resize() throws {
    home.keep(Sample.small)
    let pane = try home.run("PS1='ready: ' exec sh -i")
    try pane.wait(for: "ready:")
    pane.type("\"$STRATA\"\n")
    try pane.wait(for: "small")
    pane.press("C-z")
    try pane.wait(for: "Stopped")
    pane.resize(120, 40)
    pane.type("clear; fg\n")
    try pane.wait(until: "a picture of 120 × 40") { lines in
      Borders.areStraight(lines) && lines.contains { Borders.columns($0).count == 120 }
    }
  }
}
