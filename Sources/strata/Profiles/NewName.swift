import Formats
import ProfileLibrary
import ProfileModel

extension Workspace {
  /// Gives a profile of the library another name, in all its versions; `edits` says what becomes of
  /// each. Gives their number.
  func rename(
    _ former: String, to name: String, edits: (Version) -> [Edit]
  ) throws(LibraryFailure) -> Int {
    var texts: [Version: (former: Stamp, text: String)] = [:]
    for entry in try library.versions(of: former) {
      let source = try library.source(of: entry)
      texts[entry.version] = (source.stamp, try text(of: source, after: edits(entry.version)))
    }
    try library.rename(former, to: name) { (entry, bytes) throws(LibraryFailure) in
      guard let text = texts[entry.version], text.former == Stamp(bytes) else {
        throw .changedMeanwhile(entry)
      }
      return text.text
    }
    return texts.count
  }

  /// A version's text under the new name; one that cannot be read keeps the profile from moving.
  private func text(
    of source: ProfileSource, after edits: [Edit]
  ) throws(LibraryFailure) -> String {
    let changed = source.profile.applying(edits)
    guard source.document.isReadable,
      let text = ProfileText.patched(
        source.text, from: source.profile, to: changed, reading: source.reading)
    else {
      throw LibraryFailure(
        .taken,
        "\(source.label) cannot be given another name, its file has errors; "
          + "strata validate \(source.label) says which")
    }
    return text
  }
}

extension LibraryFailure {
  fileprivate static func changedMeanwhile(_ entry: Library.Entry) -> LibraryFailure {
    LibraryFailure(
      .changedOnDisk,
      "\(entry.name) \(entry.version) came meanwhile; nothing was changed, try again")
  }
}
