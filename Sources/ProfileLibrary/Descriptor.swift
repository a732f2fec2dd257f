import Glibc
import ProfileModel

/// An open file that closes itself.
struct Descriptor: ~Copyable {
  let number: CInt
  let path: String

  init(
    opening path: String, _ flags: CInt, mode: mode_t = 0, _ deed: String
  ) throws(LibraryFailure) {
    try self.init(opening: path, in: AT_FDCWD, flags, mode: mode, deed, called: path)
  }

  /// Opens a name in an open folder.
  init(
    opening name: String, in folder: CInt, _ flags: CInt, mode: mode_t = 0, _ deed: String,
    called path: String
  ) throws(LibraryFailure) {
    let opened = uninterrupted { openat(folder, name, flags | O_CLOEXEC, mode) }
    guard opened.value >= 0 else { throw .system(opened.code, deed, path) }
    number = opened.value
    self.path = path
  }

  deinit { close(number) }

  borrowing func status() throws(LibraryFailure) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .system(errno, "read", path) }
    return status
  }

  /// Waits until the disk has it.
  borrowing func synchronize() throws(LibraryFailure) {
    let done = uninterrupted { fsync(number) }
    // Some file systems cannot say when a folder is on the disk.
    guard done.value == 0 || done.code == EINVAL else { throw .system(done.code, "write", path) }
  }

  borrowing func write(_ bytes: [UInt8]) throws(LibraryFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = uninterrupted {
        rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
      }
      guard written.value >= 0 else { throw .system(written.code, "write", path) }
      // A disk that takes nothing and gives no reason would hold us for ever.
      guard written.value > 0 else { throw .system(EIO, "write", path) }
      rest = rest.dropFirst(written.value)
    }
  }
}
