import ProfileModel
import Rendering

/// Where a value in a preview comes from, and who reads it.
struct PreviewSource: Equatable, Sendable {
  var known: Knowledge
  /// `db.POSTGRESMSTR_SVC`, `project.name`, `macro team`.
  var origin: String
  /// The layer that offers it, and its output.
  var producer: LayerID?
  var output: String?
  var reader: LayerID
  var readerName: String
  var field: FieldPath
  /// In UTF-8 bytes of the field's text; empty where the field as a whole is the value.
  var range: Range<Int>
  /// The name under which it can be given before the deployment.
  var key: String?

  init(_ resolved: ResolvedReference, _ profile: Profile) {
    known = resolved.known
    reader = profile.layers[resolved.reader].id
    readerName = profile.layers[resolved.reader].name
    field = resolved.field
    range = resolved.range
    key = resolved.key
    switch resolved.origin {
    case .output(let position, let name):
      origin = "\(profile.layers[position].name).\(name)"
      producer = profile.layers[position].id
      output = name
    case .system(let name): origin = name
    case .macro(let name): origin = "macro \(name)"
    case .setting(let key): origin = key
    }
  }

  /// What it is, for the line of messages; `isAlone`: no other layer is seen.
  func words(isAlone: Bool) -> String {
    let when =
      switch known {
      case .now: "known now"
      case .deployment: "known at deployment"
      case .secret: "secret"
      }
    let place = isAlone ? "\(field)" : "\(readerName) \(field)"
    return "\(origin) · \(when) · \(range.isEmpty ? "set in" : "read by") \(place)"
  }

  /// Whether both stand for the same reference of a profile.
  func isSame(as other: PreviewSource) -> Bool {
    reader == other.reader && field == other.field && range == other.range
  }
}
