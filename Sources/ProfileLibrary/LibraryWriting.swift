import Glibc
package import ProfileModel

extension Library {
  /// Adds a version. One that is there already stays as it is, and that is a failure.
  ///
  /// `isSecret`: nobody but the owner may read the file.
  package func create(
    _ name: String, _ version: Version, text: String, isSecret: Bool = false
  ) throws(LibraryFailure) -> Entry {
    try create(text, at: .version(name, version), isSecret: isSecret)
    return Entry(
      name: name, version: version, folder: folder(of: name), file: Self.file(of: version))
  }

  /// The same, also for a file outside the library.
  package func create(
    _ text: String, at location: ProfileLocation, isSecret: Bool
  ) throws(LibraryFailure) {
    if case .version(let name, _) = location { try ProfileName.check(name) }
    try put(Array(text.utf8), isSecret ? 0o600 : 0o666, try shelf(location))
  }

  /// Writes a version or a file that is not there, and makes the folders that it needs.
  func put(_ bytes: [UInt8], _ mode: mode_t, _ shelf: Shelf) throws(LibraryFailure) {
    try Folder.make(shelf.root)
    try LibraryLock.holding(shelf.root) { root throws(LibraryFailure) in
      Leftovers.remove(root, isLibrary: !shelf.folders.isEmpty)
      guard try !isTaken(shelf.location) else { throw Self.taken(shelf) }
      var folder = try root.folder(".")
      for name in shelf.folders { folder = try folder.madeFolder(name) }
      do throws(LibraryFailure) {
        guard try folder.create(shelf.file, bytes, mode: mode) else { throw Self.taken(shelf) }
      } catch {
        Self.removeEmpty(shelf, root)
        throw error
      }
    }
  }

  /// A version can also be there as `1.2.yaml`.
  private func isTaken(_ location: ProfileLocation) throws(LibraryFailure) -> Bool {
    guard case .version(let name, let version) = location else { return false }
    return try versions(of: name).contains { $0.version == version }
  }

  /// A folder that was made for a version which then could not be written is none of the profiles.
  private static func removeEmpty(_ shelf: Shelf, _ root: borrowing OpenFolder) {
    guard let name = shelf.folders.last,
      let above = try? root.folder(Array(shelf.folders.dropLast()))
    else { return }
    unlinkat(above.number, name, AT_REMOVEDIR)
  }

  private static func taken(_ shelf: Shelf) -> LibraryFailure {
    let place =
      if case .version = shelf.location { "in the library already" } else { "there already" }
    return LibraryFailure(
      .taken,
      "\(shelf.location) is \(place) and stays as it is; give another --version or another name")
  }

  /// Marks a folder as a library. Says whether it was not one before.
  package static func mark(_ folder: String) throws(LibraryFailure) -> Bool {
    try Folder.make(folder)
    if Folder.exists("\(folder)/\(LibraryLocation.marker)") { return false }
    return try LibraryLock.holding(folder) { folder throws(LibraryFailure) in
      Leftovers.remove(folder)
      return try folder.create(LibraryLocation.marker, Array(markerText.utf8))
    }
  }

  private static let markerText = """
    # This file marks the folder as a library of app profiles: strata uses it here and below.
    apiVersion: strata/v1
    kind: Library

    """
}
