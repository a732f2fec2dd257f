import ProfileModel
import Rendering
import Screen

/// What is seen, written where the user says.
extension Composer {
  /// Why it cannot be saved now.
  var savingObstacle: String? {
    guard let stack, stack.layer != nil else { return "there is no layer yet; `a` adds one" }
    guard stack.reviewed?.change == stack.change else { return Self.isChecking }
    return previewProblem
  }

  mutating func askForPath() {
    guard let stack else { return }
    let proposed = proposedPath(stack)
    var dialog = Dialog(title: "Save for \(stack.preview.target.title)")
    dialog.lines = [
      Dialog.Line(
        text: "A path that ends in / is a folder: it gets each file of its own.", style: .faint),
      secrecy(stack),
    ]
    dialog.fields = [
      Dialog.Field(
        label: "Path", input: TextField(stack.preview.paths[proposed] ?? proposed))
    ]
    dialog.buttons = [
      Dialog.Button(title: "Save", answer: .savePreview),
      Dialog.Button(title: "Cancel", answer: .cancel),
    ]
    overlays.append(.dialog(dialog))
  }

  /// What becomes of secrets.
  private func secrecy(_ stack: Stack) -> Dialog.Line {
    if stack.isRevealed {
      let words = "Secrets are written out; those that are made up are made up anew."
      return Dialog.Line(text: words, style: .warning)
    }
    // As `strata render` does it: what runs the file must find them.
    let words =
      stack.preview.target == .compose
      ? "Secrets stay hidden; in a folder, a file .env that only you can read has them."
      : "Secrets stay hidden, as they are here."
    return Dialog.Line(text: words, style: .faint)
  }

  /// `shop-kubernetes.yaml`
  private func proposedPath(_ stack: Stack) -> String {
    let target = stack.preview.target
    let layer = stack.preview.showsAll ? nil : stack.layer?.name
    let words = [stack.profile.name, layer, target.rawValue].compactMap(\.self)
    return words.joined(separator: "-") + ".\(target.ending)"
  }

  mutating func takePath(_ dialog: Dialog) -> [Effect] {
    let path = dialog.fields[0].input.text
    guard let stack, !path.isEmpty else {
      return refuse("a path is missing, such as out.yaml or out/")
    }
    overlays.removeLast()
    let proposed = proposedPath(stack)
    self.stack?.preview.paths[proposed] = path
    say("saving…", .hint)
    return [
      .writeRendering(
        RenderingOrder(previewRequest(previewSubject(stack), stack, number: 0), to: path))
    ]
  }

  /// Nothing is written over unasked.
  mutating func askToReplace(_ order: RenderingOrder, _ paths: [String]) {
    notice = nil
    var dialog = Dialog(
      title: paths.count == 1 ? "Write over it?" : "Write over \(paths.count) files?")
    let first = paths.prefix(4).map { Dialog.Line(text: $0) }
    let more = paths.count - first.count
    dialog.lines =
      [Dialog.Line(text: paths.count == 1 ? "This file is there already:" : "There already:")]
      + first + (more > 0 ? [Dialog.Line(text: "and \(more) more")] : [])
    var order = order
    order.mayReplace = true
    dialog.buttons = [
      Dialog.Button(title: "Cancel", answer: .cancel),
      Dialog.Button(title: "Write over", answer: .replaceFiles(order)),
    ]
    overlays.append(.dialog(dialog))
  }

  /// It is written.
  mutating func noteWritten(_ paths: [String], isSecret: Bool) {
    let what: String =
      switch paths.count {
      case 0: "nothing was to be written"
      case 1: "saved \(paths[0])"
      default: "saved \(paths.count) files: \(paths.joined(separator: ", "))"
      }
    say(isSecret ? "\(what); secrets are in it, and only you can read it" : what)
  }
}

extension Rendering.Target {
  /// Of a file's name.
  fileprivate var ending: String {
    switch self {
    case .palette: "json"
    case .terraform: "tf"
    case .kubernetes, .compose, .values: "yaml"
    }
  }
}
