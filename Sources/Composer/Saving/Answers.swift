import Formats
import ProfileModel
import Screen

extension Composer {
  /// What the worker has to say.
  mutating func take(_ answer: Answer) -> [Effect] {
    switch answer {
    case .surroundings(let catalogue, let macros, let context):
      if (catalogue, macros, context) != (self.catalogue, self.macros, self.context) {
        stack?.preview.asked = nil
      }
      self.catalogue = catalogue
      self.macros = macros
      self.context = context
      // What the library says now need not be given any more.
      let given = stack?.preview.given.filter { context[$0.key] != $0.value }
      stack?.preview.given = given ?? [:]
      stack?.use(catalogue, macros: macros)
      return stack.map { [review($0)] } ?? []
    case .ownServices(let own): take(own)
    case .addedService(let id, let path): takeAdded(id, path)
    case .imported(let answer): take(answer)
    case .paths(let list): take(list)
    case .listed(let listing): take(listing)
    case .checked(let name, let version, let counts): library.note(name, version, counts)
    case .opened(let opened): return take(opened)
    case .reviewed(let reviewed): take(reviewed)
    case .fixed(let fixed): return take(fixed)
    case .previewed(let previewed): take(previewed)
    case .versions(let list): take(list)
    case .authors(let authors): take(authors)
    case .compared(let compared): take(compared)
    case .text(let read): return take(read)
    case .edited(let edited): return take(edited)
    case .rendered(let paths, let isSecret): noteWritten(paths, isSecret: isSecret)
    case .fileExists(let order, let paths): askToReplace(order, paths)
    case .saved(let saved):
      versions.isStale = true
      return take(saved)
    case .done(let sentence, let location):
      versions.isStale = true
      finishImport()
      say(sentence)
      if case .version(let name, _) = location { library.wanted = name }
      return [.list] + followNewName(location)
    case .changedOnDisk(let location, let stamp): return noticeChange(location, stamp)
    case .failed(let effect, let failure): take(failure, of: effect)
    case .notice(let text): say(text, .problem)
    }
    return []
  }

  private mutating func take(_ listing: LibraryListing) {
    let name = library.wanted ?? library.selectedRow?.name
    library.wanted = nil
    let isFirst = library.listing == nil
    library.take(listing)
    now = listing.now
    library.selected = library.rows.firstIndex { $0.name == name } ?? library.selected
    library.move(0)
    let left = listing.drafts.filter { $0.standing == .abandoned }
    guard isFirst, stack == nil, let last = left.last, notice == nil else { return }
    say(
      left.count == 1
        ? "a program that ended left work on \(last.location): open it to take it up"
        : "programs that ended left \(left.count) drafts: open the profiles to take them up", .hint)
  }

  private mutating func take(_ reviewed: Reviewed) {
    guard let stack, reviewed.change == stack.change else { return }
    self.stack?.reviewed = reviewed
    self.stack?.form.editor?.markedChange = nil
  }

  private mutating func take(_ opened: OpenedProfile) -> [Effect] {
    if let problem = opened.unreadable {
      say("\(opened.location) cannot be edited: \(problem)", .problem)
      return []
    }
    if opened.isReload, stack?.location == opened.location { return takeAgain(opened) }
    // A late answer takes nothing away that is being worked on.
    if let stack, stack.isUnsaved { return [] }
    stack = Stack(opened, catalogue, macros: macros)
    screen = .stack
    overlays.removeAll()
    if opened.othersOpen > 0 {
      say("another program has \(opened.location) open too; each keeps its own draft", .hint)
    }
    if !opened.drafts.isEmpty { offer(opened.drafts) }
    return stack.map { [review($0)] } ?? []
  }

  /// What is on disk takes the place of what was there; undo goes back.
  private mutating func takeAgain(_ opened: OpenedProfile) -> [Effect] {
    guard var stack else { return [] }
    let before = stack.profile
    let profile = opened.profile.matched(to: before)
    stack.stamp = opened.stamp
    stack.diskStamp = nil
    stack.versions = opened.versions
    stack.saved = opened.stamp == nil ? nil : profile
    if stack.document.said.name != profile.name, stack.profile == profile {
      // Nothing but the name is another one.
      stack.document = Document(text: opened.text, profile: profile)
      stack.change += 1
      self.stack = stack
      return [review(stack)]
    }
    guard stack.document.text != opened.text || stack.profile != profile else {
      self.stack = stack
      say("nothing changed on disk")
      return []
    }
    stack.remember("read again from disk", run: nil)
    stack.document = Document(text: opened.text, profile: profile)
    self.stack = stack
    // What was to be wired may not be there any more.
    overlays.removeAll { if case .wiring = $0 { true } else { false } }
    followSelection(from: before)
    refreshInput()
    say("read again: \(opened.location) as it is on disk")
    return profileDidChange()
  }

  private mutating func offer(_ drafts: [DraftText]) {
    guard let stack, let last = drafts.last else { return }
    var dialog = Dialog(title: "Work that was not saved")
    // The time is known from the first tick or listing on.
    let age = now == 0 ? "" : ", \(Age.words(of: last.draft.written, now: now))"
    dialog.lines = [
      Dialog.Line(
        text: last.draft.standing == .own
          ? "You kept changes of \(stack.location) as a draft\(age)."
          : "A program that ended left changes of \(stack.location)\(age).")
    ]
    if last.draft.base != stack.stamp {
      dialog.lines.append(
        Dialog.Line(
          text: stack.stamp == nil
            ? "The version is not in the library any more, or was never saved."
            : "The version was saved anew since.", style: .warning))
    }
    dialog.buttons = [
      Dialog.Button(title: "Take it up", answer: .draft(.takeUp)),
      Dialog.Button(title: "Leave it", answer: .draft(.leave)),
      Dialog.Button(title: "Discard it", answer: .draft(.discard)),
    ]
    waitingDrafts = drafts
    overlays.append(.dialog(dialog))
  }

