import Composer
import ProfileLibrary
import ProfileModel

/// Writing profiles, and what is done to them as wholes.
extension Performer {
  mutating func save(
    _ writing: Writing, expecting stamp: Stamp?
  ) throws(LibraryFailure) {
    let text = WrittenText.of(writing.document)
    // The mode of a file that is somebody's own is theirs.
    var isSecret = false
    if case .version = writing.location { isSecret = try hasSecret(writing) }
    let saved = try library.save(
      text, over: writing.location, expecting: stamp, isSecret: isSecret)
    answer(writing, text, saved, former: stamp)
  }

  mutating func create(_ writing: Writing) throws(LibraryFailure) {
    let text = WrittenText.of(writing.document)
    try library.create(text, at: writing.location, isSecret: try hasSecret(writing))
    answer(writing, text, Stamp(text), former: nil)
  }

  /// The program's own files that hold secrets are nobody else's.
  private mutating func hasSecret(_ writing: Writing) throws(LibraryFailure) -> Bool {
    try surroundings().hasLiteralSecret(writing.document.profile)
  }

  private mutating func answer(
    _ writing: Writing, _ text: String, _ stamp: Stamp, former: Stamp?
  ) {
    restamped[writing.location] = (former, stamp)
    mark(text, stamp, writing.location)
    // It is on disk: whatever fails now does not make it unsaved.
    let versions = (try? otherVersions(writing.location)) ?? []
    post(
      .saved(
        SavedProfile(
          location: writing.location, text: text, profile: writing.document.profile, stamp: stamp,
          versions: versions)))
  }

  // MARK: Whole profiles

  mutating func delete(_ location: ProfileLocation) throws(LibraryFailure) {
    guard case .version(let name, let version) = location else {
      throw LibraryFailure(
        .badName, "\(location) is no version of the library; remove a file with rm")
    }
    _ = try library.entry(name, version)
    try library.delete(name, version)
    post(.done("\(location) is deleted", selecting: nil))
  }

  mutating func deleteAll(_ name: String) throws(LibraryFailure) {
    _ = try library.entry(name, nil)
    let count = try library.versions(of: name).count
    try library.deleteAll(name)
    post(.done("\(name) is deleted, \(counted(count, "version"))", selecting: nil))
  }

  mutating func undelete(_ locations: [ProfileLocation]) throws(LibraryFailure) {
    for location in locations {
      guard let last = try library.history(of: location).last, last.end == .deleted else {
        throw LibraryFailure(
          .missing, "nothing is kept of \(location) that could be brought back")
      }
      guard stampOnDisk(location) == nil else {
        throw LibraryFailure(.taken, "\(location) is there again already and stays as it is")
      }
      // What is made there this moment stays too: no text has this stamp.
      _ = try library.restore(last, expecting: Stamp(size: -1, hash: 0))
    }
    let what = locations.count == 1 ? "\(locations[0])" : counted(locations.count, "version")
    post(.done("\(what) \(locations.count == 1 ? "is" : "are") back", selecting: locations.last))
  }

  mutating func clone(
    _ location: ProfileLocation, _ name: String, _ version: Version
  ) throws(LibraryFailure) {
    let workspace = try surroundings()
    let source = try library.source(at: location)
    do throws(Ending) {
      try source.checkWritable()
      _ = try workspace.copy(source, to: name, version)
    } catch {
      throw error.failure
    }
    let copy = ProfileLocation.version(name, version)
    post(.done("\(copy) is a copy of \(location)", selecting: copy))
  }

  mutating func rename(_ name: String, _ new: String) throws(LibraryFailure) {
    let count = try surroundings().rename(name, to: new) { _ in [.setName(new)] }
    let newest = try? library.versions(of: new).last?.location
    post(
      .done("\(name) is called \(new) now, \(counted(count, "version"))", selecting: newest))
  }
}

extension Ending {
  /// The same for those who know failures of the library only.
  var failure: LibraryFailure {
    if case .failed(let failure) = self { failure } else { LibraryFailure(.environment, sentence) }
  }
}
