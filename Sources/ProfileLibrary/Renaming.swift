import Glibc
package import ProfileModel

extension Library {
  /// Gives a profile another name: all its versions at once, and their revisions with them.
  ///
  /// `rewrite` gives each version's text under the new name. The former texts stay revisions.
  package func rename(
    _ name: String, to new: String,
    rewrite: (Entry, [UInt8]) throws(LibraryFailure) -> String
  ) throws(LibraryFailure) {
    try ProfileName.check(new)
    guard try !versions(of: name).isEmpty else {
      throw LibraryFailure(
        .missing, "the library has no profile \(name); strata list shows what it has")
    }
    try LibraryLock.holding(RealPath.of(path)) { root throws(LibraryFailure) in
      Leftovers.remove(root, isLibrary: true)
      guard try versions(of: new).isEmpty else { throw Self.nameTaken(new) }
      let entries = try versions(of: name)
      let profiles = try root.folder("profiles")
      let former = try profiles.folder(name)
      try stage(entries, former, profiles, rewrite)
      do throws(LibraryFailure) {
        let files = try keep(entries, in: former, .saved)
        try place(new, in: profiles)
        try leave(former, files, new, profiles)
      } catch {
        Leftovers.remove(root, isLibrary: true)
        throw error
      }
      if unlinkat(profiles.number, name, AT_REMOVEDIR) == 0 { try? profiles.synchronize() }
      moveRevisions(of: name, to: new)
    }
  }

  /// Writes all versions anew into an unfinished folder.
  private func stage(
    _ entries: [Entry], _ former: borrowing OpenFolder, _ profiles: borrowing OpenFolder,
    _ rewrite: (Entry, [UInt8]) throws(LibraryFailure) -> String
  ) throws(LibraryFailure) {
    let staged = try profiles.madeFolder(Unfinished.name)
    do throws(LibraryFailure) {
      for entry in entries {
        let (bytes, status) = try former.file(entry.file)
        let text = try rewrite(entry, bytes)
        let unfinished = try staged.writeUnfinished(
          Array(text.utf8), mode: status.st_mode & 0o777, likeness: status)
        _ = try staged.place(unfinished, as: entry.file)
      }
      try staged.synchronize()
    } catch {
      for file in (try? staged.entries()) ?? [] { staged.discard(file) }
      profiles.discard(Unfinished.name)
      throw error
    }
  }

  private func place(_ new: String, in profiles: borrowing OpenFolder) throws(LibraryFailure) {
    guard renameat(profiles.number, Unfinished.name, profiles.number, new) == 0 else {
      switch errno {
      case EEXIST, ENOTEMPTY, ENOTDIR: throw Self.nameTaken(new)
      case let code: throw .system(code, "make", profiles.path(of: new))
      }
    }
    do throws(LibraryFailure) {
      try profiles.synchronize()
    } catch {
      renameat(profiles.number, new, profiles.number, Unfinished.name)
      throw error
    }
  }

  /// Takes the versions away from the former name; where that cannot be, the new one goes again.
  private func leave(
    _ former: borrowing OpenFolder, _ files: [Leaving], _ new: String,
    _ profiles: borrowing OpenFolder
  ) throws(LibraryFailure) {
    do throws(LibraryFailure) {
      try former.hide(files)
    } catch {
      renameat(profiles.number, new, profiles.number, Unfinished.name)
      throw error
    }
    former.discardHidden(files)
  }

  /// A new name that had revisions of its own keeps them; then the others stay where they are.
  private func moveRevisions(of name: String, to new: String) {
    guard let folder = try? state.folder("revisions") else { return }
    let record = "\(folder)/\(Self.record(of: RealPath.of(path)))"
    if Glibc.rename("\(record)/\(name)", "\(record)/\(new)") == 0 { return }
    for version in (try? Folder.names(in: "\(record)/\(name)")) ?? [] {
      _ = Glibc.rename("\(record)/\(name)/\(version)", "\(record)/\(new)/\(version)")
    }
    rmdir("\(record)/\(name)")
  }

  private static func nameTaken(_ name: String) -> LibraryFailure {
    LibraryFailure(
      .taken, "the library has a profile \(name) already, which stays as it is; give another name")
  }
}
