import Formats

extension Command {
  /// `strata completion`
  static let completion = Command(
    name: "completion", summary: "print a script that lets a shell complete what you type",
    arguments: "bash|zsh|fish", count: 1...1, options: [.json],
    details: """
      It completes commands, options, profiles, layers, services, keys and references. Where it
      belongs: bash ~/.local/share/bash-completion/completions/strata, or source it in ~/.bashrc ·
      zsh a file _strata in a folder of $fpath · fish ~/.config/fish/completions/strata.fish.
      """,
    example: "strata completion bash > ~/.local/share/bash-completion/completions/strata"
  ) { (invocation) throws(Ending) in
    let word = invocation.arguments[0]
    guard let shell = Shell(rawValue: word) else {
      let names = Shell.allCases.map(\.rawValue)
      throw .wrongUse(
        "there is no completion for \(quoted(word))"
          + guess(word, names, else: "there is one for \(names.joined(separator: ", "))"))
    }
    guard invocation.wantsJSON else { return Outcome(output: shell.script) }
    var page = invocation.page
    page.json(["shell": .string(shell.rawValue), "script": .string(shell.script)])
    return Outcome(output: page.text)
  }
}
