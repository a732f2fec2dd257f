import ProfileModel
import Rendering
import Screen

/// What is known only at deployment, said by the user before.
extension Composer {
  /// The key that the selected value, or what is selected in the report, can be given under.
  private var selectedKey: String? {
    guard let preview = stack?.preview else { return nil }
    if preview.report != nil {
      guard let item = reportItem, item.kind == .gap || item.kind == .given else { return nil }
      return item.title
    }
    guard let source = preview.source, let key = source.key else { return nil }
    let isGiven = preview.given[key] != nil || context[key] != nil
    return source.known == .deployment || isGiven ? key : nil
  }

  /// What is asked for: what is selected, else the first value that is missing.
  private var askedKey: String? {
    selectedKey ?? shownReport?.items.first { $0.kind == .gap }?.title
  }

  /// Why there is nothing to say.
  var contextObstacle: String? {
    guard isPreviewShown else { return "the preview is not on the screen; `P` brings it" }
    return askedKey == nil ? "nothing here is known only at deployment" : nil
  }

  mutating func askForContext() {
    guard let stack, let key = askedKey else { return }
    let readers = shownReport?.items.first { $0.kind == .gap && $0.title == key }
    var dialog = Dialog(title: "Known at deployment")
    dialog.lines = [
      Dialog.Line(text: readers.map { "\(key) is \($0.message)." } ?? "\(key) was given."),
      Dialog.Line(
        text: "It counts at once for what you see; kept, for every preview of the library.",
        style: .faint),
    ]
    dialog.fields = [
      Dialog.Field(label: "Key", input: TextField(key)),
      Dialog.Field(
        label: "Value", input: TextField(stack.preview.given[key] ?? context[key] ?? ""),
        note: "empty: not known"),
    ]
    dialog.buttons = [
      Dialog.Button(title: "Apply", answer: .context(isKept: false)),
      Dialog.Button(title: "Keep in context.yaml", answer: .context(isKept: true)),
      Dialog.Button(title: "Cancel", answer: .cancel),
    ]
    dialog.focus(.field(1))
    overlays.append(.dialog(dialog))
  }

  mutating func takeContext(_ dialog: Dialog, isKept: Bool) -> [Effect] {
    let key = ContextFile.key(dialog.fields[0].input.text)
    let value = dialog.fields[1].input.text
    if let problem = contextProblem(key, value, isKept: isKept) { return refuse(problem) }
    overlays.removeLast()
    stack?.preview.given[key] = value.isEmpty ? nil : value
    guard isKept else {
      say(given(key, value))
      return []
    }
    say("keeping \(key)…", .hint)
    return [.keepContext(key: key, value: value)]
  }

  private func given(_ key: String, _ value: String) -> String {
    guard value.isEmpty else { return "\(key) is \(value) in this preview" }
    return context[key].map { "\(key) is \($0) again, as context.yaml says" }
      ?? "\(key) is not given any more"
  }

  private func contextProblem(_ key: String, _ value: String, isKept: Bool) -> String? {
    if key.isEmpty { return "a key is missing, such as project.name" }
    if key.contains(where: { $0.isWhitespace || $0 == "{" || $0 == "}" }) {
      return "a key is a name with dots, such as project.name"
    }
    return isKept && value.isEmpty ? "a value is missing; remove one in the file itself" : nil
  }
}
