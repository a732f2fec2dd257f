import ProfileModel
import Screen

extension Composer {
  /// The editor: one line of where one is, the text, and what is said of it.
  func drawEditor(_ painter: inout Painter) {
    guard let stack, let editor, let view = editorView(editor) else { return }
    let left = editorTitle(stack)
    drawHeader(&painter, left, right: editorPosition(editor, besides: left))
    view.draw(&painter)
    drawPopup(&painter, in: painter.frame.area)
  }

  private func editorView(_ editor: Editor) -> EditorView? {
    guard let stack else { return nil }
    return EditorView(
      editor: editor, layout: editorLayout(editor),
      scope: stack.position.map { stack.index.scope(at: $0) }, marks: marks,
      fixKey: keys.key(for: .fix, at: .editor)?.description ?? "", isASCII: borders.isASCII)
  }

  private func editorTitle(_ stack: Stack) -> [(String, Style)] {
    let name = stack.layer?.name ?? ""
    var pieces: [(String, Style)] = [
      (TextWidth.cut(name, to: max(8, size.columns / 4)), .title),
      (borders.isASCII ? " > " : " ▸ ", .faint),
      (TextWidth.cut(editedName(stack), to: max(8, size.columns / 3)), .title),
    ]
    if stack.isUnsaved { pieces.append((" \(marks.unsaved)", .accent)) }
    if stack.isChangedOnDisk, size.columns >= 80 { pieces.append((" changed on disk", .warning)) }
    return pieces
  }

  /// What is being edited, as people call it.
  private func editedName(_ stack: Stack) -> String {
    guard let path = stack.form.focus?.path, let layer = stack.layer else { return "" }
    if let number = layer.manifestNumber(path) { return layer.manifests[number].name }
    return "\(path)"
  }

  /// Lines, findings, and where the cursor is: as much of it as there is room for.
  private func editorPosition(
    _ editor: Editor, besides left: [(String, Style)]
  ) -> [(String, Style)] {
    let errors = editor.marks.count { $0.item.finding.severity == .error }
    let warnings = editor.marks.count { $0.item.finding.severity == .warning }
    let line = editor.line
    let place = line.utf8.prefix(editor.cursor.byte).count { $0 & 0xC0 != 0x80 }
    var pieces: [(String, Style)] = [(Amount.words(editor.buffer.count, "line"), .faint)]
    if errors > 0 { pieces.append((Amount.words(errors, "error"), .error)) }
    if warnings > 0 { pieces.append((Amount.words(warnings, "warning"), .warning)) }
    pieces.append(("line \(editor.cursor.line + 1), column \(place + 1)", .text))
    let used = left.reduce(4) { $0 + TextWidth.width(of: $1.0) }
    // Of the findings, the worst stay longest.
    while pieces.count > 1, pieces.reduce(used, { $0 + $1.0.utf8.count + 3 }) - 3 > size.columns {
      let isOfBoth = pieces[0].1 == .error && pieces[1].1 == .warning
      pieces.remove(at: isOfBoth ? 1 : 0)
    }
    return Array(pieces.map { [$0] }.joined(separator: [("   ", .faint)]))
  }

  /// What the line of messages says: the finding of the line, where it is not seen whole.
  var editorStatus: [(String, Style)] {
    guard let editor, let mark = editor.marks(of: editor.cursor.line).first,
      let view = editorView(editor), !view.isNoteSeen(mark)
    else { return [] }
    let finding = mark.item.finding
    let style = Style.severity(finding.severity)
    let sign = finding.severity == .error ? marks.error : marks.warning
    let fix = finding.fixes.first.map { "\(view.fixKey) \($0.title)   " } ?? ""
    return [("\(sign) ", style), (fix, .accent), (finding.message, .text)]
  }

  // MARK: Finding

  /// What is looked for, what takes its place, and how many there are.
  func drawFind(_ find: FindLine, _ painter: inout Painter, _ line: Rectangle) {
    let words = findWords(find)
    let width = TextWidth.width(of: words.text)
    painter.frame.write(
      words.text, in: Rectangle(line.right - width, line.row, width, 1), words.style)
    let rest = Rectangle(line.column, line.row, max(0, line.columns - width - 2), 1)
    let isReplacing = find.focus == .replacement || !find.replacement.text.isEmpty
    let (left, right) = isReplacing ? rest.split(columns: rest.columns / 2) : (rest, rest)
    drawFind("Find", find.query, find.focus == .query, &painter, left)
    guard isReplacing else { return }
    drawFind("Replace by", find.replacement, find.focus == .replacement, &painter, right)
  }

  private func drawFind(
    _ label: String, _ field: TextField, _ isFocused: Bool, _ painter: inout Painter,
    _ area: Rectangle
  ) {
    let end = painter.write([("\(label)  ", isFocused ? .accent : .faint)], in: area)
    let room = Rectangle(end, area.row, max(1, area.right - end - 1), 1)
    let shown = ShownText(
      field.text, scope: nil, cursor: isFocused ? field.cursor : nil, isASCII: borders.isASCII)
    let point = painter.write(shown, in: room, hasCursor: isFocused)
    guard isFocused else { return }
    painter.frame.restyle(
      Rectangle(room.column, room.row, min(room.columns, shown.width + 1), 1)
    ) { $0.underlined }
    painter.frame.cursor = point
  }

  private func findWords(_ find: FindLine) -> (text: String, style: Style) {
    if let notice {
      return (
        TextWidth.cut(notice.text, to: size.columns / 2), notice.kind == .problem ? .error : .hint
      )
    }
    guard !find.query.text.isEmpty else { return ("", .faint) }
    let count = find.matches.count
    guard count > 0 else { return ("nothing found", .warning) }
    return (editor?.matchNumber.map { "\($0 + 1) of \(count)" } ?? "\(count) found", .faint)
  }
}