  mutating func takeDraft(_ answer: DialogAnswer.DraftAnswer) -> [Effect] {
    overlays.removeLast()
    let drafts = waitingDrafts
    waitingDrafts = []
    guard let last = drafts.last else { return [] }
    switch answer {
    case .leave: return []
    case .discard: return discarding(drafts)
    case .takeUp:
      guard var stack else { return [] }
      let before = stack.profile
      stack.remember("took up the draft", run: nil)
      stack.document = Document(text: last.text, profile: last.profile.matched(to: before))
      self.stack = stack
      followSelection(from: before)
      say("the draft is taken up; ^S saves it, undo goes back to what was saved")
      return profileDidChange() + discarding(drafts)
    }
  }

  /// The draft of this program is written over; those of others go.
  private func discarding(_ drafts: [DraftText]) -> [Effect] {
    drafts.filter { $0.draft.standing != .own }.map { .discardAbandoned($0.draft) }
  }

  private mutating func noticeChange(
    _ location: ProfileLocation, _ stamp: Stamp?
  ) -> [Effect] {
    guard var stack, stack.location == location, stack.stamp != stamp else { return [] }
    guard stack.diskStamp != stamp || !stack.isChangedOnDisk else { return [] }
    stack.diskStamp = stamp
    stack.isChangedOnDisk = true
    self.stack = stack
    if stamp == nil {
      say("\(location) is not on disk any more; ^S writes it again", .problem)
      self.stack?.stamp = nil
      self.stack?.saved = nil
      self.stack?.isChangedOnDisk = false
    } else if !stack.isUnsaved {
      return [.reload(location)]
    } else {
      say(
        "\(location) changed on disk meanwhile: R reads it again, S saves yours as another version",
        .problem)
    }
    return []
  }

  private mutating func take(_ failure: LibraryFailure, of effect: Effect) {
    afterSave = nil
    newName = nil
    forgetSaves(effect)
    switch (effect, failure.kind) {
    case (.save, .changedOnDisk): askAboutDisk(failure)
    // It was gone, or there was none yet, and now there is one.
    case (.create(let writing), .taken)
    where stack?.stamp == nil && writing.location == stack?.location:
      askAboutDisk(failure)
    case (.createAll, _) where importDialog != nil: refuseImport(failure)
    case (.addService(let request), _): refuseService(request, failure)
    case (.keepDraft, _):
      say("the draft could not be kept: \(failure.sentence)", .problem)
    default: say(failure.sentence, .problem)
    }
  }

  private mutating func askAboutDisk(_ failure: LibraryFailure) {
    guard let stack else { return }
    var dialog = Dialog(title: "\(stack.location) changed on disk")
    dialog.lines = [
      Dialog.Line(text: "Somebody saved it meanwhile. Nothing was written."),
      Dialog.Line(text: "Undo goes back to yours after a reload.", style: .faint),
    ]
    dialog.buttons = [
      Dialog.Button(title: "Cancel", answer: .cancel),
      Dialog.Button(title: "Reload", answer: .disk(.reload)),
      Dialog.Button(title: "Save as another version", answer: .disk(.saveAs)),
      Dialog.Button(title: "Overwrite", answer: .disk(.overwrite)),
    ]
    overlays.append(.dialog(dialog))
  }

  mutating func takeDisk(_ answer: DialogAnswer.DiskAnswer) -> [Effect] {
    overlays.removeLast()
    guard let stack else { return [] }
    switch answer {
    case .reload: return [.reload(stack.location)]
    case .saveAs: return askForVersion()
    case .overwrite: return overwrite()
    }
  }

  /// About once a second: is the file still what was read?
  mutating func tick(_ now: Int) -> [Effect] {
    self.now = now
    watchVersions()
    guard let stack, let stamp = stack.stamp else { return [] }
    return [.watch(stack.location, stamp)]
  }
}

extension LibraryScreen {
  /// A new listing; what was counted before stays until it is counted again.
  mutating func take(_ new: LibraryListing) {
    var new = new
    for place in new.profiles.indices {
      let former = listing?.profiles.first { $0.name == new.profiles[place].name }
      for number in new.profiles[place].versions.indices
      where new.profiles[place].versions[number].findings == nil {
        let version = new.profiles[place].versions[number].version
        new.profiles[place].versions[number].findings =
          former?.versions.first { $0.version == version }?.findings
      }
    }
    listing = new
  }

  /// What the checks found in a version.
  mutating func note(_ name: String, _ version: Version, _ counts: FindingCounts) {
    guard let place = listing?.profiles.firstIndex(where: { $0.name == name }),
      let number = listing?.profiles[place].versions.firstIndex(where: { $0.version == version })
    else { return }
    listing?.profiles[place].versions[number].findings = counts
  }
}

extension Profile {
  /// This profile, its layers with the identities that layers of the same names have in another.
  func matched(to other: Profile) -> Profile {
    var result = self
    var free = other.freeLayerID.number
    var taken: Set<LayerID> = []
    result.layers = layers.map { layer in
      if let same = other.layer(named: layer.name), taken.insert(same.id).inserted {
        return layer.withIdentity(same.id)
      }
      defer { free += 1 }
      return layer.withIdentity(LayerID(free))
    }
    return result
  }
}
