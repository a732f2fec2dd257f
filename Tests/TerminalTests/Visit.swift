import TestKit
import Testing

extension TerminalPane {
  /// Waits for a text within straight borders; gives the screen.
  @discardableResult
  func waitForPicture(_ text: String) throws -> [String] {
    try wait(until: "`\(text)` within straight borders") { lines in
      lines.contains { $0.contains(text) } && Borders.areStraight(lines)
    }
  }

  /// Waits for the program's end; the terminal must be as it was.
  func expectEnd(status: Int) throws {
    #expect(try end() == status)
    #expect(modes.before == modes.after, "the terminal's modes")
    try wait("what the program set is reset") {
      facts(["cursor_flag", "alternate_on", "mouse_any_flag", "keypad_cursor_flag"])
        == ["1", "0", "0", "0"]
    }
    paste("pasted")
    let lines = try wait(for: "pasted")
    #expect(!lines.joined().contains("200~"), "nobody is told of a paste any more")
  }
}
