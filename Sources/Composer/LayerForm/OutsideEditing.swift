import ProfileModel
import Screen

// Long texts in the user's own editor, and back.
extension Composer {
  /// The texts of the selected layer that have room for an editor.
  private var longTexts: [FormField] {
    form?.fields.filter { $0.control == .longText } ?? []
  }

  /// The one that has the focus in the form; the name of a manifest stands for its text.
  private var focusedLongText: FormField? {
    guard stack?.pane == .form, let focus = stack?.form.focus else { return nil }
    return longTexts.first { $0.id.path == focus.path }
  }

  /// Why none can be edited now.
  func outsideObstacle(_ stack: Stack) -> String? {
    guard let layer = stack.layer else { return "there is no layer yet; `a` adds one" }
    guard !longTexts.isEmpty else {
      return layer.service == "manifest"
        ? "there is no manifest yet; add one in the form" : "`\(layer.name)` has no long text"
    }
    guard stack.pane == .form, focusedLongText == nil else { return nil }
    return "this field is no long text; go to the values or a manifest"
  }

  /// Opens the text at hand; asks which where there are several.
  mutating func openInEditor() -> [Effect] {
    if let field = focusedLongText { return openOutside(field.id.path) }
    let texts = longTexts
    if texts.count == 1 { return openOutside(texts[0].id.path) }
    guard let layer = stack?.layer else { return [] }
    let items = texts.map { field in
      Picker.Item(
        title: layer.longTextName(field.id.path), detail: field.size,
        value: .outside(field.id.path))
    }
    overlays.append(.picker(Picker("Open in $EDITOR", items)))
    return []
  }

  /// Opens a text of the selected layer.
  mutating func openOutside(_ path: FieldPath) -> [Effect] {
    guard let layer = stack?.layer, let field = form?.field(FieldID(path)) else { return [] }
    let isOpen = stack?.pane == .form && stack?.form.focus == field.id
    let row = isOpen ? stack?.form.editor?.cursor.line ?? 0 : 0
    stack?.form.popup = nil
    stack?.endRun()
    return [
      .editOutside(
        OutsideText(
          layer.id, path, name: layer.longTextName(path), isYAML: field.syntax != .plain,
          text: field.text, line: row + 1))
    ]
  }

  /// The editor has ended.
  mutating func take(_ edited: EditedText) -> [Effect] {
    switch edited.outcome {
    case .text(let text, let editor, let isQuick):
      return take(text, edited, editor, isQuick: isQuick)
    case .failed(let sentence, nil): say(sentence, .problem)
    case .failed(let sentence, let path?): tell(sentence, kept: path)
    }
    return []
  }

  private mutating func take(
    _ text: String, _ edited: EditedText, _ editor: String, isQuick: Bool
  ) -> [Effect] {
    guard let layer = stack?.profile.layer(edited.layer),
      let field = LayerForm(layer, catalogue[layer.service]).field(FieldID(edited.field))
    else {
      say("nothing taken over: the text is not there any more", .problem)
      return []
    }
    // Editors end the last line, also where nobody has touched anything.
    guard text != field.text, text != field.text + "\n" else {
      say(
        isQuick
          ? "nothing changed; editors with windows must wait: `code --wait`"
          : "nothing changed in \(editor)", isQuick ? .hint : .done)
      return []
    }
    let deed = "edited \(layer.longTextName(edited.field)) of \(layer.name) in \(editor)"
    let writing = FieldWriting(layer, catalogue[layer.service], field)
    guard case .edits(let edits, _) = writing.outcome(of: text, names: []) else { return [] }
    let effects = change(deed, edits)
    refreshInput()
    say(deed)
    return effects
  }

  private mutating func tell(_ sentence: String, kept path: String) {
    var dialog = Dialog(title: "Nothing was taken over")
    dialog.lines = [
      Dialog.Line(text: sentence), Dialog.Line(text: "What was written is kept:", style: .faint),
      Dialog.Line(text: path),
    ]
    dialog.buttons = [Dialog.Button(title: "Close", answer: .cancel)]
    overlays.append(.dialog(dialog))
  }
}

extension Layer {
  /// What a long text is called: `values`, a manifest by its name.
  func longTextName(_ path: FieldPath) -> String {
    manifestNumber(path).map { manifests[$0].name } ?? "\(path)"
  }
}

extension FormField {
  /// How much text it holds: `12 lines`.
  var size: String {
    let lines = text.utf8.span.count(of: 10) + (text.utf8.last == 10 ? 0 : 1)
    return text.isEmpty ? "empty" : Amount.words(lines, "line")
  }
}
