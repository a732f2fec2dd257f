import Guidance
import ProfileModel
import Screen

extension Composer {
  /// What an action does in the form.
  mutating func performInForm(_ action: Action) -> [Effect] {
    guard let field = focusedField else {
      enterForm()
      return []
    }
    if stack?.form.popup != nil, let effects = performInPopup(action) { return effects }
    if stack?.form.editor != nil { return performInEditor(action, field) }
    switch action {
    case .back: return commitField() + leaving()
    case .nextField, .down: return go(1, from: field)
    case .formerField, .up: return go(-1, from: field)
    case .accept: return accept(field)
    case .pageDown: return go(8, from: field)
    case .pageUp: return go(-8, from: field)
    case .complete:
      complete(requested: true)
      return []
    case .delete: return removeField(field)
    default: return edit(field, action)
    }
  }

  private mutating func leaving() -> [Effect] {
    if !comeBack() { leaveForm() }
    return []
  }

  private mutating func edit(_ field: FormField, _ action: Action) -> [Effect] {
    if case .choice(let choices) = field.control {
      switch action {
      case .left: return choose(field, choices, steps: -1)
      case .right: return choose(field, choices, steps: 1)
      default: return []
      }
    }
    guard field.control != .longText, var input = stack?.form.input else { return [] }
    let before = input.text
    guard input.perform(action) else { return [] }
    stack?.form.input = input
    guard input.text != before else {
      stack?.endRun()
      if stack?.form.popup != nil { complete(requested: false) }
      return []
    }
    return inputDidChange(field, opens: false)
  }

  private mutating func accept(_ field: FormField) -> [Effect] {
    if field.control == .longText {
      openEditor(field)
      return []
    }
    return go(1, from: field)
  }

  /// To the next field, or the former one; what is left is taken over.
  private mutating func go(_ steps: Int, from field: FormField) -> [Effect] {
    let before = form?.fields ?? []
    let place = before.firstIndex { $0.id == field.id } ?? 0
    let effects = commitField()
    guard let fields = form?.fields, !fields.isEmpty else { return effects }
    // Fields may have gone with what was empty.
    let shift = fields.count < before.count && steps > 0 ? fields.count - before.count : 0
    let next = min(max(0, place + steps + shift), fields.count - 1)
    focus(fields[next].id)
    return effects
  }

  /// Takes an entry, an item or a value away.
  private mutating func removeField(_ field: FormField) -> [Effect] {
    guard let layer = stack?.layer else { return [] }
    let writing = FieldWriting(layer, catalogue[layer.service], field)
    let place = form?.fields.firstIndex { $0.id == field.id } ?? 0
    let effects = change("clear \(writing.label)", writing.removal)
    if let fields = form?.fields, !fields.isEmpty {
      focus(fields.first { $0.id == field.id }?.id ?? fields[min(place, fields.count - 1)].id)
    }
    if effects.isEmpty { say("there is nothing to clear here", .hint) }
    return effects
  }

  // MARK: Completion

  /// Opens the list of what may stand at the cursor, or closes it where there is nothing.
  mutating func complete(requested: Bool) {
    guard let stack, let field = focusedField, let index, let position = stack.position else {
      return
    }
    guard field.takesReferences else {
      if requested { say("no reference may stand here", .hint) }
      return
    }
    let seen: Editor.Surroundings
    if let editor = stack.form.editor {
      guard requested || editor.mayComplete else {
        self.stack?.form.popup = nil
        return
      }
      seen = editor.surroundings()
    } else {
      let input = stack.form.input
      seen = Editor.Surroundings(text: input.text, cursor: input.cursor, shift: 0)
    }
    let request = CompletionRequest(
      scope: index.scope(at: position), field: field.id.path, syntax: field.syntax,
      text: seen.text, cursor: seen.cursor, isRequested: requested)
    self.stack?.form.popup = Completion(request).map {
      CompletionPopup($0, shift: seen.shift)
    }
    if requested, self.stack?.form.popup == nil {
      say("there is nothing to read here: no layer below offers anything that fits", .hint)
    }
  }

  private mutating func performInPopup(_ action: Action) -> [Effect]? {
    switch action {
    case .up, .formerField: stack?.form.popup?.move(-1)
    case .down: stack?.form.popup?.move(1)
    case .pageUp: stack?.form.popup?.move(-5)
    case .pageDown: stack?.form.popup?.move(5)
    case .back: stack?.form.popup = nil
    case .accept, .complete: return acceptCandidate()
    default: return nil
    }
    return []
  }

  private mutating func acceptCandidate() -> [Effect] {
    guard let popup = stack?.form.popup, let candidate = popup.candidate,
      let field = focusedField
    else { return [] }
    guard candidate.isAvailable else {
      say("`\(candidate.name)` cannot be read here: \(candidate.reason ?? "")", .hint)
      return []
    }
    let completion = popup.completion
    stack?.endRun()
    stack?.form.popup = nil
    if let editor = stack?.form.editor {
      let low = editor.buffer.place(at: completion.replaced.lowerBound + popup.shift)
      let high = editor.buffer.place(at: completion.replaced.upperBound + popup.shift)
      return edit(field) { $0.replace(low..<max(low, high), with: candidate.insertion) }
    }
    let accepted = completion.accepting(candidate, in: stack?.form.input.text ?? "")
    let cursor = completion.replaced.lowerBound + candidate.insertion.utf8.count
    stack?.form.input = TextField(accepted, cursor: cursor)
    let effects = inputDidChange(field, opens: false)
    stack?.endRun()
    return effects
  }
}
