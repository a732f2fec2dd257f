/// The parts of a list or table as they stand in a text: each with its comments, and what is
/// between them.
struct Siblings {
  /// One part: an item of a list, a key with its value.
  struct Part {
    /// From its comments, or itself, to the end of its last line; in brackets exactly itself.
    var chunk: Range<Int>
    var value: YAMLNode
    var key: YAMLNode?
  }

  private(set) var parts: [Part] = []
  let isFlow: Bool
  /// Of the first part's key or dash.
  private(set) var column = 0
  private let source: SourceText

  init(_ node: YAMLNode, in source: SourceText) {
    self.source = source
    let extent = NodeExtent(source)
    isFlow = extent.isFlow(node)
    let nodes: [(key: YAMLNode?, value: YAMLNode)] =
      node.pairs?.filter { !$0.key.isAlias }.map { ($0.key, $0.value) }
      ?? node.items?.map { (nil, $0) } ?? []
    parts = nodes.map { key, value in
      let start = key?.range.lowerBound ?? (isFlow ? value.range.lowerBound : dash(before: value))
      let end = max(extent.end(of: value), key.map { colon(after: $0) } ?? start)
      return Part(chunk: start..<max(start, end), value: value, key: key)
    }
    guard !isFlow, let first = parts.first else { return }
    column = first.chunk.lowerBound - lineStart(first.chunk.lowerBound)
    widenChunks()
  }

  /// What stands between two parts that follow each other.
  func gap(after number: Int) -> String {
    source.text(parts[number].chunk.upperBound..<parts[number + 1].chunk.lowerBound)
  }

  /// The place behind a key's colon.
  func colon(after key: YAMLNode) -> Int {
    var offset = key.range.upperBound
    while offset < source.bytes.count, source.bytes[offset] != UInt8(ascii: ":") { offset += 1 }
    return min(offset + 1, source.bytes.count)
  }

  private func dash(before item: YAMLNode) -> Int {
    var offset = item.range.lowerBound
    while offset > 0, source.bytes[offset - 1] != UInt8(ascii: "-") { offset -= 1 }
    return max(offset - 1, 0)
  }

  private func lineStart(_ offset: Int) -> Int {
    source.lineRange(source.lineNumber(of: offset)).lowerBound
  }

  // MARK: Comments

  /// Gives each part the comments directly above it, and the rest to the part before them.
  private mutating func widenChunks() {
    for number in parts.indices {
      let line = source.lineNumber(of: parts[number].chunk.lowerBound)
      let limit = number > 0 ? lastLine(number - 1) + 1 : startsLine(number) ? 0 : line
      var first = line
      while first > limit, isComment(first - 1) { first -= 1 }
      if first < line { parts[number].start(at: firstCharacter(of: first)) }
    }
    for number in parts.indices {
      let line = lastLine(number)
      let limit =
        number + 1 < parts.count
        ? source.lineNumber(of: parts[number + 1].chunk.lowerBound) : source.lineCount
      var last = line
      for next in line + 1..<max(limit, line + 1) {
        if isComment(next), number + 1 < parts.count || isIndented(next) {
          last = next
        } else if !isBlank(next) || number + 1 == parts.count {
          break
        }
      }
      parts[number].end(at: max(source.lineRange(last).upperBound, parts[number].chunk.upperBound))
    }
  }

  /// Whether nothing but blanks stands before a part in its line.
  private func startsLine(_ number: Int) -> Bool {
    let start = parts[number].chunk.lowerBound
    return firstCharacter(of: source.lineNumber(of: start)) == start
  }

  private func lastLine(_ number: Int) -> Int {
    let range = parts[number].chunk
    return source.lineNumber(of: max(range.lowerBound, range.upperBound))
  }

  private func firstCharacter(of line: Int) -> Int {
    let range = source.lineRange(line)
    return range.first { source.bytes[$0] != 32 && source.bytes[$0] != 9 } ?? range.upperBound
  }

  private func isBlank(_ line: Int) -> Bool {
    firstCharacter(of: line) == source.lineRange(line).upperBound
  }

  private func isComment(_ line: Int) -> Bool {
    let offset = firstCharacter(of: line)
    return offset < source.lineRange(line).upperBound && source.bytes[offset] == UInt8(ascii: "#")
  }

  private func isIndented(_ line: Int) -> Bool {
    column > 0 && firstCharacter(of: line) - source.lineRange(line).lowerBound >= column
  }
}

extension Siblings.Part {
  fileprivate mutating func start(at offset: Int) {
    chunk = offset..<max(offset, chunk.upperBound)
  }

  fileprivate mutating func end(at offset: Int) {
    chunk = chunk.lowerBound..<max(offset, chunk.lowerBound)
  }
}
