/// The lines of a text that say something, and the forms of values that may stand in them.
///
/// Every form here is narrower than YAML's: what it knows means the same to every reader.
struct PlainLines {
  private let bytes: [UInt8]
  private var place = 0
  private var lineStart = 0
  /// Whether something was met that wants a real reader.
  private(set) var isOdd = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next line without its blanks; those that are empty or comments are left out.
  mutating func next() -> Range<Int>? {
    while !isOdd, place < bytes.count {
      let line = rawLine()
      var start = line.lowerBound
      while start < line.upperBound, bytes[start] == Self.space { start += 1 }
      var end = line.upperBound
      while end > start, bytes[end - 1] == Self.space { end -= 1 }
      guard start < end, bytes[start] != Self.hash else { continue }
      lineStart = line.lowerBound
      if end - start > Self.longest { isOdd = true }
      return isOdd ? nil : start..<end
    }
    return nil
  }

  /// A key with more in its line than this is none to YAML.
  private static let longest = 1000
  private static let space = UInt8(ascii: " ")
  private static let hash = UInt8(ascii: "#")
  private static let colon = UInt8(ascii: ":")
  private static let brace = UInt8(ascii: "{")
  private static let endBrace = UInt8(ascii: "}")

  private mutating func rawLine() -> Range<Int> {
    let start = place
    var isTemplate = false
    while place < bytes.count, bytes[place] != 10 {
      let byte = bytes[place]
      if byte < 32 || byte > 126 { checkCharacter() }
      if byte == Self.brace, isByte(byte, at: place + 1) { isTemplate = true }
      if byte == Self.endBrace, isByte(byte, at: place + 1) { isTemplate = false }
      // In a quote or a comment a template may go on beyond its braces.
      if isTemplate, byte == 34 || byte == 39 || byte == 96 || byte == 42 { isOdd = true }
      place += 1
    }
    // A template that goes on in the next line is covered as a whole.
    if isTemplate { isOdd = true }
    defer { place += 1 }
    return start..<place
  }

  private func isByte(_ byte: UInt8, at place: Int) -> Bool {
    place < bytes.count && bytes[place] == byte
  }

  /// Beside ASCII, letters of Latin and Greek and typographic marks; no line break, nothing hidden.
  private mutating func checkCharacter() {
    let rest = bytes[place...].prefix(3)
    let second = rest.count > 1 ? rest[place + 1] : 0
    if 0xC3...0xCF ~= bytes[place], 0x80...0xBF ~= second {
      place += 1
    } else if bytes[place] == 0xE2, second == 0x80, rest.count > 2,
      0x90...0xA6 ~= rest[place + 2]
    {
      place += 2
    } else {
      isOdd = true
    }
  }

