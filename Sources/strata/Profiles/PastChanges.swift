import Formats
import ProfileLibrary
import ProfileModel

/// What former texts say, and what changed between them.
extension Past {
  /// What a revision says.
  func profile(_ revision: Revision) throws(Ending) -> Profile {
    do throws(LibraryFailure) {
      return ProfileDocument.read(try workspace.library.read(revision)).profile
    } catch {
      throw .failed(error)
    }
  }

  /// What stands there now, or stood there last.
  func present() throws(Ending) -> Profile {
    if let bytes { return ProfileDocument.read(bytes).profile }
    return try profile(try revision(nil))
  }

  /// The revisions, the newest first, each with what the save changed that ended it.
  func write(to page: inout Page) throws(Ending) {
    guard !revisions.isEmpty else { return }
    var table = Table("REVISION", "WRITTEN", "THEN", "WHAT CHANGED")
    var next: ProfileIndex? = isDeleted ? nil : workspace.index(try present())
    for revision in revisions.reversed() {
      let index = workspace.index(try profile(revision))
      let changes = next.map { Comparison(from: index, to: $0).summary } ?? ""
      table.add(String(revision.number), isoDate(revision.written), revision.end.rawValue, changes)
      next = index
    }
    table.write(to: &page)
  }
}

extension Comparison {
  /// `api: image, ports; + cache; description`
  fileprivate var summary: String {
    let layers = layers.map { change in
      let fields = change.fields.map(\.field.description).joined(separator: ", ")
      return switch change.kind {
      case .added: "+ \(change.name)"
      case .removed: "- \(change.name)"
      case .renamed: "\(change.formerName ?? "") → \(change.name)"
      case .changed: change.fields.isEmpty ? "\(change.name) moved" : "\(change.name): \(fields)"
      }
    }
    let words = metadata.compactMap { $0.field.rest.first } + layers
    return words.isEmpty ? "the layout" : words.joined(separator: "; ")
  }
}
