import Composer
import Formats
import ProfileLibrary
import ProfileModel

/// The user's own services' part of the work.
extension Performer {
  /// Writes the file, and has the catalogue with it.
  mutating func addService(_ request: NewServiceRequest) throws(LibraryFailure) {
    let path = try library.addService(request.id, text: try text(of: request))
    try readSurroundings()
    post(.addedService(request.id, path: shortHome(path)))
  }

  private func text(of request: NewServiceRequest) throws(LibraryFailure) -> String {
    guard let original = request.original else {
      return NewService.text(id: request.id, title: request.title)
    }
    let own = workspace?.ownServices.last { $0.service?.id == original }?.path
    let bytes =
      try own.map { path throws(LibraryFailure) in try FileReading.bytes(at: path) }
      ?? BuiltInCatalogue.files.first { $0.name == original }?.bytes ?? []
    guard
      let text = NewService.text(
        from: String(decoding: bytes, as: UTF8.self), id: request.id, title: request.title)
    else {
      throw LibraryFailure(
        .missing, "the file of \(original) cannot be copied; R reads the services again")
    }
    return text
  }

  /// What the catalogue screen shows of the user's files.
  func ownServices(_ workspace: Workspace) -> [OwnService] {
    workspace.ownServices.map { file in
      let found = workspace.ownFindings.filter { $0.path == file.path }.map { own in
        let place = own.source.position(of: own.finding.place.range?.lowerBound ?? 0)
        return "\(place.line):\(place.column): \(own.finding.message)"
      }
      return OwnService(path: shortHome(file.path), id: file.service?.id, findings: found)
    }
  }
}
