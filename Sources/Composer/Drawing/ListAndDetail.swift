import Screen

/// A list, and what there is to know of its selected line: beside it, or below it where there is
/// little room.
struct ListAndDetail: Equatable {
  let list: Rectangle
  let detail: Rectangle
  let isSideBySide: Bool

  init(_ size: Size) {
    let body = Rectangle(0, 1, size.columns, size.rows - 3)
    isSideBySide = size.columns >= 100
    guard !isSideBySide else {
      (list, detail) = body.split(columns: size.columns * 55 / 100)
      return
    }
    let lower = body.split(rows: body.rows - max(7, body.rows * 2 / 5))
    // One border between them is enough.
    list = Rectangle(body.column, body.row, body.columns, lower.top.rows + 1)
    detail = lower.bottom
  }
}
