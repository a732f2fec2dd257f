import Guidance
import ProfileModel

extension Composer {
  /// The form of the selected layer.
  var form: LayerForm? { stack?.fields }

  var focusedField: FormField? {
    guard let focus = stack?.form.focus else { return nil }
    return form?.field(focus)
  }

  /// Gives a field the focus.
  mutating func focus(_ id: FieldID, cursor: Int? = nil) {
    guard let field = form?.field(id) else { return }
    stack?.pane = .form
    stack?.form.focus = id
    stack?.form.editor = nil
    stack?.form.popup = nil
    stack?.form.pending = nil
    stack?.form.input = Self.input(field, cursor: cursor)
    stack?.endRun()
  }

  /// A long text is edited elsewhere.
  private static func input(_ field: FormField, cursor: Int?) -> TextField {
    guard field.control != .longText else { return TextField() }
    return cursor.map { TextField(field.text, cursor: $0) } ?? TextField(field.text)
  }

  /// What is edited is read again: the profile changed under it.
  mutating func refreshInput() {
    guard let stack, stack.pane == .form else { return }
    guard let focus = stack.form.focus, let field = form?.field(focus) else { return enterForm() }
    self.stack?.form.input = Self.input(field, cursor: stack.form.input.cursor)
    self.stack?.form.popup = nil
  }

  /// Goes into the form: to the field that had the focus, else to the first that is missing.
  mutating func enterForm() {
    guard let form else { return }
    if let focus = stack?.form.focus, form.field(focus) != nil { return self.focus(focus) }
    guard let first = form.fields.first else { return }
    focus(first.id)
  }

  /// Out of the form, back to the layers; what was typed stays.
  mutating func leaveForm() {
    guard stack?.pane == .form else { return }
    stack?.form.editor = nil
    stack?.form.popup = nil
    stack?.form.pending = nil
    stack?.form.focus = nil
    stack?.pane = .layers
    stack?.endRun()
  }

  // MARK: Typing

  mutating func typeInForm(_ text: String) -> [Effect] {
    guard let field = focusedField else { return [] }
    if stack?.form.editor != nil { return typeInEditor(text, field) }
    if case .choice(let choices) = field.control { return choose(field, choices, text) }
    if field.control == .longText {
      openEditor(field, at: field.text.utf8.count)
      return typeInEditor(text, field)
    }
    stack?.form.input.insert(text)
    return inputDidChange(field, opens: true)
  }

  mutating func pasteInForm(_ text: String) -> [Effect] {
    guard let field = focusedField else { return [] }
    stack?.endRun()
    if field.control == .longText {
      if stack?.form.editor == nil { openEditor(field) }
      return pasteInEditor(text, field)
    }
    if case .choice = field.control {
      say("a choice takes no text: ← and → change it", .hint)
      return []
    } else {
      stack?.form.input.insert(Self.oneLine(text))
    }
    let effects = inputDidChange(field, opens: false)
    stack?.endRun()
    return effects
  }

  /// What is typed goes into the profile, and completion opens or follows.
  mutating func inputDidChange(_ field: FormField, opens: Bool) -> [Effect] {
    guard let stack else { return [] }
    let effects = write(stack.form.input.text, field)
    if field.takesReferences, opens || stack.form.popup != nil {
      complete(requested: false)
    } else {
      self.stack?.form.popup = nil
    }
    return effects
  }

  /// Changes a text into edits of the layer; what the layer cannot hold yet is kept as typed.
  private mutating func write(_ text: String, _ field: FormField) -> [Effect] {
    guard let layer = stack?.layer else { return [] }
    let writing = FieldWriting(layer, catalogue[layer.service], field)
    stack?.form.pending = nil
    switch writing.outcome(of: text, names: otherNames(than: layer)) {
    case .pending(let problem):
      stack?.form.pending = problem
      return problem.isEmpty ? draft(renaming: layer, to: text) : []
    case .edits(let edits, let focus):
      let effects = change("set \(writing.label)", edits, run: run(field, layer))
      if let focus { stack?.form.focus = focus }
      // A draft may have another name, which was typed before.
      return field.id.part == .name ? draft(renaming: layer, to: layer.name) : effects
    }
  }

  /// A name is taken over when it is complete; a draft has it before.
  private func draft(renaming layer: Layer, to name: String) -> [Effect] {
    guard let stack else { return [] }
    var document = stack.document
    document.profile = document.profile.applying(.rename(layer.id, name))
    return [
      .keepDraft(Writing(location: stack.location, document: document), base: stack.stamp)
    ]
  }

  private func otherNames(than layer: Layer) -> Set<String> {
    Set(stack?.profile.layers.filter { $0.id != layer.id }.map(\.name) ?? [])
  }

  /// What is typed in one word of one field is one step.
  private func run(_ field: FormField, _ layer: Layer) -> String {
    let words = stack?.form.input.before.count { $0 == " " } ?? 0
    return "\(layer.id.number) \(field.id.path) \(words)"
  }

  /// Leaves a field: what was only waiting is done, what is empty goes.
  mutating func commitField() -> [Effect] {
    guard let stack, let layer = stack.layer, let field = focusedField else { return [] }
    let writing = FieldWriting(layer, catalogue[layer.service], field)
    let effects = change(
      "set \(writing.label)",
      writing.leaving(with: stack.form.input.text, names: otherNames(than: layer)),
      run: run(field, layer))
    if let problem = stack.form.pending, !problem.isEmpty {
      say("not taken over: \(problem)", .problem)
    }
    self.stack?.form.pending = nil
    self.stack?.form.popup = nil
    self.stack?.endRun()
    let isDropped = field.id.part == .name && effects.isEmpty && stack.form.input.text != layer.name
    return isDropped ? draft(renaming: layer, to: layer.name) : effects
  }

  // MARK: Choices

  /// A letter goes to the next choice that begins with it, a blank to the next one.
  private mutating func choose(
    _ field: FormField, _ choices: [String], _ text: String
  ) -> [Effect] {
    if text == " " { return choose(field, choices, steps: 1) }
    let current = field.text.isEmpty ? field.placeholder : field.text
    let start = choices.firstIndex(of: current).map { $0 + 1 } ?? 0
    let order = choices[min(start, choices.count)...] + choices[..<min(start, choices.count)]
    guard let wanted = order.first(where: { $0.lowercased().hasPrefix(text.lowercased()) }) else {
      return []
    }
    return take(choice: wanted, field)
  }

  mutating func choose(_ field: FormField, _ choices: [String], steps: Int) -> [Effect] {
    let current = field.text.isEmpty ? field.placeholder : field.text
    let place = choices.firstIndex(of: current)
    let next = place.map { min(max(0, $0 + steps), choices.count - 1) } ?? 0
    // A blank goes round, an arrow stops at the end.
    return take(choice: choices[next], field)
  }

  /// A click on a choice takes it.
  mutating func typeChoice(_ word: String) -> [Effect] {
    focusedField.map { take(choice: word, $0) } ?? []
  }

  private mutating func take(choice: String, _ field: FormField) -> [Effect] {
    guard let layer = stack?.layer else { return [] }
    let writing = FieldWriting(layer, catalogue[layer.service], field)
    let effects = change("set \(writing.label)", writing.edits(choosing: choice))
    stack?.form.input = TextField(choice)
    return effects
  }
}
