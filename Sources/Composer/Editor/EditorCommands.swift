import ProfileModel
import Screen

/// What was cut or copied last.
struct Clipping: Equatable, Sendable {
  var text: String
  /// A whole line, with its break.
  var isLine: Bool

  /// As much as terminals take at once.
  static let longest = 56_000

  var words: String {
    let lines = text.utf8.count { $0 == 10 }
    if isLine { return "the line" }
    return lines == 0 ? "\(text.unicodeScalars.count) characters" : "\(lines + 1) lines"
  }
}

extension Editor {
  /// What copying takes: what is selected, else the line.
  var clipping: Clipping {
    guard let selection else { return Clipping(text: line + "\n", isLine: true) }
    return Clipping(text: buffer.text(in: selection), isLine: false)
  }

  /// Takes away what `clipping` is.
  mutating func cut() {
    if selection != nil { return insert("") }
    let line = cursor.line
    if line + 1 < buffer.count {
      replace(TextPlace(line, 0)..<TextPlace(line + 1, 0), with: "")
    } else if line > 0 {
      replace(TextPlace(line - 1, buffer[line - 1].utf8.count)..<buffer.end, with: "")
    } else {
      replace(TextPlace(0, 0)..<buffer.end, with: "")
    }
  }

  mutating func paste(_ clipping: Clipping) {
    if clipping.isLine, selection == nil {
      let former = cursor
      replace(TextPlace(cursor.line, 0)..<TextPlace(cursor.line, 0), with: clipping.text)
      go(to: TextPlace(cursor.line, former.byte))
    } else {
      insert(clipping.text)
    }
  }
}

extension Composer {
  /// Into the clipboard of the terminal, as far as that takes it, and for `paste`.
  mutating func copyFromEditor() -> [Effect] {
    guard let clipping = editor?.clipping else { return [] }
    self.clipping = clipping
    guard clipping.text.utf8.count <= Clipping.longest else {
      let key = keys.key(for: .paste, at: .editor)?.description ?? ""
      say("copied \(clipping.words) for \(key) alone: it is more than a terminal takes", .hint)
      return []
    }
    say("copied \(clipping.words)")
    return [.copy(clipping.text)]
  }

  /// Commands of the editor; nil for other actions.
  mutating func performEditorCommand(_ action: Action, _ field: FormField) -> [Effect]? {
    switch action {
    case .copy: return copyFromEditor()
    case .cut:
      let effects = copyFromEditor()
      return effects + edit(field, "cut from") { $0.cut() }
    case .paste:
      guard let clipping else { return [] }
      return edit(field, "pasted into") { $0.paste(clipping) }
    case .selectAll: stack?.form.editor?.selectAll()
    case .find:
      stack?.form.popup = nil
      stack?.form.editor?.openFind()
    case .goToLine: askForLine()
    case .nextFinding: stack?.form.editor?.goToMark(1)
    case .formerFinding: stack?.form.editor?.goToMark(-1)
    default: return nil
    }
    stack?.endRun()
    return []
  }

  /// Why a command of the editor cannot be done now.
  func editorObstacle(to action: Action) -> String? {
    guard let editor else {
      return stack == nil
        ? needsProfile : "no text is open; Enter opens values and manifests in the form"
    }
    switch action {
    case .nextFinding, .formerFinding: return editor.marks.isEmpty ? "the text has no finding" : nil
    case .paste: return clipping == nil ? "nothing was cut or copied yet" : nil
    default: return nil
    }
  }

  /// Why there is nothing to fix in the cursor's line.
  var lineFixObstacle: String? {
    guard let editor, fixOfLine == nil else { return nil }
    let marks = editor.marks(of: editor.cursor.line)
    if marks.isEmpty { return "no finding with a fix is at hand: this line has none" }
    let hasFix = marks.contains { !$0.item.finding.fixes.isEmpty }
    return hasFix
      ? Self.isChecking : "no finding with a fix is at hand: what is right here only you know"
  }

  // MARK: Going to a line

  private mutating func askForLine() {
    guard let editor else { return }
    var dialog = Dialog(title: "Go to line")
    let count = editor.buffer.count
    dialog.fields = [
      Dialog.Field(label: "Line", input: TextField(), note: "1 to \(count), or line:column")
    ]
    dialog.buttons = [
      Dialog.Button(title: "Go", answer: .goToLine),
      Dialog.Button(title: "Cancel", answer: .cancel),
    ]
    overlays.append(.dialog(dialog))
  }

  mutating func takeLine(_ dialog: Dialog) -> [Effect] {
    let parts = dialog.fields[0].input.text.split(
      separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.map { part in Int(String(part.filter { $0 != " " })) }
    guard let editor, let line = numbers.first ?? nil, numbers.count <= 2,
      let column = numbers.count == 2 ? numbers[1] : 1, line >= 1, column >= 1
    else { return refuse("a line is a number, such as 12, or 12:5 for its fifth column") }
    overlays.removeLast()
    let number = min(line, editor.buffer.count) - 1
    stack?.form.editor?.go(to: TextPlace(number, editor.buffer[number].byte(ofColumn: column)))
    if line > editor.buffer.count { say("the text has \(editor.buffer.count) lines", .hint) }
    return []
  }
}

extension String {
  /// The byte at which a character stands, counted from 1.
  fileprivate func byte(ofColumn column: Int) -> Int {
    var left = column
    for (place, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 {
      left -= 1
      if left == 0 { return place }
    }
    return utf8.count
  }
}
