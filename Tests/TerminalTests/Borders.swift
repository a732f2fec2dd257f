import Screen

/// The borders of a picture: every line goes on where it has to.
enum Borders {
  private struct Arms: OptionSet {
    let rawValue: Int
    static let up = Arms(rawValue: 1)
    static let right = Arms(rawValue: 2)
    static let down = Arms(rawValue: 4)
    static let left = Arms(rawValue: 8)
  }

  private static let arms: [Character: Arms] = [
    "│": [.up, .down], "─": [.left, .right], "╭": [.right, .down], "╮": [.left, .down],
    "╰": [.right, .up], "╯": [.left, .up], "├": [.up, .down, .right], "┤": [.up, .down, .left],
  ]
  /// What may stand in a border from above to below: it says that there is more.
  private static let marks: Set<Character> = ["▲", "▼"]

  /// Whether there are borders and all of them are straight and closed.
  static func areStraight(_ lines: [String]) -> Bool {
    let cells = lines.map(columns)
    var count = 0
    for (row, line) in cells.enumerated() {
      for (column, sign) in line.enumerated() {
        guard let arms = arms[sign] else { continue }
        count += 1
        if arms.contains(.up), !goesOn(cells, row - 1, column, .down) { return false }
        if arms.contains(.down), !goesOn(cells, row + 1, column, .up) { return false }
        // A title stands in the border.
        if arms.contains(.right), !goesOn(cells, row, column + 1, .left, " ") { return false }
        if arms.contains(.left), !goesOn(cells, row, column - 1, .right, " ") { return false }
      }
    }
    return count > 0
  }

  private static func goesOn(
    _ cells: [[Character]], _ row: Int, _ column: Int, _ arm: Arms, _ other: Character? = nil
  ) -> Bool {
    guard cells.indices.contains(row), cells[row].indices.contains(column) else { return false }
    let sign = cells[row][column]
    return sign == other || marks.contains(sign) || arms[sign]?.contains(arm) == true
  }

  /// A line's characters, each at the column where it stands.
  static func columns(_ line: String) -> [Character] {
    line.flatMap {
      [$0] + [Character](repeating: "\0", count: max(0, TextWidth.width(of: "\($0)") - 1))
    }
  }
}
