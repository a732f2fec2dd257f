/// A place in a text of many lines.
struct TextPlace: Hashable, Comparable, Sendable {
  /// Counted from 0.
  var line: Int
  /// In UTF-8 bytes of the line.
  var byte: Int

  init(_ line: Int, _ byte: Int) {
    self.line = line
    self.byte = byte
  }

  static let start = TextPlace(0, 0)

  static func < (one: TextPlace, other: TextPlace) -> Bool {
    (one.line, one.byte) < (other.line, other.byte)
  }
}

/// The lines of a text, in chunks: a key changes one of them, however many there are.
struct TextBuffer: Sendable {
  private(set) var chunks: [TextChunk]
  /// How many lines there are; never 0.
  private(set) var count: Int
  /// Counts the changes.
  private(set) var version = 0

  init(_ text: String = "") {
    chunks = TextChunk.chunks(of: text)
    count = chunks.reduce(0) { $0 + $1.count }
  }

  var text: String {
    var result = ""
    result.reserveCapacity(size)
    for (number, chunk) in chunks.enumerated() {
      if number > 0 { result += "\n" }
      result += chunk.text
    }
    return result
  }

  /// In UTF-8 bytes.
  var size: Int { chunks.reduce(-1) { $0 + $1.size } }

  var end: TextPlace { TextPlace(count - 1, self[count - 1].utf8.count) }

  /// A line, counted from 0.
  subscript(line: Int) -> String {
    let (chunk, first) = find(line)
    return chunks[chunk].line(line - first)
  }

  /// The chunk that has a line, and the number of its first one.
  private func find(_ line: Int) -> (chunk: Int, first: Int) {
    var first = 0
    for (number, chunk) in chunks.enumerated() {
      if line < first + chunk.count { return (number, first) }
      first += chunk.count
    }
    return (chunks.count - 1, first - (chunks.last?.count ?? 0))
  }

  // MARK: Places

  /// The nearest place that the text has.
  func clamped(_ place: TextPlace) -> TextPlace {
    if place.line < 0 { return .start }
    if place.line >= count { return end }
    return TextPlace(place.line, min(max(0, place.byte), self[place.line].utf8.count))
  }

  /// In UTF-8 bytes of the whole text.
  func offset(of place: TextPlace) -> Int {
    let (chunk, first) = find(place.line)
    let before = chunks[..<chunk].reduce(0) { $0 + $1.size }
    return before + chunks[chunk].start(of: place.line - first) + place.byte
  }

  /// The place of an offset in UTF-8 bytes; outside of the text its nearest end.
  func place(at offset: Int) -> TextPlace {
    var rest = max(0, offset)
    var line = 0
    for chunk in chunks {
      guard rest >= chunk.size else {
        let number = chunk.line(at: rest)
        return TextPlace(line + number, rest - chunk.start(of: number))
      }
      rest -= chunk.size
      line += chunk.count
    }
    return end
  }

  /// The text between two places.
  func text(in range: Range<TextPlace>) -> String {
    let (low, high) = (range.lowerBound, range.upperBound)
    let first = self[low.line]
    if low.line == high.line { return first.part(low.byte..<high.byte) }
    var result = first.part(low.byte..<first.utf8.count)
    for line in lines(low.line + 1..<high.line) { result += "\n" + line }
    return result + "\n" + self[high.line].part(0..<high.byte)
  }

  /// Some lines.
  func lines(_ range: Range<Int>) -> [String] {
    var result: [String] = []
    result.reserveCapacity(range.count)
    var first = 0
    for chunk in chunks {
      let wanted = range.clamped(to: first..<first + chunk.count)
      if !wanted.isEmpty {
        result += chunk.lines(wanted.lowerBound - first..<wanted.upperBound - first)
      }
      first += chunk.count
      if first >= range.upperBound { break }
    }
    return result
  }

  /// The nearest line above another one, not above a limit, that begins left of a column.
  func line(above line: Int, from limit: Int, leftOf column: Int) -> Int? {
    var first = count
    for chunk in chunks.reversed() {
      first -= chunk.count
      guard first < line else { continue }
      let numbers = max(0, limit - first)..<min(chunk.count, line - first)
      if let number = numbers.last(where: { chunk.begins($0, leftOf: column) }) {
        return first + number
      }
      if first <= limit { return nil }
    }
    return nil
  }

  // MARK: Changes

  /// Puts a text in the place of another one; gives the place behind it.
  @discardableResult
  mutating func replace(_ range: Range<TextPlace>, with text: String) -> TextPlace {
    let (low, high) = (range.lowerBound, range.upperBound)
    let before = self[low.line].part(0..<low.byte)
    let last = self[high.line]
    let after = last.part(high.byte..<last.utf8.count)
    var lines = TextChunk.lines(of: text)
    let end = TextPlace(
      low.line + lines.count - 1,
      (lines.count == 1 ? low.byte : 0) + lines[lines.count - 1].utf8.count)
    lines[0] = before + lines[0]
    lines[lines.count - 1] += after
    replaceLines(low.line..<high.line + 1, with: lines)
    return end
  }

  /// Puts lines in the place of others; some must be left.
  mutating func replaceLines(_ range: Range<Int>, with new: [String]) {
    version += 1
    count += new.count - range.count
    let first = find(range.lowerBound)
    let last = range.isEmpty ? first : find(range.upperBound - 1)
    var (low, high) = (first.chunk, last.chunk)
    var lines =
      chunks[low].lines(0..<range.lowerBound - first.first)[...] + new
      + chunks[high].lines(range.upperBound - last.first..<chunks[high].count)
    if lines.count < TextChunk.few, chunks.count > high - low + 1 {
      // What has become small joins its neighbour.
      if high + 1 < chunks.count {
        high += 1
        lines += chunks[high].lines
      } else {
        low -= 1
        lines = chunks[low].lines[...] + lines
      }
    }
    chunks.replaceSubrange(low...high, with: TextChunk.chunks(of: lines))
  }

  /// How the line before another one goes on in it.
  mutating func state(before line: Int) -> YAMLState {
    var state = YAMLState()
    var first = 0
    for number in chunks.indices {
      let count = chunks[number].count
      guard line >= first + count else {
        return chunks[number].state(after: state, line - first)
      }
      state = chunks[number].state(after: state)
      first += count
    }
    return state
  }
}

extension TextBuffer: Equatable {
  static func == (one: TextBuffer, other: TextBuffer) -> Bool {
    one.count == other.count && one.text == other.text
  }
}

extension String {
  /// A stretch of it, in UTF-8 bytes.
  func part(_ range: Range<Int>) -> String { String(self[...].stretch(range)) }

  /// The place of a UTF-8 offset.
  func index(at byte: Int) -> Index { utf8.index(startIndex, offsetBy: byte) }
}

extension Substring {
  /// A stretch of it, in UTF-8 bytes; it shares them.
  func stretch(_ range: Range<Int>) -> Substring {
    let low = utf8.index(startIndex, offsetBy: range.lowerBound)
    return self[low..<utf8.index(low, offsetBy: range.count)]
  }
}
