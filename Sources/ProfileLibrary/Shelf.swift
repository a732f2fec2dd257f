import Glibc
import ProfileModel

/// A version or a file as a write finds it: which folder to lock, and where what is known of it is
/// kept.
struct Shelf: Equatable {
  /// The version, also where the user named its file.
  var location: ProfileLocation
  /// The folder that is locked: the library, or the one that the file is in. All links followed.
  var root: String
  /// The folders below it down to the file's. None may be a link.
  var folders: [String]
  var file: String
  /// The folder of its revisions, and of its drafts, below those of all.
  var record: String

  var path: String { ([root] + folders + [file]).joined(separator: "/") }
}

extension Library {
  /// Where a version or a file really is, or would be.
  func shelf(_ location: ProfileLocation) throws(LibraryFailure) -> Shelf {
    switch location {
    case .version(let name, let version):
      let entry = try versions(of: name).first { $0.version == version }
      return Self.shelf(
        name, version, in: RealPath.of(path), file: entry?.file ?? Self.file(of: version))
    case .file(let path):
      return try shelf(file: path)
    }
  }

  static func file(of version: Version) -> String { "\(version)\(ending)" }

  private static func shelf(
    _ name: String, _ version: Version, in root: String, file: String
  ) -> Shelf {
    Shelf(
      location: .version(name, version), root: root, folders: ["profiles", name], file: file,
      record: "\(record(of: root))/\(name)/\(version)")
  }

  /// The folder of all that is kept for a library.
  static func record(of root: String) -> String { RealPath.key(root) }

  private func shelf(file path: String) throws(LibraryFailure) -> Shelf {
    let named = RealPath.ofParent(path)
    guard let file = named.file else { throw .system(EISDIR, "write", path) }
    if let (root, folder) = libraryFolder(named.folder) {
      // The library's own file, though it may be a link: then it is one in the way.
      if ProfileName.isValid(folder), let version = Self.version(ofFile: file) {
        return Self.shelf(folder, version, in: root, file: file)
      }
      let key = RealPath.key("\(named.folder)/\(file)")
      return Shelf(
        location: .file(path), root: root, folders: ["profiles", folder], file: file,
        record: "files/\(key)")
    }
    let real = RealPath.ofParent(RealPath.of(path))
    guard let file = real.file else { throw .system(EISDIR, "write", path) }
    return Shelf(
      location: .file(path), root: real.folder, folders: [], file: file,
      record: "files/\(RealPath.key("\(real.folder)/\(file)"))")
  }

  /// The library and the profile's name where a folder is one of a library's profiles.
  private func libraryFolder(_ folder: String) -> (root: String, name: String)? {
    guard let profiles = Folder.parent(of: folder), profiles.hasSuffix("/profiles"),
      let root = Folder.parent(of: profiles),
      root == RealPath.of(path) || Folder.exists("\(root)/\(LibraryLocation.marker)")
    else { return nil }
    return (root, String(folder.dropFirst(profiles.count + 1)))
  }
}
