import Composer
import ProfileLibrary
import ProfileModel

/// Work in progress, kept behind the user's back.
extension Performer {
  mutating func keep(_ writing: Writing, _ base: Stamp?) throws(LibraryFailure) {
    let text = WrittenText.of(writing.document)
    var base = base
    if let restamp = restamped[writing.location], restamp.from == base { base = restamp.to }
    try drafts.write(text, for: writing.location, base: base)
    note(writing.location, isMarker: Stamp(text) == base)
  }

  /// Shows other programs that a profile is open here, before anything is typed.
  ///
  /// Nothing is lost where that cannot be done: a sentence is enough.
  mutating func mark(_ text: String, _ stamp: Stamp?, _ location: ProfileLocation) {
    do throws(LibraryFailure) {
      try drafts.write(text, for: location, base: stamp)
      markers.insert(location)
    } catch {
      post(.notice(error.sentence))
    }
  }

  mutating func discardDraft(of location: ProfileLocation) throws(LibraryFailure) {
    markers.remove(location)
    try drafts.discard(for: location)
  }

  private mutating func note(_ location: ProfileLocation, isMarker: Bool) {
    if isMarker { markers.insert(location) } else { markers.remove(location) }
  }

  /// Removes what only said that this program has profiles open.
  mutating func finish() {
    // What stays says the same as the disk, and the next program removes it.
    for location in markers { try? drafts.discard(for: location) }
    markers = []
  }

  // MARK: Finding

  /// The drafts that say more than the disk does; abandoned ones that do not are removed.
  ///
  /// Where drafts cannot be read there are none, and a sentence says so: profiles open all the same.
  func worthKeeping(
    _ find: () throws(LibraryFailure) -> [Draft]
  ) -> [(draft: Draft, text: String)] {
    do throws(LibraryFailure) {
      return try worthKeeping(try find())
    } catch {
      post(.notice(error.sentence))
      return []
    }
  }

  private func worthKeeping(
    _ all: [Draft]
  ) throws(LibraryFailure) -> [(draft: Draft, text: String)] {
    var kept: [(draft: Draft, text: String)] = []
    for draft in all {
      // The other program may have removed it by now.
      guard let text = try? drafts.text(of: draft) else { continue }
      let stamp = Stamp(text)
      if stamp == draft.base || stamp == stampOnDisk(draft.location) {
        if draft.standing == .abandoned { try drafts.discard(draft) }
      } else {
        kept.append((draft, text))
      }
    }
    return kept
  }

  /// nil: there is nothing that can be read.
  func stampOnDisk(_ location: ProfileLocation) -> Stamp? {
    (try? library.source(at: location))?.stamp
  }
}
