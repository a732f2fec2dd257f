import Glibc
import ProfileModel

/// Keeps other writing programs out of a folder while this one writes.
enum LibraryLock {
  private static let patience = (tries: 400, pause: UInt32(5000))

  /// Does something in a folder that no other program of ours writes to meanwhile.
  ///
  /// Waits for another program, but not longer than two seconds.
  static func holding<Result>(
    _ path: String, _ body: (borrowing OpenFolder) throws(LibraryFailure) -> Result
  ) throws(LibraryFailure) -> Result {
    for _ in 0..<patience.tries {
      let folder = try OpenFolder(path, "lock")
      if try isLocked(folder), try isStill(folder, at: path) { return try body(folder) }
      usleep(patience.pause)
    }
    throw LibraryFailure(
      .locked,
      "another program is writing to \(path); try again when it has finished (fuser \(path) "
        + "names it)")
  }

  private static func isLocked(_ folder: borrowing OpenFolder) throws(LibraryFailure) -> Bool {
    let locked = uninterrupted { flock(folder.number, LOCK_EX | LOCK_NB) }
    if locked.value == 0 { return true }
    switch locked.code {
    case EWOULDBLOCK: return false
    // A file system that knows no locks leaves nothing to wait for.
    case ENOLCK, ENOSYS, ENOTSUP, EINVAL: return true
    default: throw .system(locked.code, "lock", folder.path)
    }
  }

  /// Whether the path still leads to the folder: another may have taken its place as we waited.
  private static func isStill(_ folder: borrowing OpenFolder, at path: String)
    throws(LibraryFailure) -> Bool
  {
    var there = stat()
    guard stat(path, &there) == 0, let here = try folder.status(of: ".") else { return false }
    return there.st_ino == here.st_ino && there.st_dev == here.st_dev
  }
}
