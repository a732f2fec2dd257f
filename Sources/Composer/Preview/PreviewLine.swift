import Screen

/// A line of a preview, ready to be drawn.
struct PreviewLine: Equatable, Sendable {
  /// What a stretch of a line is.
  enum Kind: Equatable, Sendable {
    case plain, comment
    /// Put in: known now, known at deployment, or secret.
    case now, later, secret
    /// The line between the text and what is said about it.
    case rule
    case heading, note
  }

  struct Piece: Equatable, Sendable {
    var text: String
    var kind: Kind
    /// The place of its mark.
    var mark: Int?
  }

  private(set) var pieces: [Piece] = []
  /// In columns, as it is shown.
  private(set) var width = 0

  init() {}

  init(_ text: String, _ kind: Kind) { append(text, kind) }

  mutating func append(_ text: String, _ kind: Kind, mark: Int? = nil) {
    guard !text.isEmpty else { return }
    pieces.append(Piece(text: text, kind: kind, mark: mark))
    width += TextWidth.width(of: text)
  }

  /// A line that begins with `#` is one for readers alone; what was put in stays what it is.
  mutating func markComment() {
    guard let first = pieces.lazy.flatMap(\.text.utf8).first(where: { $0 != 0x20 }),
      first == UInt8(ascii: "#")
    else { return }
    for place in pieces.indices where pieces[place].kind == .plain {
      pieces[place].kind = .comment
    }
  }
}

/// A value in a preview that was put in from elsewhere.
struct PreviewMark: Equatable, Sendable {
  var line: Int
  var column: Int
  var width: Int
  /// All of it, though it may go over several lines.
  var text: String
  /// The place of its source.
  var source: Int
}
