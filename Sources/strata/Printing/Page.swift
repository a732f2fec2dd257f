import Formats

/// Text on its way to a terminal or a file. What is written to it is made harmless first.
struct Page {
  /// What a piece of text is, for those who see colours.
  enum Role: String {
    case plain = ""
    case strong = "1"
    case quiet = "2"
    case error = "1;31"
    case warning = "1;33"
    case hint = "1;36"
    case added = "32"
    case removed = "31"
    case changed = "33"
  }

  private(set) var text = ""
  let isColored: Bool

  init(isColored: Bool) { self.isColored = isColored }

  /// Adds a piece of a line.
  mutating func write(_ piece: some StringProtocol, _ role: Role = .plain) {
    let piece = harmless(piece)
    text +=
      isColored && role != .plain && !piece.isEmpty
      ? "\u{1B}[\(role.rawValue)m\(piece)\u{1B}[0m" : piece
  }

  /// Adds a piece and ends the line.
  mutating func line(_ piece: some StringProtocol, _ role: Role = .plain) {
    write(piece, role)
    text += "\n"
  }

  /// Ends the line.
  mutating func line() { text += "\n" }

  /// Adds every line of a text of several.
  mutating func lines(_ piece: String, indent: Int = 0, _ role: Role = .plain) {
    for row in piece.split(separator: "\n", omittingEmptySubsequences: false) {
      line(row.isEmpty ? "" : String(repeating: " ", count: indent) + row, role)
    }
  }

  /// Adds a JSON document.
  mutating func json(_ value: JSONValue) {
    text += harmlessJSON(value.text(pretty: true))
    if text.last != "\n" { text += "\n" }
  }
}
