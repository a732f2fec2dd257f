import Formats
import ProfileModel

extension Command {
  /// `strata rename`
  static let rename = Command(
    name: "rename", summary: "give a layer another name, in every reference too",
    arguments: "PROFILE LAYER NEW", count: 3...3, options: [.force, .dryRun, .json],
    details: """
      References to the layer are rewritten in all layers, in values and manifests as well. A name
      has lower-case letters, digits and hyphens.
      """,
    example: "strata rename shop postgresql-1 orders-db"
  ) { (invocation) throws(Ending) in
    let editing = try Editing(invocation)
    let layer = try editing.layer(invocation.arguments[1])
    let name = invocation.arguments[2]
    if name != layer.name { try editing.checkName(name) }
    let edit = Edit.rename(layer.id, name)
    let count = rewritten(editing.profile, edit)
    return try editing.outcome(
      of: Change(
        edits: [edit], deed: "renaming \(layer.name) to \(name)",
        done: "\(layer.name) is called \(name) now, in \(counted(count, "reference")) too",
        members: [
          JSONMember("layer", .string(name)), JSONMember("formerName", .string(layer.name)),
          JSONMember("references", .integer(count)),
        ]))
  }
}

/// How many references an edit rewrites.
private func rewritten(_ profile: Profile, _ edit: Edit) -> Int {
  let texts = { (profile: Profile) in
    profile.layers.flatMap {
      $0.fieldTexts.flatMap { field in
        let source = Array(field.text.utf8)
        return ReferenceText(field.text).references.map {
          String(decoding: source[$0.range], as: UTF8.self)
        }
      }
    }
  }
  return zip(texts(profile), texts(profile.applying(edit))).count { $0.0 != $0.1 }
}
