import Formats
import Guidance
import ProfileModel

extension Command {
  /// `strata replace`
  static let replace = Command(
    name: "replace", summary: "make a layer one of another service",
    arguments: "PROFILE LAYER SERVICE", count: 3...3, options: [.force, .dryRun, .json],
    details: """
      Settings that both services have are kept where the values fit; the others go, and are named.
      Other services offer other outputs: what reads the layer is named before it breaks.
      """,
    example: "strata replace shop db cockroachdb --dry-run"
  ) { (invocation) throws(Ending) in
    let editing = try Editing(invocation)
    let layer = try editing.layer(invocation.arguments[1])
    let service = try editing.service(invocation.arguments[2])
    let replacement = Replacement(layer, by: service, in: editing.workspace.catalogue)
    let isSame = service.id == layer.service
    return try editing.outcome(
      of: Change(
        edits: isSame ? [] : replacement.edits, deed: "making \(layer.name) \(service.title)",
        done: "\(layer.name) is \(service.title) now\(fate(of: replacement))",
        members: [
          JSONMember("layer", .string(layer.name)), JSONMember("service", .string(service.id)),
          JSONMember("formerService", .string(layer.service)),
          JSONMember("kept", JSONValue(isSame ? [] : replacement.kept.map(\.description))),
          JSONMember("dropped", JSONValue(isSame ? [] : replacement.dropped.map(\.description))),
        ]))
  }
}

private func fate(of replacement: Replacement) -> String {
  let parts = [("kept", replacement.kept), ("dropped", replacement.dropped)]
  return parts.filter { !$0.1.isEmpty }.map { verb, fields in
    "; \(verb) \(fields.map(\.description).joined(separator: ", "))"
  }.joined()
}
