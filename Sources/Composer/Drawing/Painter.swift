import ProfileModel
import Rendering
import Screen

/// A picture in the making, with what a click on each part of it means.
struct Painter {
  var frame: Frame
  private(set) var hits: [Hit] = []
  let borders: BorderSet

  init(_ size: Size, _ borders: BorderSet) {
    frame = Frame(size)
    self.borders = borders
  }

  /// Something that a click goes to.
  mutating func target(_ area: Rectangle, _ target: Target) {
    hits.append(Hit(area: area, target: target))
  }

  /// A pane with its title in the border; gives the room inside.
  mutating func pane(
    _ area: Rectangle, _ title: String, footer: String = "", isFocused: Bool = false,
    number: Int? = nil
  ) -> Rectangle {
    let style: Style = isFocused ? .accent : .border
    frame.box(area, borders, style)
    let room = area.columns - 4
    guard room > 0, area.rows > 1 else { return area.inset(1, 1) }
    label(
      title, at: area.column + 2, area.row, room, isFocused ? Style(.accent, bold: true) : .title)
    if !footer.isEmpty {
      label(footer, at: area.column + 2, area.bottom - 1, room, .faint)
    }
    return area.inset(1, 1)
  }

  private mutating func label(
    _ text: String, at column: Int, _ row: Int, _ room: Int, _ style: Style
  ) {
    guard !text.isEmpty else { return }
    let cut = TextWidth.cut(" \(text) ", to: room)
    frame.write(cut, in: Rectangle(column, row, room, 1), style)
  }

  /// Ends a pane's title with an ellipsis where something else will stand in its border.
  mutating func endTitle(at point: Point) {
    let cells = frame.row(point.row).dropFirst(point.column - 1).prefix(3)
    let rest = cells.dropFirst().map(\.character)
    guard let before = cells.first, before.character != borders.horizontal,
      rest != [borders.horizontal, borders.horizontal], rest != [" ", borders.horizontal]
    else { return }
    frame.write("…", in: Rectangle(point.column - 1, point.row, 1, 1), before.style)
  }

  /// A text in the border, at its right end.
  mutating func note(_ text: String, in area: Rectangle, atBottom: Bool, _ style: Style) {
    let width = TextWidth.width(of: text) + 2
    guard width < area.columns - 4 else { return }
    let row = atBottom ? area.bottom - 1 : area.row
    frame.write(" \(text) ", in: Rectangle(area.right - width - 1, row, width, 1), style)
  }

  /// Draws the one border between two panes that stand below each other; `note` is what the upper
  /// one would have in its own.
  mutating func join(_ upper: Rectangle, _ lower: Rectangle, note: String, isFocused: Bool) {
    guard upper.column == lower.column, upper.bottom == lower.row + 1 else { return }
    let line = Rectangle(lower.column, lower.row, lower.columns, 1)
    let style: Style = isFocused ? .accent : .border
    if isFocused { frame.restyle(line) { $0 == .border ? .accent : $0 } }
    if !borders.isASCII {
      frame.write("├", in: line, style)
      frame.write("┤", in: Rectangle(line.right - 1, line.row, 1, 1), style)
    }
    let width = TextWidth.width(of: note) + 2
    let start = line.right - 2 - width
    let room = frame.row(line.row).dropFirst(max(0, start - 1)).prefix(width + 1)
    guard !note.isEmpty, start > line.column + 4,
      room.allSatisfy({ $0.character == borders.horizontal })
    else { return }
    frame.write(" \(note) ", in: Rectangle(start, line.row, width, 1), .faint)
  }

  /// Writes pieces one behind the other; gives the column behind them.
  @discardableResult
  mutating func write(_ pieces: [(String, Style)], in area: Rectangle) -> Int {
    var rest = area
    for (text, style) in pieces {
      let start = rest
      let end = frame.writeCut(text, in: rest, style)
      rest = Rectangle(end, area.row, area.right - end, 1)
      // No theme underlines these, and there are many of them.
      let isPlain = style.role == .text || style.role == .faint
      if !isPlain, text.utf8.first == 0x20 || text.utf8.last == 0x20 { calm(text, start, end) }
      if rest.isEmpty { break }
    }
    return rest.column
  }

