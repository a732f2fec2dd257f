/// The words of a command line, cut as a shell cuts them.
enum ShellWords {
  static func split(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isInWord = false
    var quote: Unicode.Scalar?
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        if quote == "\"", !"\"\\$`\n".unicodeScalars.contains(scalar) { word += "\\" }
        if scalar != "\n" { word.unicodeScalars.append(scalar) }
        isEscaped = false
      } else if scalar == "\\", quote != "'" {
        isEscaped = true
        isInWord = true
      } else if scalar == quote {
        quote = nil
      } else if quote == nil, scalar == "'" || scalar == "\"" {
        quote = scalar
        isInWord = true
      } else if quote == nil, scalar.properties.isWhitespace {
        if isInWord { words.append(word) }
        word = ""
        isInWord = false
      } else {
        word.unicodeScalars.append(scalar)
        isInWord = true
      }
    }
    if isInWord { words.append(word) }
    return words
  }
}
