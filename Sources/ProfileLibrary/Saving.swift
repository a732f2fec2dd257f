import Glibc
package import ProfileModel

extension Library {
  /// Writes a version that is there, or a file, and keeps its former text as a revision.
  ///
  /// All of it or nothing: on failure the file is what it was. `stamp`: of the text that was read;
  /// the save is refused when the file is another one by now. Without a stamp it is written
  /// whatever it is. `isSecret`: nobody but the owner may read it from now on.
  package func save(
    _ text: String, over location: ProfileLocation, expecting stamp: Stamp?, isSecret: Bool = false
  ) throws(LibraryFailure) -> Stamp {
    let shelf = try shelf(location)
    let save = Save(
      bytes: Array(text.utf8), stamp: stamp, isSecret: isSecret, end: .saved,
      revisions: try revisions(of: shelf))
    return try write(save, shelf)
  }

  /// Makes a revision the text of its version or file again, also where that is deleted.
  package func restore(
    _ revision: Revision, expecting stamp: Stamp?
  ) throws(LibraryFailure) -> Stamp {
    let shelf = try shelf(revision.location)
    let files = try revisions(of: shelf)
    let (bytes, mode) = try files.contents(revision.number)
    if try !Folder.isThere(shelf.path) {
      try put(bytes, mode, shelf)
      return Stamp(bytes)
    }
    let save = Save(
      bytes: bytes, stamp: stamp, isSecret: mode & 0o077 == 0, end: .restored, revisions: files)
    return try write(save, shelf)
  }

  private func write(_ save: Save, _ shelf: Shelf) throws(LibraryFailure) -> Stamp {
    guard try Folder.isFolderThere(shelf.root) else { throw Self.gone(shelf) }
    return try LibraryLock.holding(shelf.root) { root throws(LibraryFailure) in
      Leftovers.remove(root, isLibrary: !shelf.folders.isEmpty)
      do throws(LibraryFailure) {
        return try save.write(try root.folder(shelf.folders), shelf.file)
      } catch {
        // Nothing else that a save touches can be missing.
        throw error.kind == .missing ? Self.gone(shelf) : error
      }
    }
  }

  private static func gone(_ shelf: Shelf) -> LibraryFailure {
    LibraryFailure(
      .missing,
      "\(shelf.location) is not there any more: it was deleted or moved meanwhile; "
        + "bring it back with strata restore, or save under another name")
  }
}

/// One text on its way into the place of another.
private struct Save {
  var bytes: [UInt8]
  var stamp: Stamp?
  var isSecret: Bool
  var end: Revision.End
  var revisions: RevisionFiles

  func write(_ folder: borrowing OpenFolder, _ name: String) throws(LibraryFailure) -> Stamp {
    let former = try folder.file(name)
    if let stamp, Stamp(former.bytes) != stamp {
      throw .changed(revisions.location.description)
    }
    let formerMode = former.status.st_mode & 0o777
    let mode = isSecret ? formerMode & 0o600 : formerMode
    guard bytes != former.bytes || mode != formerMode else { return Stamp(bytes) }
    try folder.checkWritable(name)
    let unfinished = try folder.writeUnfinished(bytes, mode: mode, likeness: former.status)
    do throws(LibraryFailure) {
      try revisions.keep(former.bytes, former.status, end)
      try folder.replace(name, by: unfinished, expecting: former.status)
    } catch {
      folder.discard(unfinished)
      throw error
    }
    return Stamp(bytes)
  }
}
