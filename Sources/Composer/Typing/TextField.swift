/// A line of text with a cursor in it.
package struct TextField: Equatable, Sendable {
  package private(set) var before: String
  package private(set) var after: String

  /// The cursor stands at the end.
  package init(_ text: String = "") {
    before = text
    after = ""
  }

  /// The cursor stands at a UTF-8 offset, or at the character's start that holds it.
  package init(_ text: String, cursor: Int) {
    let bytes = text.utf8
    var index =
      bytes.index(bytes.startIndex, offsetBy: max(0, cursor), limitedBy: bytes.endIndex)
      ?? bytes.endIndex
    if index < text.endIndex { index = text.rangeOfCharacter(at: index).lowerBound }
    before = String(text[..<index])
    after = String(text[index...])
  }

  package var text: String { before + after }
  /// In UTF-8 bytes.
  package var cursor: Int { before.utf8.count }

  package mutating func insert(_ text: String) {
    // What is typed may join with the character before it, so both are looked at as one text.
    before += text
  }

  package mutating func left() {
    if let character = before.popLast() { after = String(character) + after }
  }

  package mutating func right() {
    guard let character = after.first else { return }
    after.removeFirst()
    before.append(character)
  }

  mutating func toStart() { self = TextField(text, cursor: 0) }
  mutating func toEnd() { self = TextField(text) }
  mutating func deleteLeft() { _ = before.popLast() }
  mutating func deleteRight() { if !after.isEmpty { after.removeFirst() } }
  mutating func deleteToStart() { before = "" }
  mutating func deleteToEnd() { after = "" }

  mutating func wordLeft() { self = TextField(text, cursor: wordStart) }

  mutating func deleteWord() {
    before = String(decoding: before.utf8.prefix(wordStart), as: UTF8.self)
  }

  mutating func wordRight() {
    let rest = after.drop { !Self.isWord($0) }.drop(while: Self.isWord)
    self = TextField(text, cursor: text.utf8.count - rest.utf8.count)
  }

  /// Where the word before the cursor begins.
  private var wordStart: Int {
    var rest = before[...]
    while let last = rest.last, !Self.isWord(last) { rest.removeLast() }
    while let last = rest.last, Self.isWord(last) { rest.removeLast() }
    return rest.utf8.count
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "-"
  }

  /// Does what a typing action says; false for one that is no change of a line.
  package mutating func perform(_ action: Action) -> Bool {
    switch action {
    case .left: left()
    case .right: right()
    case .lineStart: toStart()
    case .lineEnd: toEnd()
    case .wordLeft: wordLeft()
    case .wordRight: wordRight()
    case .deleteLeft: deleteLeft()
    case .deleteRight: deleteRight()
    case .deleteWord: deleteWord()
    case .deleteToStart: deleteToStart()
    case .deleteToEnd: deleteToEnd()
    default: return false
    }
    return true
  }
}

extension String {
  /// The character that holds a place.
  fileprivate func rangeOfCharacter(at index: Index) -> Range<Index> {
    var start = startIndex
    while start < endIndex {
      let end = self.index(after: start)
      if index < end { return start..<end }
      start = end
    }
    return endIndex..<endIndex
  }
}
