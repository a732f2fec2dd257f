import Formats
import ProfileModel

extension Command {
  /// `strata duplicate`
  static let duplicate = Command(
    name: "duplicate", summary: "copy a layer", arguments: "PROFILE LAYER [NEW]", count: 2...3,
    options: [.dryRun, .json],
    details: """
      The copy stands above the layer, with the same settings. Nothing reads it yet. Without NEW it
      gets a number: api-2 for api, postgresql-4 for postgresql-3.
      """,
    example: "strata duplicate shop api api-canary"
  ) { (invocation) throws(Ending) in
    let editing = try Editing(invocation)
    let layer = try editing.layer(invocation.arguments[1])
    let name = invocation.arguments.count > 2 ? invocation.arguments[2] : nil
    if let name { try editing.checkName(name) }
    guard let edit = editing.profile.duplicating(layer.id, as: name), case .add(let copy, _) = edit
    else { return Outcome() }
    return try editing.outcome(
      of: Change(
        edits: [edit], deed: "copying \(layer.name)",
        done: "\(copy.name) is a copy of \(layer.name), above it",
        members: [
          JSONMember("layer", .string(copy.name)), JSONMember("copyOf", .string(layer.name)),
        ]))
  }
}
