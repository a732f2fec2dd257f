import Guidance
import ProfileModel

extension Composer {
  /// Writes the open version.
  mutating func save() -> [Effect] {
    guard let stack else { return [] }
    self.stack?.endRun()
    say("saving \(stack.location)…", .hint)
    return save(Writing(location: stack.location, document: stack.document))
  }

  /// Writes it, or will once what is on its way to the disk is there. The newest text for a place is
  /// all that waits.
  private mutating func save(_ writing: Writing) -> [Effect] {
    guard var saves = stack?.saves else { return [] }
    if saves.count > 1, saves.last?.isForThePlace(of: writing) == true { saves.removeLast() }
    saves.append(writing)
    stack?.saves = saves
    return saves.count == 1 ? nextSave : []
  }

  /// Writes what is to be saved next.
  private var nextSave: [Effect] {
    guard let stack, let writing = stack.saves.first else { return [] }
    guard writing.location == stack.location, let stamp = stack.stamp else {
      return [.create(writing)]
    }
    return [.save(writing, expecting: stamp)]
  }

  /// Writes the open version whatever is on disk.
  mutating func overwrite() -> [Effect] {
    guard let stack else { return [] }
    let writing = Writing(location: stack.location, document: stack.document)
    self.stack?.saves = [writing]
    return [.save(writing, expecting: nil)]
  }

  /// Where an effect was to save the open profile: it did not, and what waits for it does not.
  mutating func forgetSaves(_ effect: Effect) {
    switch effect {
    case .save(let writing, _), .create(let writing):
      if stack?.saves.first?.location == writing.location { stack?.saves = [] }
    default: break
    }
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
    guard !stack.hasOnDisk(version) else {
      return refuse("\(version) is there already; it stays as it is")
    }
    overlays.removeLast()
    var document = stack.document
    document.profile.version = "\(version)"
    say("saving \(stack.profile.name) \(version)…", .hint)
    switch stack.location {
    case .file: return save(Writing(location: stack.location, document: document))
    case .version(let name, _):
      return save(Writing(location: .version(name, version), document: document))
    }
  }

  /// The text is on disk.
  mutating func take(_ saved: SavedProfile) -> [Effect] {
    guard var stack, stack.saves.first?.location == saved.location else { return [.list] }
    let former = stack.location
    let isFirst = stack.stamp == nil
    stack.saves.removeFirst()
    stack.retarget(to: saved)
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
    var effects = nextSave
    if former != saved.location {
      // What was typed meanwhile is in the draft of the former place alone.
      if stack.isUnsaved { effects += keptDraft }
      effects.append(.discardDraft(former))
    }
    effects += [review(stack), .list]
    return stack.saves.isEmpty ? effects + goOn(after: saved.location) : effects
  }

  /// All that was to be saved is; what waited for that is done.
  private mutating func goOn(after location: ProfileLocation) -> [Effect] {
    let wish = afterSave
    afterSave = nil
    say("saved \(location)")
    guard let wish else { return [] }
    guard stack?.isUnsaved == false else {
      say("saved \(location); what was changed since is not", .hint)
      return []
    }
    switch wish {
    case .quit: return [.discardDraft(location), .quit]
    case .leave: return close()
    case .open(let location): return closed(toOpen: location)
    }
  }
}

extension Writing {
  /// A file elsewhere can become another version in its place.
  fileprivate func isForThePlace(of other: Writing) -> Bool {
    location == other.location
      && document.profile.version == other.document.profile.version
  }
}

extension Stack {
  /// What waits to be written in the place of the open version goes where that is now.
  fileprivate mutating func retarget(to saved: SavedProfile) {
    let former = Writing(location: location, document: document)
    for place in saves.indices where saves[place].isForThePlace(of: former) {
      saves[place].location = saved.location
      saves[place].document.profile.version = saved.profile.version
    }
  }

  /// Whether a version, of those in the library, is there.
  fileprivate func hasOnDisk(_ version: Version) -> Bool {
    if case .version(_, version) = location, stamp != nil { return true }
    return versions.contains(version)
  }

  /// Whether all that it is will be on disk once what is on its way is there.
  var isBeingSaved: Bool {
    guard var last = saves.last?.document.profile else { return false }
    // As another version it is the same.
    last.version = profile.version
    return last == profile
  }
}
