/// A word with two hyphens that a command takes, and what stands behind it.
struct Option: Equatable, Sendable {
  /// Without the hyphens.
  let name: String
  /// What its value is called in the help; nil where it takes none.
  let value: String?
  let help: String
  var isRepeatable = false
  /// The values that are valid; any where there are none.
  var choices: [String] = []

  /// An option without a value.
  static func flag(_ name: String, _ help: String) -> Option {
    Option(name: name, value: nil, help: help)
  }

  /// An option with a value.
  static func value(
    _ name: String, _ value: String, _ help: String, isRepeatable: Bool = false
  ) -> Option {
    Option(name: name, value: value, help: help, isRepeatable: isRepeatable)
  }

  /// An option with one of a few values.
  static func choice(_ name: String, _ choices: [String], _ help: String) -> Option {
    Option(name: name, value: choices.joined(separator: "|"), help: help, choices: choices)
  }

  /// An option with one of many values, which the help lists behind what it says.
  static func choice(
    _ name: String, _ value: String, _ choices: [String], _ help: String
  ) -> Option {
    let all = choices.dropLast().joined(separator: ", ") + " or " + (choices.last ?? "")
    return Option(name: name, value: value, help: "\(help): \(all)", choices: choices)
  }

  /// As it is written: `--format text|json`.
  var synopsis: String { value.map { "--\(name) \($0)" } ?? "--\(name)" }
}

extension Option {
  /// What goes with every command.
  static let everywhere: [Option] = [
    .value("library", "DIR", "use the library in this folder"),
    .choice("color", ["auto", "always", "never"], "use colours: auto means on a terminal"),
    .flag("help", "say what the command does; -h for short"),
  ]

  static let json = flag("json", "print JSON")
}
