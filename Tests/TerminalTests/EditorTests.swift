import TestKit
import Testing

@Suite final class EditorTests {
  private let home = Home()

  /// An editor as a script: `$1` and so on are the words that it gets; gives what calls it.
  private func editor(_ script: String) -> String {
    home.program.write("#!/bin/sh\n\(script)\n", to: "ed")
    return "EDITOR='sh \(home.program.folder)/ed'"
  }

  /// The manifest layer of a profile, and an editor of one's own.
  private func start(_ variables: String, columns: Int = 100) throws -> TerminalPane {
    home.keep(Sample.small)
    let pane = try home.start("open small", columns: columns, rows: 30, variables: variables)
    try pane.wait(for: "Layers")
    pane.press("j")
    try pane.wait(for: "o editor")
    return pane
  }

  private func expectKept(_ count: Int) {
    let files = home.program.shell("find state/strata/editing -mindepth 1 -type f 2>/dev/null")
      .output
    #expect(files.split(separator: "\n").count == count, "\(files)")
  }

  private static let edited = Sample.small.replacing("colour: blue", with: "colour: green")

  @Test("A manifest is edited and comes back; nobody else may look at it, and nothing is left")
  func edits() throws {
    let pane = try start(
      editor(
        """
        ls -l "$1" >seen
        ls -ld "${1%/*}" >>seen
        echo "$1" >>seen
        sed -i s/blue/green/ "$1"
        echo copy >"$1~"
        """))
    pane.press("o")
    try pane.wait(for: "edited doc of notes in sh")
    let seen = home.program.read("seen").split(separator: "\n")
    #expect(seen[0].hasPrefix("-rw------- ") && seen[1].hasPrefix("drwx------ "), "\(seen)")
    #expect(seen[2].hasSuffix("/doc.yaml"), "\(seen)")
    expectKept(0)
    #expect(home.program.shell("ls state/strata/editing").output == "")
    pane.press("C-s")
    // The file is there a moment earlier, and what is said of it would hide what the undo says.
    try pane.wait(for: "saved small 1.0.0")
    #expect(home.program.read(Home.small) == Self.edited)
    pane.press("u")
    try pane.wait(for: "undone: edited doc of notes in sh")
    pane.press("C-s")
    try pane.wait("it is as it was") { home.program.read(Home.small) == Sample.small }
    try pane.wait(without: "•")
    pane.press("C-q")
    try pane.expectEnd(status: 0)
  }

  @Test(
    "The variable is a program with its words",
    arguments: [
      ("EDITOR=\"sh $HOME/ed --flag 'two words'\"", "--flag,two words,doc.yaml,"),
      ("VISUAL=\"sh $HOME/ed\" EDITOR=nosuch", "doc.yaml,"),
      ("VISUAL=' ' EDITOR=\"'$HOME/an editor' -n\"", "-n,doc.yaml,"),
      ("EDITOR=\"WORD=1 sh $HOME/ed\"", "1,doc.yaml,"),
      ("PATH=$HOME/bin", "doc.yaml,"),
    ])
  func words(_ variables: String, _ words: String) throws {
    _ = editor(
      """
      printf %s "${WORD:+$WORD,}" >words
      for word; do printf %s, "${word##*/}" >>words; done
      """)
    _ = home.program.shell(
      "chmod +x ed; cp ed 'an editor'; mkdir bin; cp ed bin/vi; ln -s /bin/sh bin/sh")
    let pane = try start(variables)
    pane.press("o")
    try pane.wait(for: "nothing changed")
    #expect(home.program.read("words") == words)
    expectKept(0)
  }

  @Test(
    "An editor that fails changes nothing, and the sentence names what to set",
    arguments: [
      ("exit 3", "nothing taken over: `sh` ended with 3 ($EDITOR)"),
      ("kill -9 $$", "nothing taken over: signal 9 ended `sh` ($EDITOR)"),
      ("rm \"$1\"", "`sh` left no file to read"),
    ])
  func fails(_ script: String, _ sentence: String) throws {
    let pane = try start(editor(script))
    pane.press("o")
    try pane.waitForPicture(sentence)
    expectKept(0)
    #expect(pane.fact("mouse_any_flag") == "1")
  }

  @Test("An editor that is not there, or is no program, is named")
  func missing() throws {
    let pane = try start("EDITOR=/nowhere/nosuch")
    pane.press("o")
    try pane.waitForPicture("`nosuch` was not found: set EDITOR to an editor that is here")
    expectKept(0)
    let other = try start("VISUAL=/etc/passwd")
    other.press("o")
    try other.waitForPicture("`passwd` cannot be run: set VISUAL to an editor that can")
  }

  @Test(
    "What cannot be taken over is kept, and its place is told",
    arguments: [
      ("echo more >>\"$1\"; exit 1", "ended with 1"),
      ("printf '\\377' >\"$1\"", "is no UTF-8 text"),
      ("head -c 17000000 /dev/zero >\"$1\"", "it is larger than 16 MiB"),
    ])
  func kept(_ script: String, _ sentence: String) throws {
    let pane = try start(editor(script), columns: 140)
    pane.press("o")
    try pane.wait(for: "Nothing was taken over")
    try pane.wait(for: sentence)
    try pane.wait(for: "/state/strata/editing/")
    expectKept(1)
    pane.press("Enter")
    try pane.wait(without: "Nothing was taken over")
    pane.press("C-q")
    #expect(try pane.end() == 0)
  }

  // MARK: The terminal

  private static let modes = [
    "alternate_on", "cursor_flag", "mouse_any_flag", "keypad_flag", "keypad_cursor_flag",
  ]

