import ProfileModel
import Screen

/// A field's text as it is shown: references as chips, the one under the cursor whole.
struct ShownText {
  private(set) var pieces: [(text: String, style: Style)] = []
  /// The column of the cursor.
  private(set) var cursorColumn = 0
  private(set) var width = 0

  /// `cursor`: in UTF-8 bytes; nil where the field has no focus.
  init(_ text: String, scope: Scope?, cursor: Int?, isASCII: Bool) {
    let references = ReferenceText(text).references
    if references.isEmpty, cursor == nil {
      add(text, .text)
      cursorColumn = width
      return
    }
    let bytes = Array(text.utf8)
    var place = 0
    var hasCursor = false
    for reference in references {
      let range = reference.range
      let holdsCursor = cursor.map { $0 > range.lowerBound && $0 < range.upperBound } ?? false
      guard reference.isClosed, !holdsCursor, range.lowerBound >= place else { continue }
      guard case .output(let layer, let output) = reference.target else { continue }
      add(bytes[place..<range.lowerBound], from: place, .text, cursor, &hasCursor)
      if let cursor, cursor <= range.lowerBound, !hasCursor { mark(&hasCursor) }
      let name = "\(layer.name).\(output.name)"
      let chip = isASCII ? "<\(name)>" : "‹\(name)›"
      add(chip, Self.style(of: reference, scope))
      place = range.upperBound
      if let cursor, cursor == place { mark(&hasCursor) }
    }
    add(bytes[place...], from: place, .text, cursor, &hasCursor)
    if !hasCursor { cursorColumn = width }
  }

  private mutating func mark(_ hasCursor: inout Bool) {
    cursorColumn = width
    hasCursor = true
  }

  private mutating func add(_ text: String, _ style: Style) {
    pieces.append((text, style))
    width += TextWidth.width(of: text)
  }

  private mutating func add(
    _ bytes: ArraySlice<UInt8>, from start: Int, _ style: Style, _ cursor: Int?,
    _ hasCursor: inout Bool
  ) {
    guard let cursor, !hasCursor, cursor >= start, cursor - start <= bytes.count else {
      return add(String(decoding: bytes, as: UTF8.self), style)
    }
    let middle = bytes.startIndex + (cursor - start)
    add(String(decoding: bytes[..<middle], as: UTF8.self), style)
    mark(&hasCursor)
    add(String(decoding: bytes[middle...], as: UTF8.self), style)
  }

  /// Whether what it names is known, later, secret or nowhere.
  static func style(of reference: Reference, _ scope: Scope?) -> Style {
    guard let scope else { return Style(.referenceLater) }
    switch scope.resolve(reference) {
    case .output(let use):
      guard use.isThere else { return Style(.referenceBroken) }
      if use.output.isSensitive { return .secret }
      return Style(use.output.known == .now ? .referenceNow : .referenceLater)
    case .system, .layerInput, .macro: return Style(.referenceNow)
    case .open, .openInput: return Style(.referenceLater)
    default: return Style(.referenceBroken)
    }
  }
}

extension Painter {
  /// Writes a shown text, scrolled so that the cursor is seen; gives the cursor's place.
  @discardableResult
  mutating func write(_ shown: ShownText, in area: Rectangle, hasCursor: Bool) -> Point {
    let room = max(1, area.columns)
    let skip = hasCursor && shown.cursorColumn >= room ? shown.cursorColumn - room + 1 : 0
    if skip == 0 { write(shown, area, room) } else { write(shown, area, room, behind: skip) }
    if shown.width - skip > room, room > 1 {
      frame.write("…", in: Rectangle(area.right - 1, area.row, 1, 1), .faint)
    }
    return Point(area.column + min(max(0, shown.cursorColumn - skip), room - 1), area.row)
  }

  /// From its beginning, as far as there is room.
  private mutating func write(_ shown: ShownText, _ area: Rectangle, _ room: Int) {
    var column = 0
    for piece in shown.pieces {
      let rest = Rectangle(area.column + column, area.row, room - column, 1)
      let end = frame.write(piece.text, in: rest, piece.style) - area.column
      // What does not fit ends the line, though something narrower might follow.
      guard end - column == TextWidth.width(of: piece.text) else { return }
      column = end
    }
  }

  /// Without its first columns.
  private mutating func write(
    _ shown: ShownText, _ area: Rectangle, _ room: Int, behind skip: Int
  ) {
    var column = -skip
    for piece in shown.pieces {
      for character in piece.text {
        let width = TextWidth.width(of: Shown.character(character))
        if column >= 0, column + width <= room {
          frame.write(
            String(character), in: Rectangle(area.column + column, area.row, width, 1), piece.style)
        }
        column += width
      }
    }
  }
}
