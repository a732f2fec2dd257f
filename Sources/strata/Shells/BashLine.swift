/// A line of bash up to the cursor: its words, and what takes the place of the last one's end.
///
/// Bash does not replace whole words: it begins anew at each `=`, `:` and `@`, and at a quote that is
/// still open. So a candidate loses what stands before that place, and gets the quotes it needs.
struct BashLine {
  /// What bash has in `COMP_WORDBREAKS`, unless it is told otherwise.
  static let breaks = " \t\n\"'@><=;|&(:"

  /// Without quotes, and without the program's name; the last one is being completed.
  private(set) var words: [String] = []
  /// The last word up to the place where bash begins anew, without quotes.
  private var kept = ""
  /// The quote that is still open.
  private var quote: Character?

  init(_ line: String, breaks: String) {
    var reader = BashLineReader(breaks: breaks)
    for character in line { reader.read(character) }
    let commandPlace = reader.words.firstIndex { !$0.contains("=") }
    words = commandPlace.map { Array(reader.words[($0 + 1)...]) } ?? []
    words.append(reader.word)
    kept = reader.kept
    quote = reader.quote
  }

  /// What bash must insert so that the last word becomes this one; nil where it cannot.
  func completed(_ word: String) -> String? {
    guard word.hasPrefix(kept) else { return nil }
    let rest = word.dropFirst(kept.count)
    switch quote {
    case "'": return rest.contains("'") ? nil : String(rest)
    case "\"": return rest.map { "\"\\$`".contains($0) ? "\\\($0)" : String($0) }.joined()
    default: return rest.allSatisfy(Self.isPlain) ? String(rest) : Self.quoted(rest)
    }
  }

  private static func isPlain(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "._-/@:=,+%".contains(character)
  }

  private static func quoted(_ text: Substring) -> String {
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'\(parts.joined(separator: "'\\''"))'"
  }
}

/// Takes a line apart, a character after the other.
private struct BashLineReader {
  let breaks: String
  var words: [String] = []
  var word = ""
  var kept = ""
  var quote: Character?
  private var isWord = false
  private var isEscaped = false
  /// What `kept` was before a quote opened.
  private var keptBefore = ""

  init(breaks: String) { self.breaks = breaks }

  mutating func read(_ character: Character) {
    if isEscaped {
      readEscaped(character)
    } else if character == "\\", quote != "'" {
      isEscaped = true
      isWord = true
    } else if let open = quote {
      readQuoted(character, open)
    } else {
      readBare(character)
    }
  }

  private mutating func readEscaped(_ character: Character) {
    isEscaped = false
    if quote == "\"", !"\"\\$`".contains(character) { word.append("\\") }
    word.append(character)
  }

  private mutating func readQuoted(_ character: Character, _ open: Character) {
    guard character == open else {
      word.append(character)
      return
    }
    quote = nil
    kept = keptBefore
  }

  private mutating func readBare(_ character: Character) {
    switch character {
    case " ", "\t", "\n":
      if isWord { words.append(word) }
      word = ""
      kept = ""
      isWord = false
    case "'", "\"":
      quote = character
      keptBefore = kept
      kept = word
      isWord = true
    default:
      word.append(character)
      isWord = true
      if breaks.contains(character) { kept = word }
    }
  }
}
