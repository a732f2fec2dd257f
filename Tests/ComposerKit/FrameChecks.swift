package import Screen

/// What holds of every picture.
package enum FrameChecks {
  /// What is wrong with a picture, as a sentence; nil where nothing is.
  package static func problem(of frame: Frame, _ size: Size) -> String? {
    guard frame.size == size else { return "the picture is \(frame.size), the screen \(size)" }
    let isLargeEnough = size.columns >= 60 && size.rows >= 16
    if isLargeEnough, frame.cursor == nil { return "there is no cursor" }
    if let cursor = frame.cursor, !frame.area.contains(cursor) { return "the cursor is outside" }
    for row in 0..<size.rows {
      let cells = Array(frame.row(row))
      for (column, cell) in cells.enumerated() {
        if let problem = problem(of: cell, cells, column) {
          return "\(problem) at \(column), \(row)"
        }
      }
    }
    return nil
  }

  private static func problem(of cell: Screen.Cell, _ cells: [Screen.Cell], _ column: Int)
    -> String?
  {
    guard let character = cell.character else {
      let former = column > 0 ? cells[column - 1].character : nil
      return former.map { TextWidth.width(of: $0) == 2 } ?? false ? nil : "a second half alone"
    }
    if TextWidth.width(of: character) == 2 {
      guard column + 1 < cells.count, cells[column + 1].isSecondHalf else {
        return "a first half alone"
      }
    }
    for scalar in character.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate:
        return "a raw U+\(String(scalar.value, radix: 16))"
      default: break
      }
    }
    return Shown.character(character) == character ? nil : "a character that moves others"
  }
}
