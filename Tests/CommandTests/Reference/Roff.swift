/// A text for `man`: macros and escapes of roff.
struct Roff {
  private(set) var text = ""

  /// A line of roff as it stands.
  mutating func macro(_ line: String) { text += line + "\n" }

  mutating func section(_ title: String) { macro(".SH \(title)") }

  mutating func paragraph(_ words: String) {
    macro(".PP")
    fill(words)
  }

  /// Words in lines of at most 78 columns.
  mutating func fill(_ words: String) {
    var line = ""
    for word in words.split(whereSeparator: \.isWhitespace) {
      let word = Self.escaped(String(word))
      if !line.isEmpty, line.count + word.count >= 78 {
        macro(Self.guarded(line))
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty { macro(Self.guarded(line)) }
  }

  /// A word, and below it what it means.
  mutating func item(_ word: String, _ words: String) {
    macro(".TP")
    macro(Self.guarded("\\fB\(Self.escaped(word, isCode: true))\\fR"))
    fill(words)
  }

  /// Lines as they stand.
  mutating func block(_ lines: String) {
    macro(".PP")
    macro(".RS 4")
    macro(".nf")
    for line in lines.split(separator: "\n") {
      macro(Self.guarded(Self.escaped(String(line), isCode: true)))
    }
    macro(".fi")
    macro(".RE")
  }

  // MARK: Escapes

  /// A line that begins as a macro does is none.
  private static func guarded(_ line: String) -> String {
    line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }

  /// What roff reads otherwise, and what not every terminal has. In code a hyphen is a minus, so
  /// that it can be copied; so it is in options and names amid other words.
  static func escaped(_ text: String, isCode: Bool = false) -> String {
    let isCode = isCode || text.hasPrefix("-") || text.contains { "/._=@$(".contains($0) }
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += isCode ? "\\-" : "-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "\"": result += "\\(dq"
      case "…": result += "..."
      case "·": result += "-"
      case "•": result += "*"
      default: result.append(character)
      }
    }
    return result
  }
}
