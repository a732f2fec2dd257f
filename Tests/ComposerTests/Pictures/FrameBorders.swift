import ComposerKit
import Screen

/// The borders of a frame as paths of a vector graphic.
struct FrameBorders {
  static let signs: Set<Character> = ["─", "│", "╭", "╮", "╰", "╯", "├", "┤"]

  private let frame: Frame
  private var order: [Style] = []
  private var paths: [Style: String] = [:]

  init(_ frame: Frame) { self.frame = frame }

  /// The paths, by what they look like.
  mutating func take() -> [(style: Style, path: String)] {
    for row in 0..<frame.size.rows { addRow(row) }
    for column in 0..<frame.size.columns { addColumn(column) }
    return order.map { ($0, paths[$0] ?? "") }
  }

  private mutating func add(_ path: String, _ style: Style) {
    if paths[style] == nil { order.append(style) }
    paths[style, default: ""] += path
  }

  private func cell(_ column: Int, _ row: Int) -> Screen.Cell? {
    guard row < frame.size.rows else { return nil }
    return frame.row(row).dropFirst(column).first
  }

  private func left(_ column: Int) -> Int { FrameSVG.margin + column * FrameSVG.width }
  private func top(_ row: Int) -> Int { FrameSVG.margin + row * FrameSVG.height }

  /// What lies, and the corners.
  private mutating func addRow(_ row: Int) {
    let middle = top(row) + FrameSVG.height / 2
    var start: (column: Int, style: Style)?
    for column in 0...frame.size.columns {
      let cell = cell(column, row)
      if let open = start, cell?.character != "─" || cell?.style != open.style {
        add("M\(left(open.column)) \(middle)H\(left(column))", open.style)
        start = nil
      }
      guard let cell, let sign = cell.character else { continue }
      if sign == "─", start == nil { start = (column, cell.style) }
      addCorner(sign, column, row, cell.style)
    }
  }

  private mutating func addCorner(_ sign: Character, _ column: Int, _ row: Int, _ style: Style) {
    let (x, y) = (left(column), top(row))
    let (right, bottom) = (x + FrameSVG.width, y + FrameSVG.height)
    let (middle, center) = (x + FrameSVG.width / 2, y + FrameSVG.height / 2)
    let turn = "Q\(middle) \(center) "
    switch sign {
    case "╭": add("M\(middle) \(bottom)\(turn)\(right) \(center)", style)
    case "╮": add("M\(x) \(center)\(turn)\(middle) \(bottom)", style)
    case "╰": add("M\(middle) \(y)\(turn)\(right) \(center)", style)
    case "╯": add("M\(x) \(center)\(turn)\(middle) \(y)", style)
    case "├": add("M\(middle) \(y)V\(bottom)M\(middle) \(center)H\(right)", style)
    case "┤": add("M\(middle) \(y)V\(bottom)M\(x) \(center)H\(middle)", style)
    default: break
    }
  }

  /// What stands.
  private mutating func addColumn(_ column: Int) {
    let middle = left(column) + FrameSVG.width / 2
    var start: (row: Int, style: Style)?
    for row in 0...frame.size.rows {
      let cell = cell(column, row)
      if let open = start, cell?.character != "│" || cell?.style != open.style {
        add("M\(middle) \(top(open.row))V\(top(row))", open.style)
        start = nil
      }
      if let cell, cell.character == "│", start == nil { start = (row, cell.style) }
    }
  }
}
