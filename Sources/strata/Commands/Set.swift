import Formats
import Guidance
import ProfileModel

extension Command {
  /// `strata set`
  static let set = Command(
    name: "set", summary: "set fields of a layer", arguments: "PROFILE LAYER KEY=VALUE…",
    count: 3...Int.max, options: [.force, .dryRun, .json],
    details: """
      KEY is a parameter (image, or its former name), an entry of a table (env.DB_HOST), an item of
      a list (ports[0]), version, values, manifests.NAME, chart.registry, chart.name, chart.version,
      installOrder, or source.uid and its like. KEY= clears the field. A list is ports=80,443.
      KEY=@FILE takes the text of a file, KEY=@- that of standard input, KEY=@@x begins with @.
      A secret is password=generate, password=env:NAME, or a reference; any other text stands in
      the file (password=value:TEXT where TEXT is one of these words).
      """,
    example: "strata set shop api image=nginx:1.27 ports=80,443 env.MODE=demo"
  ) { (invocation) throws(Ending) in
    let editing = try Editing(invocation)
    let layer = try editing.layer(invocation.arguments[1])
    let words = Array(invocation.arguments.dropFirst(2))
    let settings = try editing.settings(words, of: layer).settings
    let fields = settings.map { "\(layer.name).\($0.field)" }
    return try editing.outcome(
      of: Change(
        edits: settings.map { $0.edit(of: layer.id) },
        deed: "setting \(fields.joined(separator: ", "))", done: sentence(settings, fields),
        warnings: settings.compactMap(\.warning),
        members: [
          JSONMember("layer", .string(layer.name)),
          JSONMember("fields", JSONValue(settings.map(\.field.description))),
        ]))
  }
}

private func sentence(_ settings: [Setting], _ fields: [String]) -> String {
  let pairs = zip(settings, fields)
  let parts = [
    (pairs.filter { $0.0.value != .empty }.map(\.1), "set"),
    (pairs.filter { $0.0.value == .empty }.map(\.1), "cleared"),
  ]
  return parts.filter { !$0.0.isEmpty }.map { names, what in
    "\(names.joined(separator: ", ")) \(names.count == 1 ? "is" : "are") \(what)"
  }.joined(separator: "; ")
}
