import Glibc

/// The program from its arguments to its exit status.
enum Strata {
  static let version = "0.1.0"

  /// Does what the words say and gives the number to end with.
  static func run(_ words: [String], _ surroundings: Surroundings) -> CInt {
    do throws(Ending) {
      return Exit.end(try outcome(words, surroundings), surroundings)
    } catch {
      return Exit.end(error, surroundings)
    }
  }

  private static func outcome(
    _ words: [String], _ surroundings: Surroundings
  ) throws(Ending) -> Outcome {
    switch try ArgumentReader(words, surroundings).request() {
    case .run(let invocation): return try invocation.command.run(invocation)
    case .version: return Outcome(output: "strata \(version)\n")
    case .help(let command?): return Outcome(output: HelpText.text(of: command))
    case .help(nil): return Outcome(output: HelpText.text)
    case .nothing(let invocation) where surroundings.hasTerminal && surroundings.hasKeyboard:
      return try Interface.run(invocation)
    case .nothing: throw .noCommand(HelpText.short)
    }
  }

  /// The environment, and which of the standard streams are a terminal.
  static func surroundings() -> Surroundings {
    let names = [
      "COLORFGBG", "HOME", "NO_COLOR", "STRATA_LIBRARY", "TERM", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
      "XDG_STATE_HOME",
    ]
    var environment: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    let (settings, sentences) = SettingsFile.read(environment)
    return Surroundings(
      environment: environment, settings: settings, settingsSentences: sentences,
      hasTerminal: isatty(STDOUT_FILENO) == 1,
      hasTerminalForMessages: isatty(STDERR_FILENO) == 1,
      hasKeyboard: isatty(STDIN_FILENO) == 1)
  }
}
