import Glibc
import ProfileModel

/// Keeps other writing programs out of a library while this one writes.
struct LibraryLock: ~Copyable {
  private let folder: Descriptor

  /// Waits for another program, but not for ever.
  init(_ path: String) throws(LibraryFailure) {
    let folder = try Descriptor(opening: path, O_RDONLY | O_DIRECTORY, "lock")
    guard Self.lock(folder.number) else {
      throw LibraryFailure(
        .environment, "another program is writing to \(path); try again when it has finished")
    }
    self.folder = folder
  }

  private static func lock(_ number: CInt) -> Bool {
    for _ in 0..<100 {
      let locked = uninterrupted { flock(number, LOCK_EX | LOCK_NB) }
      // A file system that knows no locks leaves nothing to wait for.
      if locked.value == 0 || locked.code != EWOULDBLOCK { return true }
      usleep(50_000)
    }
    return false
  }

  /// Lets the others in again.
  consuming func release() {}
}
