import Formats
import ProfileLibrary
import ProfileModel

extension Command {
  /// `strata metadata`
  static let metadata = Command(
    name: "metadata", summary: "change name, description and tags", arguments: "PROFILE",
    count: 1...1,
    options: [
      .value("name", "N", "its name, in every version of the library"),
      .value("description", "T", "what it is for; none where T is empty"),
      .value("tag", "T", "add a tag: key:value or a bare word", isRepeatable: true),
      .value("untag", "T", "remove a tag", isRepeatable: true),
      .dryRun, .json,
    ],
    details: "strata bump changes the version.",
    example: "strata metadata shop --description \"Orders\" --tag env:prod --untag env:dev"
  ) { (invocation) throws(Ending) in
    let names = ["name", "description", "tag", "untag"]
    guard names.contains(where: invocation.has) else {
      throw .wrongUse(
        "strata metadata needs something to change: --name, --description, --tag or --untag")
    }
    let editing = try Editing(invocation)
    let (edits, words) = try metadataEdits(editing)
    let change = Change(
      edits: edits, deed: "changing the metadata", done: words.joined(separator: "; "),
      members: [
        JSONMember("name", .string(editing.profile.applying(edits).name)),
        JSONMember("tags", JSONValue(editing.profile.applying(edits).tags)),
      ])
    guard let name = invocation.value("name"), name != editing.profile.name,
      !invocation.has("dry-run")
    else { return try editing.outcome(of: change) }
    return try editing.renamed(name, change)
  }
}

private func metadataEdits(_ editing: Editing) throws(Ending) -> (edits: [Edit], words: [String]) {
  let invocation = editing.invocation
  var edits: [Edit] = []
  var words: [String] = []
  if let name = invocation.value("name") {
    do throws(LibraryFailure) {
      try ProfileName.check(name)
    } catch {
      throw .failed(error)
    }
    edits.append(.setName(name))
    words.append("its name is \(name) now")
  }
  if let description = invocation.value("description") {
    edits.append(.setDescription(description))
    words.append(description.isEmpty ? "the description is cleared" : "the description is set")
  }
  if invocation.has("tag") || invocation.has("untag") {
    let tags = try tags(editing)
    edits.append(.setTags(tags))
    words.append(tags.isEmpty ? "it has no tags" : "its tags are \(tags.joined(separator: ", "))")
  }
  return (edits, words)
}

private func tags(_ editing: Editing) throws(Ending) -> [String] {
  var tags = editing.profile.tags
  for tag in editing.invocation.all("untag") {
    guard tags.contains(tag) else {
      throw .wrongUse(
        "\(editing.source.label) has no tag \(quoted(tag))"
          + guess(
            tag, tags,
            else: tags.isEmpty ? "it has none" : "it has \(tags.joined(separator: ", "))"))
    }
    tags.removeAll { $0 == tag }
  }
  for tag in editing.invocation.all("tag") {
    try checkTag(tag)
    if !tags.contains(tag) { tags.append(tag) }
  }
  return tags
}
