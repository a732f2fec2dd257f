import TestKit
import Testing

/// A program's visit to a terminal that somebody else goes on with.
enum Visit {
  /// Notes how the terminal was before and is afterwards, and how the program ended.
  static func script(_ words: String, variables: String = "") -> String {
    """
    stty -g >before
    env \(variables) sh -c 'echo $$ >process; exec "$STRATA" \(words)'
    echo $? >status.new
    stty -g >after
    mv status.new status
    exec cat -v
    """
  }

  /// The program, while it runs.
  static func process(_ home: Home) -> ProcessProbe {
    ProcessProbe(home.program.read("process"))
  }

  /// Waits for its end; the terminal must be as it was.
  static func expectEnd(_ pane: TerminalPane, _ home: Home, status: Int) throws {
    try pane.wait("the program has ended") { !home.program.read("status").isEmpty }
    #expect(home.program.read("status") == "\(status)\n")
    #expect(home.program.read("before") == home.program.read("after"), "the terminal's modes")
    try pane.wait("what the program set is reset") {
      pane.facts(["cursor_flag", "alternate_on", "mouse_any_flag", "keypad_cursor_flag"])
        == ["1", "0", "0", "0"]
    }
    pane.paste("pasted")
    let lines = try pane.wait(for: "pasted")
    #expect(!lines.joined().contains("200~"), "pastes are told to nobody")
  }
}
