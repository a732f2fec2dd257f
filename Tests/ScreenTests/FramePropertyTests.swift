import Screen
import TestKit
import Testing

@Suite struct FramePropertyTests {
  private static func area(_ randomness: inout Randomness) -> Rectangle {
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &randomness) }
    return Rectangle(number(-6...22), number(-3...8), number(-2...25), number(-1...8))
  }

  private static func change(_ frame: inout Frame, _ randomness: inout Randomness) {
    let area = area(&randomness)
    let style = Style(Role.allCases.randomElement(using: &randomness) ?? .text)
    let text = HostileText.next(&randomness)
    switch Int.random(in: 0...6, using: &randomness) {
    case 0: frame.fill(area, text.first ?? " ", style)
    case 1: frame.clear(area, style)
    case 2: frame.box(area, .rounded, style)
    case 3: frame.restyle(area) { $0.reversed }
    case 4: frame.writeCut(text, in: area, style)
    default: frame.write(String(text.dropFirst()), in: area, style)
    }
  }

  @Test(
    "Whatever is drawn, every row has its columns and no wide character is halved",
    arguments: 0..<400)
  func sound(_ seed: Int) {
    var randomness = Randomness(seed: UInt64(seed))
    let size = Size(
      Int.random(in: 0...20, using: &randomness), Int.random(in: 0...6, using: &randomness))
    var frame = Frame(size)
    for _ in 0..<30 {
      Self.change(&frame, &randomness)
      #expect(frame.cells.count == size.columns * size.rows, "seed \(seed)")
      for number in 0..<size.rows {
        #expect(Self.isSound(frame.row(number)), "seed \(seed): \(frame.text)")
      }
    }
  }

  private static func isSound(_ row: ArraySlice<Cell>) -> Bool {
    var owed = 0
    for cell in row {
      if let character = cell.character {
        guard owed == 0, Shown.character(character) == character else { return false }
        owed = TextWidth.width(of: character) - 1
      } else {
        guard owed == 1 else { return false }
        owed = 0
      }
    }
    return owed == 0
  }

  @Test("A text takes the cells of its characters, one by one", arguments: 0..<400)
  func cells(_ seed: Int) {
    var randomness = Randomness(seed: UInt64(seed))
    let text = HostileText.next(&randomness) + HostileText.next(&randomness)
    var frame = Frame(Size(200, 1))
    let end = frame.write(text, in: frame.area)
    let expected = text.map(Shown.character)
    let written = frame.row(0).prefix(end).compactMap(\.character)
    #expect(written == expected, "seed \(seed)")
    #expect(end == expected.reduce(0) { $0 + TextWidth.width(of: $1) }, "seed \(seed)")
    #expect(end == TextWidth.width(of: text), "seed \(seed)")
  }

  @Test("The changes of a row are all the changes", arguments: 0..<200)
  func changes(_ seed: Int) {
    var randomness = Randomness(seed: UInt64(seed))
    let before = Frame(Size(20, 5))
    var after = before
    for _ in 0..<2 { Self.change(&after, &randomness) }
    for row in 0..<5 {
      let differing = (0..<20).filter { after[Point($0, row)] != before[Point($0, row)] }
      let columns = after.changes(inRow: row, since: before)
      #expect(columns?.lowerBound == differing.first, "seed \(seed)")
      #expect(columns?.last == differing.last, "seed \(seed)")
    }
  }
}
