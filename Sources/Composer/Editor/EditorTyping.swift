import Screen

extension Editor {
  /// Deletes, breaks lines, indents; other actions change nothing.
  mutating func change(_ action: Action) {
    switch action {
    case .accept: breakLine()
    case .indent: indent()
    case .outdent: outdent()
    case .deleteLeft where selection == nil: deleteLeft()
    case .deleteRight where selection == nil: delete(.right)
    case .deleteWord where selection == nil: delete(.wordLeft)
    case .deleteToStart where selection == nil:
      replace(TextPlace(cursor.line, 0)..<cursor, with: "")
    case .deleteToEnd where selection == nil: deleteToEnd()
    case .deleteLeft, .deleteRight, .deleteWord, .deleteToStart, .deleteToEnd: insert("")
    default: break
    }
  }

  private mutating func delete(_ move: Move) {
    let former = cursor
    self.move(move, isSelecting: true, page: 1)
    if selection == nil { go(to: former) } else { insert("") }
  }

  /// In the indentation, a level of it goes.
  private mutating func deleteLeft() {
    let before = line.utf8.prefix(cursor.byte)
    guard before.count > 1, before.allSatisfy({ $0 == 32 }) else { return delete(.left) }
    let start = TextPlace(cursor.line, (cursor.byte - 1) / Self.level * Self.level)
    replace(start..<cursor, with: "")
  }

  /// At the end of a line, the break goes.
  private mutating func deleteToEnd() {
    let end = TextPlace(cursor.line, line.utf8.count)
    if cursor == end { delete(.right) } else { replace(cursor..<end, with: "") }
  }

  // MARK: Lines

  /// Blanks of one level.
  static let level = 2

  /// A new line that stands where the text goes on: as far in as this one, further behind a key or
  /// a block's mark, beside the item of a list.
  private mutating func breakLine() {
    if selection != nil { insert("") }
    let kind = stateOfLine().kind
    let isProse = kind == .block || kind == .singleQuoted || kind == .doubleQuoted
    let indentation = Indentation(
      line.part(0..<cursor.byte), after: line.part(cursor.byte..<line.utf8.count),
      isYAML: isYAML && !isProse)
    if indentation.endsList {
      return replace(TextPlace(cursor.line, indentation.blanks)..<cursor, with: "")
    }
    insert("\n" + indentation.text)
  }

  /// How the cursor's line is begun, by the lines above it.
  private mutating func stateOfLine() -> YAMLState {
    let before = state(before: cursor.line)
    let column = line.utf8.prefix { $0 == 32 }.count
    return before.kind != .plain && column <= before.parent ? YAMLState() : before
  }

  private mutating func indent() {
    shift { line in line.isEmpty ? line : Self.blanks + line }
  }

  private mutating func outdent() {
    shift { line in
      if line.utf8.first == 9 { return String(line.dropFirst()) }
      return line.part(min(Self.level, line.utf8.prefix { $0 == 32 }.count)..<line.utf8.count)
    }
  }

  private static let blanks = String(repeating: " ", count: level)

  /// Changes the beginnings of the selected lines; what is selected stays so.
  private mutating func shift(_ change: (String) -> String) {
    let range = selectedLines
    var lines = buffer.lines(range.lowerBound..<range.upperBound + 1)
    let isAlone = lines.count == 1 && lines[0].isEmpty
    let former = lines
    lines = isAlone && change(" ") != "" ? [Self.blanks] : lines.map(change)
    guard lines != former else { return }
    replaceLines(range, with: lines)
    cursor = shifted(cursor, range, former, lines)
    anchor = anchor.map { shifted($0, range, former, lines) }
    wanted = nil
  }

  private func shifted(
    _ place: TextPlace, _ range: ClosedRange<Int>, _ former: [String], _ lines: [String]
  ) -> TextPlace {
    guard range.contains(place.line) else { return place }
    let number = place.line - range.lowerBound
    let moved = lines[number].utf8.count - former[number].utf8.count
    return TextPlace(place.line, max(0, place.byte + moved))
  }
}

/// Where the text goes on behind a line.
struct Indentation: Equatable {
  /// What the new line begins with.
  private(set) var text: String
  /// The blanks that the line itself begins with.
  let blanks: Int
  /// An item with nothing in it ends the list.
  private(set) var endsList = false

  init(_ before: String, after: String, isYAML: Bool) {
    let bytes = Array(before.utf8)
    blanks = bytes.prefix { $0 == 32 }.count
    text = String(repeating: " ", count: blanks)
    guard isYAML, let last = bytes.last(where: { $0 != 32 }) else { return }
    var start = blanks
    while start + 1 < bytes.count, bytes[start] == UInt8(ascii: "-"), bytes[start + 1] == 32 {
      start += 2
    }
    let isEnd = after.utf8.allSatisfy { $0 == 32 }
    let rest = bytes[min(start, bytes.count)...]
    if bytes.count > blanks, bytes[blanks...].allSatisfy({ $0 == UInt8(ascii: "-") || $0 == 32 }),
      start > blanks, isEnd
    {
      endsList = true
      return
    }
    guard rest.first != UInt8(ascii: "#") else { return }
    let parts = YAMLLine(before, after: YAMLState())
    let opens =
      last == UInt8(ascii: ":") && parts.parts.last?.kind == .key || parts.state.kind == .block
    if opens {
      text = String(repeating: " ", count: start + Editor.level)
    } else if start > blanks {
      let isScalar = !parts.parts.contains { $0.kind == .key } && parts.state.depth == 0
      text += isScalar && isEnd ? "- " : String(repeating: " ", count: start - blanks)
    }
  }
}
