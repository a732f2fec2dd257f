import Formats
import ProfileLibrary
import ProfileModel

/// The former texts of a version or a file, which may be deleted.
struct Past {
  let label: String
  let revisions: [Revision]
  /// What stands there now; nil where it is deleted.
  let bytes: [UInt8]?
  let workspace: Workspace

  var isDeleted: Bool { bytes == nil }

  /// What a PROFILE on the command line was.
  init(_ word: String, _ workspace: Workspace) throws(Ending) {
    let location: ProfileLocation
    switch try ProfileArgument(word) {
    case .standardInput: throw .wrongUse("standard input has no history; name a profile or a file")
    case .file(let path): location = .file(path)
    case .version(let name, let version?): location = .version(name, version)
    case .version(let name, nil): location = try Self.newest(name, workspace)
    }
    try self.init(location, workspace, word)
  }

  private init(
    _ location: ProfileLocation, _ workspace: Workspace, _ word: String
  ) throws(Ending) {
    self.workspace = workspace
    label = location.label
    do throws(LibraryFailure) {
      revisions = try workspace.library.history(of: location)
      bytes = try Self.bytes(location, workspace.library, isDeleted: !revisions.isEmpty)
    } catch {
      throw .failed(error)
    }
  }

  /// All that was deleted of a profile that is no more there; nil where it is there.
  static func deleted(_ word: String, _ workspace: Workspace) throws(Ending) -> [Past]? {
    guard case .version(let name, nil) = try ProfileArgument(word) else { return nil }
    let locations: [ProfileLocation]
    do throws(LibraryFailure) {
      guard try workspace.library.versions(of: name).isEmpty else { return nil }
      locations = try workspace.library.deleted().map(\.location).filter { $0.name == name }
    } catch {
      throw .failed(error)
    }
    guard !locations.isEmpty else { return nil }
    var pasts: [Past] = []
    for location in locations { pasts.append(try Past(location, workspace, word)) }
    return pasts
  }

  private static func newest(
    _ name: String, _ workspace: Workspace
  ) throws(Ending) -> ProfileLocation {
    do throws(LibraryFailure) {
      let library = workspace.library
      if let newest = try library.versions(of: name).last { return newest.location }
      if let last = try library.deleted().map(\.location).last(where: { $0.name == name }) {
        return last
      }
      return try library.entry(name, nil).location
    } catch {
      throw .failed(error)
    }
  }

  /// What is there; nothing where it was there once.
  private static func bytes(
    _ location: ProfileLocation, _ library: Library, isDeleted: Bool
  ) throws(LibraryFailure) -> [UInt8]? {
    do throws(LibraryFailure) {
      switch location {
      case .file(let path): return try FileReading.bytes(at: path)
      case .version(let name, let version):
        return try library.read(try library.entry(name, version))
      }
    } catch {
      guard error.kind == .missing, isDeleted else { throw error }
      return nil
    }
  }

  /// The revision of this number, or the last one.
  func revision(_ text: String?) throws(Ending) -> Revision {
    guard let last = revisions.last else {
      throw .failed(
        LibraryFailure(.missing, "\(label) was not changed since it was made; there is no revision")
      )
    }
    guard let text else { return last }
    guard let revision = revisions.first(where: { String($0.number) == text }) else {
      throw .wrongUse(
        "\(label) has no revision \(quoted(text)); strata history \(label) lists "
          + "\(revisions[0].number) to \(last.number)")
    }
    return revision
  }

  func restore(_ revision: Revision) throws(Ending) {
    do throws(LibraryFailure) {
      _ = try workspace.library.restore(revision, expecting: bytes.map { Stamp($0) })
    } catch {
      throw .failed(error)
    }
  }
}

extension ProfileLocation {
  /// As the command line names it.
  fileprivate var label: String {
    switch self {
    case .version(let name, let version): "\(name)@\(version)"
    case .file(let path): path
    }
  }

  fileprivate var name: String? {
    if case .version(let name, _) = self { name } else { nil }
  }
}
