/// A picture of the whole screen, as a value.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// Row by row.
  package private(set) var cells: [Cell]
  /// Where the terminal's own cursor stands, on what has the focus; nil: hidden.
  package var cursor: Point?

  package init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cells of one row.
  package func row(_ number: Int) -> ArraySlice<Cell> {
    cells[number * size.columns..<(number + 1) * size.columns]
  }

  package subscript(point: Point) -> Cell {
    get { cells[point.row * size.columns + point.column] }
    set { cells[point.row * size.columns + point.column] = newValue }
  }

  /// The whole screen.
  package var area: Rectangle { Rectangle(size) }

  /// Writes a text into the first row of an area, cut at its end, and gives the column behind it.
  ///
  /// Whatever the text holds, each character takes the cells that it takes on a terminal, and
  /// nothing raw is among them.
  @discardableResult
  package mutating func write(
    _ text: String, in area: Rectangle, _ style: Style = .text
  ) -> Int {
    guard area.rows > 0, (0..<size.rows).contains(area.row) else { return area.column }
    let start = area.row * size.columns
    let end = min(area.right, size.columns)
    let bytes = text.utf8.span
    var reader = CellReader(text, style)
    var column = area.column
    var next = column < end ? reader.next(of: bytes) : nil
    guard let first = next, column + first.width <= end else { return column }
    breakWide(before: column, inRow: area.row)
    var written = cells.mutableSpan
    while let (cell, width) = next, column + width <= end {
      if column >= 0 {
        written[start + column] = cell
        if width == 2 { written[start + column + 1] = .secondHalf(style) }
      } else if column + width > 0 {
        written[start] = Cell(ascii: 0x20, style)
      }
      column += width
      next = column < end ? reader.next(of: bytes) : nil
    }
    breakWide(behind: column, inRow: area.row)
    return column
  }

  /// Writes a text that ends with an ellipsis where it does not fit.
  @discardableResult
  package mutating func writeCut(
    _ text: String, in area: Rectangle, _ style: Style = .text
  ) -> Int {
    write(TextWidth.cut(text, to: area.columns), in: area, style)
  }

  /// Half a wide character cannot stay before a place where something else is written …
  private mutating func breakWide(before column: Int, inRow row: Int) {
    guard column > 0, column < size.columns, self[Point(column, row)].isSecondHalf else { return }
    self[Point(column - 1, row)].character = " "
  }

  /// … nor behind it.
  private mutating func breakWide(behind column: Int, inRow row: Int) {
    guard column > 0, column < size.columns, self[Point(column, row)].isSecondHalf else { return }
    self[Point(column, row)].character = " "
  }

  /// Fills an area with blanks of a style.
  package mutating func clear(_ area: Rectangle, _ style: Style = .text) {
    fill(area, " ", style)
  }

  /// Fills an area with a character that is one column wide; with blanks if it is none.
  package mutating func fill(_ area: Rectangle, _ character: Character, _ style: Style) {
    let text = String(character)
    var reader = CellReader(text, style)
    let shown = reader.next(of: text.utf8.span)
    let cell = shown.flatMap { $0.width == 1 ? $0.cell : nil } ?? Cell(ascii: 0x20, style)
    let columns = max(0, area.column)..<max(0, area.column, min(area.right, size.columns))
    let rows = max(0, area.row)..<max(0, area.row, min(area.bottom, size.rows))
    guard !columns.isEmpty else { return }
    for row in rows {
      breakWide(before: columns.lowerBound, inRow: row)
      let start = row * size.columns
      var written = cells.mutableSpan
      for index in start + columns.lowerBound..<start + columns.upperBound { written[index] = cell }
      breakWide(behind: columns.upperBound, inRow: row)
    }
  }

  /// Gives the cells of an area another style, whatever stands there.
  package mutating func restyle(_ area: Rectangle, _ change: (Style) -> Style) {
    let columns = max(0, area.column)..<max(0, area.column, min(area.right, size.columns))
    let rows = max(0, area.row)..<max(0, area.row, min(area.bottom, size.rows))
    for row in rows {
      for column in columns {
        let index = row * size.columns + column
        cells[index].style = change(cells[index].style)
      }
    }
  }
}

extension Frame {
  /// The text of the screen, a line a row, without the blanks at the ends of lines.
  package var text: String {
    (0..<size.rows).map { number in
      var line = String(row(number).compactMap(\.character))
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}

extension Frame {
  /// The columns of a row between the first and the last that differ from another picture of the
  /// same size; nil where none does.
  package func changes(inRow number: Int, since other: Frame) -> Range<Int>? {
    let start = number * size.columns
    var low = start
    var high = start + size.columns
    while low < high, cells[low] == other.cells[low] { low += 1 }
    guard low < high else { return nil }
    while cells[high - 1] == other.cells[high - 1] { high -= 1 }
    return low - start..<high - start
  }
}
