import Screen

/// Texts in lines.
enum Wrapping {
  /// The lines of a text at a width, broken between words; a word that is too long is cut.
  static func lines(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init) {
      if !line.isEmpty, TextWidth.width(of: line) + 1 + TextWidth.width(of: word) > columns {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + TextWidth.cut(word, to: columns)
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
