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
    if stack?.form.area != nil { return performInArea(action, field) }
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
    if field.control == .longText { return openLongText(field) }
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

  // MARK: Long texts

  private mutating func performInArea(_ action: Action, _ field: FormField) -> [Effect] {
    switch action {
    case .back where stack?.preview.back != nil || stack?.returnsTo == .findings: return leaving()
    case .back:
      stack?.form.area = nil
      stack?.form.input = TextField(field.text)
      stack?.endRun()
      return []
    case .complete:
      complete(requested: true)
      return []
    default: break
    }
    guard var area = stack?.form.area else { return [] }
    let before = area
    guard area.perform(action, page: max(1, size.rows - 6)) else { return [] }
    stack?.form.area = area
    guard area.count != before.count || area.line.text != before.line.text else { return [] }
    return inputDidChange(field, opens: false)
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
    let text = stack.form.area?.text ?? stack.form.input.text
    let cursor = stack.form.area?.cursor ?? stack.form.input.cursor
    let request = CompletionRequest(
      scope: index.scope(at: position), field: field.id.path, syntax: field.syntax, text: text,
      cursor: cursor, isRequested: requested)
    self.stack?.form.popup = Completion(request).map(CompletionPopup.init)
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
    let text = stack?.form.area?.text ?? stack?.form.input.text ?? ""
    let accepted = completion.accepting(candidate, in: text)
    let cursor = completion.replaced.lowerBound + candidate.insertion.utf8.count
    stack?.endRun()
    if stack?.form.area != nil {
      stack?.form.area = TextArea(accepted, cursor: cursor)
    } else {
      stack?.form.input = TextField(accepted, cursor: cursor)
    }
    stack?.form.popup = nil
    let effects = inputDidChange(field, opens: false)
    stack?.endRun()
    return effects
  }
}
