import Testing

@testable import strata

struct EditorCommandTests {
  private func command(_ variables: [String: String]) -> EditorCommand? {
    EditorCommand { variables[$0] }
  }

  @Test(arguments: [
    (["VISUAL": "vim", "EDITOR": "ed"], "vim", "VISUAL"), (["EDITOR": "ed"], "ed", "EDITOR"),
    (["VISUAL": "", "EDITOR": "ed"], "ed", "EDITOR"),
    (["VISUAL": " \t", "EDITOR": "nano -w"], "nano", "EDITOR"),
    (["EDITOR": "/usr/bin/vim -u NONE"], "vim", "EDITOR"),
    (["EDITOR": "'/opt/my editor/ed' -n"], "ed", "EDITOR"),
    (["EDITOR": "WORD=1 emacs -nw"], "emacs", "EDITOR"),
    (["EDITOR": "code --wait"], "code", "EDITOR"),
  ])
  func theVariableThatIsSetCounts(variables: [String: String], name: String, variable: String) {
    #expect(command(variables)?.name == name)
    #expect(command(variables)?.variable == variable)
  }

  @Test func withoutAVariableASystemHasAnEditorOrNone() {
    #expect(command(["PATH": "/nowhere"]) == nil)
    #expect(command([:]) == nil)
  }

  @Test(arguments: [
    ("vim", 1, ["vim", "f"]), ("vim", 7, ["vim", "+7", "f"]),
    ("/usr/bin/nano -w", 7, ["/usr/bin/nano", "-w", "+7", "f"]),
    ("code --wait", 7, ["code", "--wait", "f"]),
    ("'/opt/my editor/ed' \"two words\"", 1, ["/opt/my editor/ed", "two words", "f"]),
    ("emacsclient -nw -a \"\"", 3, ["emacsclient", "-nw", "-a", "", "+3", "f"]),
    ("A=1 vi", 7, ["env", "A=1", "vi", "+7", "f"]),
    ("vi; rm x", 1, ["vi;", "rm", "x", "f"]), ("vi $HOME", 1, ["vi", "$HOME", "f"]),
  ])
  func noShellReadsTheWords(text: String, line: Int, words: [String]) throws {
    let editor = try #require(command(["EDITOR": text]))
    #expect([editor.program] + editor.arguments(file: "f", line: line) == words)
  }
}
