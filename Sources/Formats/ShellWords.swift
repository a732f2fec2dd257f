/// Words as a shell reads them: blanks between them, quotes and backslashes around what is in them.
package struct ShellWords: Equatable, Sendable {
  /// Without quotes and backslashes.
  package private(set) var words: [String] = []
  /// Where the last word begins as it is written, in UTF-8 bytes; the text's end where it ends with
  /// a blank.
  package private(set) var lastStart: Int
  /// The text ends inside of a word, or is empty.
  package private(set) var isInWord = false

  /// Never fails: a quote that is not closed reaches to the end.
  package init(_ text: String) {
    var word: String.UnicodeScalarView?
    var quote: Unicode.Scalar?
    var isEscaped = false
    var offset = 0
    lastStart = 0
    for scalar in text.unicodeScalars {
      defer { offset += UTF8.width(scalar) }
      if word == nil {
        guard !Self.isBlank(scalar) else { continue }
        word = String.UnicodeScalarView()
        lastStart = offset
      }
      if isEscaped {
        // In double quotes a backslash before anything else is one; a line's end goes with it.
        if quote == "\"", !"\"\\$`\n".unicodeScalars.contains(scalar) { word?.append("\\") }
        if scalar != "\n" { word?.append(scalar) }
        isEscaped = false
      } else if scalar == "\\", quote != "'" {
        isEscaped = true
      } else if scalar == quote {
        quote = nil
      } else if quote == nil, scalar == "'" || scalar == "\"" {
        quote = scalar
      } else if quote == nil, Self.isBlank(scalar) {
        words.append(String(word ?? String.UnicodeScalarView()))
        word = nil
      } else {
        word?.append(scalar)
      }
    }
    if let word { words.append(String(word)) }
    isInWord = word != nil
    if word == nil { lastStart = text.utf8.count }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n"
  }

  /// A word as a shell takes it for one.
  package static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
          || "-_./:@+=".utf8.contains($0)
      }
    guard !isPlain else { return word }
    let parts = word.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }
}
