import ProfileModel

/// A text of many lines that is being edited: values, a manifest.
struct Editor: Equatable, Sendable {
  private(set) var buffer: TextBuffer
  /// What the profile has: another text there is a change from outside.
  var written: String
  var cursor: TextPlace
  /// The other end of what is selected.
  var anchor: TextPlace?
  /// The column in which the cursor would like to stand.
  var wanted: Int?
  /// Whether it is YAML; of other texts nothing is known.
  let isYAML: Bool

  /// The first line and the first column that are seen.
  var top = 0
  var left = 0
  /// How the line before the first one goes on in it.
  var topState = YAMLState()

  /// The findings of the last review, in the order of their lines, moved along with the text.
  var marks: [EditorMark] = []
  /// The review that they are from.
  var markedChange: Int?
  var find: FindLine?
  /// What was looked for last.
  var lastQuery = ""
  /// The mouse holds the end of a selection.
  var isDragging = false

  init(_ text: String, at offset: Int = 0, isYAML: Bool) {
    buffer = TextBuffer(text)
    written = text
    self.isYAML = isYAML
    cursor = .start
    go(to: buffer.place(at: offset))
  }

  /// The cursor's line.
  var line: String { buffer[cursor.line] }

  /// What is selected; nil where nothing is.
  var selection: Range<TextPlace>? {
    guard let anchor, anchor != cursor else { return nil }
    return min(anchor, cursor)..<max(anchor, cursor)
  }

  /// The lines that are selected, else the cursor's. One in which the selection only ends is not.
  var selectedLines: ClosedRange<Int> {
    guard let selection else { return cursor.line...cursor.line }
    let (low, high) = (selection.lowerBound.line, selection.upperBound)
    return low...(high.byte == 0 && high.line > low ? high.line - 1 : high.line)
  }

  /// In UTF-8 bytes of the whole text.
  var offset: Int { buffer.offset(of: cursor) }

  /// Moves the cursor; nothing is selected then.
  mutating func go(to place: TextPlace) {
    cursor = whole(buffer.clamped(place))
    anchor = nil
    wanted = nil
  }

  /// A place between characters.
  func whole(_ place: TextPlace) -> TextPlace {
    let line = buffer[place.line]
    guard place.byte > 0, place.byte < line.utf8.count else { return place }
    let end = line.index(after: line.index(at: place.byte))
    let start = line.index(before: end)
    return TextPlace(place.line, line.utf8.distance(from: line.startIndex, to: start))
  }

  // MARK: Changes

  /// Puts a text in the place of another one; the cursor stands behind it.
  mutating func replace(_ range: Range<TextPlace>, with text: String) {
    let end = buffer.replace(range, with: text)
    move(marksBehind: range.upperBound, to: end)
    go(to: end)
  }

  /// Puts a text in the place of what is selected, or at the cursor.
  mutating func insert(_ text: String) {
    replace(selection ?? cursor..<cursor, with: text)
  }

  /// Puts lines in the place of as many.
  mutating func replaceLines(_ range: ClosedRange<Int>, with lines: [String]) {
    buffer.replaceLines(range.lowerBound..<range.upperBound + 1, with: lines)
  }

  /// Takes a text over that was changed elsewhere; the cursor stays near.
  mutating func take(_ text: String) {
    written = text
    guard let update = buffer.become(text) else { return }
    let (former, other) = (cursor, anchor)
    go(to: update.moved(former))
    anchor = other.map { buffer.clamped(update.moved($0)) }
    for place in marks.indices { marks[place].line = update.moved(marks[place].place).line }
    find?.search(in: buffer)
  }

  private mutating func move(marksBehind place: TextPlace, to end: TextPlace) {
    guard end.line != place.line, let first = marks.firstIndex(where: { $0.line > place.line })
    else { return }
    for number in first..<marks.count { marks[number].line += end.line - place.line }
  }

  /// How the line before another one goes on in it.
  mutating func state(before line: Int) -> YAMLState {
    isYAML ? buffer.state(before: line) : YAMLState()
  }
}
