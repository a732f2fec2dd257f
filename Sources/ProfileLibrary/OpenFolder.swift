import Glibc
import ProfileModel

/// An open folder. What is done in it is done there, wherever its path leads by then, and never
/// through a symbolic link.
struct OpenFolder: ~Copyable {
  private let descriptor: Descriptor

  var path: String { descriptor.path }
  var number: CInt { descriptor.number }

  init(_ path: String, _ deed: String = "open") throws(LibraryFailure) {
    descriptor = try Descriptor(opening: path, O_RDONLY | O_DIRECTORY, deed)
  }

  private init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }

  /// As a sentence names it; nobody knows what an unfinished file is called.
  borrowing func path(of name: String) -> String {
    name == "." || Unfinished.isOne(name) ? path : "\(path)/\(name)"
  }

  /// Opens a folder in this one; `.` is this one once more.
  borrowing func folder(_ name: String) throws(LibraryFailure) -> OpenFolder {
    if try isLink(name) { throw .link(path(of: name)) }
    return OpenFolder(
      try Descriptor(
        opening: name, in: number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, "open",
        called: path(of: name)))
  }

  /// Opens the folder that the names lead to, one in the other.
  borrowing func folder(_ names: [String]) throws(LibraryFailure) -> OpenFolder {
    var folder = try folder(".")
    for name in names { folder = try folder.folder(name) }
    return folder
  }

  /// Opens a folder in this one and makes it where there is none.
  borrowing func madeFolder(_ name: String) throws(LibraryFailure) -> OpenFolder {
    if mkdirat(number, name, 0o777) == 0 {
      try synchronize()
    } else if errno != EEXIST {
      throw .system(errno, "make", path(of: name))
    }
    return try folder(name)
  }

  /// The bytes of a file in this folder, and what the system knows of it.
  borrowing func file(
    _ name: String
  ) throws(LibraryFailure) -> (bytes: [UInt8], status: stat) {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
    return try FileReading.contents(
      of: try Descriptor(opening: name, in: number, flags, "read", called: path(of: name)))
  }

  /// All names in this folder.
  borrowing func entries() throws(LibraryFailure) -> [String] {
    let again = uninterrupted {
      openat(number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    guard again.value >= 0 else { throw .system(again.code, "list", path) }
    guard let stream = fdopendir(again.value) else {
      let code = errno
      close(again.value)
      throw .system(code, "list", path)
    }
    return try Folder.names(from: stream, called: path)
  }

  /// What the system knows of a name, itself not followed; nil where there is none.
  borrowing func status(of name: String) throws(LibraryFailure) -> stat? {
    var status = stat()
    if fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
    switch errno {
    case ENOENT: return nil
    case let code: throw .system(code, "read", path(of: name))
    }
  }

  private borrowing func isLink(_ name: String) throws(LibraryFailure) -> Bool {
    try status(of: name).map { $0.st_mode & S_IFMT == S_IFLNK } ?? false
  }

  /// Waits until the disk has the names in this folder.
  borrowing func synchronize() throws(LibraryFailure) { try descriptor.synchronize() }

  /// Removes a file or an empty folder if that can be done.
  borrowing func discard(_ name: String) {
    if unlinkat(number, name, 0) != 0, errno == EISDIR { unlinkat(number, name, AT_REMOVEDIR) }
  }
}
