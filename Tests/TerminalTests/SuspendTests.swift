import TestKit
import Testing

@Suite final class SuspendTests {
  private let home = Home()

  @Test("Ctrl-Z gives the shell back; fg brings the picture and the work back")
  func suspend() throws {
    home.keep(Sample.small)
    let pane = try home.startShell()
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
      let lines = try pane.waitForPicture("clerkxy")
      #expect(!lines.joined().contains("between"))
    }
    pane.press("z")
    try pane.wait(for: "clerkxyz")
    pane.press("C-s")
    try pane.wait("it is saved") {
      home.program.read(Home.small) == Sample.profile("small", user: "clerkxyz")
    }
  }

  @Test("Without a shell that could bring it back it goes on at once")
  func nobody() throws {
    home.keep(Sample.small)
    let pane = try home.start("open small")
    try pane.wait(for: "Layers")
    pane.press("G", "C-z", "e", "Tab", "x")
    try pane.waitForPicture("clerkx")
    #expect(pane.fact("mouse_any_flag") == "1")
  }

  @Test("A window that is closed while the program is stopped takes it along")
  func closed() throws {
    home.keep(Sample.small)
    let pane = try home.startShell()
    pane.type("sh -c 'echo $$ >number; exec \"$STRATA\" open small'\n")
    try pane.wait(for: "Layers")
    pane.press("G", "e", "Tab", "x")
    try pane.wait(for: "clerkx")
    pane.press("C-z")
    try pane.wait(for: "Stopped")
    let process = ProcessProbe(home.program.read("number"))
    #expect(process.isAlive)
    pane.close()
    #expect(process.waitForEnd())
    #expect(home.drafts.contains("clerkx"))
  }

  @Test("A resize while the program is stopped is seen when it goes on")
  func resize() throws {
    home.keep(Sample.small)
    let pane = try home.startShell()
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
