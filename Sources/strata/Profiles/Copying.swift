import Formats
import ProfileLibrary
import ProfileModel

extension Workspace {
  /// Writes a profile into the library under another name or version.
  func copy(
    _ source: ProfileSource, to name: String, _ version: Version
  ) throws(Ending) -> Library.Entry {
    let copy = source.profile.applying([.setName(name), .setVersion(version.description)])
    guard
      let text = ProfileText.patched(
        source.text, from: source.profile, to: copy, reading: source.reading)
    else {
      throw .unpatched(source)
    }
    do throws(LibraryFailure) {
      if try library.versions(of: name).contains(where: { $0.version == version }) {
        throw LibraryFailure(
          .taken,
          "\(name) has a version \(version) already, which stays as it is; choose another one")
      }
      return try library.create(name, version, text: text, isSecret: hasLiteralSecret(copy))
    } catch {
      throw .failed(error)
    }
  }
}
