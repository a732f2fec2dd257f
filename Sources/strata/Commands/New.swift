import Formats
import ProfileLibrary
import ProfileModel

extension Command {
  /// `strata new`
  static let new = Command(
    name: "new", summary: "make a profile, empty or from an example or another profile",
    arguments: "NAME", count: 1...1,
    options: [
      .value("version", "V", "its version, 1.0.0 when left out"),
      .value("description", "T", "what it is for"),
      .value("tag", "T", "a tag: key:value or a bare word", isRepeatable: true),
      .value("from", "EXAMPLE|PROFILE", "take the layers of this one"),
      .json,
    ],
    details: """
      The profile goes into the library. A version that is there already stays as it is. With
      --from the text is taken over as it stands, comments included, and only name, version and
      what else is given here are replaced. strata list --examples names the examples.
      """,
    example: "strata new shop --from hello-universe --tag env:dev"
  ) { (invocation) throws(Ending) in
    let metadata = try newMetadata(invocation)
    let library = try Workspace.library(invocation)
    let text = try newText(metadata, invocation.value("from"), library)
    do throws(LibraryFailure) {
      let entry = try library.create(metadata.name, metadata.version, text: text)
      return Outcome(output: created(entry, invocation))
    } catch {
      throw .failed(error)
    }
  }
}

private func newMetadata(_ invocation: Invocation) throws(Ending) -> NewProfile.Metadata {
  let name = invocation.arguments[0]
  do throws(LibraryFailure) {
    try ProfileName.check(name)
  } catch {
    throw .failed(error)
  }
  let tags = invocation.all("tag")
  for tag in tags { try checkTag(tag) }
  return NewProfile.Metadata(
    name: name,
    version: try invocation.value("version").map(ProfileArgument.version) ?? .initial,
    description: invocation.value("description"), tags: tags.isEmpty ? nil : tags)
}

/// A tag is one word, or two with a colon between them.
func checkTag(_ tag: String) throws(Ending) {
  let parts = tag.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
  let isClean = !tag.unicodeScalars.contains {
    $0 == "," || $0.properties.isWhitespace || $0.properties.generalCategory == .control
  }
  guard isClean, parts.allSatisfy({ !$0.isEmpty }) else {
    throw .wrongUse(
      "\(quoted(tag)) is no tag: a tag is key:value or one word, without spaces and commas")
  }
}

private func newText(
  _ metadata: NewProfile.Metadata, _ origin: String?, _ library: Library
) throws(Ending) -> String {
  guard let origin else { return NewProfile.text(metadata) }
  if let example = BuiltInExamples.text(origin), let text = NewProfile.text(from: example, metadata)
  {
    return text
  }
  let source: ProfileSource
  do throws(Ending) {
    source = try library.profile(origin)
  } catch {
    throw withExamples(error, origin)
  }
  guard source.document.isReadable,
    let text = NewProfile.text(from: source.text, metadata)
  else {
    throw .badInput(
      "\(source.label) cannot be read as a profile; strata validate \(origin) says why")
  }
  return text
}

/// A name that is neither a profile's nor an example's may be meant as either.
private func withExamples(_ ending: Ending, _ word: String) -> Ending {
  guard case .failed(let failure) = ending, failure.kind == .missing, !word.contains("/") else {
    return ending
  }
  return .failed(
    LibraryFailure(
      .missing,
      "\(failure.sentence); the examples are \(BuiltInExamples.names.joined(separator: ", "))"))
}

private func created(_ entry: Library.Entry, _ invocation: Invocation) -> String {
  var page = invocation.page
  if invocation.wantsJSON {
    page.json([
      "name": JSONValue(entry.name), "version": JSONValue(entry.version.description),
      "path": JSONValue(entry.path),
    ])
  } else {
    page.line("\(entry.name) \(entry.version) is made: \(entry.path)")
  }
  return page.text
}
