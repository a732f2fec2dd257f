import TestKit
import Testing

@Suite final class StandardErrorTests {
  private let home = Home()

  @Test("What others write on standard error stays out of the picture and comes afterwards")
  func words() throws {
    home.keep(Sample.small)
    let pane = try home.run(Visit.script(""))
    try pane.wait(for: "small")
    let process = Visit.process(home).number
    // Where its standard error leads to: as a library within it would write.
    _ = home.program.shell("echo 'words of a library' >>/proc/\(process)/fd/2")
    // Told in the line for such things, and nowhere else.
    let lines = try pane.wait(for: "words of a library")
    #expect(lines.filter { $0.contains("words of a library") } == [lines[22]])
    #expect(Borders.areStraight(lines))
    pane.press("q")
    try pane.wait(until: "the words stand on the terminal") { $0.contains("words of a library") }
    try Visit.expectEnd(pane, home, status: 0)
  }

  @Test("Where standard error leads to a file, the words go there")
  func file() throws {
    home.keep(Sample.small)
    let pane = try home.start("2>errors")
    try pane.wait(for: "small")
    _ = home.program.shell("echo 'words of a library' >>/proc/\(pane.process.number)/fd/2")
    pane.press("q")
    #expect(try pane.end() == 0)
    #expect(home.program.read("errors") == "words of a library\n")
  }
}
