import Guidance
import ProfileModel

extension Composer {
  /// Writes the open version.
  mutating func save() -> [Effect] {
    guard let stack else { return [] }
    self.stack?.endRun()
    let writing = Writing(location: stack.location, document: stack.document)
    say("saving \(stack.location)…", .hint)
    return [stack.stamp == nil ? .create(writing) : .save(writing, expecting: stack.stamp)]
  }

  /// Offers the next versions, the suggested one first.
  mutating func askForVersion() -> [Effect] {
    guard let stack, let version = stack.profile.readVersion else { return [] }
    let suggestion = suggestion(stack)
    let suggested = suggestion?.step ?? .patch
    let steps = [suggested] + VersionSuggestion.Step.allCases.reversed().filter { $0 != suggested }
    let versions = steps.map { version.raised($0) }
    var dialog = Dialog(title: "Save \(stack.profile.name) as")
    dialog.choices = zip(steps, versions).map { step, version in
      var choice = Dialog.Choice(title: "\(version)", detail: step.rawValue)
      if step == suggested { choice.note = reason(suggestion) }
      if stack.versions.contains(version) { choice.note = "there already" }
      return choice
    }
    dialog.fields = [Dialog.Field(label: "Other", input: TextField(), note: "major.minor.patch")]
    dialog.buttons = [
      Dialog.Button(title: "Save", answer: .saveAs(versions)),
      Dialog.Button(title: "Cancel", answer: .cancel),
    ]
    overlays.append(.dialog(dialog))
    return []
  }

  /// What the difference to the profile as it was opened asks for.
  private func suggestion(_ stack: Stack) -> VersionSuggestion? {
    VersionSuggestion(
      from: ProfileIndex(stack.opened, catalogue: catalogue, macros: macros),
      to: ProfileIndex(stack.profile, catalogue: catalogue, macros: macros))
  }

  private func reason(_ suggestion: VersionSuggestion?) -> String {
    guard let suggestion, let first = suggestion.reasons.first else {
      return "nothing changed since it was opened"
    }
    let more = suggestion.reasons.count - 1
    return "suggested: " + first + (more > 0 ? ", and \(more) more" : "")
  }

  mutating func takeVersion(_ versions: [Version], _ dialog: Dialog) -> [Effect] {
    let typed = dialog.fields[0].input.text
    guard let version = typed.isEmpty ? versions[dialog.chosen] : Version(typed) else {
      return refuse("a version is major.minor.patch, such as 1.2.0")
    }
    guard let stack else { return [] }
    guard !stack.versions.contains(version) else {
      return refuse("\(version) is there already; it stays as it is")
    }
    overlays.removeLast()
    var document = stack.document
    document.profile.version = "\(version)"
    say("saving \(stack.profile.name) \(version)…", .hint)
    switch stack.location {
    case .file:
      return [.save(Writing(location: stack.location, document: document), expecting: stack.stamp)]
    case .version(let name, _):
      return [.create(Writing(location: .version(name, version), document: document))]
    }
  }

  /// The text is on disk.
  mutating func take(_ saved: SavedProfile) -> [Effect] {
    guard var stack, stack.profile.name == saved.profile.name else { return [.list] }
    let former = stack.location
    let isFirst = stack.stamp == nil
    stack.location = saved.location
    stack.stamp = saved.stamp
    stack.diskStamp = nil
    stack.versions = saved.versions
    var profile = stack.document.profile
    profile.version = saved.profile.version
    // Where nothing was typed meanwhile both are one, and soon compared.
    let written = saved.profile == profile ? profile : saved.profile
    stack.saved = written
    var document = Document(text: saved.text, profile: written)
    document.profile = profile
    stack.document = document
    stack.endRun()
    // A review of the text as it was before says nothing about this one.
    stack.change += 1
    if isFirst || former != saved.location { stack.opened = saved.profile }
    self.stack = stack
    say("saved \(saved.location)")
    var effects: [Effect] = []
    if former != saved.location {
      // What was typed meanwhile is in the draft of the former place alone.
      if stack.isUnsaved { effects = keptDraft }
      effects.append(.discardDraft(former))
    }
    effects += [review(stack), .list]
    switch afterSave {
    case .quit: effects += [.discardDraft(saved.location), .quit]
    case .leave: effects += close()
    case .open(let location): effects += closed(toOpen: location)
    case nil: break
    }
    afterSave = nil
    return effects
  }
}
