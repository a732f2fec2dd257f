extension Command {
  /// `strata help`
  static let help = Command(
    name: "help", summary: "list the commands, or say what one does", arguments: "[COMMAND]",
    count: 0...2, example: "strata help validate"
  ) { (invocation) throws(Ending) in
    guard let first = invocation.arguments.first else { return Outcome(output: HelpText.text) }
    let word = invocation.arguments.joined(separator: " ")
    guard let command = Command.named(word) else {
      throw .wrongUse(
        "there is no command \(quoted(word))"
          + guess(first, Command.words, else: "strata help lists all"))
    }
    return Outcome(output: HelpText.text(of: command))
  }
}
