import Glibc

/// The built program in a terminal that tmux plays, on a server of its own: typed at and looked at.
///
/// Whatever is waited for is waited for by looking again and again, never for a time.
package final class TerminalPane {
  /// What did not come, and what was on the screen instead.
  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  private let program: Program
  private let name = "pane-\(UInt64.random(in: 0 ... .max))"

  /// Runs the program with these words, and notes how it ended and how it left the terminal.
  /// `variables`: as a shell writes them, `TERM=vt100`.
  package convenience init(
    _ program: Program, columns: Int, rows: Int, words: String, variables: String = ""
  ) throws(Failure) {
    try self.init(
      program, columns: columns, rows: rows,
      script: """
        stty -g >"$PANE.before"
        env \(variables) sh -c 'echo $$ >"$PANE.process"; exec "$STRATA" \(words)'
        echo $? >"$PANE.ended"
        stty -g >"$PANE.after"
        mv "$PANE.ended" "$PANE.status"
        exec cat -v
        """)
  }

  /// Runs a shell script, in which `$STRATA` is the program.
  package init(
    _ program: Program, columns: Int, rows: Int, script: String
  ) throws(Failure) {
    self.program = program
    program.write(
      """
      set -g status off
      set -g default-terminal tmux-256color
      set -sg escape-time 0

      """, to: ".tmux.conf")
    let made = tmux(
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-e", "PANE=\(notes)", "/bin/sh",
      "-c", script)
    guard made.status == 0 else {
      throw Failure(description: "tmux does not start: \(made.messages)\(made.output)")
    }
  }

  private var notes: String { "\(program.folder)/.\(name)" }

  /// Ends tmux, as a person closes a window: what runs in it is told to hang up.
  package func close() { tmux("kill-server") }

  @discardableResult
  private func tmux(_ words: String...) -> Program.Result { tmux(words) }

  @discardableResult
  private func tmux(_ words: [String]) -> Program.Result {
    program.shell(
      "export TMUX_TMPDIR=\"$HOME\"; exec tmux -L \(name) -f \"$HOME/.tmux.conf\" \"$@\"", words)
  }

  // MARK: Doing

  /// Presses keys by the names that tmux has for them: `Enter`, `C-p`, `M-v`, `a`.
  package func press(_ keys: String...) { press(keys) }

  /// Presses keys one after the other.
  package func press(_ keys: [String]) {
    tmux(["send-keys", "--"] + keys)
  }

  /// Types a text letter by letter.
  package func type(_ text: String) { tmux("send-keys", "-l", "--", text) }

  /// Sends bytes as a terminal would.
  package func send(_ bytes: String) {
    let digits = Array("0123456789abcdef")
    let words = bytes.utf8.map { String([digits[Int($0 >> 4)], digits[Int($0 & 15)]]) }
    tmux(["send-keys", "-H"] + words)
  }

  /// Presses a button of the mouse and lets it go; cells are counted from 1. 0: left, 64: wheel up,
  /// 65: wheel down.
  package func click(column: Int, row: Int, button: Int = 0) {
    send("\u{1B}[<\(button);\(column);\(row)M")
    if button < 64 { send("\u{1B}[<\(button);\(column);\(row)m") }
  }

  /// Pastes a text from the clipboard.
  package func paste(_ text: String) {
    program.write(text, to: ".clipboard")
    tmux("load-buffer", "\(program.folder)/.clipboard", ";", "paste-buffer", "-p", "-d")
  }

  package func resize(_ columns: Int, _ rows: Int) {
    tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Sets an option of tmux.
  package func set(_ option: String, _ value: String) { tmux("set-option", "-g", option, value) }

  // MARK: Looking

  /// The lines on the screen, without blanks at their ends.
  package var lines: [String] { Self.lines(tmux("capture-pane", "-p").output) }

  /// The lines with the sequences that colour them.
  package var coloredLines: [String] { Self.lines(tmux("capture-pane", "-p", "-e").output) }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// What tmux knows of the terminal: `cursor_flag`, `alternate_on`, `mouse_any_flag`.
  package func fact(_ name: String) -> String {
    tmux("display-message", "-p", "#{\(name)}").output.filter { $0 != "\n" }
  }

  /// Several of them, as of one moment.
  package func facts(_ names: [String]) -> [String] {
    let format = names.map { "#{\($0)}" }.joined(separator: " ")
    return tmux("display-message", "-p", format).output.split { $0 == " " || $0 == "\n" }
      .map(String.init)
  }

  /// The texts that programs have put into the clipboard, the newest first.
  package var buffers: [String] {
    let names = Self.lines(tmux("list-buffers", "-F", "#{buffer_name}").output)
    return names.filter { !$0.isEmpty }.map { tmux("show-buffer", "-b", $0).output }
  }

  /// The program, once it has started.
  package var process: ProcessProbe { ProcessProbe(note("process")) }

  /// The terminal's modes before the program started, and after it ended.
  package var modes: (before: String, after: String) { (note("before"), note("after")) }

  private func note(_ kind: String) -> String { Files.text(of: "\(notes).\(kind)") }

  // MARK: Waiting

  /// Waits until a text is on the screen; gives the screen.
  @discardableResult
  package func wait(for text: String) throws(Failure) -> [String] {
    try wait(until: "there is `\(text)`") { $0.contains { $0.contains(text) } }
  }

  /// Waits until a text is gone from the screen; gives the screen.
  @discardableResult
  package func wait(without text: String) throws(Failure) -> [String] {
    try wait(until: "`\(text)` is gone") { !$0.contains { $0.contains(text) } }
  }

  /// Waits until the screen is as wanted; gives it.
  @discardableResult
  package func wait(
    until what: String, _ isThere: ([String]) -> Bool
  ) throws(Failure) -> [String] {
    for _ in 0..<Self.patience {
      let lines = lines
      if isThere(lines) { return lines }
      usleep(Self.pause)
    }
    throw Failure(
      description: "Not within ten seconds: \(what). The screen:\n\(lines.joined(separator: "\n"))")
  }

  /// Waits for something besides the screen.
  package func wait(_ what: String, _ isThere: () -> Bool) throws(Failure) {
    try wait(until: what) { _ in isThere() }
  }

  /// Waits until the program has ended; gives its status, as a shell tells it.
  package func end() throws(Failure) -> Int {
    try wait("the program has ended") { !note("status").isEmpty }
    return Int(note("status").filter(\.isNumber)) ?? -1
  }

  private static let pause: UInt32 = 20_000
  /// Ten seconds at the least.
  private static let patience = 400
}
