@testable import strata

extension ReferencePage {
  /// Every command, from the table that also makes the help.
  static func commands() -> ReferencePage {
    var page = ReferencePage(
      "commands.md", "Commands", "Every command with its options, and how it ends.")
    page.block("strata COMMAND [ARGUMENT…] [OPTION…]")
    page.paragraph(
      "`strata` alone, on a terminal, shows the library. PROFILE is a file (it has a slash, or ends "
        + "in `.yaml`), `-` for standard input, or `NAME[@VERSION]` of the library; without a "
        + "version the newest is meant. Results go to standard output, messages to standard error. "
        + "What `--json` prints is listed in [json.md](json.md).")
    page.table(
      ["command", "what it does"],
      Command.shown.map {
        ["[\(code($0.name))](#\(anchor("strata " + $0.name)))", sentence($0.summary)]
      })
    page.heading("Options of every command")
    page.options(Option.everywhere)
    page.paragraph(
      "`strata --version` says which Strata this is and, where the build knows, from which commit; "
        + "with `--json` as JSON.")
    page.heading("Exit status")
    page.paragraph("All commands end with the same numbers.")
    page.table(
      ["number", "meaning", "for example"],
      ExitStatus.allCases.map { ["\($0.rawValue)", sentence($0.summary), sentence($0.example)] })
    for command in Command.shown { page.command(command) }
    return page
  }

  private mutating func command(_ command: Command) {
    heading("strata \(command.name)")
    paragraph(Self.sentence(command.summary))
    block(HelpText.usage(command))
    if !command.aliases.isEmpty { paragraph("Also called \(Self.codes(command.aliases)).") }
    if !command.details.isEmpty { paragraph(command.details) }
    options(command.options)
    paragraph("Example:")
    block(command.example)
  }

  private mutating func options(_ options: [Option]) {
    table(
      ["option", "what it does"],
      options.map {
        [
          Self.code($0.synopsis),
          Self.sentence($0.help + ($0.isRepeatable ? "; may be repeated" : "")),
        ]
      })
  }
}

extension ExitStatus {
  /// When a command ends so.
  var example: String {
    switch self {
    case .fine: "all is done; `validate` found no error, with `--strict` no warning either"
    case .badInput:
      "`validate` found errors; a file is no profile; what is to be made is there already"
    case .wrongUse: "an option that does not exist; a layer that the profile does not have"
    case .environmentFailed: "no such file or profile; no permission; a full disk"
    }
  }
}
