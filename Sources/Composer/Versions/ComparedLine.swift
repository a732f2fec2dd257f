import Screen

/// A line of a comparison; its sign says what its colours say.
struct ComparedLine: Equatable, Sendable {
  struct Piece: Equatable, Sendable {
    var text: String
    var style: Style

    init(_ text: String, _ style: Style) {
      self.text = text
      self.style = style
    }
  }

  var pieces: [Piece]
  /// The layer that it is about, by its place among those that differ.
  var layer: Int?

  var text: String { pieces.map(\.text).joined() }
  var width: Int { pieces.reduce(0) { $0 + TextWidth.width(of: $1.text) } }

  /// This line, broken where it is too long: what differs may stand at the end. What goes on is
  /// written under the text, not under the sign.
  func wrapped(to columns: Int) -> [ComparedLine] {
    guard width > columns else { return [self] }
    let lead = text.prefix { " +-~".contains($0) }
    let indent = min(columns / 2, lead.count)
    var rest = ComparedLine(pieces: [], layer: layer)
    var lines: [ComparedLine] = []
    var width = 0
    for piece in pieces {
      var part = ""
      for character in piece.text {
        let own = TextWidth.width(of: Shown.character(character))
        if width + own > columns {
          rest.pieces.append(Piece(part, piece.style))
          lines.append(rest)
          rest.pieces = [Piece(String(repeating: " ", count: indent), .text)]
          (part, width) = ("", indent)
        }
        part.append(character)
        width += own
      }
      if !part.isEmpty { rest.pieces.append(Piece(part, piece.style)) }
    }
    return lines + [rest]
  }
}
