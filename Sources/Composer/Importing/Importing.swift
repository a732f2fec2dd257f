import ProfileModel
import Rendering

/// From the first question to the profile that is open.
extension Composer {
  mutating func askForImport() { overlays.append(.importing(ImportDialog())) }

  var importDialog: ImportDialog? {
    // A list of services may hang over it.
    for case .importing(let dialog) in overlays.reversed() { return dialog }
    return nil
  }

  mutating func changeImport(_ body: (inout ImportDialog) -> Void) {
    let place = overlays.lastIndex { if case .importing = $0 { true } else { false } }
    guard let place, case .importing(var dialog) = overlays[place] else { return }
    body(&dialog)
    overlays[place] = .importing(dialog)
  }

  // MARK: Reading

  /// Has the files read; what cannot be asked stays and says why.
  mutating func readImport() -> [Effect] {
    guard var dialog = importDialog, !dialog.isWaiting else { return [] }
    if let problem = problem(of: dialog) {
      changeImport { $0.problem = problem }
      return []
    }
    let name = dialog.name.text
    dialog.options.name = name.isEmpty ? nil : name
    dialog.options.version = Version(dialog.version.text)
    dialog.number += 1
    dialog.isWaiting = true
    dialog.problem = nil
    dialog.paths = nil
    changeImport { $0 = dialog }
    return [
      .readImport(
        ImportRequest(number: dialog.number, paths: dialog.files.text, options: dialog.options))
    ]
  }

  private func problem(of dialog: ImportDialog) -> String? {
    guard dialog.files.text.contains(where: { $0 != " " }) else {
      return "which file? type its path; ^Space lists what is there"
    }
    let name = dialog.name.text
    if !name.isEmpty, let problem = problem(ofProfile: name) { return problem }
    guard dialog.version.text.isEmpty || Version(dialog.version.text) != nil else {
      return "a version is major.minor.patch, such as 1.0.0"
    }
    return nil
  }

  mutating func take(_ answer: ImportAnswer) {
    guard let dialog = importDialog, dialog.isWaiting, dialog.number == answer.number else {
      return
    }
    changeImport { $0.isWaiting = false }
    switch answer.outcome {
    case .failed(let sentence):
      changeImport { dialog in
        let problem = ImportWords.inDialog(sentence)
        dialog.problem = problem
        dialog.report = nil
        // What is missing is typed at once.
        if problem.contains("Name"), dialog.name.text.isEmpty { dialog.spot = .name }
      }
    case .openTier(let tier, let sentence):
      changeImport { $0.problem = ImportWords.inDialog(sentence) }
      chooseService(of: tier.name, likely: tier.services)
    case .profiles(let profiles): show(profiles)
    }
  }

  private mutating func show(_ profiles: [ImportedProfile]) {
    let report = ImportReport(
      profiles, problems: profiles.map(problem(ofImported:)),
      services: profiles.map { $0.profile.layers.map { title(of: $0) } })
    changeImport { dialog in
      dialog.problem = nil
      dialog.report = report
    }
  }

  /// Why a profile cannot come into the library under its name and version.
  private func problem(ofImported imported: ImportedProfile) -> String? {
    let profile = imported.profile
    if let problem = problem(ofProfile: profile.name) {
      return "\(problem): go Back and give a Name"
    }
    guard let version = profile.readVersion ?? (profile.version == nil ? .initial : nil) else {
      return "`\(profile.version ?? "")` is no version: go Back and give one, such as 1.0.0"
    }
    guard let problem = problem(ofNew: profile.name, version) else { return nil }
    return "\(problem): go Back for another Name, or Version \(freeVersion(profile.name, version))"
  }

  /// The next minor version that nobody has.
  private func freeVersion(_ name: String, _ version: Version) -> Version {
    let taken = library.all.first { $0.name == name }?.versions ?? []
    return (taken.max() ?? version).raised(.minor)
  }

  // MARK: Services

  /// A list of the services that a tier may be.
  mutating func chooseService(of tier: String, likely: [String]) {
    let others = catalogue.services.filter { $0.tierType == .operatorInstance }.map(\.id)
    let ids = likely + others.filter { !likely.contains($0) }
    let items = ids.compactMap { catalogue[$0] }.map { service in
      Picker.Item(
        title: service.title, detail: service.description,
        value: .importService(tier: tier, service.id))
    }
    overlays.append(.picker(Picker("The service of \(tier)", items)))
  }

  mutating func takeService(_ id: String, of tier: String) -> [Effect] {
    changeImport { $0.options.services[tier] = id }
    return readImport()
  }

  // MARK: Taking over

  /// One profile is opened as a new one; several go into the library.
  mutating func acceptImport() -> [Effect] {
    guard let dialog = importDialog, let report = dialog.report, !dialog.isWaiting else {
      return []
    }
    let chosen = report.chosen
    guard let first = chosen.first else {
      changeImport { $0.problem = "nothing is chosen: Space chooses a profile" }
      return []
    }
    if let problem = chosen.lazy.compactMap({ report.problems[$0] }).first {
      changeImport { $0.problem = problem }
      return []
    }
    guard chosen.count > 1 else { return openImported(report.profiles[first]) }
    changeImport { $0.isWaiting = true }
    return [.createAll(chosen.map { Self.writing(report.profiles[$0]) })]
  }

  private static func writing(_ imported: ImportedProfile) -> Writing {
    Writing(
      location: .version(imported.profile.name, imported.profile.readVersion ?? .initial),
      document: Document(text: imported.text, profile: imported.profile))
  }

  private mutating func openImported(_ imported: ImportedProfile) -> [Effect] {
    let writing = Self.writing(imported)
    overlays.removeAll()
    stack = Stack(writing.document, at: writing.location, catalogue, macros: macros)
    screen = .stack
    say("imported \(writing.location): it is not saved yet, ^S saves it")
    return profileDidChange()
  }

  /// All of them are in the library.
  mutating func finishImport() {
    guard importDialog?.report != nil, importDialog?.isWaiting == true else { return }
    overlays.removeAll { if case .importing = $0 { true } else { false } }
  }

  /// They could not be written; the dialog says why.
  mutating func refuseImport(_ failure: LibraryFailure) {
    changeImport { dialog in
      dialog.isWaiting = false
      dialog.problem = failure.sentence
    }
  }
}
