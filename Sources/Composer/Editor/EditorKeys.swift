import Guidance
import ProfileModel
import Screen

extension Composer {
  /// What an action does in the editor.
  mutating func performInEditor(_ action: Action, _ field: FormField) -> [Effect] {
    if stack?.form.editor?.find != nil { return performInFind(action, field) }
    switch action {
    case .back: return leaveEditor(field)
    case .complete:
      complete(requested: true)
      return []
    default: break
    }
    if let effects = performEditorCommand(action, field) { return effects }
    if let (move, isSelecting) = Editor.Move.of(action) {
      let page = editorPage
      stack?.form.editor?.move(move, isSelecting: isSelecting, page: page)
      stack?.endRun()
      if stack?.form.popup != nil { complete(requested: false) }
      return []
    }
    let isAlone = action == .indent || action == .outdent
    return edit(field, run: isAlone ? nil : action == .accept ? "" : "-") { $0.change(action) }
  }

  /// A screen, but for a line of it.
  private var editorPage: Int {
    max(1, (editor.map { editorLayout($0).text.rows } ?? 2) - 1)
  }

  private mutating func leaveEditor(_ field: FormField) -> [Effect] {
    if stack?.preview.back != nil || stack?.returnsTo == .findings {
      if comeBack() { return [] }
    }
    stack?.form.editor = nil
    stack?.form.popup = nil
    stack?.endRun()
    return []
  }

  // MARK: Finding

  private mutating func performInFind(_ action: Action, _ field: FormField) -> [Effect] {
    guard let find = stack?.form.editor?.find else { return [] }
    switch action {
    case .back: stack?.form.editor?.closeFind()
    case .nextField, .formerField:
      stack?.form.editor?.find?.focus = find.focus == .query ? .replacement : .query
      stack?.form.editor?.find?.isFormer = false
    case .accept where find.focus == .replacement:
      return edit(field, "replaced in") { $0.replaceMatch() }
    case .accept, .nextMatch: stack?.form.editor?.goToNextMatch(1)
    case .formerMatch: stack?.form.editor?.goToNextMatch(-1)
    case .replaceAll: return replaceAll(field)
    default: return editFind(action, field)
    }
    return []
  }

  private mutating func editFind(_ action: Action, _ field: FormField) -> [Effect] {
    guard let find = stack?.form.editor?.find else { return [] }
    if find.focus == .replacement {
      if stack?.form.editor?.find?.replacement.perform(action) == true { return [] }
    } else if stack?.form.editor?.find?.query.perform(action) == true {
      stack?.form.editor?.find?.isFormer = false
      if stack?.form.editor?.find?.query.text != find.query.text {
        stack?.form.editor?.queryDidChange()
      }
      return []
    }
    // What is for the text itself is done there.
    return performEditorCommand(action, field) ?? []
  }

  private mutating func replaceAll(_ field: FormField) -> [Effect] {
    guard stack?.form.editor?.find?.matches.isEmpty == false else {
      say("nothing is found to replace", .hint)
      return []
    }
    var count = 0
    let effects = edit(field, "replaced in") { count = $0.replaceMatches() }
    let key = keys.key(for: .undo, at: .find)?.description ?? ""
    say("\(count) replaced; \(key) takes it back")
    return effects
  }

  // MARK: Typing

  /// What is typed goes in at the cursor, or into what is looked for.
  mutating func typeInEditor(_ text: String, _ field: FormField) -> [Effect] {
    guard let find = stack?.form.editor?.find else {
      return edit(field, run: "", opens: true) { $0.insert(text) }
    }
    if find.focus == .replacement {
      stack?.form.editor?.find?.replacement.insert(text)
    } else {
      if find.isFormer { stack?.form.editor?.find?.query = TextField() }
      stack?.form.editor?.find?.query.insert(text)
      stack?.form.editor?.queryDidChange()
    }
    return []
  }

  mutating func pasteInEditor(_ text: String, _ field: FormField) -> [Effect] {
    if stack?.form.editor?.find != nil { return typeInEditor(Self.oneLine(text), field) }
    return edit(field, "pasted into") { $0.insert(text) }
  }

  /// Changes the text, and with it the profile. `run`: what is typed in one go is one step to undo;
  /// nil: it is a step of its own. `opens`: completion may open.
  mutating func edit(
    _ field: FormField, _ deed: String = "set", run: String? = nil, opens: Bool = false,
    _ change: (inout Editor) -> Void
  ) -> [Effect] {
    guard var editor = stack?.form.editor, let layer = stack?.layer else { return [] }
    let former = (version: editor.buffer.version, cursor: editor.cursor)
    change(&editor)
    guard editor.buffer.version != former.version else {
      stack?.form.editor = editor
      return []
    }
    editor.written = editor.buffer.text
    editor.find?.search(in: editor.buffer)
    let writing = FieldWriting(layer, catalogue[layer.service], field)
    guard case .edits(let edits, _) = writing.outcome(of: editor.written, names: []) else {
      return []
    }
    if run == nil { stack?.endRun() }
    let profile = stack?.profile.applying(edits)
    // Undo leads to where the cursor was before.
    stack?.remember("\(deed) \(writing.label)", run: run.map { $0 + editor.run(layer, field) })
    stack?.form.editor = editor
    if let profile { stack?.document.profile = profile }
    if field.takesReferences, opens || stack?.form.popup != nil {
      complete(requested: false)
    } else {
      stack?.form.popup = nil
    }
    return profileDidChange()
  }
}

extension Editor {
  /// What is typed in one word is one step.
  fileprivate func run(_ layer: Layer, _ field: FormField) -> String {
    let words = line.utf8.prefix(cursor.byte).count { $0 == 32 }
    return "\(layer.id.number) \(field.id.path) \(cursor.line) \(words)"
  }
}
