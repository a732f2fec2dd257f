import Guidance
import Screen

/// Where the parts of the editor stand.
struct EditorLayout: Equatable {
  /// All lines, marks and numbers included.
  let area: Rectangle
  /// The lines' texts.
  let text: Rectangle
  /// How many columns the numbers take.
  let digits: Int

  init(_ size: Size, lines: Int) {
    area = Rectangle(0, 1, size.columns, size.rows - 3)
    digits = max(2, "\(lines)".utf8.count)
    // A blank, the mark, a blank, the number, two blanks; one column stays free at the end.
    let margin = 5 + digits
    text = Rectangle(margin, area.row, area.columns - margin - 1, area.rows)
  }
}

extension Composer {
  /// Whether a long text has the screen.
  var isEditing: Bool {
    screen == .stack && stack?.pane == .form && stack?.form.editor != nil
  }

  var editor: Editor? { isEditing ? stack?.form.editor : nil }

  func editorLayout(_ editor: Editor) -> EditorLayout {
    EditorLayout(size, lines: editor.buffer.count)
  }

  /// The cursor is seen, and the lines' colours are known.
  mutating func keepEditorInView() {
    guard let editor else { return }
    let layout = editorLayout(editor)
    let top = Scrolling.revealed(
      editor.cursor.line, from: editor.top, rows: max(1, layout.text.rows),
      count: editor.buffer.count)
    let column = editor.column(of: editor.cursor)
    let room = max(1, layout.text.columns)
    var left = editor.left
    if column < room - 1 {
      left = 0
    } else if column < left + 4 || column > left + room - 2 {
      left = max(0, column - room * 2 / 3)
    }
    stack?.form.editor?.top = top
    stack?.form.editor?.left = left
    if let state = stack?.form.editor?.state(before: top) {
      stack?.form.editor?.topState = state
    }
    if let popup = stack?.form.popup {
      stack?.form.popup?.scroll = Scrolling.revealed(
        popup.selected, from: popup.scroll, rows: PopupView.rows,
        count: popup.completion.candidates.count)
    }
  }
}
