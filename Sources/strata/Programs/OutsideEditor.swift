import Composer
import CursesTerminal
import Glibc
import ProfileLibrary
import ProfileModel

/// Has the user edit texts in a program of their own, which has the terminal meanwhile.
struct OutsideEditor {
  let state: StateFolder
  let variable: (String) -> String?

  /// How the program ended.
  enum End: Equatable {
    case exited(Int)
    case killed(CInt)
    case notFound
    case notStarted
    /// It goes on, but we have to end.
    case left
  }

  /// Returns when the editor has ended. `messages`: where its standard error leads to.
  func edit(
    _ text: OutsideText, on terminal: inout Terminal, messages: CInt
  ) -> EditedText.Outcome {
    guard let editor = EditorCommand(variable) else {
      return .failed("there is no editor here: set EDITOR to one", kept: nil)
    }
    let file: OutsideFile
    do throws(LibraryFailure) {
      file = try OutsideFile(
        text.text, named: text.fileName, in: state, temporary: variable("TMPDIR") ?? "/tmp")
    } catch {
      return .failed(error.sentence, kept: nil)
    }
    let start = milliseconds()
    let end = run(
      editor, editor.arguments(file: file.path, line: text.line), terminal: &terminal, messages)
    let isQuick = milliseconds() - start < Self.quick
    return outcome(of: end, file, editor, isQuick: isQuick)
  }

  private func run(
    _ editor: EditorCommand, _ words: [String], terminal: inout Terminal, _ messages: CInt
  ) -> End {
    let name = editor.program
    let path = name.contains("/") ? name : HelperProgram.path(of: name, variable("PATH"))
    guard let path, access(path, F_OK) == 0 else { return .notFound }
    return terminal.lend { wait in run(path, words, messages, wait) }
  }

  /// Nobody looks at a text for less, in milliseconds.
  private static let quick = 1000
  /// A program that is told to end gets so long for it, in milliseconds.
  private static let patience = 2000

  // MARK: Waiting

  private func run(
    _ path: String, _ words: [String], _ messages: CInt, _ wait: (Int?) -> [CInt]
  ) -> End {
    guard let program = Spawning.start(path, words, streams: [(messages, STDERR_FILENO)]) else {
      return .notStarted
    }
    var deadline: Int?
    while true {
      if let end = Self.end(of: program) { return end }
      if let deadline, milliseconds() >= deadline { return .left }
      if Self.isStopped(program) { Self.stop(with: program) }
      let signals = wait(deadline.map { max(1, $0 - milliseconds()) })
      if let signal = signals.first(where: { $0 == SIGTERM || $0 == SIGHUP }), deadline == nil {
        kill(program, signal)
        deadline = milliseconds() + Self.patience
      }
    }
  }

  /// nil: it runs.
  private static func end(of program: pid_t) -> End? {
    var status: CInt = 0
    let ended = waitpid(program, &status, WNOHANG)
    if ended == 0 || ended < 0 && errno == EINTR { return nil }
    guard ended == program else { return .left }
    let signal = status & 0x7F
    return signal == 0 ? .exited(Int(status >> 8 & 0xFF)) : .killed(signal)
  }

  private static func isStopped(_ program: pid_t) -> Bool {
    var information = siginfo_t()
    // Looked at and left: a program that was continued since is not stopped any more.
    let code = waitid(
      P_PID, id_t(program), &information, WSTOPPED | WNOHANG | WNOWAIT)
    return code == 0 && information.si_signo == SIGCHLD
  }

  /// Editors that stop themselves alone leave us behind, and nobody has the terminal. Most stop the
  /// whole group, us included: by the time we are back, they are too.
  private static func stop(with program: pid_t) {
    usleep(30_000)
    guard isStopped(program) else { return }
    kill(0, SIGTSTP)
    kill(program, SIGCONT)
  }

  // MARK: The end

  private func outcome(
    of end: End, _ file: OutsideFile, _ editor: EditorCommand, isQuick: Bool
  ) -> EditedText.Outcome {
    if end == .exited(0) { return taken(file, editor, isQuick: isQuick) }
    let isKept = file.isChanged || end == .left
    if !isKept { file.remove() }
    return .failed(Self.sentence(end, editor), kept: isKept ? file.path : nil)
  }

  private func taken(
    _ file: OutsideFile, _ editor: EditorCommand, isQuick: Bool
  ) -> EditedText.Outcome {
    do throws(LibraryFailure) {
      let bytes = try file.bytes()
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return .failed("what `\(editor.name)` wrote is no UTF-8 text", kept: file.path)
      }
      file.remove()
      return .text(text, editor: editor.name, isQuick: isQuick)
    } catch {
      guard file.isChanged else {
        file.remove()
        return .failed("`\(editor.name)` left no file to read", kept: nil)
      }
      return .failed("what `\(editor.name)` wrote: \(error.sentence)", kept: file.path)
    }
  }

  private static func sentence(_ end: End, _ editor: EditorCommand) -> String {
    let name = editor.name
    let set = "set \(editor.variable ?? "EDITOR") to"
    let source = editor.variable.map { "$\($0)" } ?? "$EDITOR is not set"
    switch end {
    case .notFound: return "`\(name)` was not found: \(set) an editor that is here"
    case .notStarted: return "`\(name)` cannot be run: \(set) an editor that can"
    case .exited(let code):
      return "nothing taken over: `\(name)` ended with \(code) (\(source))"
    case .killed(let signal):
      return "nothing taken over: signal \(signal) ended `\(name)` (\(source))"
    case .left: return "nothing taken over: `\(name)` goes on alone"
    }
  }
}
