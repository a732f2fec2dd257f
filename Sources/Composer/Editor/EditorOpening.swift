import Guidance
import ProfileModel

extension Composer {
  /// Opens the text of a field. `offset`: where the cursor is to stand, in UTF-8 bytes.
  mutating func openEditor(_ field: FormField, at offset: Int = 0) {
    stack?.form.editor = Editor(field.text, at: offset, isYAML: field.syntax != .plain)
    stack?.form.popup = nil
    stack?.endRun()
  }

  /// The editor has what the profile has, whoever changed it, and the findings of the last review.
  mutating func keepEditorCurrent() {
    guard stack?.form.editor != nil else { return }
    guard let stack, stack.pane == .form, let field = focusedField, field.control == .longText
    else {
      self.stack?.form.editor = nil
      return
    }
    if let written = stack.form.editor?.written, written != field.text {
      self.stack?.form.editor?.take(field.text)
      self.stack?.form.popup = nil
    }
    guard let reviewed = stack.reviewed, reviewed.change == stack.change,
      stack.form.editor?.markedChange != reviewed.change
    else { return }
    let items = stack.items(of: stack.selected).filter { stack.concerns($0.finding, field.id) }
    self.stack?.form.editor?.mark(items)
    self.stack?.form.editor?.markedChange = reviewed.change
  }

  /// The finding of the cursor's line that has a fix.
  var fixOfLine: Reviewed.Item? {
    guard let editor else { return nil }
    let items = editor.marks(of: editor.cursor.line).map(\.item)
    return items.first { !$0.finding.fixes.isEmpty && fixes.contains($0) }
  }
}

extension Editor {
  /// As much of a text as completion must see, and the cursor in it.
  struct Surroundings {
    var text: String
    /// In UTF-8 bytes.
    var cursor: Int
    /// What must be added to a place in it to have the place in the whole text.
    var shift: Int
  }

  /// Texts up to this size are seen whole.
  private static let whole = 32_768

  /// Whether something stands before the cursor that completion might follow.
  var mayComplete: Bool {
    ReferenceText.mayHoldReferences(line.part(0..<cursor.byte))
  }

  /// The lines around the cursor, below the keys that they belong to; so the beginning of a block
  /// or of quotes is among them too.
  func surroundings() -> Surroundings {
    guard buffer.size > Self.whole else {
      return Surroundings(text: buffer.text, cursor: offset, shift: 0)
    }
    let first = max(0, cursor.line - 200)
    let keys = isYAML ? keys(above: first) : []
    let head = keys.reduce("") { $0 + $1 + "\n" }
    let lines = buffer.lines(first..<min(buffer.count, cursor.line + 50))
    let start = buffer.offset(of: TextPlace(first, 0))
    return Surroundings(
      text: head + lines.joined(separator: "\n"), cursor: head.utf8.count + offset - start,
      shift: start - head.utf8.count)
  }

  /// The lines above that stand further left than all that follow.
  private func keys(above line: Int) -> [String] {
    var keys: [String] = []
    var column = buffer[line].utf8.prefix { $0 == 32 }.count
    var place = line
    let limit = max(0, line - 20_000)
    while column > 0, let above = buffer.line(above: place, from: limit, leftOf: column) {
      place = above
      keys.append(buffer[above])
      column = buffer[above].utf8.prefix { $0 == 32 }.count
    }
    return keys.reversed()
  }
}
