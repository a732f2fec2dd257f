import Glibc
import ProfileModel

/// The former texts of one version or file: a folder with a file for each.
///
/// A file's name says all but the size: number, end, when it was written and when it ended, mode.
struct RevisionFiles {
  /// So many of the newest are kept.
  static let limit = 1000

  let path: String
  let location: ProfileLocation

  /// A revision with what only the folder knows.
  struct Kept {
    var name: String
    var number: Int
    var end: Revision.End
    var written: Int
    var ended: Int
    var mode: mode_t
  }

  /// Keeps a text that is about to become a former one, down to the disk.
  func keep(
    _ bytes: [UInt8], _ status: stat, _ end: Revision.End
  ) throws(LibraryFailure) {
    do throws(LibraryFailure) {
      try StateFolder.make(path)
      try add(bytes, status, end, in: try OpenFolder(path))
    } catch {
      throw LibraryFailure(
        .environment,
        "nothing was changed, for the former text could not be kept: \(error.sentence)")
    }
  }

  private func add(
    _ bytes: [UInt8], _ status: stat, _ end: Revision.End, in folder: borrowing OpenFolder
  ) throws(LibraryFailure) {
    let names = try folder.entries()
    for name in names where Unfinished.isOne(name) { folder.discard(name) }
    let former = Self.sorted(names)
    // A save that failed later on has kept the text already.
    if let newest = former.last, newest.end == end, try folder.file(newest.name).bytes == bytes {
      return
    }
    var kept = Kept(
      name: "", number: (former.last?.number ?? 0) + 1, end: end,
      written: status.st_mtim.tv_sec, ended: max(time(nil), status.st_mtim.tv_sec),
      mode: status.st_mode & 0o777)
    while try !folder.create(kept.fileName, bytes, mode: 0o600) { kept.number += 1 }
    for old in former.dropLast(Self.limit - 1) { folder.discard(old.name) }
  }

  /// The oldest first.
  func all() throws(LibraryFailure) -> [Kept] { Self.sorted(try Folder.names(in: path)) }

  private static func sorted(_ names: [String]) -> [Kept] {
    names.compactMap { Kept($0) }.sorted { $0.number < $1.number }
  }

  func revision(_ kept: Kept) -> Revision? {
    // One that another program of ours has dropped since, as too many, is none any more.
    guard let size = Folder.size("\(path)/\(kept.name)") else { return nil }
    return Revision(
      location: location, number: kept.number, end: kept.end, written: kept.written,
      ended: kept.ended, size: size)
  }

  /// A revision's bytes and the mode that the file had.
  func contents(
    _ number: Int
  ) throws(LibraryFailure) -> (bytes: [UInt8], mode: mode_t) {
    guard let kept = try all().first(where: { $0.number == number }) else {
      throw LibraryFailure(
        .missing, "\(location) has no revision \(number); strata history shows which it has")
    }
    return (try FileReading.bytes(at: "\(path)/\(kept.name)"), kept.mode)
  }
}

extension RevisionFiles.Kept {
  var fileName: String { "\(number)-\(end.rawValue)-\(written)-\(ended)-\(mode)" }

  init?(_ name: String) {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 5, let number = Int(parts[0]), number > 0,
      let end = Revision.End(rawValue: String(parts[1])), let written = Int(parts[2]),
      let ended = Int(parts[3]), let mode = mode_t(parts[4])
    else { return nil }
    self.init(
      name: name, number: number, end: end, written: written, ended: ended, mode: mode & 0o777)
  }
}