  /// Waits for a word before it goes on.
  private static let waiting = """
    stty -a >inside
    echo editing
    read word || read word
    echo "got [$word]"
    read word || read word
    sed -i "s/blue/$word/" "$1"
    """

  @Test("The editor has the terminal as the shell has it, and the screen comes back")
  func terminal() throws {
    let pane = try start(editor("stty -g >modes\n" + Self.waiting))
    let before = pane.facts(Self.modes)
    pane.press("o")
    try pane.wait(for: "editing")
    #expect(pane.facts(Self.modes) == ["0", "1", "0", "0", "0"])
    #expect(home.program.read("modes") == pane.modes.before)
    pane.paste("pasted")
    pane.press("Enter")
    try pane.wait(for: "got [pasted]")
    pane.type("green\n")
    try pane.waitForPicture("edited doc of notes in sh")
    #expect(pane.facts(Self.modes) == before)
    #expect(!pane.lines.joined().contains("got ["))
    pane.press("C-s")
    try pane.wait("it is saved") { home.program.read(Home.small) == Self.edited }
    pane.press("C-q")
    try pane.expectEnd(status: 0)
  }

  @Test("A resize while the editor has the terminal is seen afterwards")
  func resize() throws {
    let pane = try start(editor(Self.waiting))
    pane.press("o")
    try pane.wait(for: "editing")
    pane.resize(70, 20)
    pane.type("\ngreen\n")
    try pane.wait(until: "a picture of 70 × 20") { lines in
      Borders.areStraight(lines) && lines.count == 21
        && lines.contains { $0.contains("edited doc") }
        && lines.contains { Borders.columns($0).count == 70 }
    }
  }

  /// As from a shell that gives each program a group of its own: the keys' signals are for that.
  private func startInShell(_ variables: String) throws -> TerminalPane {
    home.keep(Sample.small)
    let pane = try home.startShell()
    pane.type("\(variables) \"$STRATA\" open small\n")
    try pane.wait(for: "Layers")
    pane.press("j", "o")
    try pane.wait(for: "editing")
    return pane
  }

  @Test("Ctrl-C is the editor's own", arguments: ["", "WORD=1 "])
  func interrupt(_ assignment: String) throws {
    _ = editor("trap 'echo caught' INT\n" + Self.waiting)
    let pane = try startInShell("EDITOR='\(assignment)sh \(home.program.folder)/ed'")
    pane.press("C-c")
    try pane.wait(for: "caught")
    pane.type("\ngreen\n")
    try pane.waitForPicture("edited doc of notes in sh")
  }

  @Test("An editor that Ctrl-C ends takes nothing along", arguments: ["C-c", "C-\\"])
  func ended(_ key: String) throws {
    let pane = try startInShell(editor(Self.waiting))
    pane.press(key)
    try pane.waitForPicture("ended `sh` ($EDITOR)")
    #expect(pane.fact("mouse_any_flag") == "1")
    pane.press("C-q")
    try pane.wait("the shell has the terminal") {
      pane.facts(["alternate_on", "mouse_any_flag"]) == ["0", "0"]
    }
    pane.type("echo status-$?\n")
    try pane.wait(for: "status-0")
  }

  @Test(
    "Ctrl-Z stops both, also where the editor stops itself alone; fg brings the editor back",
    arguments: [false, true])
  func stop(_ isAlone: Bool) throws {
    let pane = try startInShell(editor("echo $$ >number\n" + Self.waiting))
    if isAlone {
      _ = home.program.shell("kill -STOP $(cat number)")
    } else {
      pane.press("C-z")
    }
    try pane.wait(for: "Stopped")
    pane.type("clear; echo between\n")
    try pane.wait(until: "the shell answers") { $0.contains("between") }
    pane.type("fg\n")
    pane.type("one\n")
    try pane.wait(for: "got [one]")
    pane.type("green\n")
    try pane.waitForPicture("edited doc of notes in sh")
  }

  @Test(
    "A signal that ends Strata ends the editor, and all work is kept",
    arguments: [ProcessProbe.Signal.hangUp, .terminate])
  func signalled(_ signal: ProcessProbe.Signal) throws {
    let pane = try start(editor("echo $$ >number\necho '# more' >>\"$1\"\n" + Self.waiting))
    pane.press("r", "x", "Enter")
    try pane.wait(for: "renamed")
    pane.press("o")
    try pane.wait(for: "editing")
    let other = ProcessProbe(home.program.read("number"))
    pane.process.send(signal)
    try pane.expectEnd(status: 128 + Int(signal.rawValue))
    #expect(other.waitForEnd())
    #expect(home.drafts.contains("notesx"))
    // What the editor wrote is not lost either, and where it is stands on the terminal.
    expectKept(1)
    try pane.wait(for: "/state/strata/editing/")
  }

  @Test("A closed window ends both")
  func closed() throws {
    let pane = try start(editor("echo $$ >number\n" + Self.waiting))
    pane.press("r", "x", "Enter")
    try pane.wait(for: "renamed")
    pane.press("o")
    try pane.wait(for: "editing")
    let other = ProcessProbe(home.program.read("number"))
    let process = pane.process
    pane.close()
    #expect(process.waitForEnd() && other.waitForEnd())
    #expect(home.drafts.contains("notesx"))
    expectKept(0)
  }

  @Test("What was typed ahead is no command, and answers are taken afterwards")
  func ahead() throws {
    let pane = try start(editor(Self.waiting))
    pane.send("odd")
    try pane.wait(for: "editing")
    home.replace(Home.small, with: Sample.profile("small", description: "Theirs"))
    pane.type("\ngreen\n")
    try pane.wait(for: "changed on disk")
    #expect(pane.lines.joined().contains("3 layers"))
  }
}
