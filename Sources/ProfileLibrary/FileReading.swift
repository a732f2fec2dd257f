import Glibc
package import ProfileModel

/// Reads whole files, within bounds and without waiting for anybody.
package enum FileReading {
  /// No profile, manifest or service is larger than this.
  package static let limit = 64 << 20

  /// The bytes of a file. A folder, a pipe or a device is refused at once.
  package static func bytes(at path: String) throws(LibraryFailure) -> [UInt8] {
    // O_NONBLOCK: opening a pipe that nobody writes to must not wait.
    try contents(of: try Descriptor(opening: path, O_RDONLY | O_NONBLOCK, "read")).bytes
  }

  /// The wanted names in a folder, in no order; those of folders end with a slash.
  package static func names(
    in folder: String, where isWanted: (String) -> Bool
  ) throws(LibraryFailure) -> [String] {
    try Folder.entries(in: folder).filter(isWanted).map {
      Folder.isFolder("\(folder)/\($0)") ? "\($0)/" : $0
    }
  }

  /// The bytes of an open file, and what the system knows of it.
  static func contents(
    of file: borrowing Descriptor
  ) throws(LibraryFailure) -> (bytes: [UInt8], status: stat) {
    let status = try file.status()
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .system(EISDIR, "read", file.path)
    default:
      throw LibraryFailure(
        .environment,
        "\(file.path) is no plain file; name a file, or pass - to read standard input")
    }
    guard status.st_size <= limit else { throw tooLarge(file.path) }
    let bytes = try all(of: file.number, called: file.path, expecting: Int(status.st_size))
    return (bytes, status)
  }

  /// The bytes of standard input up to its end.
  package static func standardInput() throws(LibraryFailure) -> [UInt8] {
    try all(of: STDIN_FILENO, called: "standard input", expecting: 0)
  }

  private static func all(
    of file: CInt, called name: String, expecting size: Int
  ) throws(LibraryFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var piece = [UInt8](repeating: 0, count: min(max(size + 1, 4096), 1 << 20))
    while true {
      let taken = uninterrupted {
        piece.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      }
      guard taken.value >= 0 else { throw .system(taken.code, "read", name) }
      if taken.value == 0 { return bytes }
      bytes += piece[..<taken.value]
      guard bytes.count <= limit else { throw tooLarge(name) }
    }
  }

  private static func tooLarge(_ name: String) -> LibraryFailure {
    LibraryFailure(
      .environment, "\(name) is larger than 64 MiB, which no profile is; name another file")
  }
}
