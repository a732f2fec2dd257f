package import ProfileModel

/// The folder that holds the profiles: a file a version, and the user's own services and macros.
///
/// A library that does not exist is an empty one; the first write makes it.
package struct Library: Sendable {
  /// A version of a profile, as the library has it.
  package struct Entry: Equatable, Sendable {
    package var name: String
    package var version: Version
    let folder: String
    let file: String

    package var path: String { "\(folder)/\(file)" }
    package var location: ProfileLocation { .version(name, version) }
  }

  package let path: String
  let state: StateFolder

  /// `state`: where former texts and drafts are kept; a reader needs none.
  package init(
    _ location: LibraryLocation, state: StateFolder = StateFolder(environment: [:])
  ) {
    path = location.path
    self.state = state
  }

  var profilesPath: String { "\(path)/profiles" }
  func folder(of name: String) -> String { "\(profilesPath)/\(name)" }

  /// The names of all profiles that have a version, in order.
  package func names() throws(LibraryFailure) -> [String] {
    var names: [String] = []
    for name in try Folder.names(in: profilesPath).sorted() where ProfileName.isValid(name) {
      if try !versions(of: name).isEmpty { names.append(name) }
    }
    return names
  }

  /// All versions of all profiles: names in order, the oldest version first.
  package func profiles() throws(LibraryFailure) -> [(name: String, versions: [Entry])] {
    var profiles: [(name: String, versions: [Entry])] = []
    for name in try Folder.names(in: profilesPath).sorted() where ProfileName.isValid(name) {
      let versions = try versions(of: name)
      if !versions.isEmpty { profiles.append((name, versions)) }
    }
    return profiles
  }

  /// The versions of a profile, the oldest first; none where there is no such profile.
  package func versions(of name: String) throws(LibraryFailure) -> [Entry] {
    try ProfileName.check(name)
    let folder = folder(of: name)
    // A file that stands among the folders is none of ours.
    if try !Folder.isFolderThere(folder) { return [] }
    var entries: [Entry] = []
    for file in try Folder.names(in: folder) {
      guard let version = Self.version(ofFile: file) else { continue }
      entries.append(Entry(name: name, version: version, folder: folder, file: file))
    }
    entries.sort { $0.version < $1.version }
    return Self.withoutSecondNames(entries)
  }

  static let ending = ".yaml"

  static func version(ofFile file: String) -> Version? {
    guard file.utf8.count > ending.utf8.count, file.hasSuffix(ending) else { return nil }
    return Version(String(file.dropLast(ending.count)))
  }

  /// `1.2.0.yaml` is the file of 1.2.0 where `1.2.yaml` is there too.
  private static func withoutSecondNames(_ entries: [Entry]) -> [Entry] {
    var kept: [Entry] = []
    kept.reserveCapacity(entries.count)
    for entry in entries {
      if kept.last?.version != entry.version {
        kept.append(entry)
      } else if entry.file == "\(entry.version)\(ending)" {
        kept[kept.count - 1] = entry
      }
    }
    return kept
  }

  /// The text of a version, and when it was changed.
  package func read(_ entry: Entry) throws(LibraryFailure) -> [UInt8] {
    try FileReading.bytes(at: entry.path)
  }

  /// Seconds since 1970 at which a version was changed.
  package func modified(_ entry: Entry) -> Int? { Folder.modified(entry.path) }
}
