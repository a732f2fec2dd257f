import Formats
import ProfileModel

extension Command {
  /// `strata remove`
  static let remove = Command(
    name: "remove", summary: "remove a layer", arguments: "PROFILE LAYER",
    count: 2...2, options: [.force, .dryRun, .json],
    details: """
      A layer that others read stays, and the references that would break are named; --force
      removes it all the same.
      """,
    example: "strata remove shop cache"
  ) { (invocation) throws(Ending) in
    let editing = try Editing(invocation)
    let layer = try editing.layer(invocation.arguments[1])
    let left = editing.profile.layers.count - 1
    return try editing.outcome(
      of: Change(
        edits: [.remove(layer.id)], deed: "removing \(layer.name)",
        done: "\(layer.name) is removed, \(counted(left, "layer")) left",
        members: [JSONMember("layer", .string(layer.name))]))
  }
}