  /// Blanks around words are not underlined with them.
  private mutating func calm(_ text: String, _ start: Rectangle, _ end: Int) {
    let written = end - start.column
    let lead = min(written, text.utf8.prefix { $0 == 0x20 }.count)
    let whole = TextWidth.width(of: text) == written
    let tail = whole ? min(written - lead, text.utf8.reversed().prefix { $0 == 0x20 }.count) : 0
    for area in [
      Rectangle(start.column, start.row, lead, 1), Rectangle(end - tail, start.row, tail, 1),
    ] where !area.isEmpty {
      frame.restyle(area) { _ in .text }
    }
  }

  /// Marks a line as the selected one: a bar at its left, and the colours of a selection where it
  /// has the focus.
  mutating func select(_ line: Rectangle, isFocused: Bool) {
    frame.write(borders.isASCII ? ">" : "▌", in: line, .accent)
    let rest = Rectangle(line.column + 1, line.row, line.columns - 1, 1)
    frame.restyle(rest) { isFocused ? Style(.selected, bold: $0.isBold) : $0.bold }
  }

  /// Buttons that end where the line does; `first` is the number of the first one, by which clicks
  /// and the focus know them.
  mutating func buttons(
    _ titles: [String], numbered first: Int = 0, focused: Int?, in line: Rectangle
  ) {
    let labels = titles.map { "[ \($0) ]" }
    let width = labels.reduce(-2) { $0 + TextWidth.width(of: $1) + 2 }
    var column = max(line.column, line.right - width)
    for (number, label) in labels.enumerated() {
      let area = Rectangle(column, line.row, TextWidth.width(of: label), 1)
      frame.write(label, in: area, .text)
      if first + number == focused {
        frame.restyle(area) { _ in Style(.selected, bold: true) }
        frame.cursor = Point(column + 2, line.row)
      }
      target(area, .button(first + number))
      column += area.columns + 2
    }
  }

  /// A mark at the right end of an area where a list goes on above or below.
  mutating func scrollMarks(_ area: Rectangle, first: Int, count: Int) {
    guard area.rows > 1, area.columns > 2 else { return }
    let isASCII = borders.isASCII
    if first > 0 {
      frame.write(isASCII ? "^" : "▲", in: Rectangle(area.right, area.row, 1, 1), .faint)
    }
    if first + area.rows < count {
      frame.write(isASCII ? "v" : "▼", in: Rectangle(area.right, area.bottom - 1, 1, 1), .faint)
    }
  }
}

/// A part of the picture, and what a click on it means.
struct Hit: Equatable, Sendable {
  var area: Rectangle
  var target: Target
}

/// What a click can mean.
enum Target: Equatable, Sendable {
  case action(Action)
  case profile(Int)
  case offer(Int)
  case pane(Stack.Pane)
  case layer(LayerID)
  case output(Int)
  /// A value in the preview.
  case value(Int)
  case previewTarget(Rendering.Target)
  /// A line of the preview's report.
  case reported(Int)
  case field(FieldID)
  case choice(FieldID, String)
  /// The lines of the editor.
  case editorText
  case candidate(Int)
  case service(String)
  /// A line of the list of versions.
  case moment(Int)
  case comparison
  /// A line of the comparison.
  case comparedLine(Int)
  case level(VersionsScreen.Level)
  case finding(Int)
  case graphLayer(LayerID)
  case graphTab(GraphScreen.Tab)
  /// What is said of the selected line of a list.
  case detail
  case item(Int)
  case button(Int)
  case dialogField(Int)
  case dialogChoice(Int)
  case wire(Int)
  /// Nothing, but what lies below is not hit.
  case nothing
}
