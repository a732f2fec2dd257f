import Formats
import ProfileModel
import Rendering

extension Command {
  /// `strata diff`
  static let diff = Command(
    name: "diff", summary: "compare two profiles, or two versions of one", arguments: "A B",
    count: 2...2,
    options: [
      .choice(
        "to", "TARGET", Target.allCases.map(\.rawValue), "compare what the two are rendered to"),
      .flag("exit-code", "end with 1 where they differ"), .json,
    ],
    details: """
      Shows what differs in layers, settings and wiring on the way from A to B, and which version
      would follow A's; with --to, the objects that come, go and change. Secrets show that they
      changed and nothing more.
      """,
    example: "strata diff shop@1.0.0 shop"
  ) { (invocation) throws(Ending) in
    guard invocation.arguments != ["-", "-"] else {
      throw .wrongUse("standard input can be one of the two, not both; name a file for the other")
    }
    let workspace = try Workspace(invocation)
    let old = try readable(invocation.arguments[0], workspace)
    let new = try readable(invocation.arguments[1], workspace)
    if let target = invocation.value("to").flatMap(Target.init) {
      return try rendered(old, new, target, workspace, invocation)
    }
    let difference = Difference(
      (old.label, workspace.index(old.profile)), (new.label, workspace.index(new.profile)))
    var page = invocation.page
    if invocation.wantsJSON { page.json(difference.json) } else { difference.write(to: &page) }
    let isFailure = invocation.has("exit-code") && !difference.comparison.isEmpty
    return Outcome(
      output: page.text, messages: workspace.warnings, status: isFailure ? .badInput : .fine)
  }
}

/// Compares what the two become; a profile with errors becomes nothing.
private func rendered(
  _ old: ProfileSource, _ new: ProfileSource, _ target: Target, _ workspace: Workspace,
  _ invocation: Invocation
) throws(Ending) -> Outcome {
  for (source, word) in zip([old, new], invocation.arguments) {
    try workspace.checkSound(source, word)
  }
  let difference = RenderedDifference(
    labels: (old.label, new.label), target: target,
    comparison: RenderedComparison(
      from: workspace.index(old.profile), to: workspace.index(new.profile), target: target))
  var page = invocation.page
  if invocation.wantsJSON { page.json(difference.json) } else { difference.write(to: &page) }
  let isFailure = invocation.has("exit-code") && !difference.comparison.isEmpty
  return Outcome(
    output: page.text, messages: workspace.warnings, status: isFailure ? .badInput : .fine)
}

private func readable(_ word: String, _ workspace: Workspace) throws(Ending) -> ProfileSource {
  let source = try workspace.library.profile(word)
  guard source.document.isReadable else { throw .unreadable(source) }
  return source
}
