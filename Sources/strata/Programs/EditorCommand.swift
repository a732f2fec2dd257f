import Formats

/// The user's own editor: a program and perhaps words for it.
struct EditorCommand: Equatable {
  /// As the user has written it.
  private let words: [String]
  /// The variable that names it; nil: none does.
  let variable: String?

  /// `$VISUAL`, else `$EDITOR`, else what a system without them has; nil: nothing at all.
  init?(_ variable: (String) -> String?) {
    for name in ["VISUAL", "EDITOR"] {
      guard let words = variable(name).map({ ShellWords($0).words }), !words.isEmpty else {
        continue
      }
      self.words = words
      self.variable = name
      return
    }
    let path = variable("PATH")
    let usual = ["sensible-editor", "editor", "vi"]
    guard let found = usual.first(where: { HelperProgram.path(of: $0, path) != nil }) else {
      return nil
    }
    words = [found]
    self.variable = nil
  }

  /// What to call it: `vim` of `/usr/bin/vim -u NONE`.
  var name: String {
    let path = words.first { !$0.contains("=") } ?? words[0]
    return path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The program to start; a path is taken as it is.
  ///
  /// `env` sets what stands in front of it, as in `TERM=xterm vim`.
  var program: String { isAssigning ? "env" : words[0] }

  /// What the program is called with. No shell reads the words, so nothing in them is replaced.
  func arguments(file: String, line: Int) -> [String] {
    (isAssigning ? words : Array(words.dropFirst()))
      + (line > 1 && takesLine ? ["+\(line)"] : []) + [file]
  }

  private var isAssigning: Bool { words[0].contains("=") }

  /// Whether `+12` in front of a file makes it stand at line 12; others would open another file.
  private var takesLine: Bool {
    let known = [
      "vi", "vim", "nvim", "nvi", "view", "gvim", "nano", "pico", "emacs", "emacsclient", "joe",
      "jed", "mcedit", "micro", "kak", "ne",
    ]
    return known.contains(name)
  }
}
