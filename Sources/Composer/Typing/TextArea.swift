/// A text of many lines with a cursor in it.
package struct TextArea: Equatable, Sendable {
  /// The lines above the cursor's.
  package private(set) var above: [String]
  package private(set) var line: TextField
  /// The lines below the cursor's, the last one first.
  private var below: [String]
  /// Where the cursor would like to stand in lines that are long enough.
  private var wanted: Int?

  package init(_ text: String, cursor: Int = 0) {
    let cursor = min(max(0, cursor), text.utf8.count)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var start = 0
    var number = 0
    while number + 1 < lines.count, start + lines[number].utf8.count < cursor {
      start += lines[number].utf8.count + 1
      number += 1
    }
    above = Array(lines[..<number])
    line = TextField(lines[number], cursor: cursor - start)
    lines.removeFirst(number + 1)
    below = lines.reversed()
  }

  package var text: String {
    (above + [line.text] + below.reversed()).joined(separator: "\n")
  }

  package var count: Int { above.count + 1 + below.count }
  /// The cursor's line, counted from 0.
  package var row: Int { above.count }

  /// In UTF-8 bytes of the whole text.
  package var cursor: Int { above.reduce(0) { $0 + $1.utf8.count + 1 } + line.cursor }

  /// A line, counted from 0.
  package subscript(number: Int) -> String {
    if number < above.count { return above[number] }
    if number == above.count { return line.text }
    return below[below.count - (number - above.count)]
  }

  /// Puts a text in, whatever lines it has.
  package mutating func insert(_ text: String) {
    wanted = nil
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let last = lines.last, lines.count > 1 else { return line.insert(text) }
    above.append(line.before + lines[0])
    above += lines[1..<(lines.count - 1)]
    line = TextField(last + line.after, cursor: last.utf8.count)
  }

  /// A new line that begins where this one does.
  package mutating func breakLine() {
    let indentation = line.before.prefix { $0 == " " }
    insert("\n" + indentation)
  }

  package mutating func up(_ rows: Int = 1) { go(to: row - rows) }
  package mutating func down(_ rows: Int = 1) { go(to: row + rows) }

  private mutating func go(to target: Int) {
    let column = wanted ?? line.before.count
    let target = min(max(0, target), count - 1)
    while row > target, let former = above.popLast() {
      below.append(line.text)
      line = TextField(former)
    }
    while row < target, let next = below.popLast() {
      above.append(line.text)
      line = TextField(next)
    }
    let text = line.text
    line = TextField(text, cursor: text.prefix(column).utf8.count)
    wanted = column
  }

  /// Does what a typing action says; false for one that is no change of a text.
  package mutating func perform(_ action: Action, page: Int) -> Bool {
    switch action {
    case .up: up()
    case .down: down()
    case .pageUp: up(page)
    case .pageDown: down(page)
    case .textStart: self = TextArea(text)
    case .textEnd: self = TextArea(text, cursor: text.utf8.count)
    case .accept: breakLine()
    case .indent: line.insert("  ")
    case .left where line.before.isEmpty && row > 0:
      up()
      line.toEnd()
    case .right where line.after.isEmpty && !below.isEmpty:
      down()
      line.toStart()
    case .deleteLeft where line.before.isEmpty: joinWithAbove()
    case .deleteRight where line.after.isEmpty: joinWithBelow()
    default:
      guard line.perform(action) else { return false }
    }
    if ![.up, .down, .pageUp, .pageDown].contains(action) { wanted = nil }
    return true
  }

  private mutating func joinWithAbove() {
    guard let former = above.popLast() else { return }
    line = TextField(former + line.text, cursor: former.utf8.count)
  }

  private mutating func joinWithBelow() {
    guard let next = below.popLast() else { return }
    line = TextField(line.text + next, cursor: line.cursor)
  }
}
