import TestKit
import Testing

@Suite final class SignalTests {
  private let home = Home()

  /// A profile with work that is not saved.
  private func start() throws -> TerminalPane {
    home.keep(Sample.small)
    let pane = try home.start("open small")
    try pane.wait(for: "Layers")
    pane.press("G", "e", "Tab", "x", "y", "z")
    try pane.wait(for: "clerkxyz")
    return pane
  }

  private func expectOffer() throws {
    let pane = try home.start("open small")
    try pane.wait(for: "Work that was not saved")
    pane.press("Enter")
    try pane.wait(for: "is taken up")
    pane.press("G")
    try pane.wait(for: "clerkxyz")
    #expect(home.program.read(Home.small) == Sample.small)
  }

  @Test(
    "A signal that ends it: the terminal as before, the work kept",
    arguments: [ProcessProbe.Signal.hangUp, .terminate])
  func ended(_ signal: ProcessProbe.Signal) throws {
    let pane = try start()
    pane.process.send(signal)
    try pane.expectEnd(status: 128 + Int(signal.rawValue))
    #expect(home.drafts.contains("clerkxyz"))
    try expectOffer()
  }

  @Test("Ended before or amid its first picture: what was on the terminal stays")
  func endedEarly() throws {
    home.keep(Sample.small)
    let pane = try home.startShell()
    let text = """
      for i in $(seq -f %02g 2 21); do
        timeout --foreground 0.0$i "$STRATA" open small
        echo "$i: $?"
      done
      stty -a | grep -o ' -*icanon'
      echo done

      """
    home.program.write(text, to: "ending")
    pane.type("clear; . ./ending\n")
    let lines = try pane.wait(for: "done").filter { !$0.isEmpty }
    #expect(lines.prefix(20) == (2...21).map { ($0 < 10 ? "0" : "") + "\($0): 124" }[...])
    #expect(lines.contains(" icanon"), "\(lines)")
  }

  @Test("A crash leaves the terminal as it was")
  func crash() throws {
    let pane = try start()
    pane.process.send(.segmentation)
    try pane.expectEnd(status: 139)
  }

  @Test("Killed at once: the next start offers what was typed until half a second before")
  func killed() throws {
    let pane = try start()
    let clock = ContinuousClock()
    let start = clock.now
    try pane.wait("a draft is kept") { home.drafts.contains("clerkxyz") }
    #expect(clock.now - start < .seconds(1))
    pane.process.send(.kill)
    #expect(try pane.end() == 137)
    try expectOffer()
  }

  @Test("A closed window ends it, and the work is kept")
  func closed() throws {
    let pane = try start()
    let process = pane.process
    pane.close()
    #expect(process.waitForEnd())
    #expect(home.drafts.contains("clerkxyz"))
    try expectOffer()
  }

  @Test("Nobody types: it needs no processor")
  func quiet() throws {
    let pane = try start()
    let process = pane.process
    try pane.wait("the draft is kept") { home.drafts.contains("clerkxyz") }
    let before = process.usedTime
    _ = home.program.shell("sleep 0.5")
    #expect(process.usedTime - before <= 5, "hundredths of a second in half a second")
  }
}
