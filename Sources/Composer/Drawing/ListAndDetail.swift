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
    (list, detail) =
      isSideBySide
      ? body.split(columns: size.columns * 55 / 100)
      : body.split(rows: body.rows - max(6, body.rows * 2 / 5))
  }
}
