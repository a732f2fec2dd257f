import Formats
import Guidance
import ProfileModel

extension Command {
  /// `strata fix`
  static let fix = Command(
    name: "fix", summary: "apply the fixes that findings offer", arguments: "PROFILE [CODE…]",
    count: 1...Int.max, options: [.dryRun, .json],
    details: """
      Fixes are applied one by one until none is left: those of the named codes, or all but two.
      What drops a secret from the file (literal-secret) or opens a layer to the world
      (conditional-output) is done only where its code is named. Ends with 1 where errors are left.
      """,
    example: "strata fix shop unquoted-reference --dry-run"
  ) { (invocation) throws(Ending) in
    let codes = try CodeChoice.codes(Array(invocation.arguments.dropFirst()))
    let editing = try Editing(invocation, mendsFiles: true)
    guard editing.source.document.isReadable || !editing.source.document.findings.isEmpty else {
      throw .unreadable(editing.source)
    }
    let workspace = editing.workspace
    let fixing = Fixing(
      editing.source.text, codes: codes,
      in: Fixing.Surroundings(
        workspace.catalogue, macros: workspace.macros,
        options: ReviewOptions(enabled: codes, origin: editing.source.origin)))
    return try outcome(fixing, codes, editing)
  }
}

private func outcome(
  _ fixing: Fixing, _ codes: Set<Code>, _ editing: Editing
) throws(Ending) -> Outcome {
  let left = fixing.findings.filter { codes.isEmpty || codes.contains($0.finding.code) }
  let count = FindingCount(left.map(\.finding.severity))
  let deeds = fixing.deeds
  let change = Change(
    edits: [], deed: "fixing",
    done: "\(counted(deeds.count, "fix", "fixes")) applied; left: \(count.words)",
    unchanged: "nothing to fix; left: \(count.words)",
    members: [
      JSONMember("fixes", .array(deeds.map(\.json))),
      JSONMember(
        "left",
        [
          "errors": .integer(count.errors), "warnings": .integer(count.warnings),
          "hints": .integer(count.hints),
        ]),
    ])
  var outcome = try editing.outcome(
    of: change, .none, writing: fixing.text, .read(Array(fixing.text.utf8)))
  if !editing.invocation.wantsJSON, !deeds.isEmpty {
    var page = Page(isColored: false)
    for deed in deeds { page.line(deed.words) }
    if editing.invocation.has("dry-run") || editing.source.path == nil {
      outcome.details = page.text
    } else {
      outcome.output = page.text + outcome.output
    }
  }
  if count.errors > 0 { outcome.status = .badInput }
  return outcome
}

extension Fixing.Deed {
  /// `12:9 api: read `USERNAME` (unknown-output)`
  fileprivate var words: String {
    "\(start.line):\(start.column) \(layer.map { "\($0): " } ?? "")\(title) (\(code.rawValue))"
  }

  fileprivate var json: JSONValue {
    [
      "code": .string(code.rawValue), "layer": JSONValue(layer), "line": .integer(start.line),
      "column": .integer(start.column), "title": .string(title),
    ]
  }
}
