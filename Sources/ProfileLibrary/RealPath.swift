import Glibc
import ProfileModel

/// Paths with all links followed, also those of which the end is not there any more.
enum RealPath {
  static func of(_ path: String) -> String {
    if let found = existing(path) { return found }
    let (folder, file) = ofParent(path)
    return file.map { folder == "/" ? "/\($0)" : "\(folder)/\($0)" } ?? folder
  }

  static func existing(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// The folder that a path's last name is in, its links followed, and the name, itself not
  /// followed. No name where the path has none: `/`, `.`, `..`.
  static func ofParent(_ path: String) -> (folder: String, file: String?) {
    let file = path.split(separator: "/").last.map(String.init)
    guard let file, file != ".", file != ".." else {
      return (existing(path) ?? path, nil)
    }
    return (of(Folder.parent(of: path) ?? "."), file)
  }

  /// A short name for a path, for folders that are named after it.
  static func key(_ path: String) -> String {
    var hash = FNV()
    for byte in path.utf8 { hash.add(UInt64(byte)) }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
