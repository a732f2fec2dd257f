import Formats

/// Takes a traced text apart from its beginning to its end.
struct TracedReader {
  let bytes: [UInt8]
  private let traces: [TracedText.Trace]
  private var next = 0

  init(_ text: TracedText) {
    bytes = Array(text.text.utf8)
    traces = text.traces
  }

  /// A stretch of the text; none begins before a former one.
  mutating func text(_ range: Range<Int>) -> TracedText {
    while next < traces.count, traces[next].range.upperBound <= range.lowerBound { next += 1 }
    var result = TracedText()
    var place = range.lowerBound
    var number = next
    while number < traces.count, traces[number].range.lowerBound < range.upperBound {
      let part = traces[number].range.clamped(to: range)
      if place < part.lowerBound { result.append(string(place..<part.lowerBound)) }
      result.append(string(part), number: traces[number].number)
      place = part.upperBound
      number += 1
    }
    if place < range.upperBound { result.append(string(place..<range.upperBound)) }
    return result
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// A line with its break, and the stretch before the break.
  struct Line {
    var range: Range<Int>
    var text: Range<Int>
  }

  /// The lines of the text, as YAML knows them.
  var lines: [Line] {
    var lines: [Line] = []
    var start = 0
    var place = 0
    while place < bytes.count {
      let length = breakLength(at: place)
      if length > 0 {
        lines.append(Line(range: start..<place + length, text: start..<place))
        start = place + length
      }
      place += max(length, 1)
    }
    if start < bytes.count {
      lines.append(Line(range: start..<bytes.count, text: start..<bytes.count))
    }
    return lines
  }

  /// How long the line break at a place is; 0 where there is none.
  private func breakLength(at place: Int) -> Int {
    switch bytes[place] {
    case 0x0A: 1
    case 0x0D: place + 1 < bytes.count && bytes[place + 1] == 0x0A ? 2 : 1
    case 0xC2: bytes[place...].starts(with: [0xC2, 0x85]) ? 2 : 0
    case 0xE2:
      bytes[place...].starts(with: [0xE2, 0x80, 0xA8])
        || bytes[place...].starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
    default: 0
    }
  }
}
