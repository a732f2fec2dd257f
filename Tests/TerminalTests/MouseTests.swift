import TestKit
import Testing

@Suite final class MouseTests {
  private let home = Home()

  private func start() throws -> TerminalPane {
    home.keepMany(40)
    let pane = try home.start()
    try pane.wait(for: "shop-05")
    return pane
  }

  private func row(_ text: String, _ pane: TerminalPane) throws -> Int {
    try #require(pane.lines.firstIndex { $0.contains(text) }) + 1
  }

  @Test("A click selects a row, two open it")
  func click() throws {
    let pane = try start()
    let row = try row("shop-05", pane)
    pane.click(column: 10, row: row)
    try pane.wait(for: "▌  shop-05")
    pane.click(column: 10, row: row)
    pane.click(column: 10, row: row)
    try pane.wait(for: "Layers")
  }

  @Test("The wheel moves, also in lists that are longer than the screen")
  func wheel() throws {
    let pane = try start()
    for _ in 0..<30 { pane.click(column: 10, row: 8, button: 65) }
    try pane.wait(for: "▌  shop-30")
    for _ in 0..<5 { pane.click(column: 10, row: 8, button: 64) }
    try pane.wait(for: "▌  shop-25")
  }

  @Test("A layer is dragged to another place")
  func drag() throws {
    home.keep(Sample.small)
    let pane = try home.start("open small")
    // What a layer reads takes a line of its own once the checks have found it.
    try pane.wait(for: "reads db")
    let from = try row("│  notes", pane)
    let target = try row("│▌ api", pane)
    pane.send("\u{1B}[<0;5;\(from)M\u{1B}[<32;5;\(target)M\u{1B}[<0;5;\(target)m")
    try pane.wait(until: "`notes` is the highest layer") { lines in
      let rows = ["notes ", "api ", "db "].map { name in
        lines.firstIndex { $0.dropFirst(3).hasPrefix(name) } ?? 0
      }
      return rows[0] > 0 && rows == rows.sorted()
    }
  }

  @Test("M gives the mouse to the terminal, and takes it back")
  func release() throws {
    let pane = try start()
    #expect(pane.fact("mouse_any_flag") == "1")
    pane.press("M")
    try pane.wait("the mouse is free") { pane.fact("mouse_any_flag") == "0" }
    pane.press("M")
    try pane.wait("the mouse is taken") { pane.fact("mouse_any_flag") == "1" }
    pane.press("M", "q")
    #expect(try pane.end() == 0)
    #expect(pane.fact("mouse_any_flag") == "0")
  }

  @Test("Settings leave the mouse to the terminal")
  func unused() throws {
    home.configure("mouse: false\n")
    let pane = try start()
    #expect(pane.fact("mouse_any_flag") == "0")
  }
}
