import Screen

extension Editor {
  /// Where the cursor can go.
  enum Move: Equatable {
    case left, right, up, down, pageUp, pageDown, wordLeft, wordRight
    case lineStart, lineEnd, textStart, textEnd

    /// What an action moves, and whether it selects; nil for other actions.
    static func of(_ action: Action) -> (move: Move, isSelecting: Bool)? {
      if let move = plain[action] { return (move, false) }
      return selecting[action].map { ($0, true) }
    }

    private static let plain: [Action: Move] = [
      .left: .left, .right: .right, .up: .up, .down: .down, .pageUp: .pageUp,
      .pageDown: .pageDown, .wordLeft: .wordLeft, .wordRight: .wordRight,
      .lineStart: .lineStart, .lineEnd: .lineEnd, .textStart: .textStart, .textEnd: .textEnd,
    ]

    private static let selecting: [Action: Move] = [
      .selectLeft: .left, .selectRight: .right, .selectUp: .up, .selectDown: .down,
      .selectPageUp: .pageUp, .selectPageDown: .pageDown, .selectWordLeft: .wordLeft,
      .selectWordRight: .wordRight, .selectLineStart: .lineStart, .selectLineEnd: .lineEnd,
      .selectTextStart: .textStart, .selectTextEnd: .textEnd,
    ]
  }

  /// Moves the cursor, and the end of the selection with it. `page`: lines of a screen.
  mutating func move(_ move: Move, isSelecting: Bool, page: Int) {
    if !isSelecting, let selection, move == .left || move == .right {
      return go(to: move == .left ? selection.lowerBound : selection.upperBound)
    }
    let former = anchor ?? cursor
    let column = wanted
    switch move {
    case .up: go(down: -1, column)
    case .down: go(down: 1, column)
    case .pageUp: go(down: -page, column)
    case .pageDown: go(down: page, column)
    default: go(to: place(move))
    }
    anchor = isSelecting ? former : nil
  }

  private func place(_ move: Move) -> TextPlace {
    let line = self.line
    switch move {
    case .left:
      if cursor.byte == 0 { return lineEnd(cursor.line - 1) ?? cursor }
      return TextPlace(cursor.line, line.byte(before: cursor.byte))
    case .right:
      if cursor.byte == line.utf8.count { return lineStart(cursor.line + 1) ?? cursor }
      return TextPlace(cursor.line, line.byte(after: cursor.byte))
    case .wordLeft: return wordLeft
    case .wordRight: return wordRight
    case .lineStart: return TextPlace(cursor.line, startOfLine)
    case .lineEnd: return TextPlace(cursor.line, line.utf8.count)
    case .textStart: return .start
    case .textEnd: return buffer.end
    case .up, .down, .pageUp, .pageDown: return cursor
    }
  }

  private func lineEnd(_ line: Int) -> TextPlace? {
    line < 0 ? nil : TextPlace(line, buffer[line].utf8.count)
  }

  private func lineStart(_ line: Int) -> TextPlace? {
    line < buffer.count ? TextPlace(line, 0) : nil
  }

  /// Where the text of the line begins; there already, its first column.
  private var startOfLine: Int {
    let indentation = line.utf8.prefix { $0 == 32 }.count
    return cursor.byte == indentation ? 0 : indentation
  }

  private mutating func go(down lines: Int, _ wanted: Int?) {
    let column = wanted ?? column(of: cursor)
    let line = min(max(0, cursor.line + lines), buffer.count - 1)
    go(
      to: TextPlace(
        line,
        EditorLine(buffer[line], cursor: nil, scope: nil, isASCII: true)
          .byte(at: column)))
    self.wanted = column
  }

  /// The column of a place, as it is shown while the cursor is in it.
  func column(of place: TextPlace) -> Int {
    let cursor = place.line == cursor.line ? cursor.byte : nil
    return EditorLine(buffer[place.line], cursor: cursor, scope: nil, isASCII: true)
      .column(of: place.byte)
  }

  // MARK: Words

  /// Where the word before the cursor begins, on the former line if need be.
  var wordLeft: TextPlace {
    if cursor.byte == 0 { return lineEnd(cursor.line - 1) ?? cursor }
    var field = TextField(line, cursor: cursor.byte)
    field.wordLeft()
    return TextPlace(cursor.line, field.cursor)
  }

  private var wordRight: TextPlace {
    if cursor.byte == line.utf8.count { return lineStart(cursor.line + 1) ?? cursor }
    var field = TextField(line, cursor: cursor.byte)
    field.wordRight()
    return TextPlace(cursor.line, field.cursor)
  }

  /// Selects the word at the cursor.
  mutating func selectWord() {
    let line = line
    let isWord = { (place: Int) in line.utf8.span[place].isWord }
    var (low, high) = (cursor.byte, cursor.byte)
    while low > 0, isWord(low - 1) { low -= 1 }
    while high < line.utf8.count, isWord(high) { high += 1 }
    guard low < high else { return }
    go(to: TextPlace(cursor.line, high))
    anchor = TextPlace(cursor.line, low)
  }

  mutating func selectAll() {
    cursor = buffer.end
    anchor = .start
    wanted = nil
  }
}

extension UInt8 {
  /// Whether it belongs to a word; so does all beyond ASCII.
  var isWord: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80..., UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}

extension String {
  /// Where the character before a place begins.
  func byte(before byte: Int) -> Int {
    let start = index(before: index(at: byte))
    return utf8.distance(from: startIndex, to: start)
  }

  /// Where the character at a place ends.
  func byte(after byte: Int) -> Int {
    let end = index(after: index(at: byte))
    return utf8.distance(from: startIndex, to: end)
  }
}
