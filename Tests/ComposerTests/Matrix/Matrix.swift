import Testing

/// Each screen, and what can happen on it.
enum Matrix {
  static let cells: [Cell] =
    libraryCells + libraryDialogCells + stackCells + previewCells + findingsCells + graphCells
    + fieldCells + wideFieldCells
    + referenceCells + catalogueCells + pickerCells + stackDialogCells + savingCells
    + endingCells + versionsCells + importCells

  /// The matrix as lines, a screen each: ✓ a story, – does not apply, ? nothing.
  static var lines: [String] {
    let width = Ground.allCases.map(\.rawValue.count).max() ?? 0
    let head = pad("", width) + Aspect.allCases.map { pad($0.rawValue, 10) }.joined()
    return [head]
      + Ground.allCases.map { ground in
        pad(ground.rawValue, width)
          + Aspect.allCases.map { aspect in
            let found = cells.filter { $0.ground == ground && $0.aspect == aspect }
            return pad(found.isEmpty ? "?" : found.contains(where: \.isStory) ? "✓" : "–", 10)
          }.joined()
      }
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width + 2 - text.count))
  }
}

@Suite struct MatrixTests {
  @Test("Every screen has its stories", arguments: Matrix.cells.filter(\.isStory))
  func story(cell: Cell) { cell.run() }

  @Test("No cell is empty, and no reason is missing")
  func complete() {
    print(Matrix.lines.joined(separator: "\n"))
    for cell in Matrix.cells where !cell.isStory {
      print("– \(cell.testDescription)")
      #expect(!cell.title.isEmpty)
    }
    for line in Matrix.lines { #expect(!line.contains("?"), "\(line)") }
  }
}
