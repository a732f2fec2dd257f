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

  /// What stands between two parts after those between them are gone: comments stay.
  func gap(from first: Int, to last: Int) -> String {
    let gaps = (first..<last).map { gap(after: $0) }
    let comments = isFlow ? [] : gaps.filter { $0.utf8.contains(35) }
    return comments.isEmpty ? gaps.first ?? "" : comments.joined()
  }

  /// What stands before and behind a new part: what stands between all others, where that is alike.
  func usualGap(_ layout: CanonicalLayout) -> String {
    let gaps = parts.indices.dropLast().map { gap(after: $0) }.filter { !$0.utf8.contains(35) }
    if let gap = gaps.first, gaps.allSatisfy({ $0 == gap }) { return gap }
    return isFlow ? ", " : layout.newline + layout.spaces(column)
  }

  /// The place behind a key's colon, or behind the key where none follows.
  func colon(after key: YAMLNode) -> Int {
    var offset = key.range.upperBound
    while offset < source.bytes.count, isBlank(at: offset) { offset += 1 }
    let hasColon = offset < source.bytes.count && source.bytes[offset] == UInt8(ascii: ":")
    return hasColon ? offset + 1 : key.range.upperBound
  }

  /// Where what a part says begins: behind its colon or its dash.
  func valueStart(of part: Part) -> Int {
    if let key = part.key { return colon(after: key) }
    let start = part.value.range.lowerBound
    return isFlow ? start : min(dash(before: part.value) + 1, start)
  }

  /// The dash of an item; comments may stand between the two.
  private func dash(before item: YAMLNode) -> Int {
    var line = source.lineNumber(of: item.range.lowerBound)
    var range = source.lineRange(line).lowerBound..<item.range.lowerBound
    while true {
      if let dash = range.last(where: isDash) { return dash }
      guard line > 0 else { return item.range.lowerBound }
      line -= 1
      range = firstCharacter(of: line)..<source.lineRange(line).upperBound
      let comment = range.first {
        source.bytes[$0] == 35 && ($0 == range.lowerBound || isBlank(at: $0 - 1))
      }
      range = range.lowerBound..<(comment ?? range.upperBound)
    }
  }

  /// A dash with a blank or nothing on both sides.
  private func isDash(_ offset: Int) -> Bool {
    source.bytes[offset] == UInt8(ascii: "-")
      && (offset == 0 || isBlank(at: offset - 1))
      && (offset + 1 == source.bytes.count || isBlank(at: offset + 1))
  }

  private func isBlank(at offset: Int) -> Bool { [9, 10, 13, 32].contains(source.bytes[offset]) }

  private func lineStart(_ offset: Int) -> Int {
    source.lineRange(source.lineNumber(of: offset)).lowerBound
  }

  // MARK: Comments

  /// Gives each part the comments directly above it, and those behind it that are moved in deeper
  /// than the parts; others keep their places between them.
  private mutating func widenChunks() {
    for number in parts.indices {
      let line = source.lineNumber(of: parts[number].chunk.lowerBound)
      let limit = number > 0 ? lastLine(number - 1) + 1 : startsLine(number) ? 0 : line
      var first = line
      while first > limit, isComment(first - 1), number == 0 || !isDeeper(first - 1) { first -= 1 }
      if first < line { parts[number].start(at: firstCharacter(of: first)) }
      guard number > 0 else { continue }
      endChunk(number - 1, before: first)
    }
    if !parts.isEmpty { endChunk(parts.count - 1, before: source.lineCount) }
  }

  private mutating func endChunk(_ number: Int, before limit: Int) {
    var last = lastLine(number)
    for line in last + 1..<max(limit, last + 1) {
      if isComment(line), isDeeper(line) { last = line } else if !isBlank(line) { break }
    }
    parts[number].end(at: max(source.lineRange(last).upperBound, parts[number].chunk.upperBound))
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

  private func isDeeper(_ line: Int) -> Bool {
    firstCharacter(of: line) - source.lineRange(line).lowerBound > column
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
