import Formats
import ProfileLibrary
import ProfileModel

extension Command {
  /// `strata list`
  static let list = Command(
    name: "list", summary: "list the profiles of the library",
    options: [
      .flag("examples", "list the built-in examples instead"),
      .flag("check", "list and check every version, not only the newest"), .json,
    ],
    details: """
      Errors and warnings are counted for the newest version of each profile. In the JSON they are
      null for the others, unless --check is given.
      """,
    example: "strata list --json"
  ) { (invocation) throws(Ending) in
    if invocation.has("examples") { return examples(invocation) }
    let workspace = try Workspace(invocation)
    var listing = Listing(workspace, checksAll: invocation.has("check"))
    // Reading ten thousand files takes its time; only the JSON shows what is in all of them.
    listing.readsAll = invocation.wantsJSON
    do throws(LibraryFailure) {
      try listing.read()
    } catch {
      throw .failed(error)
    }
    return listing.outcome(invocation)
  }
}

private func examples(_ invocation: Invocation) -> Outcome {
  let documents = BuiltInExamples.all.map { ($0.name, ProfileDocument.read($0.bytes)) }
  var page = invocation.page
  if invocation.wantsJSON {
    page.json(
      .array(
        documents.map { name, document in
          let row = Listing.Row(version: document.profile.readVersion ?? .initial, document.profile)
          return ["name": JSONValue(name), "versions": [row.json]]
        }))
  } else {
    var table = Table("EXAMPLE", "LAYERS", "WHAT IT SHOWS")
    for (name, document) in documents {
      table.add(name, String(document.profile.layers.count), document.profile.description)
    }
    table.write(to: &page)
  }
  return Outcome(output: page.text)
}
