import ProfileModel
import Screen

extension Composer {
  /// Opens a version; unsaved work is asked for first.
  mutating func open(_ line: VersionsScreen.Line) -> [Effect] {
    guard line.revision == nil else {
      enterComparison()
      return []
    }
    guard line.version != openVersion else {
      screen = .stack
      return []
    }
    let location = ProfileLocation.version(versions.name, line.version)
    guard let stack else { return [.open(location)] }
    guard stack.isUnsaved else { return closed(toOpen: location) }
    if waits(for: .open(location), "opening \(location)", stack) { return [] }
    overlays.append(
      .dialog(
        leavingDialog(stack, "Open \(location)?") { .leaveFor($0, location) }))
    return []
  }

  /// The answer to what becomes of unsaved work when another version is opened.
  mutating func leave(_ answer: DialogAnswer.QuitAnswer, for location: ProfileLocation) -> [Effect]
  {
    overlays.removeAll()
    switch answer {
    case .save:
      afterSave = .open(location)
      return save()
    case .keepDraft:
      let effects = keptDraft
      stack = nil
      versions.former = .library
      return effects + [.open(location), .list]
    case .discard: return closed(toOpen: location)
    }
  }

  /// Closes what is open, and opens another version.
  mutating func closed(toOpen location: ProfileLocation) -> [Effect] {
    let here = screen
    let effects = close()
    screen = here == .versions ? here : .library
    versions.former = .library
    return effects + [.open(location)]
  }

  /// Asks for a former text, to make it the text of the open profile.
  mutating func restore(_ line: VersionsScreen.Line) -> [Effect] {
    guard let text = text(of: line.moment) else { return [] }
    let number = versions.next()
    versions.restoring = VersionsScreen.Restoring(number: number, moment: line.moment)
    let title = "\(versions.name) \(title(of: line.moment))"
    say("reading \(title)…", .hint)
    return [.readText(TextRequest(number: number, text: text, title: title))]
  }

  mutating func askForDeletion(of location: ProfileLocation) {
    var dialog = Dialog(title: "Delete \(location)?")
    dialog.lines = [Dialog.Line(text: "`u` brings it back.", style: .faint)]
    dialog.buttons = [
      Dialog.Button(title: "Cancel", answer: .cancel),
      Dialog.Button(title: "Delete", answer: .delete(location)),
    ]
    overlays.append(.dialog(dialog))
  }
}
