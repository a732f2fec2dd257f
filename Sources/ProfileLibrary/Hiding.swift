import Glibc
import ProfileModel

/// A file that is to leave its place, as it was when its text was kept.
struct Leaving {
  var name: String
  var status: stat
}

extension OpenFolder {
  /// Takes files out of their places, down to the disk: all of them, or none.
  ///
  /// They keep second names until `discardHidden`, by which they get their places back on failure.
  borrowing func hide(_ files: [Leaving]) throws(LibraryFailure) {
    var hidden = 0
    do throws(LibraryFailure) {
      for (number, file) in files.enumerated() {
        let second = Unfinished.secondName(number)
        let renamed = uninterrupted { renameat(self.number, file.name, self.number, second) }
        guard renamed.value == 0 else {
          throw .system(renamed.code, "remove", path(of: file.name))
        }
        hidden += 1
        // Editors know nothing of our lock: what was written meanwhile is kept nowhere.
        guard let found = try status(of: second), found.isSameText(as: file.status) else {
          throw .changed(path(of: file.name))
        }
      }
      try synchronize()
    } catch {
      for number in 0..<hidden {
        _ = try? place(Unfinished.secondName(number), as: files[number].name)
      }
      throw error
    }
  }

  /// Removes hidden files for good. One that stays is removed by the next writing program.
  borrowing func discardHidden(_ files: [Leaving]) {
    for number in files.indices { discard(Unfinished.secondName(number)) }
  }
}
