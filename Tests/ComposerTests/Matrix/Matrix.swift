import ComposerKit
import TestKit
import Testing

/// Each screen, and what can happen on it.
enum Matrix {
  static let cells: [Cell] =
    libraryCells + libraryDialogCells + stackCells + previewCells + fullPreviewCells + findingsCells
    + graphCells + fieldCells + wideFieldCells + editorCells
    + referenceCells + catalogueCells + pickerCells + stackDialogCells + savingCells
    + endingCells + versionsCells + importCells + comparisonCells + severalFixesCells + outsideCells

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

  /// The stories that go across screens, by the files that tell them.
  static let journeys: [(file: String, count: Int)] = {
    ["Stories", "Plain"].flatMap { part in
      let folder = "\(Files.project)/Tests/ComposerTests/\(part)"
      return Files.names(in: folder).map { name in
        (name, Files.text(of: "\(folder)/\(name)").split(separator: "@Test").count - 1)
      }
    }
  }()

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

  /// Raise it when the number has grown; never lower it to pass.
  private static let fewest = 320

  @Test("There are enough stories, and each is told once")
  func number() {
    let cells = Matrix.cells.filter(\.isStory)
    let journeys = Matrix.journeys.reduce(0) { $0 + $1.count }
    print("\(cells.count) stories of screens, \(journeys) across screens")
    #expect(cells.count + journeys >= Self.fewest)
    #expect(Set(cells.map(\.testDescription)).count >= cells.count - Self.fits)
  }

  /// Stories of the smallest screen may share their title.
  private static var fits: Int { Matrix.cells.count { $0.aspect == .small } }
}
