import TestKit
import Testing

@Suite final class StartTests {
  private let home = Home()

  @Test("Without a terminal: the short help, or a sentence")
  func noTerminal() {
    home.keep(Sample.small)
    let bare = home.program.run()
    #expect(bare.status == 2)
    #expect(bare.output.isEmpty)
    #expect(bare.messages.contains("strata help"), "\(bare.messages)")
    let open = home.program.run("open", "small")
    #expect(open.status == 2)
    #expect(open.output.isEmpty)
    #expect(open.messages.split(separator: "\n").count == 1, "\(open.messages)")
    #expect(open.messages.contains("needs a terminal"))
  }

  @Test("A screen without a keyboard is no terminal")
  func noKeyboard() throws {
    let pane = try home.start("</dev/null")
    #expect(try pane.end() == 2)
    try pane.wait(for: "strata help")
    #expect(pane.fact("alternate_on") == "0")
  }

  @Test("A profile that is not there: a sentence and no screen")
  func missing() throws {
    let pane = try home.start("open missing")
    #expect(try pane.end() == 3)
    let lines = try pane.wait(for: "missing")
    #expect(lines[0].hasPrefix("strata: ") && lines[0].contains("missing"), "\(lines)")
    #expect(pane.fact("alternate_on") == "0")
  }

  @Test("Broken settings are told of on the screen and afterwards, and hold nothing up")
  func brokenSettings() throws {
    home.configure("theme: nightly\nmouse: true\n")
    home.keep(Sample.small)
    let pane = try home.start(columns: 120, rows: 30)
    try pane.wait(for: "small")
    try pane.wait(for: "`theme` cannot be `nightly`")
    pane.press("q")
    #expect(try pane.end() == 0)
    try pane.wait(until: "the sentence on the terminal") { lines in
      lines[0].hasPrefix("strata: ") && lines.joined().contains("`theme` cannot be `nightly`")
    }
    home.configure("theme: [\n")
    let other = try home.start(columns: 120, rows: 30)
    try other.wait(for: "small")
    try other.wait(for: "config.yaml:")
  }

  @Test("A picture is sent as a whole, and not in a write for each piece of it")
  func writes() throws {
    home.keep(Sample.small)
    let pane = try home.start("open small", columns: 120, rows: 40)
    try pane.wait(for: "Layers")
    // Work in the background wakes threads with writes, too.
    try pane.waitForPicture("Preview")
    let before = pane.process.writes
    pane.press("F1")
    try pane.wait(for: "Keys")
    let writes = pane.process.writes - before
    #expect(before > 0 && (1..<12).contains(writes), "\(writes)")
  }

  @Test("Keys of one's own")
  func keys() throws {
    home.configure("keys:\n  command menu: f5\n  leave screen: ctrl-x\n")
    home.keep(Sample.small)
    let pane = try home.start()
    try pane.wait(for: "small")
    pane.press("F5")
    try pane.wait(for: "Commands")
    pane.press("Escape")
    try pane.wait(without: "Commands")
    pane.press("C-x")
    #expect(try pane.end() == 0)
  }

  @Test("ASCII alone, where settings say so")
  func ascii() throws {
    home.configure("ascii: true\n")
    home.keep(Sample.small)
    let pane = try home.start()
    let library = try pane.wait(for: "small")
    #expect(library.joined().utf8.allSatisfy { $0 < 0x7F })
    pane.press("Enter")
    let stack = try pane.wait(for: "Layers")
    #expect(stack.joined().utf8.allSatisfy { $0 < 0x7F }, "\(stack)")
  }

  @Test("A light theme has other colours than a dark one")
  func light() throws {
    home.keep(Sample.small)
    var pictures: [[String]] = []
    for theme in ["dark", "light"] {
      home.configure("theme: \(theme)\n")
      let pane = try home.start()
      try pane.wait(for: "small")
      try pane.wait(for: "✓")
      pictures.append(pane.coloredLines)
    }
    #expect(pictures[0] != pictures[1])
  }
}
