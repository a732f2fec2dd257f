import Formats
import ProfileModel

extension Command {
  /// `strata diff`
  static let diff = Command(
    name: "diff", summary: "compare two profiles, or two versions of one", arguments: "A B",
    count: 2...2,
    options: [.flag("exit-code", "end with 1 where they differ"), .json],
    details: """
      Shows what differs in layers, settings and wiring on the way from A to B, and which version
      would follow A's. Secrets show that they changed and nothing more.
      """,
    example: "strata diff shop@1.0.0 shop"
  ) { (invocation) throws(Ending) in
    guard invocation.arguments != ["-", "-"] else {
      throw .wrongUse("standard input can be one of the two, not both; name a file for the other")
    }
    let workspace = try Workspace(invocation)
    let old = try readable(invocation.arguments[0], workspace)
    let new = try readable(invocation.arguments[1], workspace)
    let difference = Difference(
      (old.label, workspace.index(old.profile)), (new.label, workspace.index(new.profile)))
    var page = invocation.page
    if invocation.wantsJSON { page.json(difference.json) } else { difference.write(to: &page) }
    let isFailure = invocation.has("exit-code") && !difference.comparison.isEmpty
    return Outcome(
      output: page.text, messages: workspace.warnings, status: isFailure ? .badInput : .fine)
  }
}

private func readable(_ word: String, _ workspace: Workspace) throws(Ending) -> ProfileSource {
  let source = try workspace.library.profile(word)
  guard source.document.isReadable else { throw .unreadable(source) }
  return source
}
