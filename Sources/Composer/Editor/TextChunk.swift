/// Some hundred lines of a text.
struct TextChunk: Sendable {
  let lines: [String]
  /// The lines, joined.
  let text: String
  /// How the text before it went on in it when it was last asked for, and how it goes on itself.
  private var states: (first: YAMLState, last: YAMLState)?

  /// Fewer lines than this are joined with their neighbours.
  static let few = 32
  private static let usual = 256
  private static let usualSize = 32_768

  private init(_ lines: ArraySlice<String>) {
    self.lines = Array(lines)
    var text = ""
    text.reserveCapacity(lines.reduce(0) { $0 + $1.utf8.count + 1 })
    for (number, line) in lines.enumerated() {
      if number > 0 { text += "\n" }
      text += line
    }
    self.text = text
  }

  /// In UTF-8 bytes, the line break behind it included.
  var size: Int { text.utf8.count + 1 }

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
  static func lines(of text: String) -> [String] {
    var text = text
    text.makeContiguousUTF8()
    let bytes = text.utf8.span
    var lines: [String] = []
    var start = text.startIndex
    var first = 0
    for place in 0..<bytes.count where bytes[place] == 10 {
      let end = text.utf8.index(start, offsetBy: place - first)
      lines.append(String(text[start..<end]))
      start = text.utf8.index(end, offsetBy: 1)
      first = place + 1
    }
    lines.append(String(text[start...]))
    return lines
  }

  /// How the text goes on behind it.
  mutating func state(after first: YAMLState) -> YAMLState {
    if let states, states.first == first { return states.last }
    var state = first
    for line in lines { state.pass(line) }
    states = (first, state)
    return state
  }

  /// Whether its bytes stand in a text, from a place on.
  func stands(in bytes: Span<UInt8>, at start: Int) -> Bool {
    let own = text.utf8.span
    guard start >= 0, start + own.count <= bytes.count else { return false }
    for place in 0..<own.count where own[place] != bytes[start + place] { return false }
    return true
  }
}
