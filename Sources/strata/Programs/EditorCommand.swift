/// The user's own editor, as a command of the shell.
struct EditorCommand: Equatable {
  /// As the user has written it: a program and perhaps words for it.
  let command: String
  /// The variable that names it; nil: none does.
  let variable: String?

  /// `$VISUAL`, else `$EDITOR`, else what a system without them has; nil: nothing at all.
  init?(_ variable: (String) -> String?) {
    for name in ["VISUAL", "EDITOR"] {
      guard let command = variable(name), !command.allSatisfy(\.isWhitespace) else { continue }
      self.command = command
      self.variable = name
      return
    }
    let path = variable("PATH")
    let usual = ["sensible-editor", "editor", "vi"]
    guard let found = usual.first(where: { HelperProgram.path(of: $0, path) != nil }) else {
      return nil
    }
    command = found
    self.variable = nil
  }

  /// What to call it: `vim` of `/usr/bin/vim -u NONE`.
  var name: String {
    let words = firstWords
    let path = words.first { !$0.contains("=") } ?? words.first ?? ""
    return path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The words up to the first one that is no assignment, without the quotes around them.
  private var firstWords: [String] {
    var words = [""]
    var quote: Character?
    for character in command {
      switch character {
      case "\"", "'":
        if quote == nil { quote = character } else if quote == character { quote = nil }
      case _ where character.isWhitespace && quote == nil:
        if words.last?.isEmpty == false { words.append("") }
      default: words[words.count - 1].append(character)
      }
    }
    return words.filter { !$0.isEmpty }
  }

  /// What `/bin/sh` is called with, so that the command means what it means everywhere else.
  func words(file: String, line: Int) -> [String] {
    ["-c", script, "strata"] + (line > 1 && takesLine ? ["+\(line)"] : []) + [file]
  }

  /// Where it can, the editor takes the shell's place: then Ctrl-C does not end a shell below it,
  /// and its own end is told as it was. Else the shell outlives a Ctrl-C.
  private var script: String {
    isOneProgram ? "exec \(command) \"$@\"" : "trap : INT QUIT; \(command) \"$@\""
  }

  private var isOneProgram: Bool {
    let isAssigning = firstWords.first?.contains("=") ?? false
    return !isAssigning && !command.contains { ";&|()<>`\n".contains($0) }
  }

  /// Whether `+12` in front of a file makes it stand at line 12; others would open another file.
  private var takesLine: Bool {
    let known = [
      "vi", "vim", "nvim", "nvi", "view", "gvim", "nano", "pico", "emacs", "emacsclient", "joe",
      "jed", "mcedit", "micro", "kak", "ne",
    ]
    return known.contains(name)
  }
}
