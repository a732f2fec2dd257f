import TestKit
import Testing

@Suite final class SharingTests {
  private let home = Home()

  /// Goes to the database's user and types something behind it.
  private func edit(_ pane: TerminalPane, _ text: String) throws {
    pane.press("G", "e", "Tab")
    pane.type(text)
    try pane.wait(for: "clerk\(text)")
  }

  @Test("Two programs with one version: each knows of the other, and neither loses a word")
  func two() throws {
    home.keep(Sample.small)
    let first = try home.start("open small")
    try first.wait(for: "Layers")
    let second = try home.start("open small")
    try second.wait(for: "another program has small 1.0.0 open")
    try edit(first, "one")
    try edit(second, "two")
    first.press("C-s")
    try first.wait("the first one's work is on disk") {
      home.program.read(Home.small) == Sample.profile("small", user: "clerkone")
    }
    second.press("C-s")
    try second.wait(for: "changed on disk")
    try second.wait(for: "Nothing was written")
    second.press("Escape")
    try second.wait(without: "Nothing was written")
    try second.wait(for: "clerktwo")
    #expect(home.program.read(Home.small) == Sample.profile("small", user: "clerkone"))
    try second.wait("the second one's work is kept") { home.drafts.contains("clerktwo") }
  }

  @Test("Without work of one's own, what others write is read again")
  func readAgain() throws {
    home.keep(Sample.small)
    let pane = try home.start("open small")
    try pane.wait(for: "Layers")
    pane.press("G")
    try pane.wait(for: "clerk")
    home.replace(Home.small, with: Sample.profile("small", user: "somebody"))
    try pane.wait(for: "somebody")
    try pane.wait(for: "read again")
  }

  @Test("With work of one's own, it is told and nothing is written over")
  func refused() throws {
    home.keep(Sample.small)
    let pane = try home.start("open small")
    try pane.wait(for: "Layers")
    try edit(pane, "mine")
    let other = Sample.profile("small", user: "somebody")
    home.replace(Home.small, with: other)
    try pane.wait(for: "changed on disk")
    pane.press("C-s")
    try pane.wait(for: "Nothing was written")
    #expect(home.program.read(Home.small) == other)
    pane.press("Tab", "Enter")
    try pane.wait(for: "somebody")
    pane.press("Escape", "u")
    try pane.wait(for: "clerkmine")
  }

  @Test("A file that goes meanwhile is told of, and a save writes it again")
  func gone() throws {
    home.keep(Sample.small)
    let pane = try home.start("open small")
    try pane.wait(for: "Layers")
    _ = home.program.shell("rm \(Home.small)")
    try pane.wait(for: "is not on disk any more")
    pane.press("C-s")
    try pane.wait("it is written again") { home.program.read(Home.small) == Sample.small }
  }
}
