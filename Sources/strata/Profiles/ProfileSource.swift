import Formats
import Guidance
import ProfileModel

/// A profile that a command was given, and where it came from.
struct ProfileSource {
  /// How people name it: `shop@1.0.0`, or the file.
  var label: String
  /// The file, as a path that an editor can open; nil for standard input.
  var path: String?
  /// Where it is saved; nil for standard input.
  var location: ProfileLocation?
  var document: ProfileDocument
  /// Folder and file name that the metadata must agree with; nil outside a library.
  var origin: Origin?

  var profile: Profile { document.profile }
  /// Tells whether the file is still what was read.
  var stamp: Stamp { Stamp(document.source.bytes) }
  var text: String { String(decoding: document.source.bytes, as: UTF8.self) }

  /// What a text says: this one's is known.
  func reading(_ text: String) -> ProfileDocument {
    let bytes = Array(text.utf8)
    return bytes == document.source.bytes ? document : ProfileDocument.read(bytes)
  }
}
