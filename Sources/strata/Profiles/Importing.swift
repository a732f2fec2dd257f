import Formats
import ProfileLibrary
import ProfileModel
import Rendering

/// Bringing in other tools' files: what the command and the interface do alike.
enum Importing {
  /// The file at a path, under the name that sentences give it.
  static func file(_ path: String, named name: String) throws(LibraryFailure) -> ImportFile {
    ImportFile(name: name, source: SourceText(bytes: try FileReading.bytes(at: path)))
  }

  /// A failure with its place in front of it.
  static func sentence(_ failure: ImportFailure, _ files: [ImportFile]) -> String {
    guard let name = failure.file else { return failure.message }
    guard let offset = failure.offset, let file = files.first(where: { $0.name == name }) else {
      return "\(name): \(failure.message)"
    }
    let place = file.source.position(of: offset)
    return "\(name):\(place.line):\(place.column): \(failure.message)"
  }
}

extension Library {
  /// Adds profiles with their texts, or none of them where a version is there already: then `taken`
  /// says what the newest version is.
  func add(
    _ profiles: [(profile: Profile, text: String)],
    taken: (Profile, Version, _ newest: Version) -> LibraryFailure
  ) throws(LibraryFailure) -> [Entry] {
    for (profile, _) in profiles {
      try ProfileName.check(profile.name)
      let version = profile.readVersion ?? .initial
      let versions = try versions(of: profile.name).map(\.version)
      guard versions.contains(version) else { continue }
      throw taken(profile, version, versions.max() ?? version)
    }
    var entries: [Entry] = []
    for (profile, text) in profiles {
      entries.append(try create(profile.name, profile.readVersion ?? .initial, text: text))
    }
    return entries
  }
}
