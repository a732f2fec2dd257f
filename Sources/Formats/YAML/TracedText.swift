/// A text that knows which of its stretches were put in, by a number that its maker gave.
package struct TracedText: Equatable, Sendable {
  /// A stretch in UTF-8 bytes.
  package struct Trace: Equatable, Sendable {
    package var range: Range<Int>
    package var number: Int

    package init(range: Range<Int>, number: Int) {
      self.range = range
      self.number = number
    }
  }

  package private(set) var text: String
  /// In the order of the text; none overlaps another.
  package private(set) var traces: [Trace]

  package init(_ text: String = "") {
    self.text = text
    traces = []
  }

  /// A text that was put in as a whole.
  package init(_ text: String, number: Int) {
    self.text = text
    traces = text.isEmpty ? [] : [Trace(range: 0..<text.utf8.count, number: number)]
  }

  package var isEmpty: Bool { text.isEmpty }

  package mutating func append(_ more: String) { text += more }

  package mutating func append(_ more: TracedText) {
    let start = text.utf8.count
    text += more.text
    for trace in more.traces {
      traces.append(
        Trace(
          range: start + trace.range.lowerBound..<start + trace.range.upperBound,
          number: trace.number))
    }
  }

  /// Adds a stretch that was put in as a whole.
  package mutating func append(_ more: String, number: Int) {
    append(TracedText(more, number: number))
  }

  package static func + (one: TracedText, other: TracedText) -> TracedText {
    var sum = one
    sum.append(other)
    return sum
  }

  /// The stretches one after the other: between the traces, and the traces themselves.
  package var pieces: [(text: String, number: Int?)] {
    guard !traces.isEmpty else { return text.isEmpty ? [] : [(text, nil)] }
    let bytes = Array(text.utf8)
    var pieces: [(text: String, number: Int?)] = []
    var place = 0
    for trace in traces {
      if place < trace.range.lowerBound {
        pieces.append((Self.text(bytes[place..<trace.range.lowerBound]), nil))
      }
      pieces.append((Self.text(bytes[trace.range]), trace.number))
      place = trace.range.upperBound
    }
    if place < bytes.count { pieces.append((Self.text(bytes[place...]), nil)) }
    return pieces
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The same stretches in another writing, each changed on its own.
  package func mapped(_ change: (String) -> String) -> TracedText {
    var result = TracedText()
    for piece in pieces {
      if let number = piece.number {
        result.append(change(piece.text), number: number)
      } else {
        result.append(change(piece.text))
      }
    }
    return result
  }
}

extension TracedText: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self.init(text) }
}
