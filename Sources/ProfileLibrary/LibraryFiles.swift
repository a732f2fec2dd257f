extension Library {
  /// Whether a file is a version in a library: in the given one, or in any that is marked as one.
  ///
  /// A name of two folders alone proves nothing: `profiles/demo/1.yaml` may lie anywhere.
  package static func holds(_ file: String, _ library: Library) -> Bool {
    guard let path = RealPath.existing(file), let folder = Folder.parent(of: path),
      let profiles = Folder.parent(of: folder), profiles.hasSuffix("/profiles"),
      let root = Folder.parent(of: profiles)
    else { return false }
    return root == RealPath.existing(library.path)
      || Folder.exists("\(root)/\(LibraryLocation.marker)")
  }

  /// Where a version really lies, all links followed: its folder's name and the file's, without
  /// its ending.
  package static func names(of file: String) -> (folder: String, file: String)? {
    guard let path = RealPath.existing(file), let folder = Folder.parent(of: path) else {
      return nil
    }
    let name = path.dropFirst(folder.count + 1)
    return (
      String(folder.split(separator: "/").last ?? ""),
      String(name.lastIndex(of: ".").map { name[..<$0] } ?? name)
    )
  }
}
