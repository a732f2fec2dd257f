import Glibc
package import ProfileModel

/// Files that a command was told to write, outside the library.
package enum OutputFile {
  /// Writes a file: all of it or nothing. What stands behind a link is written, and a device or a
  /// pipe gets the bytes as they are.
  ///
  /// `isSecret`: nobody but the owner may read the file from now on.
  package static func write(
    _ bytes: [UInt8], to path: String, isSecret: Bool = false
  ) throws(LibraryFailure) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw .system(errno, "write", path) }
      return try replace(path, bytes, mode: isSecret ? 0o600 : 0o666, likeness: nil)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      let mode = status.st_mode & 0o777
      try replace(
        RealPath.of(path), bytes, mode: isSecret ? mode & 0o600 : mode, likeness: status)
    case S_IFDIR: throw .system(EISDIR, "write", path)
    default:
      try Descriptor(opening: path, O_WRONLY, "write").write(bytes)
    }
  }

  private static func replace(
    _ path: String, _ bytes: [UInt8], mode: mode_t, likeness: stat?
  ) throws(LibraryFailure) {
    let folderPath = Folder.parent(of: path) ?? "."
    let name = String(path.split(separator: "/").last ?? "")
    let folder = try OpenFolder(folderPath)
    if likeness != nil { try folder.checkWritable(name) }
    let unfinished = try folder.writeUnfinished(bytes, mode: mode, likeness: likeness)
    guard renameat(folder.number, unfinished, folder.number, name) == 0 else {
      let code = errno
      folder.discard(unfinished)
      throw .system(code, "write", path)
    }
  }

  /// Whether a path means a folder: it is one, or it ends in a slash.
  package static func isFolder(_ path: String) -> Bool {
    path.hasSuffix("/") || Folder.isFolder(path)
  }

  /// Whether something is there already.
  package static func isThere(_ path: String) throws(LibraryFailure) -> Bool {
    try Folder.isThere(path)
  }

  /// Makes a folder and those above it that are missing.
  package static func makeFolder(_ path: String) throws(LibraryFailure) {
    try Folder.make(path)
  }

  /// The bytes of a file; nil where there is none.
  package static func former(_ path: String) throws(LibraryFailure) -> [UInt8]? {
    try Folder.isThere(path) ? try FileReading.bytes(at: path) : nil
  }
}
