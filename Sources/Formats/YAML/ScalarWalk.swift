/// Walks over a scalar's value and the text it was read from, side by side.
struct ScalarWalk {
  let value: [UInt8]
  /// Where the text of the value begins.
  private(set) var start = 0
  private(set) var runs: [ScalarRun] = []
  private let range: Range<Int>
  private let style: YAMLNode.Style?
  private let isAlias: Bool
  private let source: SourceText
  /// In the value.
  private var place = 0
  /// In the text.
  private var offset = 0
  private var limit = 0

  init(_ node: YAMLNode, _ source: SourceText) {
    range = node.range
    style = node.style
    isAlias = node.isAlias
    self.source = source
    value = Array((node.text ?? "").utf8)
  }

  mutating func walk() {
    let range = self.range.clamped(to: 0..<source.bytes.count)
    let isQuoted = style == .singleQuoted || style == .doubleQuoted
    let isBlock = style == .literal || style == .folded
    start =
      isBlock ? min(source.lineRange(firstLine).lowerBound, range.upperBound) : range.lowerBound
    if isQuoted, range.count > 1 { start += 1 }
    limit = isQuoted ? max(start, range.upperBound - 1) : range.upperBound
    offset = start
    switch style {
    case _ where isAlias: take(value.count, range)
    case .literal?: walkLiteral()
    case .folded?: walkFolded()
    case .plain?, .singleQuoted?, .doubleQuoted?: walkFlow()
    case nil: break
    }
  }

  private mutating func take(_ count: Int, _ range: Range<Int>, isVerbatim: Bool = false) {
    let count = min(count, value.count - place)
    guard count > 0 else { return }
    if isVerbatim, let last = runs.last, last.isVerbatim,
      last.source.upperBound == range.lowerBound
    {
      runs[runs.count - 1].source = last.source.lowerBound..<range.lowerBound + count
    } else {
      let source = isVerbatim ? range.lowerBound..<range.lowerBound + count : range
      runs.append(ScalarRun(value: place, source: source, isVerbatim: isVerbatim))
    }
    place += count
  }

  private mutating func takeVerbatim(_ range: Range<Int>) {
    take(range.count, range, isVerbatim: true)
  }

  // MARK: Blocks

  private var firstLine: Int { source.lineNumber(of: range.lowerBound) + 1 }

  private mutating func walkLiteral() {
    let indentation = literalIndentation
    var line = firstLine
    while place < value.count, line < source.lineCount {
      let range = source.lineRange(line)
      takeVerbatim(min(range.lowerBound + indentation, range.upperBound)..<range.upperBound)
      line += 1
      take(1, range.upperBound..<max(range.upperBound, source.lineRange(line).lowerBound))
    }
  }

  /// How far a block's lines are moved in: told by its first line that holds anything.
  private var literalIndentation: Int {
    var line = firstLine
    for text in value.split(separator: 10, omittingEmptySubsequences: false) {
      if !text.isEmpty { return max(0, source.lineRange(line).count - text.count) }
      line += 1
    }
    return 0
  }

  private mutating func walkFolded() {
    let indentation = foldedIndentation
    var line = firstLine
    var breaks = 0
    while place < value.count, line < source.lineCount {
      let range = source.lineRange(line)
      let content = min(range.lowerBound + indentation, range.upperBound)..<range.upperBound
      if !content.isEmpty {
        takeBreaks(breaks, offset..<content.lowerBound)
        takeVerbatim(content)
        offset = content.upperBound
        breaks = 0
      }
      breaks += 1
      line += 1
    }
    take(value.count - place, offset..<max(offset, limit))
  }

  private var foldedIndentation: Int {
    let blankLines = value.prefix { $0 == 10 }.count
    let spaces = source.bytes[source.lineRange(firstLine + blankLines)].prefix { $0 == 32 }.count
    return max(0, spaces - value.dropFirst(blankLines).prefix { $0 == 32 }.count)
  }

  // MARK: Quoted and plain texts

  private mutating func walkFlow() {
    while place < value.count, offset < limit {
      if let end = breakEnd {
        fold(offset..<end)
      } else if style == .doubleQuoted, source.bytes[offset] == UInt8(ascii: "\\") {
        takeEscape()
      } else if style == .singleQuoted, source.bytes[offset] == UInt8(ascii: "'") {
        take(1, offset..<min(offset + 2, limit))
        offset += 2
      } else {
        takeVerbatim(offset..<offset + 1)
        offset += 1
      }
    }
  }

  /// The end of a line break with the blanks around it, which folding takes away.
  private var breakEnd: Int? {
    var end = offset
    while end < limit, source.bytes[end] == 32 || source.bytes[end] == 9 { end += 1 }
    guard end < limit, source.bytes[end] == 10 || source.bytes[end] == 13 else { return nil }
    while end < limit, Self.isWhite(source.bytes[end]) { end += 1 }
    return end
  }

  private mutating func fold(_ range: Range<Int>) {
    takeBreaks(breaks(in: range), range)
    offset = range.upperBound
  }

  /// One break becomes a space; of several, one goes or none.
  private mutating func takeBreaks(_ breaks: Int, _ range: Range<Int>) {
    guard breaks > 0 else { return }
    take(max(1, value[place...].prefix(breaks).prefix { $0 == 10 }.count), range)
  }

  private func breaks(in range: Range<Int>) -> Int {
    range.count { offset in
      let next = offset + 1 < source.bytes.count ? source.bytes[offset + 1] : 0
      return source.bytes[offset] == 10 || (source.bytes[offset] == 13 && next != 10)
    }
  }

  private mutating func takeEscape() {
    let start = offset
    let letter = offset + 1 < limit ? source.bytes[offset + 1] : 0
    if letter == 10 || letter == 13 { return takeEscapedBreak() }
    let digits: Int =
      switch letter {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 0
      }
    offset = min(start + 2 + digits, limit)
    take(characterWidth, start..<offset)
  }

  /// A break with a backslash before it is nothing; empty lines after it stay.
  private mutating func takeEscapedBreak() {
    let start = offset
    offset += 1
    while offset < limit, Self.isWhite(source.bytes[offset]) { offset += 1 }
    take(breaks(in: start..<offset) - 1, start..<offset)
  }

  /// How many bytes the value's next character has.
  private var characterWidth: Int {
    1 + value[min(place + 1, value.count)...].prefix { $0 & 0xC0 == 0x80 }.count
  }

  private static func isWhite(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == 10 || byte == 13
  }
}
