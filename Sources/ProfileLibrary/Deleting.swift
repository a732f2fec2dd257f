import Glibc
package import ProfileModel

extension Library {
  /// Removes a version. Its text is kept as a revision, so that `restore` brings it back.
  package func delete(_ name: String, _ version: Version) throws(LibraryFailure) {
    try delete(name) { $0 == version }
  }

  /// Removes a profile: all its versions, each kept as a revision.
  package func deleteAll(_ name: String) throws(LibraryFailure) { try delete(name) { _ in true } }

  private func delete(
    _ name: String, where isMeant: (Version) -> Bool
  ) throws(LibraryFailure) {
    // A library that is not there is an empty one, and locking it would need it.
    guard try versions(of: name).contains(where: { isMeant($0.version) }) else {
      throw Self.nothingToDelete(name)
    }
    try LibraryLock.holding(RealPath.of(path)) { root throws(LibraryFailure) in
      Leftovers.remove(root, isLibrary: true)
      let entries = try versions(of: name).filter { isMeant($0.version) }
      if entries.isEmpty { throw Self.nothingToDelete(name) }
      let profiles = try root.folder("profiles")
      try remove(entries, in: try profiles.folder(name))
      // Only an empty folder goes: what is not ours stays, and so does the folder with it.
      if unlinkat(profiles.number, name, AT_REMOVEDIR) == 0 { try? profiles.synchronize() }
    }
  }

  /// Removes files once all their texts are kept: all of them, or none.
  private func remove(
    _ entries: [Entry], in folder: borrowing OpenFolder
  ) throws(LibraryFailure) {
    let files = try keep(entries, in: folder, .deleted)
    try folder.hide(files)
    folder.discardHidden(files)
  }

  /// Keeps the texts of versions as former ones.
  func keep(
    _ entries: [Entry], in folder: borrowing OpenFolder, _ end: Revision.End
  ) throws(LibraryFailure) -> [Leaving] {
    var files: [Leaving] = []
    for entry in entries {
      let former = try folder.file(entry.file)
      try revisions(of: try shelf(entry.location)).keep(former.bytes, former.status, end)
      files.append(Leaving(name: entry.file, status: former.status))
    }
    return files
  }

  private static func nothingToDelete(_ name: String) -> LibraryFailure {
    LibraryFailure(
      .missing, "the library has no such version of \(name); strata list shows what it has")
  }
}
