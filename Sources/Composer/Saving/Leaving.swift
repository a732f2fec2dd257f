import ProfileModel
import Screen

extension Composer {
  /// Ends the program; asks once where work is unsaved.
  mutating func quit() -> [Effect] {
    guard let stack else { return [.quit] }
    guard stack.isUnsaved else { return [.discardDraft(stack.location), .quit] }
    if case .dialog(let dialog) = overlays.last, dialog.buttons.first?.answer == .quit(.save) {
      // Asked already: a second Ctrl-Q is no answer.
      return []
    }
    if waits(for: .quit, "quitting", stack) { return [] }
    overlays.append(.dialog(leavingDialog(stack, "Quit with unsaved work?") { .quit($0) }))
    return []
  }

  mutating func leaveStack() -> [Effect] {
    guard let stack else {
      screen = .library
      return []
    }
    guard stack.isUnsaved else { return close() }
    if waits(for: .leave, "leaving", stack) { return [] }
    overlays.append(.dialog(leavingDialog(stack, "Leave \(stack.profile.name)?") { .leave($0) }))
    return []
  }

  /// Whether a wish needs no question, only to wait: all there is is on its way to the disk. Who
  /// wishes again does not want to wait.
  mutating func waits(for wish: AfterSave, _ doing: String, _ stack: Stack) -> Bool {
    guard stack.isBeingSaved, afterSave != wish else { return false }
    afterSave = wish
    say("\(doing) when \(stack.location) is saved…", .hint)
    return true
  }

  func leavingDialog(
    _ stack: Stack, _ title: String, _ answer: (DialogAnswer.QuitAnswer) -> DialogAnswer
  ) -> Dialog {
    var dialog = Dialog(title: title)
    let count = stack.past.count
    dialog.lines = [
      Dialog.Line(
        text: stack.stamp == nil
          ? "\(stack.location) was never saved."
          : "\(Amount.words(count, "change")) of \(stack.location) "
            + (count == 1 ? "is not saved." : "are not saved.")),
      Dialog.Line(text: "A draft is offered again at the next start.", style: .faint),
    ]
    dialog.buttons = [
      Dialog.Button(title: "Save", answer: answer(.save)),
      Dialog.Button(title: "Keep draft", answer: answer(.keepDraft)),
      Dialog.Button(title: "Discard", answer: answer(.discard)),
      Dialog.Button(title: "Cancel", answer: .cancel),
    ]
    return dialog
  }

  /// The answer to what becomes of unsaved work at the end.
  mutating func quit(_ answer: DialogAnswer.QuitAnswer) -> [Effect] {
    overlays.removeAll()
    switch answer {
    case .save:
      afterSave = .quit
      return save()
    case .keepDraft: return keptDraft + [.quit]
    case .discard: return [stack.map { .discardDraft($0.location) }, .quit].compactMap(\.self)
    }
  }

  /// The answer to what becomes of unsaved work when the profile is closed.
  mutating func leave(_ answer: DialogAnswer.QuitAnswer) -> [Effect] {
    overlays.removeAll()
    switch answer {
    case .save:
      afterSave = .leave
      return save()
    case .keepDraft:
      let effects = keptDraft
      say("kept as a draft")
      screen = .library
      stack = nil
      return effects + [.list]
    case .discard: return close()
    }
  }

  /// What is open, as a draft.
  var keptDraft: [Effect] {
    guard let stack else { return [] }
    return [
      .keepDraft(
        Writing(location: stack.location, document: stack.document), base: stack.stamp)
    ]
  }

  /// Closes the profile: what is not saved goes.
  mutating func close() -> [Effect] {
    guard let stack else { return [] }
    screen = .library
    library.wanted = stack.profile.name
    self.stack = nil
    return [.discardDraft(stack.location), .list]
  }
}
