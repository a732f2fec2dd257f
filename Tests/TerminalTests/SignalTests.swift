import TestKit
import Testing

@Suite final class SignalTests {
  private let home = Home()

  /// A profile with work that is not saved.
  private func start() throws -> TerminalPane {
    home.keep(Sample.small)
    let pane = try home.run(Visit.script("open small"))
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
    Visit.process(home).send(signal)
    try Visit.expectEnd(pane, home, status: 128 + Int(signal.rawValue))
    #expect(home.drafts.contains("clerkxyz"))
    try expectOffer()
  }

  @Test("A crash leaves the terminal as it was")
  func crash() throws {
    let pane = try start()
    Visit.process(home).send(.segmentation)
    try Visit.expectEnd(pane, home, status: 139)
  }

  @Test("Killed at once: the next start offers what was typed until half a second before")
  func killed() throws {
    let pane = try start()
    let clock = ContinuousClock()
    let start = clock.now
    try pane.wait("a draft is kept") { home.drafts.contains("clerkxyz") }
    #expect(clock.now - start < .seconds(1))
    Visit.process(home).send(.kill)
    try pane.wait("it has ended") { !home.program.read("status").isEmpty }
    try expectOffer()
  }

  @Test("A closed window ends it, and the work is kept")
  func closed() throws {
    let pane = try start()
    let process = Visit.process(home)
    pane.close()
    for _ in 0..<1000 where process.isAlive { _ = home.program.shell("sleep 0.01") }
    #expect(!process.isAlive)
    #expect(home.drafts.contains("clerkxyz"))
    try expectOffer()
  }

  @Test("Nobody types: it needs no processor")
  func quiet() throws {
    let pane = try start()
    let process = Visit.process(home)
    try pane.wait("the draft is kept") { home.drafts.contains("clerkxyz") }
    let before = process.usedTime
    _ = home.program.shell("sleep 0.5")
    #expect(process.usedTime - before <= 5, "hundredths of a second in half a second")
  }
}
