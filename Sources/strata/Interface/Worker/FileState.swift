import Glibc

/// What the system says of a file: as long as that stays the same, so does the text.
struct FileState: Equatable {
  private var file: UInt64 = 0
  private var size = 0
  private var seconds = 0
  private var nanoseconds = 0

  /// Of no file that there is.
  init() {}

  /// nil: there is nothing at this path.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    file = UInt64(status.st_ino)
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }
}
