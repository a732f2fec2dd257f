import ProfileModel
import Screen

/// The lines of the editor on the screen.
struct EditorView {
  let editor: Editor
  let layout: EditorLayout
  let scope: Scope?
  let marks: Marks
  /// The key that applies a fix.
  let fixKey: String
  let isASCII: Bool

  func draw(_ painter: inout Painter) {
    painter.target(layout.area, .editorText)
    var state = editor.topState
    let last = min(editor.top + layout.area.rows, editor.buffer.count)
    let lines = editor.buffer.lines(editor.top..<max(editor.top, last))
    for (row, text) in lines.enumerated() {
      var parts: [YAMLLine.Part] = []
      if editor.isYAML {
        let line = YAMLLine(text, after: state)
        (parts, state) = (line.parts, line.state)
      }
      draw(editor.top + row, text, parts, layout.text.line(row), &painter)
    }
  }

  /// A line with the cursor's references whole.
  func shown(_ number: Int, _ text: String) -> EditorLine {
    let cursor = number == editor.cursor.line ? editor.cursor.byte : nil
    return EditorLine(text, cursor: cursor, scope: scope, isASCII: isASCII)
  }

  private func draw(
    _ number: Int, _ text: String, _ parts: [YAMLLine.Part], _ area: Rectangle,
    _ painter: inout Painter
  ) {
    let found = editor.marks(of: number)
    drawMargin(number, found.first, area.row, &painter)
    let line = shown(number, text)
    let window = line.window(editor.left..<editor.left + area.columns)
    let seen = parts.filter { $0.range.overlaps(window.bytes) }
    for run in line.runs(window, looks(number, text, seen, found)) {
      painter.frame.write(from: editor.left, run, in: area)
    }
    let end = window.end - editor.left
    if let selection = editor.selection, number >= selection.lowerBound.line,
      number < selection.upperBound.line, end >= 0, end < area.columns
    {
      painter.frame.clear(
        Rectangle(area.column + end, area.row, 1, 1), Style.text.reversed)
    }
    drawEnds(end, area, &painter)
    if let mark = found.first { drawNote(mark, end, area, &painter) }
    guard number == editor.cursor.line else { return }
    let byte = editor.cursor.byte
    let from = byte < window.start.byte ? EditorLine.Spot() : window.start
    let column = line.spot(byte: byte, column: .max, from: from).column - editor.left
    painter.frame.cursor = Point(
      area.column + min(max(0, column), max(0, area.columns)), area.row)
  }

  private func drawMargin(
    _ number: Int, _ mark: EditorMark?, _ row: Int, _ painter: inout Painter
  ) {
    if let mark {
      let severity = mark.item.finding.severity
      let sign =
        switch severity {
        case .error: marks.error
        case .warning: marks.warning
        case .hint: marks.hint
        }
      painter.frame.write(sign, in: Rectangle(1, row, 1, 1), .severity(severity))
    }
    let words = "\(number + 1)"
    painter.frame.write(
      words, in: Rectangle(3 + layout.digits - words.utf8.count, row, words.utf8.count, 1),
      number == editor.cursor.line ? Style(.accent, bold: true) : .faint)
  }

  /// Where a line goes on outside of what is seen.
  private func drawEnds(_ end: Int, _ area: Rectangle, _ painter: inout Painter) {
    if end > area.columns {
      painter.frame.write("…", in: Rectangle(area.right, area.row, 1, 1), .faint)
    }
    if editor.left > 0, end > -editor.left {
      painter.frame.write("…", in: Rectangle(area.column - 1, area.row, 1, 1), .faint)
    }
  }

  // MARK: Looks

  private func looks(
    _ number: Int, _ text: String, _ parts: [YAMLLine.Part], _ found: [EditorMark]
  ) -> [EditorLine.Look] {
    // References keep their own colours.
    var looks = parts.map { part in
      EditorLine.Look(part.range) { $0 == .text ? Style(part.kind) : $0 }
    }
    looks += found.map { EditorLine.Look($0.bytes) { $0.underlined } }
    if let find = editor.find {
      looks += find.ranges(in: number).map { EditorLine.Look($0) { $0.bold.underlined } }
    }
    if let selection = editor.selection, number >= selection.lowerBound.line,
      number <= selection.upperBound.line
    {
      let low = number == selection.lowerBound.line ? selection.lowerBound.byte : 0
      let high =
        number == selection.upperBound.line ? selection.upperBound.byte : text.utf8.count
      looks.append(EditorLine.Look(low..<max(low, high)) { $0.reversed })
    }
    return looks
  }

  // MARK: Notes

  /// What a finding says, with the key of its fix.
  func note(_ mark: EditorMark) -> String {
    let finding = mark.item.finding
    let fix = finding.fixes.first.map { "  (\(fixKey): \($0.title))" } ?? ""
    return finding.message + fix
  }

  /// The columns that are left for a note behind a text that ends at a column.
  private func noteArea(_ end: Int, _ area: Rectangle) -> Rectangle {
    let start = max(0, end) + 4
    return Rectangle(area.column + start, area.row, area.right + 1 - area.column - start, 1)
  }

  private func drawNote(
    _ mark: EditorMark, _ end: Int, _ area: Rectangle, _ painter: inout Painter
  ) {
    let room = noteArea(end, area)
    guard room.columns >= 16 else { return }
    painter.frame.writeCut(note(mark), in: room, .faint)
  }

  /// Whether all of a note is seen behind the cursor's line.
  func isNoteSeen(_ mark: EditorMark) -> Bool {
    let line = shown(mark.line, editor.buffer[mark.line])
    let end = line.window(editor.left..<editor.left + layout.text.columns).end - editor.left
    return TextWidth.width(of: note(mark)) <= noteArea(end, layout.text).columns
  }
}

extension Style {
  /// The style of a part of YAML.
  init(_ kind: YAMLLine.Kind) {
    switch kind {
    case .key: self.init(Role.key)
    case .string: self.init(Role.string)
    case .literal: self.init(Role.literal)
    case .sign: self.init(.hint)
    case .comment: self.init(.faint)
    }
  }
}

extension Frame {
  /// Writes a part of a line of which the first columns may not be seen.
  fileprivate mutating func write(from left: Int, _ run: EditorLine.Run, in area: Rectangle) {
    var text = run.text[...]
    var column = run.column - left
    while column < 0, let character = text.popFirst() {
      column += TextWidth.width(of: Shown.character(character))
    }
    write(
      String(text), in: Rectangle(area.column + column, area.row, area.columns - column, 1),
      run.style)
  }
}
