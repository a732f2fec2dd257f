/// How many columns and rows a terminal has.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(_ columns: Int, _ rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A cell's place, counted from 0 at the top left.
package struct Point: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(_ column: Int, _ row: Int) {
    self.column = column
    self.row = row
  }
}

/// A part of the screen; never of negative size.
package struct Rectangle: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package private(set) var columns: Int
  package private(set) var rows: Int

  package init(_ column: Int, _ row: Int, _ columns: Int, _ rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  package init(_ size: Size) { self.init(0, 0, size.columns, size.rows) }

  /// The column behind the last one.
  package var right: Int { column + columns }
  /// The row below the last one.
  package var bottom: Int { row + rows }
  package var size: Size { Size(columns, rows) }
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  package func contains(_ point: Point) -> Bool {
    (column..<right).contains(point.column) && (row..<bottom).contains(point.row)
  }

  /// What is left without a margin on the left and right, and at the top and bottom.
  package func inset(_ sides: Int, _ ends: Int) -> Rectangle {
    Rectangle(column + sides, row + ends, columns - 2 * sides, rows - 2 * ends)
  }

  /// The first columns, and the others.
  package func split(columns first: Int) -> (left: Rectangle, right: Rectangle) {
    let first = min(max(0, first), columns)
    return (
      Rectangle(column, row, first, rows), Rectangle(column + first, row, columns - first, rows)
    )
  }

  /// The first rows, and the others.
  package func split(rows first: Int) -> (top: Rectangle, bottom: Rectangle) {
    let first = min(max(0, first), rows)
    return (
      Rectangle(column, row, columns, first), Rectangle(column, row + first, columns, rows - first)
    )
  }

  /// One row of it, counted from 0; outside of it an empty one.
  package func line(_ number: Int) -> Rectangle {
    Rectangle(column, row + number, (0..<rows).contains(number) ? columns : 0, 1)
  }

  /// A rectangle of this size in the middle of it, no larger than it is.
  package func centered(_ columns: Int, _ rows: Int) -> Rectangle {
    let width = min(columns, self.columns)
    let height = min(rows, self.rows)
    return Rectangle(
      column + (self.columns - width) / 2, row + (self.rows - height) / 2, width, height)
  }
}
