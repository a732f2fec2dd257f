/// The lines that borders are drawn with.
package struct BorderSet: Equatable, Sendable {
  package var horizontal: Character
  package var vertical: Character
  package var topLeft: Character
  package var topRight: Character
  package var bottomLeft: Character
  package var bottomRight: Character

  /// Whether they are drawn with ASCII alone.
  package var isASCII: Bool { horizontal == "-" }

  package static let rounded = BorderSet(
    horizontal: "─", vertical: "│", topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯")
  package static let ascii = BorderSet(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+")
}

extension Frame {
  /// Draws a border around an area.
  package mutating func box(_ area: Rectangle, _ set: BorderSet, _ style: Style = .border) {
    guard area.columns > 1, area.rows > 1 else { return }
    let last = Point(area.right - 1, area.bottom - 1)
    fill(Rectangle(area.column, area.row, area.columns, 1), set.horizontal, style)
    fill(Rectangle(area.column, last.row, area.columns, 1), set.horizontal, style)
    fill(Rectangle(area.column, area.row, 1, area.rows), set.vertical, style)
    fill(Rectangle(last.column, area.row, 1, area.rows), set.vertical, style)
    for (point, character) in [
      (Point(area.column, area.row), set.topLeft), (Point(last.column, area.row), set.topRight),
      (Point(area.column, last.row), set.bottomLeft), (last, set.bottomRight),
    ] {
      fill(Rectangle(point.column, point.row, 1, 1), character, style)
    }
  }
}
