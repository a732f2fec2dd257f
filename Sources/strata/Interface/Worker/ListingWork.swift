import Composer
import Formats
import Glibc
import Guidance
import ProfileLibrary
import ProfileModel

/// The library screen's part of the work.
extension Performer {
  /// Reads the newest versions alone; their findings are counted when there is nothing else to do.
  mutating func list() throws(LibraryFailure) {
    var unreadable: [String] = []
    var profiles: [LibraryListing.Profile] = []
    uncounted = []
    for (name, entries) in try library.profiles() {
      guard let newest = entries.last else { continue }
      let versions = entries.map {
        LibraryListing.Version(version: $0.version, changed: library.modified($0) ?? 0)
      }
      var profile = LibraryListing.Profile(name: name, versions: versions, newest: nil)
      do throws(LibraryFailure) {
        let document = ProfileDocument.read(try library.read(newest))
        profile.newest = document.isReadable ? document.profile : nil
        uncounted.append(newest)
      } catch {
        unreadable.append(error.sentence)
      }
      profiles.append(profile)
    }
    uncounted.reverse()
    let drafts = worthKeeping { () throws(LibraryFailure) in try self.drafts.all() }
    add(drafts, to: &profiles)
    // The catalogue has had time to get ready meanwhile.
    try readSurroundings()
    post(
      .listed(
        LibraryListing(
          folder: shortHome(library.path), isNew: access(library.path, F_OK) != 0,
          profiles: profiles, drafts: drafts.map(\.draft), now: time(nil))))
    if let first = unreadable.first {
      let others = unreadable.count - 1
      post(.notice(others > 0 ? "\(first); \(counted(others, "other")) likewise" : first))
    }
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

  private func shortHome(_ path: String) -> String {
    guard let home, !home.isEmpty, path == home || path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  /// Counts the findings of one version. Says whether there was one to count.
  mutating func countNext() -> Bool {
    guard let entry = uncounted.popLast(), let workspace else { return false }
    // One that has gone since, or cannot be read, has been told of or will be.
    guard let source = try? library.source(of: entry) else { return true }
    let count = FindingCount(workspace.review(source).map(\.finding.severity))
    post(
      .checked(
        name: entry.name, version: entry.version,
        FindingCounts(errors: count.errors, warnings: count.warnings)))
    return true
  }
}
