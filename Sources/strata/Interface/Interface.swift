import CMalloc
import Composer
import CursesTerminal
import Glibc
import ProfileLibrary
import ProfileModel
import Screen
import Synchronization

/// The interface from its start to its last words.
enum Interface {
  /// Shows the library, or a profile, until the user has enough.
  static func run(
    _ invocation: Invocation, opening location: ProfileLocation? = nil
  ) throws(Ending) -> Outcome {
    keepMemory()
    let library = try Workspace.library(invocation)
    let surroundings = invocation.surroundings
    let home = surroundings.environment["HOME"]
    let history = GitHistory(ofLibrary: library.path, searchPath: surroundings.variable("PATH"))
    let worker = Worker(variable: surroundings.variable, authors: { history.authors($0) }) {
      Performer(library, home: home, variable: surroundings.variable, post: $0)
    }
    let composer = Composer(
      size: StandardStream.output.size ?? Size(80, 24), opening: location,
      settings: surroundings.settings)
    // The disk is read while the terminal gets ready.
    for effect in composer.started() { worker.perform(effect) }
    outliveEndSignals()
    let end: Loop.End
    do throws(Terminal.Failure) {
      end = try loop(invocation, composer, worker)
    } catch {
      _ = lastReports(worker)
      throw .failed(LibraryFailure(.environment, error.sentence))
    }
    return outcome(of: end, lastReports(worker))
  }

  /// In a profile of megabytes, each key makes its texts anew: what was freed is kept for the next key,
  /// since fresh pages take longer than the copying. Each thread keeps its own: one heap for all takes
  /// less, but a key would wait where another thread has it.
  private static func keepMemory() {
    let megabyte: CInt = 1 << 20
    mallopt(M_MMAP_THRESHOLD, 32 * megabyte)
    mallopt(M_TRIM_THRESHOLD, 128 * megabyte)
  }

  /// The terminal is given back when this returns.
  private static func loop(
    _ invocation: Invocation, _ composer: Composer, _ worker: Worker
  ) throws(Terminal.Failure) -> Loop.End {
    let surroundings = invocation.surroundings
    let settings = surroundings.settings
    let errors = StandardErrorCapture()
    let terminal = try Terminal(
      Terminal.Options(
        usesMouse: settings.usesMouse,
        usesColor: settings.theme != .plain
          && surroundings.isColored(invocation.value("color"), isTerminal: true),
        usesPlainSigns: settings.isASCII == true))
    // From here on the terminal hears of signals.
    let unheard = unheardSignal.load(ordering: .relaxed)
    if unheard != 0 { return .signal(unheard) }
    var composer = composer
    if settings.isASCII == nil, !terminal.abilities.isUnicode { composer.useASCII() }
    var loop = Loop(
      terminal, errors, composer, theme(settings, surroundings), worker,
      OutsideEditor(
        state: StateFolder(environment: surroundings.environment),
        variable: surroundings.variable))
    return loop.run(saying: surroundings.settingsSentences)
  }

  private static func theme(_ settings: Settings, _ surroundings: Surroundings) -> Theme {
    var theme =
      Theme.named(
        settings.theme(onTerminalWith: surroundings.environment["COLORFGBG"]).rawValue) ?? .dark
    for (role, color) in settings.colors {
      theme.looks[role, default: Theme.Look()].foreground = color
    }
    return theme
  }

  // MARK: The end

  /// One that wanted the program to end while there was no terminal; 0: none did.
  private static let unheardSignal = Atomic<CInt>(0)

  /// What must be on the disk gets there, whoever wants the program to end meanwhile; while there is
  /// a terminal it hears of these signals itself. Those that are ignored stay so.
  private static func outliveEndSignals() {
    for number in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] {
      var action = sigaction()
      action.sa_flags = SA_RESTART
      action.__sigaction_handler.sa_handler = {
        Interface.unheardSignal.store($0, ordering: .relaxed)
      }
      var former = sigaction()
      sigaction(number, &action, &former)
      if former.__sigaction_handler.sa_handler == nil { continue }
      sigaction(number, &former, nil)
    }
  }

  /// Has the worker finish, and gives the sentences about what it could not do; nil where it takes
  /// too long.
  private static func lastReports(_ worker: Worker) -> [String]? {
    worker.finish()
    let deadline = milliseconds() + 10_000
    var sentences: [String] = []
    while milliseconds() < deadline {
      worker.reports.wait(deadline - milliseconds())
      for report in worker.reports.takeAll() {
        switch report {
        case .finished: return sentences
        case .answer(.failed(_, let failure)): sentences.append(failure.sentence)
        case .answer: break
        }
      }
    }
    return nil
  }

  private static func outcome(of end: Loop.End, _ sentences: [String]?) -> Outcome {
    var outcome = Outcome()
    outcome.messages =
      sentences ?? ["the disk takes too long, and what was written last may not be there"]
    if !outcome.messages.isEmpty { outcome.status = .environmentFailed }
    switch end {
    case .quit: break
    case .closed: outcome.status = .environmentFailed
    case .signal(let number): outcome.signal = number
    }
    return outcome
  }
}
