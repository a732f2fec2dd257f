package import Composer
import Formats
package import ProfileModel

/// What the worker answers, from the library in memory.
extension Disk {
  package func perform(_ effect: Effect, for program: Int) -> [Answer] {
    if !failures.isEmpty, let failure = failures.removeValue(forKey: effect.name) {
      return [.failed(effect, failure)]
    }
    do throws(LibraryFailure) {
      return try answers(to: effect, program)
    } catch {
      return [.failed(effect, error)]
    }
  }

  private func answers(to effect: Effect, _ program: Int) throws(LibraryFailure) -> [Answer] {
    switch effect {
    case .list: return listing(program)
    case .open(let location): return [.opened(try opened(location, program))]
    case .reload(let location):
      var opened = try opened(location, program)
      opened.isReload = true
      return [.opened(opened)]
    case .openDraft(let draft): return [try opened(draft, program)]
    case .watch(let location, let known):
      return stamp(location) == known ? [] : [.changedOnDisk(location, stamp(location))]
    case .review(let request): return [.reviewed(Reviewed(request))]
    case .fix(let request): return [.fixed(Fixed(request))]
    case .preview(let request):
      return [.previewed(Previewed(request, variable: { variables[$0] }))]
    case .readImport(let request): return [.imported(imported(request))]
    case .listPaths(let request): return [.paths(paths(request))]
    case .addService(let request): return try added(request)
    case .readVersions(let request): return [.versions(versions(request))]
    case .readAuthors(let request):
      guard !authors.isEmpty else { return [] }
      return [.authors(VersionAuthors(request, authors: authors))]
    case .compare(let request): return [.compared(try compared(request))]
    case .readText(let request):
      return [.text(ReadText(request, text: try text(request.text)))]
    case .editOutside(let text): return [.edited(EditedText(text, editor(text)))]
    case .keepDraft(let writing, let base):
      drafts[Work(location: writing.location, owner: program)] = Kept(
        text: writing.document.written, base: base, written: now)
    case .discardDraft(let location): drafts[Work(location: location, owner: program)] = nil
    case .discardAbandoned(let draft):
      drafts[Work(location: draft.location, owner: draft.owner.number)] = nil
    case .writeRendering(let order): return [try written(order)]
    case .keepContext(let key, let value): return kept(value, for: key)
    case .copy, .useMouse, .suspend, .redraw, .quit: break
    default: return [try written(effect)]
    }
    return []
  }

  private func written(_ effect: Effect) throws(LibraryFailure) -> Answer {
    switch effect {
    case .save(let writing, let stamp): return try save(writing, stamp)
    case .create(let writing):
      guard self[writing.location] == nil else {
        throw LibraryFailure(.taken, "\(writing.location) is there already and stays as it is")
      }
      return try save(writing, nil)
    case .createAll(let writings): return try createAll(writings)
    case .delete(let location):
      bin[location] = self[location]
      self[location] = nil
      return .done("\(location) is deleted", selecting: nil)
    case .deleteAll(let name):
      for version in versions(of: name) {
        bin[.version(name, version)] = self[.version(name, version)]
        self[.version(name, version)] = nil
      }
      return .done("\(name) is deleted", selecting: nil)
    case .undelete(let locations):
      for location in locations { self[location] = bin.removeValue(forKey: location) }
      return .done("\(locations.count) is back", selecting: locations.last)
    case .clone(let location, let name, let version): return try clone(location, name, version)
    case .rename(let name, let new): return rename(name, new)
    default: throw LibraryFailure(.environment, "nobody does \(effect.name)")
    }
  }

  private func save(_ writing: Writing, _ expected: Stamp?) throws(LibraryFailure) -> Answer {
    if let expected, stamp(writing.location) != expected {
      throw LibraryFailure(.changedOnDisk, "\(writing.location) changed on disk; it stays as it is")
    }
    let text = writing.document.written
    if let before = self[writing.location], before != text {
      former[writing.location, default: []].append(
        Former(text: before, written: changed[writing.location] ?? 0, ended: now))
    }
    self[writing.location] = text
    return .saved(
      SavedProfile(
        location: writing.location, text: text, profile: writing.document.profile,
        stamp: Stamp(text), versions: others(writing.location)))
  }

  private func clone(
    _ location: ProfileLocation, _ name: String, _ version: Version
  ) throws(LibraryFailure) -> Answer {
    let copy = ProfileLocation.version(name, version)
    guard self[copy] == nil else { throw LibraryFailure(.taken, "\(copy) is there already") }
    self[copy] = retitled(self[location] ?? "") {
      $0.name = name
      $0.version = "\(version)"
    }
    return .done("\(copy) is a copy of \(location)", selecting: copy)
  }

