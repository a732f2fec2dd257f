import Composer

/// A command with its arguments and options, and the surroundings it was called in.
struct Invocation: Sendable {
  let command: Command
  var arguments: [String] = []
  /// The values by the option's name; an option without a value holds one empty text.
  var values: [String: [String]] = [:]
  let surroundings: Surroundings

  /// The value of an option, the last one where it is given more than once.
  func value(_ name: String) -> String? { values[name]?.last }

  /// All values of an option that may be given more than once.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// Whether an option is given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// Whether the output is to be JSON.
  var wantsJSON: Bool { has("json") || value("format") == "json" }

  /// An empty page for standard output.
  var page: Page {
    Page(isColored: surroundings.isColored(value("color"), isTerminal: surroundings.hasTerminal))
  }
}

/// What a command may know of the place it was called from.
struct Surroundings: Sendable {
  /// What the program itself goes by.
  var environment: [String: String]
  /// A variable that a profile names.
  var variable: @Sendable (String) -> String? = { _ in nil }
  /// What the user's settings say.
  var settings = Settings()
  /// What is wrong with them.
  var settingsSentences: [String] = []
  /// Whether standard output is a terminal.
  var hasTerminal: Bool
  /// Whether standard error is a terminal.
  var hasTerminalForMessages: Bool
  /// Whether there is somebody to type.
  var hasKeyboard: Bool

  /// Whether to use colours, after what `--color` says.
  func isColored(_ choice: String?, isTerminal: Bool) -> Bool {
    switch choice {
    case "always": true
    case "never": false
    default:
      isTerminal && environment["NO_COLOR", default: ""].isEmpty
        && environment["TERM"] != "dumb"
    }
  }
}
