import Glibc
import ProfileModel

/// The files and folders that a write is busy with. They have names by which the next writing
/// program knows them, should this one be killed.
enum Unfinished {
  /// How the names begin; the program's number follows.
  private static let prefix = ".strata-"

  static var name: String { prefix + String(getpid()) }

  /// For a file that keeps a second name while it leaves its place; a number for each of several.
  static func secondName(_ number: Int = 0) -> String { "\(name)-\(number)" }

  static func isOne(_ name: String) -> Bool { program(name) != nil }

  /// The number of the program that a name of an unfinished file tells.
  static func program(_ name: String) -> Int? {
    guard name.hasPrefix(prefix) else { return nil }
    let numbers = name.dropFirst(prefix.count)
      .split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count <= 2, !numbers.contains(nil) else { return nil }
    return numbers[0]
  }
}

extension OpenFolder {
  /// Writes a file under an unfinished name, down to the disk where that is asked for.
  ///
  /// `likeness`: the file that it is to replace, whose owner it gets.
  borrowing func writeUnfinished(
    _ bytes: [UInt8], mode: mode_t, likeness: stat? = nil, isDurable: Bool = true
  ) throws(LibraryFailure) -> String {
    let name = Unfinished.name
    discard(name)
    do throws(LibraryFailure) {
      let file = try Descriptor(
        opening: name, in: number, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW,
        mode: likeness == nil ? mode : 0o600, "write", called: path(of: name))
      try file.write(bytes)
      if let likeness { try file.resemble(likeness, mode: mode) }
      if isDurable { try file.synchronize() }
    } catch {
      discard(name)
      throw error
    }
    return name
  }

  /// Gives an unfinished file its name. Says whether it did: it does not where the name is taken.
  borrowing func place(_ unfinished: String, as name: String) throws(LibraryFailure) -> Bool {
    if linkat(number, unfinished, number, name, 0) == 0 {
      discard(unfinished)
      return true
    }
    switch errno {
    case EEXIST: return false
    case EPERM, ENOTSUP, EMLINK, ENOSYS: break
    case let code: throw .system(code, "write", path(of: name))
    }
    // A file system without links. The lock keeps other programs of ours away meanwhile.
    if try status(of: name) != nil { return false }
    guard renameat(number, unfinished, number, name) == 0 else {
      throw .system(errno, "write", path(of: name))
    }
    return true
  }

  /// Writes a file that was not there: all of it or nothing, and on the disk before it returns.
  ///
  /// Says whether it did: it does not where the name is taken.
  borrowing func create(
    _ name: String, _ bytes: [UInt8], mode: mode_t = 0o666
  ) throws(LibraryFailure) -> Bool {
    let unfinished = try writeUnfinished(bytes, mode: mode)
    do throws(LibraryFailure) {
      guard try place(unfinished, as: name) else {
        discard(unfinished)
        return false
      }
    } catch {
      discard(unfinished)
      throw error
    }
    do throws(LibraryFailure) {
      try synchronize()
    } catch {
      discard(name)
      throw error
    }
    return true
  }
}

extension Descriptor {
  /// Takes over the owner of a file, as far as the system lets us, and a mode.
  fileprivate borrowing func resemble(_ likeness: stat, mode: mode_t) throws(LibraryFailure) {
    let own = try status()
    if own.st_uid != likeness.st_uid || own.st_gid != likeness.st_gid {
      _ = fchown(number, likeness.st_uid, likeness.st_gid)
    }
    guard fchmod(number, mode) == 0 else { throw .system(errno, "write", path) }
  }
}
