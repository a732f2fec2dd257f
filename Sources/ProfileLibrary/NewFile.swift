import Glibc
import ProfileModel

/// Writes a file that was not there: all of it or nothing, and on the disk before it returns.
enum NewFile {
  /// How the names of unfinished files begin.
  static let prefix = ".strata-"

  /// Says whether the file was written; it was not where one of the name is there already.
  static func write(
    _ bytes: [UInt8], to path: String, in folder: String
  ) throws(LibraryFailure) -> Bool {
    let draft = "\(folder)/\(prefix)\(getpid())"
    unlink(draft)
    defer { unlink(draft) }
    let file = try Descriptor(opening: draft, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666, "write")
    try file.write(bytes)
    try file.synchronize()
    guard try place(draft, at: path) else { return false }
    let parent = try Descriptor(opening: folder, O_RDONLY | O_DIRECTORY, "open")
    try parent.synchronize()
    return true
  }

  private static func place(_ draft: String, at path: String) throws(LibraryFailure) -> Bool {
    if link(draft, path) == 0 { return true }
    switch errno {
    case EEXIST: return false
    case EPERM, ENOTSUP, EMLINK, ENOSYS: break
    case let code: throw .system(code, "write", path)
    }
    // A file system without links. The library's lock keeps other programs of ours away meanwhile.
    if Folder.exists(path) { return false }
    guard rename(draft, path) == 0 else { throw .system(errno, "write", path) }
    return true
  }
}
