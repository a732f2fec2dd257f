import Composer
import Formats
import Glibc
import Guidance
import ProfileLibrary
import ProfileModel

/// The library screen's part of the work.
extension Performer {
  /// What a version said when it was read last.
  struct Known {
    var state: FileState
    var profile: Profile?
    var findings: FindingCounts?
  }

  /// Milliseconds after which names and versions are shown before all is read.
  private static let patience = 8

  /// Reads the newest versions alone; their findings are counted when there is nothing else to do.
  mutating func list() throws(LibraryFailure) {
    let start = milliseconds()
    var newest: [Library.Entry] = []
    var profiles: [LibraryListing.Profile] = []
    for (name, entries) in try library.profiles() {
      guard let last = entries.last else { continue }
      newest.append(last)
      profiles.append(profile(name, entries))
    }
    var unreadable: [String] = []
    var isTold = false
    for (place, entry) in newest.enumerated() {
      do throws(LibraryFailure) {
        let known = try known(entry)
        profiles[place].newest = known.profile
        profiles[place].isUnreadable = known.profile == nil
        let last = profiles[place].versions.count - 1
        profiles[place].versions[last].findings = known.findings
      } catch {
        unreadable.append(error.sentence)
        profiles[place].isUnreadable = true
      }
      if !isTold, milliseconds() > start + Self.patience, place + 1 < newest.count {
        isTold = true
        try tell(profiles)
      }
    }
    try tell(profiles)
    uncounted = newest.reversed().filter { known[$0.path].map { $0.findings == nil } ?? false }
    if let first = unreadable.first {
      let others = unreadable.count - 1
      post(.notice(others > 0 ? "\(first); \(counted(others, "other")) likewise" : first))
    }
  }

  private func profile(_ name: String, _ entries: [Library.Entry]) -> LibraryListing.Profile {
    let versions = entries.map {
      LibraryListing.Version(version: $0.version, changed: library.modified($0) ?? 0)
    }
    return LibraryListing.Profile(
      name: name, versions: versions, newest: known[entries[entries.count - 1].path]?.profile)
  }

  /// What a version says; read only where its file is another one than before.
  mutating func known(_ entry: Library.Entry) throws(LibraryFailure) -> Known {
    let state = FileState(entry.path)
    if let known = known[entry.path], known.state == state { return known }
    known[entry.path] = nil
    let bytes = try library.read(entry)
    let document = BackgroundThread.compute { ProfileDocument.read(bytes) }
    let read = Known(
      state: state ?? FileState(), profile: document.isReadable ? document.profile : nil)
    known[entry.path] = read
    return read
  }

  private mutating func tell(_ profiles: [LibraryListing.Profile]) throws(LibraryFailure) {
    let drafts = worthKeeping { () throws(LibraryFailure) in try self.drafts.all() }
    var profiles = profiles
    add(drafts, to: &profiles)
    post(
      .listed(
        LibraryListing(
          folder: shortHome(library.path), isNew: access(library.path, F_OK) != 0,
          profiles: profiles, drafts: drafts.map(\.draft), now: time(nil))))
    // The catalogue has had time to get ready meanwhile; names are shown without it.
    try readSurroundings()
  }

  /// A profile may have nothing but drafts.
  private func add(
    _ drafts: [(draft: Draft, text: String)], to profiles: inout [LibraryListing.Profile]
  ) {
    for (draft, text) in drafts {
      guard case .version(let name, _) = draft.location else { continue }
      let place = profiles.firstIndex { $0.name >= name } ?? profiles.count
      if place < profiles.count, profiles[place].name == name { continue }
      let document = ProfileDocument.read(Array(text.utf8))
      profiles.insert(
        LibraryListing.Profile(
          name: name, versions: [], newest: document.isReadable ? document.profile : nil),
        at: place)
    }
  }

  func shortHome(_ path: String) -> String {
    guard let home, !home.isEmpty, path == home || path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  /// Counts the findings of one version. Says whether there was one to count.
  mutating func countNext() -> Bool {
    guard let entry = uncounted.popLast(), let workspace else { return false }
    // One that has gone since, or cannot be read, has been told of or will be.
    guard let source = try? library.source(of: entry) else { return true }
    let count = BackgroundThread.compute {
      FindingCount(workspace.review(source).map(\.finding.severity))
    }
    let counts = FindingCounts(errors: count.errors, warnings: count.warnings)
    known[entry.path]?.findings = counts
    post(.checked(name: entry.name, version: entry.version, counts))
    return true
  }
}
