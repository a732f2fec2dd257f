import Formats
import ProfileLibrary
import ProfileModel

extension Command {
  /// `strata restore`
  static let restore = Command(
    name: "restore", summary: "bring back a former text, or what was deleted",
    arguments: "PROFILE [REVISION]", count: 1...2, options: [.json],
    details: """
      Without a REVISION the last one is taken: what stood there before the last save, or what was
      deleted. NAME brings back all versions of a deleted profile. The text that is there now
      becomes a revision itself, so that restoring is undone in the same way.
      """,
    example: "strata restore shop@1.0.0 4"
  ) { (invocation) throws(Ending) in
    let workspace = try Workspace(invocation)
    let word = invocation.arguments[0]
    let number = invocation.arguments.count > 1 ? invocation.arguments[1] : nil
    let deleted = number == nil ? try Past.deleted(word, workspace) : nil
    var pasts = deleted ?? []
    if deleted == nil { pasts.append(try Past(word, workspace)) }
    var restored: [(label: String, number: Int)] = []
    for past in pasts {
      let revision = try past.revision(number)
      try past.restore(revision)
      restored.append((past.label, revision.number))
    }
    return Outcome(output: text(restored, invocation), messages: workspace.warnings)
  }
}

private func text(_ restored: [(label: String, number: Int)], _ invocation: Invocation) -> String {
  var page = invocation.page
  if invocation.wantsJSON {
    page.json(
      .array(
        restored.map { ["profile": .string($0.label), "revision": .integer($0.number)] }))
  } else {
    for (label, number) in restored {
      page.line("\(label) is again what revision \(number) says; strata show \(label) shows it")
    }
  }
  return page.text
}
