import Formats
import ProfileLibrary
import ProfileModel

extension Command {
  /// `strata history`
  static let history = Command(
    name: "history", summary: "list the former texts of a version, or compare with one",
    arguments: "PROFILE [REVISION]", count: 1...2, options: [.json],
    details: """
      Each save keeps the former text as a revision; revisions count from 1, the oldest, and the
      newest 1,000 of a version stay. With a REVISION it shows what changed from then to now. Works
      for what was deleted too.
      """,
    example: "strata history shop"
  ) { (invocation) throws(Ending) in
    let workspace = try Workspace(invocation)
    let past = try Past(invocation.arguments[0], workspace)
    var page = invocation.page
    if invocation.arguments.count > 1 {
      let revision = try past.revision(invocation.arguments[1])
      let difference = Difference(
        ("\(past.label), revision \(revision.number)", workspace.index(try past.profile(revision))),
        (
          "\(past.label), \(past.isDeleted ? "deleted" : "now")",
          workspace.index(try past.present())
        ))
      if invocation.wantsJSON { page.json(difference.json) } else { difference.write(to: &page) }
    } else if invocation.wantsJSON {
      page.json(.array(past.revisions.map(\.json)))
    } else {
      try past.write(to: &page)
    }
    var messages = workspace.warnings
    if past.revisions.isEmpty {
      messages.append("\(past.label) was not changed since it was made")
    }
    return Outcome(output: page.text, messages: messages)
  }
}

extension Revision {
  fileprivate var json: JSONValue {
    [
      "revision": .integer(number), "written": .string(isoDate(written)),
      "ended": .string(isoDate(ended)), "end": .string(end.rawValue), "size": .integer(size),
    ]
  }
}
