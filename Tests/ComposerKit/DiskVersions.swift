import Composer
import Formats
import ProfileModel

/// What the worker answers to the versions screen.
extension Disk {
  func versions(_ request: VersionsRequest) -> VersionList {
    VersionList(
      request,
      items: versions(of: request.name).map { version in
        let location = ProfileLocation.version(request.name, version)
        let read = ProfileDocument.read(Array((self[location] ?? "").utf8))
        return VersionList.Item(
          version: version, changed: changed[location] ?? 0,
          layers: read.isReadable ? read.profile.layers.count : nil,
          revisions: revisions(location))
      })
  }

  private func revisions(_ location: ProfileLocation) -> [Revision] {
    (former[location] ?? []).enumerated().map { place, former in
      Revision(
        location: location, number: place + 1, end: .saved, written: former.written,
        ended: former.ended, size: former.text.utf8.count)
    }
  }

  func text(_ text: PastText) throws(LibraryFailure) -> String {
    switch text {
    case .open(let document): return document.written
    case .saved(let location):
      guard let text = self[location] else {
        throw LibraryFailure(.missing, "there is no \(location)")
      }
      return text
    case .revision(let revision):
      let texts = former[revision.location] ?? []
      guard texts.indices.contains(revision.number - 1) else {
        throw LibraryFailure(.missing, "there is no revision \(revision.number)")
      }
      return texts[revision.number - 1].text
    }
  }

  func compared(_ request: CompareRequest) throws(LibraryFailure) -> Compared {
    let old = ProfileDocument.read(Array(try text(request.old).utf8))
    let new = ProfileDocument.read(Array(try text(request.new).utf8))
    let former = ProfileIndex(old.profile, catalogue: catalogue, macros: macros)
    let later = ProfileIndex(new.profile, catalogue: catalogue, macros: macros)
    let sides = Compared.Sides(
      former, later, Comparison(from: former, to: later),
      VersionSuggestion(from: former, to: later))
    return Compared(
      request, sides,
      Compared.objects(
        old: old, new: new, target: request.target, catalogue: catalogue, macros: macros))
  }
}
