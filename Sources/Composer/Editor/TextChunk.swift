import ProfileModel

/// Some hundred lines of a text, which is cut into lines only where they are asked for: a text of
/// megabytes opens at one key.
struct TextChunk: Sendable {
  /// The lines, joined; a stretch of the text that was opened, until something in it changes.
  let text: Substring
  /// Where each line begins in it.
  private let starts: [Int]
  /// How the text before it went on in it when it was last asked for, and how it goes on itself.
  private var states: (first: YAMLState, last: YAMLState)?

  /// Fewer lines than this are joined with their neighbours.
  static let few = 32
  private static let usual = 256
  private static let usualSize = 32_768

  private init(_ lines: ArraySlice<String>) {
    var text = ""
    text.reserveCapacity(lines.reduce(0) { $0 + $1.utf8.count + 1 })
    var starts: [Int] = []
    starts.reserveCapacity(lines.count)
    for line in lines {
      if !starts.isEmpty { text += "\n" }
      starts.append(text.utf8.count)
      text += line
    }
    self.text = Substring(text)
    self.starts = starts
  }

  private init(_ text: Substring, _ starts: [Int]) {
    self.text = text
    self.starts = starts
  }

  /// In UTF-8 bytes, the line break behind it included.
  var size: Int { text.utf8.count + 1 }

  /// How many lines it has.
  var count: Int { starts.count }

  var lines: [String] { lines(0..<count) }

  /// Some of its lines.
  func lines(_ range: Range<Int>) -> [String] { range.map(line) }

  /// A line, counted from 0.
  func line(_ number: Int) -> String {
    String(text.stretch(start(of: number)..<end(of: number)))
  }

  /// Where a line begins, in UTF-8 bytes.
  func start(of line: Int) -> Int { starts[line] }

  private func end(of line: Int) -> Int {
    line + 1 < count ? starts[line + 1] - 1 : text.utf8.count
  }

  /// Whether the first of a line that is no blank stands left of a column.
  func begins(_ line: Int, leftOf column: Int) -> Bool {
    let bytes = text.utf8.span
    var place = start(of: line)
    let end = min(place + column, bytes.count)
    while place < end, bytes[place] == 32 { place += 1 }
    return place < end && bytes[place] != 10
  }

  /// The line that holds a byte.
  func line(at byte: Int) -> Int {
    var (low, high) = (0, count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if start(of: middle) <= byte { low = middle } else { high = middle }
    }
    return low
  }

  /// A text in chunks.
  static func chunks(of text: String) -> [TextChunk] {
    var text = text
    text.makeContiguousUTF8()
    let bytes = text.utf8.span
    var chunks: [TextChunk] = []
    var starts: [Int] = [0]
    var first = 0
    for place in ByteSearch([10]).places(in: bytes) {
      if starts.count >= usual || place + 1 - first >= usualSize {
        chunks.append(TextChunk(text[...].stretch(first..<place), starts))
        starts = []
        starts.reserveCapacity(usual)
        first = place + 1
      }
      starts.append(place + 1 - first)
    }
    chunks.append(TextChunk(text[...].stretch(first..<bytes.count), starts))
    return chunks
  }

  /// Lines in chunks: one, unless they are too many for one.
  static func chunks(of lines: ArraySlice<String>) -> [TextChunk] {
    let size = lines.reduce(0) { $0 + $1.utf8.count + 1 }
    guard lines.count > 2 * usual || size > 2 * usualSize, lines.count > 1 else {
      return [TextChunk(lines)]
    }
    var chunks: [TextChunk] = []
    var start = lines.startIndex
    var taken = 0
    for place in lines.indices {
      taken += lines[place].utf8.count + 1
      guard place + 1 - start >= usual || taken >= usualSize else { continue }
      chunks.append(TextChunk(lines[start...place]))
      (start, taken) = (place + 1, 0)
    }
    if start < lines.endIndex { chunks.append(TextChunk(lines[start...])) }
    return chunks
  }

  /// The lines of a text: at least one.
  static func lines(of text: String) -> [String] { chunks(of: text).flatMap(\.lines) }

  /// How the text goes on behind it.
  mutating func state(after first: YAMLState) -> YAMLState {
    if let states, states.first == first { return states.last }
    let state = state(after: first, count)
    states = (first, state)
    return state
  }

  /// How the text goes on behind its first lines.
  func state(after first: YAMLState, _ count: Int) -> YAMLState {
    let bytes = text.utf8.span
    var state = first
    var line = 0
    while line < count {
      if state.kind == .plain {
        // Lines in which nothing begins that could go on change nothing.
        guard let place = YAMLState.beginning(in: bytes, from: start(of: line)) else {
          return state
        }
        line = max(line, self.line(at: place))
        guard line < count else { return state }
      }
      state.pass(bytes.extracting(start(of: line)..<end(of: line)))
      line += 1
    }
    return state
  }

  /// Whether its bytes stand in a text, from a place on.
  func stands(in bytes: Span<UInt8>, at start: Int) -> Bool {
    let own = text.utf8.span
    guard start >= 0, start + own.count <= bytes.count else { return false }
    return own.alikeAtStart(bytes.extracting(start..<start + own.count)) == own.count
  }
}
