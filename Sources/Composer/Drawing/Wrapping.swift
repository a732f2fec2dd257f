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

  /// The same, but a word that is too long goes on in the next line: nothing is left out.
  static func whole(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let room = TextWidth.width(of: String(word))
      if !line.isEmpty {
        if width + 1 + room <= columns {
          line += " "
          width += 1
        } else {
          lines.append(line)
          (line, width) = ("", 0)
        }
      }
      for character in word {
        let own = TextWidth.width(of: Shown.character(character))
        if width + own > columns, width > 0 {
          lines.append(line)
          (line, width) = ("", 0)
        }
        line.append(character)
        width += own
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
