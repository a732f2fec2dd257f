import Glibc
package import ProfileModel

/// A text that another program edits: a file alone in a folder that nobody else may look into.
package struct OutsideFile: Equatable, Sendable {
  /// What comes back is no larger: a single text of a profile that is larger is a mistake.
  package static let limit = 16 << 20

  package let path: String
  private let folder: String
  private let written: [UInt8]

  /// Writes the file, below the state folder, or where that cannot be below `temporary`.
  package init(
    _ text: String, named name: String, in state: StateFolder, temporary: String
  ) throws(LibraryFailure) {
    precondition(!name.isEmpty && !name.contains("/"), "\(name) is no file's name")
    if let own = Self.folder(state) {
      folder = own
    } else {
      folder = try Self.folder(in: temporary, "strata-")
    }
    path = "\(folder)/\(name)"
    written = Array(text.utf8)
    do throws(LibraryFailure) {
      try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600, "write")
        .write(written)
    } catch {
      remove()
      throw error
    }
  }

  private static func folder(_ state: StateFolder) -> String? {
    guard let parent = try? state.folder("editing") else { return nil }
    guard (try? StateFolder.make(parent)) != nil else { return nil }
    return try? folder(in: parent, "")
  }

  private static func folder(in parent: String, _ prefix: String) throws(LibraryFailure) -> String {
    var template = "\(parent)/\(prefix)XXXXXX".utf8CString.map { $0 }
    guard mkdtemp(&template) != nil else { throw .system(errno, "write", parent) }
    return String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// What the file says now.
  package func bytes() throws(LibraryFailure) -> [UInt8] {
    let size = Folder.size(path) ?? 0
    guard size <= Self.limit else { throw Self.tooLarge }
    return try FileReading.bytes(at: path)
  }

  private static var tooLarge: LibraryFailure {
    LibraryFailure(.environment, "it is larger than \(limit >> 20) MiB")
  }

  /// Whether somebody has written something else into it.
  package var isChanged: Bool {
    if Folder.size(path) ?? 0 > Self.limit { return true }
    return (try? FileReading.bytes(at: path)).map { $0 != written } ?? false
  }

  /// Removes it, with what the editor has put beside it: its copies say the same.
  package func remove() {
    for name in (try? Folder.entries(in: folder)) ?? [] { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }
}
