import Glibc
package import ProfileModel

extension Library {
  /// Adds a version. One that is there already stays as it is, and that is a failure.
  package func create(
    _ name: String, _ version: Version, text: String
  ) throws(LibraryFailure) -> Entry {
    try ProfileName.check(name)
    try Folder.make(profilesPath)
    let lock = try LibraryLock(path)
    let result = Result { () throws(LibraryFailure) in try add(name, version, text) }
    lock.release()
    return try result.get()
  }

  private func add(
    _ name: String, _ version: Version, _ text: String
  ) throws(LibraryFailure) -> Entry {
    removeLeftovers()
    if let former = try versions(of: name).first(where: { $0.version == version }) {
      throw taken(former)
    }
    try Folder.make(folder(of: name))
    let entry = Entry(
      name: name, version: version, folder: folder(of: name), file: "\(version)\(Self.ending)")
    guard try NewFile.write(Array(text.utf8), to: entry.path, in: folder(of: name)) else {
      throw taken(entry)
    }
    return entry
  }

  private func taken(_ entry: Entry) -> LibraryFailure {
    LibraryFailure(
      .taken,
      "\(entry.name) \(entry.version) is in the library already and stays as it is; "
        + "give another --version or another name")
  }

  /// Marks a folder as a library. Says whether it was not one before.
  package static func mark(_ folder: String) throws(LibraryFailure) -> Bool {
    try Folder.make(folder)
    let marker = "\(folder)/\(LibraryLocation.marker)"
    if Folder.exists(marker) { return false }
    return try NewFile.write(Array(markerText.utf8), to: marker, in: folder)
  }

  private static let markerText = """
    # This file marks the folder as a library of app profiles: strata uses it here and below.
    apiVersion: strata/v1
    kind: Library

    """

  /// Removes what a save left that was killed. Under the lock nobody else is saving.
  private func removeLeftovers() {
    for name in (try? Folder.names(in: profilesPath)) ?? [] {
      for file in (try? Folder.entries(in: folder(of: name))) ?? []
      where file.hasPrefix(NewFile.prefix) {
        unlink("\(folder(of: name))/\(file)")
      }
    }
  }
}
