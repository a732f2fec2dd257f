import TestKit
import Testing

@Suite final class ClipboardTests {
  private let home = Home()

  private func start(_ variables: String = "", text: String = Sample.small) throws -> TerminalPane {
    home.keep(text)
    let pane = try home.start("open small", columns: 120, rows: 40, variables: variables)
    pane.set("set-clipboard", "on")
    try pane.wait(for: "Layers")
    return pane
  }

  @Test("An output's reference arrives in tmux, whether or not it passes on what is packed for it")
  func output() throws {
    let pane = try start()
    for (place, passes) in ["off", "on"].enumerated() {
      pane.set("allow-passthrough", passes)
      pane.press("3", "y")
      try pane.wait(for: "copied")
      try pane.wait("it is in the clipboard") { pane.buffers.count == place + 1 }
      #expect(pane.buffers[0] == "{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC}}")
      try pane.waitForPicture("Outputs")
      expectClean(pane)
    }
  }

  @Test("A value of the preview arrives, with letters of all the world")
  func value() throws {
    let pane = try start(
      text: Sample.small.replacing("image: nginx:1.27", with: "image: größe/日本:1.27"))
    try pane.wait(for: "Preview")
    pane.press("P", "]", "]", "]", "]")
    try pane.wait(for: "Preview · Values · api")
    try pane.wait(for: "profile: small")
    pane.press("y")
    try pane.wait(for: "copied")
    try pane.wait("all of it is in the clipboard") { pane.buffers.count == 1 }
    #expect(pane.buffers[0].contains("image: größe/日本:1.27\n"))
    pane.press("n")
    try pane.wait(for: "known now")
    pane.press("y")
    try pane.wait("the value is in the clipboard") { pane.buffers.count == 2 }
    #expect(!pane.buffers[0].isEmpty && !pane.buffers[0].contains("\n"))
    expectClean(pane)
  }

  @Test("A text that is too long says so, and the clipboard stays as it is")
  func long() throws {
    let line = String(repeating: "x", count: 60_000)
    let pane = try start(text: Sample.small.replacing("colour: blue", with: "colour: \(line)"))
    pane.press("j", "Enter", "Tab", "Tab", "C-p")
    try pane.wait(for: "Commands")
    pane.type("copy")
    pane.press("Enter")
    try pane.wait(for: "it is too long")
    #expect(pane.buffers.isEmpty)
    expectClean(pane)
  }

  @Test(
    "Where a terminal has no clipboard nothing is printed and it is said",
    arguments: ["linux", "vt100"])
  func none(_ type: String) throws {
    let pane = try start("TERM=\(type)")
    pane.press("3", "y")
    try pane.wait(for: "cannot be copied")
    #expect(pane.buffers.isEmpty)
    expectClean(pane)
  }

  @Test(
    "It arrives under another name of the terminal too", arguments: ["screen-256color", "xterm"])
  func others(_ type: String) throws {
    let pane = try start("TERM=\(type)")
    pane.press("3", "y")
    try pane.wait("it is in the clipboard") { pane.buffers.count == 1 }
    try pane.waitForPicture("copied")
    expectClean(pane)
  }

  @Test("It passes through a tmux within a terminal, and arrives there once")
  func nested() throws {
    home.keep(Sample.small)
    home.program.write(
      """
      set -g status off
      set -g destroy-unattached on
      set -g default-terminal tmux-256color
      set -g set-clipboard off
      set -g allow-passthrough on

      """, to: "inner.conf")
    let pane = try home.startShell()
    pane.set("set-clipboard", "on")
    pane.type("TMUX= tmux -L inner -f inner.conf new-session \"$STRATA open small\"\n")
    try pane.wait(for: "Layers")
    pane.press("3", "y")
    try pane.wait("it is in the outer clipboard") { !pane.buffers.isEmpty }
    #expect(pane.buffers == ["{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC}}"])
    try pane.waitForPicture("copied")
    expectClean(pane)
    pane.press("C-q")
    try pane.wait(for: "exited")
  }

  private func expectClean(_ pane: TerminalPane) {
    let text = pane.lines.joined()
    for piece in ["52;c", "tmux;", "e3su"] { #expect(!text.contains(piece), "\(text)") }
  }
}
