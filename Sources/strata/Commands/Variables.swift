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
    let scope = try scope(source, invocation.value("for"), workspace)
    let candidates = candidates(scope, matching: invocation.value("matching") ?? "")
    var page = invocation.page
    if invocation.wantsJSON {
      page.json(.array(candidates.map(\.json)))
    } else {
      write(candidates, to: &page)
    }
    return Outcome(output: page.text, messages: workspace.warnings)
  }
}

private func scope(
  _ source: ProfileSource, _ name: String?, _ workspace: Workspace
) throws(Ending) -> Scope {
  var profile = source.profile
  guard let name else {
    // What a layer could read that stands on top of all.
    profile.layers.append(Layer(id: profile.freeLayerID, name: "", service: ""))
    return workspace.index(profile).scope(at: profile.layers.count - 1)
  }
  guard let position = profile.layers.firstIndex(where: { $0.name == name }) else {
    let names = profile.layers.map(\.name)
    throw .wrongUse(
      "\(source.label) has no layer \(quoted(name))"
        + guess(
          name, names,
          else: names.isEmpty ? "it has no layers" : "it has \(names.joined(separator: ", "))"))
  }
  return workspace.index(profile).scope(at: position)
}

private func candidates(_ scope: Scope, matching text: String) -> [Candidate] {
  let typed = text.contains("{") || text.contains("<<") ? text : "{{" + text
  let request = CompletionRequest(
    scope: scope, field: FieldPath("env"), syntax: .plain, text: typed, cursor: typed.utf8.count,
    isRequested: true)
  return Completion(request)?.candidates ?? []
}

private func write(_ candidates: [Candidate], to page: inout Page) {
  var table = Table("REFERENCE", "KIND", "KNOWN", "SAMPLE", "WHAT IT IS")
  for candidate in candidates {
    let reason = candidate.reason.map { "not available: \($0). " } ?? ""
    table.add(
      candidate.reference, candidate.kind.rawValue, candidate.known.rawValue,
      candidate.sample ?? "", reason + candidate.description)
  }
  if !candidates.isEmpty { table.write(to: &page) }
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
