import Screen

extension Composer {
  /// What the mouse does in the editor's text; nil for what lies outside of it.
  mutating func pointInEditor(_ mouse: Mouse, isOnText: Bool) -> [Effect]? {
    guard let editor, overlays.isEmpty else { return nil }
    switch mouse.event {
    case .wheelUp where isOnText: scrollEditor(-3)
    case .wheelDown where isOnText: scrollEditor(3)
    case .press where isOnText, .doubleClick where isOnText:
      notice = nil
      stack?.form.popup = nil
      stack?.form.editor?.closeFind()
      let place = place(at: mouse.point, editor)
      stack?.form.editor?.go(to: place)
      if mouse.event == .doubleClick { stack?.form.editor?.selectWord() }
      stack?.form.editor?.isDragging = mouse.event == .press
      stack?.endRun()
    case .drag where editor.isDragging:
      let anchor = editor.anchor ?? editor.cursor
      let place = place(at: mouse.point, editor)
      stack?.form.editor?.go(to: place)
      stack?.form.editor?.anchor = anchor
    case .release where editor.isDragging: stack?.form.editor?.isDragging = false
    default: return nil
    }
    return []
  }

  /// The place in the text that is shown at a point, or the nearest one.
  private func place(at point: Point, _ editor: Editor) -> TextPlace {
    let layout = editorLayout(editor)
    // Above and below the text, it scrolls by a line.
    let row = min(max(-1, point.row - layout.text.row), layout.text.rows)
    let line = editor.top + row
    guard (0..<editor.buffer.count).contains(line) else {
      return line < 0 ? .start : editor.buffer.end
    }
    let cursor = line == editor.cursor.line ? editor.cursor.byte : nil
    let shown = EditorLine(
      editor.buffer[line], cursor: cursor, scope: nil, isASCII: borders.isASCII)
    return TextPlace(line, shown.byte(at: max(0, point.column - layout.text.column + editor.left)))
  }

  /// Scrolls; the cursor stays among what is seen.
  private mutating func scrollEditor(_ lines: Int) {
    guard var editor else { return }
    let rows = max(1, editorLayout(editor).text.rows)
    editor.top = min(max(0, editor.top + lines), max(0, editor.buffer.count - rows))
    let line = min(max(editor.cursor.line, editor.top), editor.top + rows - 1)
    if line != editor.cursor.line {
      editor.move(
        line > editor.cursor.line ? .pageDown : .pageUp, isSelecting: editor.anchor != nil,
        page: abs(line - editor.cursor.line))
    }
    stack?.form.editor = editor
  }
}
