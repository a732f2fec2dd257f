/// Rows of cells under a head, in columns as wide as they need to be.
struct Table {
  private let head: [String]
  private var rows: [[String]] = []

  init(_ head: String...) { self.head = head }

  mutating func add(_ cells: String...) { rows.append(cells.map { harmless($0) }) }

  /// Writes head and rows. The last column is not padded, and is cut where a terminal ends.
  func write(to page: inout Page, indent: Int = 0, width: Int? = nil) {
    let all = [head] + rows
    let widths = head.indices.map { place in all.map { columns($0[place]) }.max() ?? 0 }
    for (number, row) in all.enumerated() {
      var text = String(repeating: " ", count: indent)
      for (place, cell) in row.enumerated() {
        text += place == row.count - 1 ? cell : padded(cell, widths[place] + 2)
      }
      while text.last == " " { text.removeLast() }
      if let width { text = shortened(text, width) }
      page.line(text, number == 0 ? .quiet : .plain)
    }
  }
}
