import Glibc
import ProfileModel

/// What is known of a folder's entries and of the files in it.
enum Folder {
  /// The names in a folder, hidden ones left out, in no order; none where there is no such folder.
  static func names(in path: String) throws(LibraryFailure) -> [String] {
    try entries(in: path).filter { !$0.hasPrefix(".") }
  }

  /// All names in a folder but `.` and `..`; none where there is no such folder.
  static func entries(in path: String) throws(LibraryFailure) -> [String] {
    guard let stream = opendir(path) else {
      guard errno == ENOENT else { throw notListed(errno, path) }
      return []
    }
    return try names(from: stream, called: path)
  }

  /// The names that an open folder gives; closes it.
  static func names(
    from stream: OpaquePointer, called path: String
  ) throws(LibraryFailure) -> [String] {
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = Self.name(of: entry)
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw .system(errno, "list", path) }
    return names
  }

  private static func notListed(_ code: CInt, _ path: String) -> LibraryFailure {
    guard code == ENOTDIR, exists(path) else { return .system(code, "list", path) }
    return LibraryFailure(.environment, "\(path) is a file, not a folder; name a folder")
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// Makes a folder and those above it that are missing.
  static func make(_ path: String, mode: mode_t = 0o777) throws(LibraryFailure) {
    if mkdir(path, mode) == 0 { return synchronizeParent(of: path) }
    let code = errno
    switch code {
    case EEXIST:
      guard try isFolderThere(path) else { throw .system(ENOTDIR, "make", path) }
    case ENOENT:
      guard let parent = parent(of: path) else { throw .system(code, "make", path) }
      try make(parent, mode: mode)
      guard mkdir(path, mode) == 0 || errno == EEXIST else { throw .system(errno, "make", path) }
      synchronizeParent(of: path)
    default: throw .system(code, "make", path)
    }
  }

  /// A folder's name is in the folder above it. Where that one cannot be opened, nothing is lost.
  private static func synchronizeParent(of path: String) {
    guard let folder = try? Descriptor(opening: parent(of: path) ?? ".", O_RDONLY, "open") else {
      return
    }
    try? folder.synchronize()
  }

  static func isFolder(_ path: String) -> Bool {
    status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// Whether there is a folder, where it matters that the system could have refused to tell.
  static func isFolderThere(_ path: String) throws(LibraryFailure) -> Bool {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR }
    // A link that leads in a circle leads to no folder.
    return errno == ELOOP ? false : try notThere(errno, path)
  }

  /// Whether there is anything, where it matters that the system could have refused to tell.
  static func isThere(_ path: String) throws(LibraryFailure) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 ? true : try notThere(errno, path)
  }

  /// False, unless the system refused to tell.
  private static func notThere(_ code: CInt, _ path: String) throws(LibraryFailure) -> Bool {
    guard code == ENOENT || code == ENOTDIR else { throw .system(code, "open", path) }
    return false
  }

  static func exists(_ path: String) -> Bool { status(of: path) != nil }

  /// Seconds since 1970 at which a file was changed.
  static func modified(_ path: String) -> Int? { status(of: path)?.st_mtim.tv_sec }

  static func size(_ path: String) -> Int? { status(of: path).map { Int($0.st_size) } }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  /// The folder that a path stands in; nil for a bare name and for the root.
  static func parent(of path: String) -> String? {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    guard let slash = path.lastIndex(of: "/"), path != "/" else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
