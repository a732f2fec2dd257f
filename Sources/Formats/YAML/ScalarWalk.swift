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
    guard end < limit, breakWidth(at: end) > 0 else { return nil }
    return whiteEnd(from: end)
  }

  /// Of several breaks the first one goes, a single one becomes a space; U+2028 and U+2029 stay.
  private mutating func fold(_ range: Range<Int>) {
    let breaks = breaks(in: range)
    let kept = breaks.first == 1 ? breaks.dropFirst().reduce(0, +) : breaks.reduce(0, +)
    take(max(1, kept), range)
    offset = range.upperBound
  }

  /// One break becomes a space; of several, one goes or none.
  private mutating func takeBreaks(_ breaks: Int, _ range: Range<Int>) {
    guard breaks > 0 else { return }
    take(max(1, value[place...].prefix(breaks).prefix { $0 == 10 }.count), range)
  }

  /// How many bytes each break of a stretch has in the value: U+2028 and U+2029 stay what they are,
  /// all others become line feeds.
  private func breaks(in range: Range<Int>) -> [Int] {
    var breaks: [Int] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let width = breakWidth(at: place)
      if width > 0 { breaks.append(width == 3 ? 3 : 1) }
      place += max(width, 1)
    }
    return breaks
  }

  private func breakWidth(at place: Int) -> Int {
    YAMLCharacters.lineBreak(at: place, in: source.bytes)
  }

  /// Where blanks and line breaks end.
  private func whiteEnd(from start: Int) -> Int {
    var place = start
    while place < limit {
      let isBlank = source.bytes[place] == 32 || source.bytes[place] == 9
      let width = isBlank ? 1 : breakWidth(at: place)
      guard width > 0 else { break }
      place += width
    }
    return min(place, limit)
  }

  private mutating func takeEscape() {
    let start = offset
    let letter = offset + 1 < limit ? source.bytes[offset + 1] : 0
    if offset + 1 < limit, breakWidth(at: offset + 1) > 0 { return takeEscapedBreak() }
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
    offset = whiteEnd(from: start + 1)
    take(breaks(in: start..<offset).dropFirst().reduce(0, +), start..<offset)
  }

  /// How many bytes the value's next character has.
  private var characterWidth: Int {
    1 + value[min(place + 1, value.count)...].prefix { $0 & 0xC0 == 0x80 }.count
  }
}
