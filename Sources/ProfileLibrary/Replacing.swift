import Glibc
import ProfileModel

extension OpenFolder {
  /// Puts an unfinished file in the place of one that was read, and waits until the disk has it.
  ///
  /// The former file keeps a second name until then: on failure it gets its place back.
  borrowing func replace(
    _ name: String, by unfinished: String, expecting former: stat
  ) throws(LibraryFailure) {
    let second = Unfinished.secondName()
    discard(second)
    let hasSecond = linkat(number, name, number, second, 0) == 0
    defer { if hasSecond { discard(second) } }
    // Editors know nothing of our lock: this is the last look.
    guard let found = try status(of: name), found.isSameText(as: former) else {
      throw .changed(path(of: name))
    }
    let renamed = uninterrupted { renameat(number, unfinished, number, name) }
    guard renamed.value == 0 else { throw .system(renamed.code, "write", path(of: name)) }
    do throws(LibraryFailure) {
      try synchronize()
    } catch {
      if hasSecond { renameat(number, second, number, name) }
      throw error
    }
  }

  /// Refuses a file that its owner has write-protected: a new one in its place would get past it.
  borrowing func checkWritable(_ name: String) throws(LibraryFailure) {
    guard faccessat(number, name, W_OK, AT_EACCESS) == 0 else {
      throw .system(errno, "write", path(of: name))
    }
  }
}

extension stat {
  /// Whether it is the same file with the same text, as far as the system can tell.
  func isSameText(as other: stat) -> Bool {
    st_ino == other.st_ino && st_size == other.st_size
      && st_mtim.tv_sec == other.st_mtim.tv_sec && st_mtim.tv_nsec == other.st_mtim.tv_nsec
  }
}

extension LibraryFailure {
  static func changed(_ what: String) -> LibraryFailure {
    LibraryFailure(
      .changedOnDisk,
      "\(what) was changed on disk since it was read and stays as it is; "
        + "read it again, or save as another version")
  }
}
