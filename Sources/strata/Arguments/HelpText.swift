/// The help, made from the table of commands.
enum HelpText {
  /// What `strata` alone says where there is no terminal.
  static let short = """
    Strata composes app profiles: versioned stacks of service layers.

      strata                                   on a terminal: the library on the screen
      strata open shop                         a profile on the screen
      strata new shop --from hello-universe    make a profile from an example
      strata show shop                         see its layers
      strata validate shop                     check it
      strata help                              all commands

    """

  /// All commands, a line each.
  static var text: String {
    let width = Command.shown.map(\.name.count).max() ?? 0
    var text = "Strata composes app profiles: versioned stacks of service layers.\n\n"
    text += "strata COMMAND [ARGUMENT…] [OPTION…]\n\nCommands:\n"
    for command in Command.shown {
      text += "  \(padded(command.name, width + 2))\(command.summary)\n"
    }
    text += "\nOptions of every command:\n" + list(Option.everywhere)
    text += "  " + padded("--version", optionWidth) + "say which Strata this is; takes --json\n"
    return text + """

      PROFILE is a file (it has a slash, or ends in .yaml), - for standard input, or NAME[@VERSION]
      of the library; without a version the newest is meant.

      Exit status: \(statuses).
      strata help COMMAND says more.

      """
  }

  /// `0 fine, 1 …`
  private static let statuses = ExitStatus.allCases.map { "\($0.rawValue) \($0.summary)" }
    .joined(separator: ", ")

  /// One command: how it is written, what it does, its options, an example.
  static func text(of command: Command) -> String {
    var text = "\(command.summary.prefix(1).uppercased())\(command.summary.dropFirst()).\n\n"
    text += usage(command) + "\n"
    if !command.aliases.isEmpty {
      text += "Also called \(command.aliases.joined(separator: ", ")).\n"
    }
    if !command.details.isEmpty { text += "\n\(command.details)\n" }
    if !command.options.isEmpty { text += "\nOptions:\n" + list(command.options) }
    text += "\nOptions of every command:\n" + list(Option.everywhere)
    return text + "\nExample:\n  \(command.example)\n"
  }

  /// How a command is written, in lines of at most 90 columns.
  static func usage(_ command: Command) -> String {
    let options = command.options.map { "[\($0.synopsis)]\($0.isRepeatable ? "…" : "")" }
    let words = ["strata \(command.name)", command.arguments] + options
    var lines = [""]
    for word in words where !word.isEmpty {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = word
      } else if columns(last) + columns(word) + 1 <= 90 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append("    \(word)")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The widest option of all commands, and a gap.
  private static let optionWidth =
    2
    + ((Option.everywhere + Command.shown.flatMap(\.options)).map { columns($0.synopsis) }.max()
      ?? 0)

  private static func list(_ options: [Option]) -> String {
    options.map { option in
      "  \(padded(option.synopsis, optionWidth))\(option.help)\(option.isRepeatable ? "; may be repeated" : "")\n"
    }.joined()
  }
}
