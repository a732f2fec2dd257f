import Formats
import Guidance
import ProfileModel

extension Command {
  /// `strata add`
  static let add = Command(
    name: "add", summary: "add a layer", arguments: "PROFILE SERVICE", count: 2...2,
    options: [
      .value("name", "L", "its name, <service>-<n> when left out"),
      .value("set", "KEY=VALUE", "set a field, as strata set does", isRepeatable: true),
      .value("at", "N", "its position, from 1 at the bottom; the top when left out"),
      .force, .dryRun, .json,
    ],
    details: """
      A layer reads the outputs of the layers below it, so what others read belongs further down.
      strata catalog lists the services, and strata catalog SERVICE what a layer of it is set to.
      """,
    example: "strata add shop redis --name cache --at 1"
  ) { (invocation) throws(Ending) in
    let editing = try Editing(invocation)
    return try editing.outcome(of: try addition(editing))
  }
}

private func addition(_ editing: Editing) throws(Ending) -> Change {
  let invocation = editing.invocation
  let service = try editing.service(invocation.arguments[1])
  let profile = editing.profile
  let name = invocation.value("name") ?? profile.defaultLayerName(for: service.id)
  try editing.checkName(name)
  let count = profile.layers.count
  let place = try invocation.value("at").map { (text) throws(Ending) in
    try editing.position(text, upTo: count + 1)
  }
  let new = Layer(id: profile.freeLayerID, name: name, service: service.id)
  let (layer, settings) = try editing.settings(invocation.all("set"), of: new)
  let position = place ?? count
  return Change(
    edits: [.add(layer, at: position)], deed: "adding \(name)",
    done: "\(name) (\(service.title)) is added at \(position + 1) of \(count + 1)",
    warnings: settings.compactMap(\.warning),
    next: position > 0 ? nil : "strata variables \(editing.word) lists what it offers",
    members: [
      JSONMember("layer", .string(name)), JSONMember("service", .string(service.id)),
      JSONMember("position", .integer(position + 1)),
    ])
}
