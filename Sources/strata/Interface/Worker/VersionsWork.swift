import Composer
import Formats
import ProfileLibrary
import ProfileModel

/// The versions screen's part of the work.
extension Performer {
  /// Reads the versions of a profile; a version is read again only where its file is another one.
  mutating func readVersions(_ request: VersionsRequest) throws(LibraryFailure) {
    var items: [VersionList.Item] = []
    for entry in try library.versions(of: request.name) {
      // One that cannot be read is there all the same, and so are its former texts.
      let profile = (try? known(entry))?.profile
      items.append(
        VersionList.Item(
          version: entry.version, changed: library.modified(entry) ?? 0,
          layers: profile?.layers.count,
          revisions: (try? library.history(of: entry.location)) ?? []))
    }
    post(.versions(VersionList(request, items: items)))
  }

  /// Compares two texts: the model, the wiring, and what they become. Secrets stay hidden.
  mutating func compare(_ request: CompareRequest) throws(LibraryFailure) {
    let workspace = try surroundings()
    let old = ProfileDocument.read(try bytes(of: request.old))
    let new = ProfileDocument.read(try bytes(of: request.new))
    let indexes = (workspace.index(old.profile), workspace.index(new.profile))
    let difference = Difference(("", indexes.0), ("", indexes.1))
    let objects = Compared.objects(
      old: old, new: new, target: request.target, catalogue: workspace.catalogue,
      macros: workspace.macros)
    let sides = Compared.Sides(
      indexes.0, indexes.1, difference.comparison, difference.suggestion)
    post(.compared(Compared(request, sides, objects)))
  }

  mutating func readText(_ request: TextRequest) throws(LibraryFailure) {
    let bytes = try bytes(of: request.text)
    post(.text(ReadText(request, text: String(decoding: bytes, as: UTF8.self))))
  }

  private func bytes(of text: PastText) throws(LibraryFailure) -> [UInt8] {
    switch text {
    case .open(let document): return Array(WrittenText.of(document).utf8)
    case .saved(let location): return try library.source(at: location).document.source.bytes
    case .revision(let revision): return try library.read(revision)
    }
  }
}
