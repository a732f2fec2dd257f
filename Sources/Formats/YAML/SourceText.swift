import ProfileModel

/// A place in a text as people count it: lines and columns from 1, a column per character.
package struct Position: Equatable, Hashable, Sendable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (one: Position, other: Position) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}

/// The bytes of a text with the places of its lines.
package struct SourceText: Equatable, Sendable {
  package let bytes: [UInt8]
  /// Where each line begins.
  package let lineStarts: [Int]
  /// Every character is one byte long.
  private let isASCII: Bool

  package init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  package init(bytes: [UInt8]) {
    self.bytes = bytes
    let breaks = ByteSearch([UInt8(ascii: "\n")]).places(in: bytes.span)
    lineStarts = [0] + breaks.map { $0 + 1 }
    isASCII = bytes.reduce(0, |) < 0x80
  }

  /// The text between two places.
  package func text(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The line of an offset, counted from 0.
  package func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Line and column of an offset.
  package func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineNumber(of: offset)
    let before = bytes[lineStarts[line]..<offset]
    let characters = isASCII ? before.count : before.count { $0 & 0xC0 != 0x80 }
    return Position(line: line + 1, column: characters + 1)
  }

  /// The bytes of a line, counted from 0, without its line break.
  package func lineRange(_ line: Int) -> Range<Int> {
    guard lineStarts.indices.contains(line) else { return bytes.count..<bytes.count }
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The first line of a stretch, so that a mark does not cover half a file.
  func firstLine(of range: Range<Int>) -> Range<Int> {
    let line = lineRange(lineNumber(of: range.lowerBound))
    return range.lowerBound..<max(range.lowerBound, min(range.upperBound, line.upperBound))
  }

  /// A line, counted from 0, without its line break.
  package func line(_ line: Int) -> String { text(lineRange(line)) }

  package var lineCount: Int { lineStarts.count }

  /// Whether a word stands in the text, or in a stretch of it.
  package func holds(_ word: StaticString, in range: Range<Int>? = nil) -> Bool {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    let search = ByteSearch(word.withUTF8Buffer(Array.init))
    return search.isHeld(in: bytes.span.extracting(range))
  }
}

/// Reads positions of offsets that ascend, so that a long line is counted once and not each time.
package struct PositionReader {
  private let source: SourceText
  private var line = 0
  private var offset = 0
  private var characters = 0

  package init(_ source: SourceText) { self.source = source }

  /// Line and column of an offset.
  package mutating func position(of place: Int) -> Position {
    let place = min(max(place, 0), source.bytes.count)
    let number = source.lineNumber(of: place)
    if number != line || place < offset {
      line = number
      offset = source.lineStarts[number]
      characters = 0
    }
    characters += source.bytes[offset..<place].count { $0 & 0xC0 != 0x80 }
    offset = place
    return Position(line: line + 1, column: characters + 1)
  }
}
