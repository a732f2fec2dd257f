import Composer
import Formats
import ProfileLibrary
import ProfileModel

/// Reading profiles that are to be edited.
extension Performer {
  mutating func open(
    _ location: ProfileLocation, isReload: Bool
  ) throws(LibraryFailure) {
    _ = try surroundings()
    let source = try library.source(at: location)
    var others = 0
    let kept = worthKeeping { () throws(LibraryFailure) in
      let all = try drafts.drafts(for: location)
      others = all.count { $0.standing == .inUse }
      return all
    }
    var opened = OpenedProfile(
      location: location, text: source.text, profile: source.profile, stamp: source.stamp,
      versions: try otherVersions(location), unreadable: source.unreadable)
    opened.drafts = kept.filter { $0.draft.standing != .inUse }.map(Self.draftText)
    opened.othersOpen = others
    opened.isReload = isReload
    // This program's own draft is never written over before the user has decided.
    if !kept.contains(where: { $0.draft.standing == .own }), opened.unreadable == nil {
      mark(source.text, opened.stamp, location)
    }
    post(.opened(opened))
  }

  /// What nobody ever saved; from now on it is this program's draft.
  mutating func open(_ draft: Draft) throws(LibraryFailure) {
    _ = try surroundings()
    let text = try drafts.text(of: draft)
    if draft.standing == .abandoned {
      try drafts.write(text, for: draft.location, base: draft.base)
      try drafts.discard(draft)
    }
    markers.remove(draft.location)
    var source = ProfileSource(
      label: draft.location.description, location: draft.location,
      document: .read(Array(text.utf8)))
    source.path = draft.location.description
    post(
      .opened(
        OpenedProfile(
          location: draft.location, text: text, profile: source.profile,
          stamp: stampOnDisk(draft.location), versions: try otherVersions(draft.location),
          unreadable: source.unreadable)))
  }

  private static func draftText(_ draft: Draft, _ text: String) -> DraftText {
    DraftText(
      draft: draft, text: text, profile: ProfileDocument.read(Array(text.utf8)).profile)
  }

  /// The other versions of the name; a file has none.
  func otherVersions(_ location: ProfileLocation) throws(LibraryFailure) -> [Version] {
    guard case .version(let name, let own) = location else { return [] }
    return try library.versions(of: name).map(\.version).filter { $0 != own }
  }

  // MARK: Watching

  /// Tells where a text on disk is another one by now, or gone.
  mutating func watch(_ location: ProfileLocation, _ stamp: Stamp) throws(LibraryFailure) {
    let found = try watchedStamp(location)
    if found != stamp { post(.changedOnDisk(location, found)) }
  }

  /// Reads a file only where the system says that it is another one; nil where it is gone. A file
  /// that cannot be looked at is not gone: that is a failure.
  private mutating func watchedStamp(
    _ location: ProfileLocation
  ) throws(LibraryFailure) -> Stamp? {
    let former = watched.removeValue(forKey: location)
    guard let path = try path(of: location) else { return nil }
    let state = FileState(path)
    if let former, former.state == state {
      watched[location] = former
      return former.stamp
    }
    do throws(LibraryFailure) {
      let stamp = Stamp(try FileReading.bytes(at: path))
      if let state { watched[location] = (state, stamp) }
      return stamp
    } catch {
      guard error.kind == .missing else { throw error }
      return nil
    }
  }

  private func path(of location: ProfileLocation) throws(LibraryFailure) -> String? {
    switch location {
    case .file(let path): return path
    case .version(let name, let version):
      return try library.versions(of: name).first { $0.version == version }?.path
    }
  }
}

extension ProfileSource {
  /// Why the text cannot be edited; nil where it can.
  fileprivate var unreadable: String? {
    do throws(Ending) {
      try checkWritable()
      return nil
    } catch {
      return error.sentence
    }
  }
}
