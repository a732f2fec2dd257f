import Glibc

/// A path as people want to read it: seen from the current folder where it lies below that.
func shortPath(_ path: String) -> String {
  guard path.hasPrefix("/"), let current = getcwd(nil, 0) else { return path }
  defer { free(current) }
  let folder = String(cString: current) + "/"
  guard folder != "//", path.hasPrefix(folder), path.utf8.count > folder.utf8.count else {
    return path
  }
  return String(path.dropFirst(folder.count))
}