  func column(of offset: Int) -> Int { offset - lineStart }
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
  func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count && bytes[one].elementsEqual(bytes[other])
  }

  // MARK: Parts of a line

  func isDash(_ line: Range<Int>) -> Bool {
    bytes[line.lowerBound] == UInt8(ascii: "-")
      && (line.count == 1 || bytes[line.lowerBound + 1] == Self.space)
  }

  func behindDash(_ line: Range<Int>) -> Range<Int> {
    trimmed(line.lowerBound + 1..<line.upperBound)
  }

  /// The key that a line begins with: a plain word, and a colon behind it.
  func key(_ line: Range<Int>) -> Range<Int>? {
    var end = line.lowerBound
    while end < line.upperBound, Self.isWordByte(bytes[end]) { end += 1 }
    guard end > line.lowerBound, end < line.upperBound, bytes[end] == Self.colon,
      Self.isLetter(bytes[line.lowerBound]),
      end + 1 == line.upperBound || bytes[end + 1] == Self.space
    else { return nil }
    return line.lowerBound..<end
  }

  /// What stands behind a key; nothing where that is a comment.
  func behindColon(_ key: Range<Int>, _ line: Range<Int>) -> Range<Int> {
    let value = trimmed(key.upperBound + 1..<line.upperBound)
    return !value.isEmpty && bytes[value.lowerBound] == Self.hash
      ? value.lowerBound..<value.lowerBound : value
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] == Self.space { start += 1 }
    return start..<range.upperBound
  }

  // MARK: Block texts

  func isBlockText(_ value: Range<Int>) -> Bool {
    let isMark = bytes[value.lowerBound] == UInt8(ascii: "|") || bytes[value.lowerBound] == 62
    guard isMark, value.count < 3 else { return false }
    return value.count == 1 || bytes[value.lowerBound + 1] == UInt8(ascii: "-")
      || bytes[value.lowerBound + 1] == UInt8(ascii: "+")
  }

  /// Skips the lines of a block text, which are moved in by more than a column. Says whether they
  /// are what they look like.
  mutating func skipBlockText(above column: Int) -> Bool {
    var indent: Int?
    while !isOdd, place < bytes.count {
      let start = place
      let line = rawLine()
      let blanks = bytes[line].prefix { $0 == Self.space }.count
      if blanks == line.count {
        // Blanks in the lines before the first one could count as its indent.
        guard blanks == 0 || indent != nil else { return false }
      } else if blanks >= indent ?? (column + 1) {
        indent = indent ?? blanks
      } else {
        place = start
        break
      }
    }
    return !isOdd
  }

  // MARK: Values in one line

  /// Any value that can be read at a glance, a comment behind it included.
  func isPlainValue(_ value: Range<Int>) -> Bool {
    switch bytes[value.lowerBound] {
    case UInt8(ascii: "["): flowList(value) != nil
    case Self.brace: isFlowTable(value)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted(value).map { isEnd($0.end, value) } ?? false
    default: isSentence(value)
    }
  }

  /// Whether nothing but a comment follows.
  private func isEnd(_ end: Int, _ value: Range<Int>) -> Bool {
    guard end < value.upperBound else { return true }
    let rest = trimmed(end..<value.upperBound)
    return rest.lowerBound > end && bytes[rest.lowerBound] == Self.hash
  }

  /// A text without surprises: a plain word or one in double quotes.
  func word(_ value: Range<Int>) -> Range<Int>? {
    firstWord(value).flatMap { isEnd($0.end, value) ? $0.word : nil }
  }

  /// A word at the beginning, without its quotes, and where it ends.
  private func firstWord(_ value: Range<Int>) -> (word: Range<Int>, end: Int)? {
    if bytes[value.lowerBound] == UInt8(ascii: "\"") { return quoted(value) }
    let end = bytes[value].firstIndex { !Self.isWordByte($0) && $0 != Self.colon }
    let word = value.lowerBound..<(end ?? value.upperBound)
    let isNull = ["null", "Null", "NULL"].contains { isSame(word, as: $0) }
    guard isWordStart(value), !isNull, bytes[word].last != Self.colon else { return nil }
    return (word, word.upperBound)
  }

  /// A text in quotes, without escapes.
  private func quoted(_ value: Range<Int>) -> (word: Range<Int>, end: Int)? {
    let quote = bytes[value.lowerBound]
    let inner = value.lowerBound + 1..<value.upperBound
    guard let end = bytes[inner].firstIndex(where: { $0 == quote || $0 == 92 }),
      bytes[end] == quote
    else { return nil }
    return (inner.lowerBound..<end, end + 1)
  }

  private func isSame(_ range: Range<Int>, as text: StaticString) -> Bool {
    text.utf8CodeUnitCount == range.count
      && text.withUTF8Buffer { $0.elementsEqual(bytes[range]) }
  }

  /// Whether a plain text may begin so: with a letter or a digit, as in `-c` or as a path.
  private func isWordStart(_ value: Range<Int>) -> Bool {
    let first = bytes[value.lowerBound]
    if first == UInt8(ascii: "-"), value.count > 1 {
      return Self.isLetter(bytes[value.lowerBound + 1])
    }
    return Self.isLetter(first) || 47...57 ~= first
  }

  /// A plain text; a comment may follow.
  private func isSentence(_ value: Range<Int>) -> Bool {
    guard isWordStart(value) else { return false }
    for place in value {
      switch bytes[place] {
      case Self.colon:
        if place + 1 == value.upperBound || bytes[place + 1] == Self.space { return false }
      case Self.hash where bytes[place - 1] == Self.space: return true
      default: break
      }
    }
    return true
  }

  /// The words of `[a, "b"]`.
  func flowList(_ value: Range<Int>) -> [Range<Int>]? {
    guard bytes[value.lowerBound] == UInt8(ascii: "[") else { return nil }
    return flow(value, UInt8(ascii: "]")) { firstWord($0) }
  }

  /// `{a: b, c: "d"}`
  private func isFlowTable(_ value: Range<Int>) -> Bool {
    let keys = flow(value, Self.endBrace) { entry in
      guard let key = self.key(entry) else { return nil }
      let rest = trimmed(key.upperBound + 1..<entry.upperBound)
      return rest.isEmpty ? nil : firstWord(rest).map { (key, $0.end) }
    }
    guard let keys else { return false }
    return keys.indices.allSatisfy { place in
      !keys[..<place].contains { isSame($0, keys[place]) }
    }
  }

  private func flow(
    _ value: Range<Int>, _ closing: UInt8,
    _ part: (Range<Int>) -> (word: Range<Int>, end: Int)?
  ) -> [Range<Int>]? {
    var found: [Range<Int>] = []
    var rest = trimmed(value.lowerBound + 1..<value.upperBound)
    while let next = bytes[rest].first {
      if next == closing { return isEnd(rest.lowerBound + 1, value) ? found : nil }
      if !found.isEmpty {
        guard next == UInt8(ascii: ",") else { return nil }
        rest = trimmed(rest.lowerBound + 1..<rest.upperBound)
      }
      guard !rest.isEmpty, found.count < 100, let (word, end) = part(rest) else { return nil }
      found.append(word)
      rest = trimmed(end..<rest.upperBound)
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 97...122 ~= byte | 32 }

  /// Letters, digits and what stands between them in words.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
