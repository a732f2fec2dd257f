/// A text with the cursor drawn in it: `{{.spectro.▮`.
package struct MarkedText: Equatable, Sendable {
  package let text: String
  /// In UTF-8 bytes; the text's end where no cursor is drawn.
  package let cursor: Int

  package init(_ marked: String) {
    let before = marked.prefix { $0 != Self.mark }
    text = marked.filter { $0 != Self.mark }
    cursor = before.utf8.count
  }

  /// Draws a cursor into a text.
  package static func marked(_ text: String, at cursor: Int) -> String {
    let bytes = Array(text.utf8)
    let place = min(max(cursor, 0), bytes.count)
    return String(decoding: bytes[..<place], as: UTF8.self) + String(mark)
      + String(decoding: bytes[place...], as: UTF8.self)
  }

  private static let mark: Character = "▮"
}
