import Glibc
package import ProfileModel

extension Library {
  /// The former texts of a version or a file, the oldest first; also of one that is deleted.
  package func history(of location: ProfileLocation) throws(LibraryFailure) -> [Revision] {
    let files = try revisions(of: try shelf(location))
    return try files.all().compactMap { files.revision($0) }
  }

  /// The bytes of a revision.
  package func read(_ revision: Revision) throws(LibraryFailure) -> [UInt8] {
    try revisions(of: try shelf(revision.location)).contents(revision.number).bytes
  }

  /// What the library had and has no more: the last revision of each such version.
  package func deleted() throws(LibraryFailure) -> [Revision] {
    let folder = try state.folder("revisions") + "/" + Self.record(of: RealPath.of(path))
    var found: [Revision] = []
    for name in try Folder.names(in: folder).sorted() where ProfileName.isValid(name) {
      let present = Set(try versions(of: name).map(\.version))
      let former = try Folder.names(in: "\(folder)/\(name)").compactMap { Version($0) }
      for version in former.sorted() where !present.contains(version) {
        found += try history(of: .version(name, version)).suffix(1)
      }
    }
    return found
  }

  func revisions(of shelf: Shelf) throws(LibraryFailure) -> RevisionFiles {
    RevisionFiles(
      path: "\(try state.folder("revisions"))/\(shelf.record)", location: shelf.location)
  }
}
