import Glibc

/// The program from its arguments to its exit status.
enum Strata {
  /// Does what the words say and gives the number to end with.
  static func run(_ words: [String], _ surroundings: Surroundings) -> CInt {
    var sentences: [String] = []
    do throws(Ending) {
      let request = try ArgumentReader(words, surroundings).request()
      if request.usesSettings { sentences = surroundings.settingsSentences }
      var outcome = try outcome(of: request, surroundings)
      outcome.messages += sentences
      return Exit.end(outcome, surroundings)
    } catch {
      let status = Exit.end(error, surroundings)
      for sentence in sentences { Exit.say(sentence, surroundings) }
      return status
    }
  }

  private static func outcome(
    of request: ArgumentReader.Request, _ surroundings: Surroundings
  ) throws(Ending) -> Outcome {
    switch request {
    case .run(let invocation): return try invocation.command.run(invocation)
    case .version(let isJSON): return Outcome(output: isJSON ? Release.json : Release.text)
    case .help(let command?): return Outcome(output: HelpText.text(of: command))
    case .help(nil): return Outcome(output: HelpText.text)
    case .nothing(let invocation) where surroundings.hasTerminal && surroundings.hasKeyboard:
      return try Interface.run(invocation)
    case .nothing: throw .noCommand(HelpText.short)
    }
  }

  /// The variables that the program itself goes by, besides those of its helpers and the terminal.
  static let environmentNames = [
    "COLORFGBG", "HOME", "NO_COLOR", "STRATA_LIBRARY", "TERM", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
    "XDG_STATE_HOME",
  ]

  /// The environment, and which of the standard streams are a terminal.
  static func surroundings() -> Surroundings {
    var environment: [String: String] = [:]
    for name in environmentNames {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    let (settings, sentences) = SettingsFile.read(environment)
    return Surroundings(
      environment: environment,
      variable: { name in getenv(name).map { String(cString: $0) } }, settings: settings,
      settingsSentences: sentences,
      hasTerminal: isatty(STDOUT_FILENO) == 1,
      hasTerminalForMessages: isatty(STDERR_FILENO) == 1,
      hasKeyboard: isatty(STDIN_FILENO) == 1)
  }
}

extension ArgumentReader.Request {
  /// Whether somebody should hear of what is wrong with the settings.
  fileprivate var usesSettings: Bool {
    if case .run(let invocation) = self { !invocation.command.isHidden } else { isNothing }
  }

  private var isNothing: Bool { if case .nothing = self { true } else { false } }
}
