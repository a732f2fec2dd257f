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
    ("vim", 1, ["-c", "exec vim \"$@\"", "strata", "f"]),
    ("vim", 7, ["-c", "exec vim \"$@\"", "strata", "+7", "f"]),
    ("/usr/bin/nano -w", 7, ["-c", "exec /usr/bin/nano -w \"$@\"", "strata", "+7", "f"]),
    ("code --wait", 7, ["-c", "exec code --wait \"$@\"", "strata", "f"]),
    ("A=1 vi", 1, ["-c", "trap : INT QUIT; A=1 vi \"$@\"", "strata", "f"]),
    ("cd x && vi", 1, ["-c", "trap : INT QUIT; cd x && vi \"$@\"", "strata", "f"]),
  ])
  func aShellGetsTheCommandAsItIs(text: String, line: Int, words: [String]) {
    #expect(command(["EDITOR": text])?.words(file: "f", line: line) == words)
  }
}
