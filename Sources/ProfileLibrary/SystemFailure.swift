import Glibc
package import ProfileModel

extension LibraryFailure {
  /// What the system said about a path, in a sentence.
  package static func system(_ code: CInt, _ deed: String, _ path: String) -> LibraryFailure {
    switch code {
    case ENOENT:
      LibraryFailure(.missing, "there is no \(path)")
    case EISDIR:
      LibraryFailure(.environment, "\(path) is a folder, not a file; name a file in it")
    case ENOTDIR:
      LibraryFailure(.environment, "cannot \(deed) \(path): a part of it is a file, not a folder")
    case EACCES, EPERM:
      LibraryFailure(
        .environment, "cannot \(deed) \(path): no permission; look at its owner and mode")
    case ENOSPC, EDQUOT:
      LibraryFailure(
        .environment, "cannot \(deed) \(path): the disk is full; make room and try again")
    case EROFS:
      LibraryFailure(.environment, "cannot \(deed) \(path): its file system is read-only")
    case EIO:
      LibraryFailure(
        .environment,
        "cannot \(deed) \(path): the disk failed (input/output error); try again, or elsewhere")
    case ELOOP:
      .link(path)
    default:
      LibraryFailure(.environment, "cannot \(deed) \(path): \(words(of: code))")
    }
  }

  /// A symbolic link where one would lead a write elsewhere.
  static func link(_ path: String) -> LibraryFailure {
    LibraryFailure(
      .environment,
      "\(path) is a symbolic link, and nothing is written through one; put what it leads to in "
        + "its place")
  }

  private static func words(of code: CInt) -> String {
    strerror(code).map { String(cString: $0).lowercased() } ?? "error \(code)"
  }
}

/// Calls until no signal interrupts the call; the error's number where it failed.
func uninterrupted<Result: SignedInteger>(_ call: () -> Result) -> (value: Result, code: CInt) {
  while true {
    let value = call()
    if value != -1 { return (value, 0) }
    if errno != EINTR { return (value, errno) }
  }
}
