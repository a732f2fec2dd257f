import Formats
import Guidance
import ProfileModel

extension Command {
  /// `strata variables`
  static let variables = Command(
    name: "variables", summary: "list what a layer can read, in the order of completion",
    arguments: "PROFILE", count: 1...1,
    options: [
      .value("for", "LAYER", "the layer that reads; a new one on top when left out"),
      .value("matching", "TEXT", "what stands left of the cursor, or a filter"),
      .json,
    ],
    details: """
      TEXT with a brace is taken as what is typed so far, and the list is what completion offers
      there; without one it is a filter. What cannot be read comes last, with the reason.
      """,
    example: "strata variables shop --for api --matching port"
  ) { (invocation) throws(Ending) in
    let workspace = try Workspace(invocation)
    let source = try workspace.library.profile(invocation.arguments[0])
    guard source.document.isReadable else { throw .unreadable(source) }
    let candidates = Variables.list(
      index: workspace.index(source.profile),
      layer: try position(source, invocation.value("for")),
      matching: invocation.value("matching"))
    var page = invocation.page
    if invocation.wantsJSON {
      page.json(.array(candidates.map(\.json)))
    } else {
      write(candidates, to: &page)
    }
    return Outcome(output: page.text, messages: workspace.warnings)
  }
}

/// The position of the layer that reads; nil for a new one on top.
private func position(_ source: ProfileSource, _ name: String?) throws(Ending) -> Int? {
  guard let name else { return nil }
  if let position = source.profile.layers.firstIndex(where: { $0.name == name }) { return position }
  let names = source.profile.layers.map(\.name)
  throw .wrongUse(
    "\(source.label) has no layer \(quoted(name))"
      + guess(
        name, names,
        else: names.isEmpty ? "it has no layers" : "it has \(names.joined(separator: ", "))"))
}

private func write(_ candidates: [Candidate], to page: inout Page) {
  var table = Table("REFERENCE", "KIND", "KNOWN", "SAMPLE", "WHAT IT IS")
  for candidate in candidates {
    let reason = candidate.reason.map { "not available: \($0). " } ?? ""
    table.add(
      candidate.reference, candidate.kind.rawValue, candidate.known.rawValue,
      candidate.sample ?? "", reason + candidate.description)
  }
  if !candidates.isEmpty { table.write(to: &page, width: StandardStream.output.columns) }
}

extension Candidate {
  fileprivate var json: JSONValue {
    [
      "reference": JSONValue(reference), "layer": JSONValue(layer), "name": JSONValue(name),
      "kind": JSONValue(kind.rawValue), "description": JSONValue(description),
      "sensitive": .bool(isSensitive), "known": JSONValue(known.rawValue),
      "sample": JSONValue(sample), "available": .bool(isAvailable), "reason": JSONValue(reason),
    ]
  }
}
