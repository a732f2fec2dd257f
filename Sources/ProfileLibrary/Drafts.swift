import Glibc
package import ProfileModel

/// Work in progress, a file for each program and each version or file that it has open.
///
/// A draft is written whole, but not down to the disk: it is to outlive the program, at half a
/// second a time, and not a failing machine.
package struct Drafts: Sendable {
  private let library: Library

  package init(of library: Library) { self.library = library }

  /// Writes this program's draft, over the one that it had. `base`: of the text that was edited.
  package func write(
    _ text: String, for location: ProfileLocation, base: Stamp?,
    owner: RunningProgram = .this
  ) throws(LibraryFailure) {
    let path = try folder(of: location)
    try StateFolder.make(path)
    if case .file = location { try remember(location, in: path) }
    let head = base.map { "\($0.size) \($0.hash)\n" } ?? "\n"
    let folder = try OpenFolder(path)
    Leftovers.removeOfEndedPrograms(folder)
    let unfinished = try folder.writeUnfinished(
      Array((head + text).utf8), mode: 0o600, isDurable: false)
    guard renameat(folder.number, unfinished, folder.number, owner.fileName) == 0 else {
      let code = errno
      folder.discard(unfinished)
      throw .system(code, "write", folder.path(of: owner.fileName))
    }
  }

  /// The drafts of a version or a file, this program's and the others', the newest last.
  package func drafts(for location: ProfileLocation) throws(LibraryFailure) -> [Draft] {
    let folder = try folder(of: location)
    var drafts: [Draft] = []
    for name in try Folder.names(in: folder) {
      guard let owner = RunningProgram(fileName: name),
        let modified = Folder.modified("\(folder)/\(name)"),
        let content = try? contents("\(folder)/\(name)")
      else { continue }
      drafts.append(
        Draft(
          location: location, owner: owner, standing: owner.standing, base: content.base,
          written: modified))
    }
    return drafts.sorted { ($0.written, $0.owner.start) < ($1.written, $1.owner.start) }
  }

  /// All drafts of the library's versions, and of files outside it.
  package func all() throws(LibraryFailure) -> [Draft] {
    var drafts: [Draft] = []
    let versions = try root() + "/" + Library.record(of: RealPath.of(library.path))
    for name in try Folder.names(in: versions).sorted() where ProfileName.isValid(name) {
      for version in try Folder.names(in: "\(versions)/\(name)").compactMap({ Version($0) })
        .sorted()
      {
        drafts += try self.drafts(for: .version(name, version))
      }
    }
    let files = try root() + "/files"
    for key in try Folder.names(in: files).sorted() {
      guard let path = try? FileReading.bytes(at: "\(files)/\(key)/\(Self.pathFile)") else {
        continue
      }
      drafts += try self.drafts(for: .file(String(decoding: path, as: UTF8.self)))
    }
    return drafts
  }

  /// The text of a draft.
  package func text(of draft: Draft) throws(LibraryFailure) -> String {
    let path = try path(of: draft)
    guard let content = try contents(path) else {
      throw LibraryFailure(.environment, "\(path) is no draft that strata can read; remove it")
    }
    return content.text
  }

  /// Removes a draft: it was saved, or is not wanted any more. One that is not there is removed.
  package func discard(_ draft: Draft) throws(LibraryFailure) {
    try discard(for: draft.location, owner: draft.owner)
  }

  /// Removes a program's draft, this one's where no other is named.
  package func discard(
    for location: ProfileLocation, owner: RunningProgram = .this
  ) throws(LibraryFailure) {
    let folder = try folder(of: location)
    let path = "\(folder)/\(owner.fileName)"
    guard unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR else {
      throw .system(errno, "remove", path)
    }
    // The note of the path is for drafts alone.
    if try Folder.names(in: folder).isEmpty { unlink("\(folder)/\(Self.pathFile)") }
  }

  // MARK: Files

  private static let pathFile = ".path"

  private func root() throws(LibraryFailure) -> String { try library.state.folder("drafts") }

  private func folder(of location: ProfileLocation) throws(LibraryFailure) -> String {
    "\(try root())/\(try library.shelf(location).record)"
  }

  private func path(of draft: Draft) throws(LibraryFailure) -> String {
    "\(try folder(of: draft.location))/\(draft.owner.fileName)"
  }

  /// The folder's name does not say which file it is for.
  private func remember(
    _ location: ProfileLocation, in folder: String
  ) throws(LibraryFailure) {
    let shelf = try library.shelf(location)
    guard case .file = shelf.location, !Folder.exists("\(folder)/\(Self.pathFile)") else { return }
    _ = try OpenFolder(folder).create(Self.pathFile, Array(shelf.path.utf8), mode: 0o600)
  }

  /// A draft's first line is the stamp of the text that was edited.
  private func contents(
    _ path: String
  ) throws(LibraryFailure) -> (base: Stamp?, text: String)? {
    let bytes = try FileReading.bytes(at: path)
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let head = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    let text = String(decoding: bytes[(end + 1)...], as: UTF8.self)
    guard head.count == 2, let size = Int(head[0]), let hash = UInt64(head[1]) else {
      return head.isEmpty ? (nil, text) : nil
    }
    return (Stamp(size: size, hash: hash), text)
  }
}