  private func rename(_ name: String, _ new: String) -> Answer {
    for version in versions(of: name) {
      let text = self[.version(name, version)] ?? ""
      self[.version(name, version)] = nil
      self[.version(new, version)] = retitled(text) { $0.name = new }
    }
    return .done(
      "\(name) is called \(new) now", selecting: versions(of: new).last.map { .version(new, $0) })
  }

  private func retitled(_ text: String, _ change: (inout Profile) -> Void) -> String {
    var document = Document(
      text: text, profile: ProfileDocument.read(Array(text.utf8)).profile)
    change(&document.profile)
    return document.written
  }

  // MARK: Reading

  private func listing(_ program: Int) -> [Answer] {
    var checked: [Answer] = []
    let drafts = worthKeeping(program).map(\.draft)
    var profiles = self.profiles.keys.sorted().map { name in
      let versions = versions(of: name)
      let listed = versions.map {
        LibraryListing.Version(version: $0, changed: changed[.version(name, $0)] ?? 0)
      }
      guard let newest = versions.last else {
        return LibraryListing.Profile(name: name, versions: [], newest: nil)
      }
      let text = self[.version(name, newest)] ?? ""
      let read = ProfileDocument.read(Array(text.utf8))
      checked.append(.checked(name: name, version: newest, counts(text, .version(name, newest))))
      var profile = LibraryListing.Profile(
        name: name, versions: listed, newest: read.isReadable ? read.profile : nil)
      profile.isUnreadable = !read.isReadable
      return profile
    }
    for draft in drafts {
      guard case .version(let name, _) = draft.location,
        !profiles.contains(where: { $0.name == name })
      else { continue }
      profiles.append(LibraryListing.Profile(name: name, versions: [], newest: nil))
    }
    profiles.sort { $0.name < $1.name }
    let listing = LibraryListing(
      folder: "~/library", isNew: profiles.isEmpty, profiles: profiles, drafts: drafts, now: now)
    return [
      .ownServices(ownServices), .surroundings(catalogue, macros: macros, context: context),
      .listed(listing),
    ] + checked
  }

  /// What the checks find in a text.
  package func counts(_ text: String, _ location: ProfileLocation) -> FindingCounts {
    let profile = ProfileDocument.read(Array(text.utf8)).profile
    let reviewed = Reviewed(
      ReviewRequest(
        change: 0, location: location, document: Document(text: text, profile: profile),
        catalogue: catalogue, macros: macros))
    return FindingCounts(
      errors: reviewed.items.count { $0.finding.severity == .error },
      warnings: reviewed.items.count { $0.finding.severity == .warning })
  }

  private func opened(
    _ location: ProfileLocation, _ program: Int
  ) throws(LibraryFailure) -> OpenedProfile {
    guard let text = self[location] else {
      throw LibraryFailure(.missing, "there is no \(location)")
    }
    let read = ProfileDocument.read(Array(text.utf8))
    let kept = worthKeeping(program).filter { $0.draft.location == location }
    let inUse = drafts.keys.filter {
      $0.location == location && $0.owner != program && running.contains($0.owner)
    }
    let opened = OpenedProfile(
      location: location, text: text, profile: read.profile, stamp: Stamp(text),
      versions: others(location),
      unreadable: unreadable[location] ?? (read.isReadable ? nil : "it is no profile"),
      drafts: kept.filter { $0.draft.standing != .inUse }.map(Self.draftText),
      othersOpen: inUse.count)
    if !kept.contains(where: { $0.draft.standing == .own }) {
      drafts[Work(location: location, owner: program)] = Kept(
        text: text, base: Stamp(text), written: now)
    }
    return opened
  }

  private static func draftText(_ draft: Draft, _ text: String) -> DraftText {
    DraftText(
      draft: draft, text: text, profile: ProfileDocument.read(Array(text.utf8)).profile)
  }

  private func opened(_ draft: Draft, _ program: Int) throws(LibraryFailure) -> Answer {
    let work = Work(location: draft.location, owner: draft.owner.number)
    guard let kept = drafts.removeValue(forKey: work) else {
      throw LibraryFailure(.missing, "the draft is gone")
    }
    drafts[Work(location: draft.location, owner: program)] = kept
    let profile = ProfileDocument.read(Array(kept.text.utf8)).profile
    return .opened(
      OpenedProfile(
        location: draft.location, text: kept.text, profile: profile, stamp: stamp(draft.location),
        versions: others(draft.location)))
  }
}

extension Effect {
  /// The name of its case. To print an effect is to print all that it carries, a whole library of
  /// services at times: only one that carries nothing is printed.
  var name: String { Mirror(reflecting: self).children.first?.label ?? "\(self)" }
}
