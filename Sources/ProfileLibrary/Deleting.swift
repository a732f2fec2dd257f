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
      if unlinkat(profiles.number, name, AT_REMOVEDIR) == 0 { try profiles.synchronize() }
    }
  }

  /// Removes files once all their texts are kept: all of them, or none.
  ///
  /// Until the disk has it each keeps a second name, by which it gets its place back on failure.
  private func remove(
    _ entries: [Entry], in folder: borrowing OpenFolder
  ) throws(LibraryFailure) {
    var formers: [stat] = []
    for entry in entries {
      let former = try folder.file(entry.file)
      formers.append(former.status)
      try revisions(of: try shelf(.version(entry.name, entry.version)))
        .keep(former.bytes, former.status, .deleted)
    }
    var hidden = 0
    do throws(LibraryFailure) {
      for (number, entry) in entries.enumerated() {
        try folder.hide(entry.file, as: Unfinished.secondName(number))
        hidden += 1
        // Editors know nothing of our lock: what was written meanwhile is kept nowhere.
        try folder.expect(formers[number], as: Unfinished.secondName(number), entry.file)
      }
      try folder.synchronize()
    } catch {
      for number in 0..<hidden {
        _ = try? folder.place(Unfinished.secondName(number), as: entries[number].file)
      }
      throw error
    }
    for number in 0..<hidden { folder.discard(Unfinished.secondName(number)) }
  }

  private static func nothingToDelete(_ name: String) -> LibraryFailure {
    LibraryFailure(
      .missing, "the library has no such version of \(name); strata list shows what it has")
  }
}

extension OpenFolder {
  fileprivate borrowing func hide(_ name: String, as second: String) throws(LibraryFailure) {
    let renamed = uninterrupted { renameat(number, name, number, second) }
    guard renamed.value == 0 else { throw .system(renamed.code, "remove", path(of: name)) }
  }

  /// `second`: the name that the file has by now.
  fileprivate borrowing func expect(
    _ former: stat, as second: String, _ name: String
  ) throws(LibraryFailure) {
    guard let found = try status(of: second), found.isSameText(as: former) else {
      throw .changed(path(of: name))
    }
  }
}
