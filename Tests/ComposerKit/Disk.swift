package import Composer
import Formats
package import ProfileModel

/// A library in memory, which several programs may share. Whatever the worker does to a disk, it
/// does at once and always alike.
package final class Disk {
  /// Work in progress of one program.
  package struct Work: Hashable {
    package var location: ProfileLocation
    /// The program's number.
    package var owner: Int

    package init(location: ProfileLocation, owner: Int) {
      self.location = location
      self.owner = owner
    }
  }

  /// A draft.
  package struct Kept {
    package var text: String
    package var base: Stamp?
    package var written: Int

    package init(text: String, base: Stamp?, written: Int) {
      self.text = text
      self.base = base
      self.written = written
    }
  }

  struct Former {
    var text: String
    var written: Int
    var ended: Int
  }

  package private(set) var profiles: [String: [Version: String]] = [:]
  /// Files outside the library, by path.
  package var files: [String: String] = [:]
  /// Seconds since 1970 of the last change.
  package var changed: [ProfileLocation: Int] = [:]
  package var drafts: [Work: Kept] = [:]
  /// What was deleted.
  var bin: [ProfileLocation: String] = [:]
  /// The former texts, the oldest first.
  var former: [ProfileLocation: [Former]] = [:]
  /// The numbers of the programs that run.
  package var running: Set<Int> = []
  package var now = 1_763_726_400
  /// The user's own service files, by name.
  package var services: [String: String] = [:]
  package var macros: [String: String] = [:]
  /// What the library's context file says.
  package var context: [String: String] = [:]
  /// Variables of the environment.
  package var variables: [String: String] = [:]
  /// What the user's own editor makes of a text.
  package var editor: (OutsideText) -> EditedText.Outcome = {
    .text($0.text, editor: "vi", isQuick: false)
  }
  /// What the next effect of a name comes to: `save`, `open` …
  package var failures: [String: LibraryFailure] = [:]
  /// Who changed versions last, where the library is a checkout.
  package var authors: [Version: VersionAuthors.Author] = [:]
  /// Texts that can be read but not edited, with the reason.
  package var unreadable: [ProfileLocation: String] = [:]

  package init(_ texts: [String]) {
    for text in texts {
      let profile = ProfileDocument.read(Array(text.utf8)).profile
      guard let version = profile.readVersion else { continue }
      self[.version(profile.name, version)] = text
      changed[.version(profile.name, version)] = now - 3600
    }
  }

  /// The text of a version; nil where there is none.
  package subscript(name: String, version: String) -> String? {
    get { Version(version).flatMap { self[.version(name, $0)] } }
    set { if let version = Version(version) { self[.version(name, version)] = newValue } }
  }

  /// The text of a version or file.
  package subscript(location: ProfileLocation) -> String? {
    get {
      switch location {
      case .version(let name, let version): return profiles[name]?[version]
      case .file(let path): return files[path]
      }
    }
    set {
      changed[location] = now
      switch location {
      case .version(let name, let version):
        profiles[name, default: [:]][version] = newValue
        if profiles[name]?.isEmpty == true { profiles[name] = nil }
      case .file(let path): files[path] = newValue
      }
    }
  }

  /// How many texts were written over.
  package func formerTexts(of location: ProfileLocation) -> Int { former[location]?.count ?? 0 }

  package func versions(of name: String) -> [Version] { (profiles[name] ?? [:]).keys.sorted() }

  package func others(_ location: ProfileLocation) -> [Version] {
    guard case .version(let name, let own) = location else { return [] }
    return versions(of: name).filter { $0 != own }
  }

  package func stamp(_ location: ProfileLocation) -> Stamp? { self[location].map { Stamp($0) } }

  /// What a program has kept of a version.
  package func draft(_ name: String, _ version: String = "1.0.0", of program: Int = 1) -> String? {
    Version(version).flatMap {
      drafts[Work(location: .version(name, $0), owner: program)]?.text
    }
  }

  /// The drafts that say more than the disk does, as a program sees them.
  package func worthKeeping(_ program: Int) -> [(draft: Draft, text: String)] {
    drafts.filter { work, kept in
      let stamp = Stamp(kept.text)
      return stamp != kept.base && stamp != self.stamp(work.location)
    }.map { work, kept in
      let standing: Draft.Standing =
        work.owner == program ? .own : running.contains(work.owner) ? .inUse : .abandoned
      return (
        Draft(
          location: work.location,
          owner: RunningProgram(number: work.owner, start: 1, machineStart: "m"),
          standing: standing, base: kept.base, written: kept.written), kept.text
      )
    }.sorted {
      ($0.draft.written, $0.draft.owner.number) < ($1.draft.written, $1.draft.owner.number)
    }
  }
}
