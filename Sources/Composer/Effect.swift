package import ProfileModel

/// What the interface wants done outside. One worker does them in order; answers are messages.
package enum Effect: Equatable, Sendable {
  // The library.

  /// Reads the library: `.listed`, then `.checked` for each newest version.
  case list
  /// Reads a version or a file to edit it: `.opened`.
  case open(ProfileLocation)
  /// Reads it again: `.opened`.
  case reload(ProfileLocation)
  /// Reads the draft of a version that was never saved: `.opened`.
  case openDraft(Draft)
  /// Writes it over what is there: `.saved`.
  case save(Writing, expecting: Stamp?)
  /// Writes a version that is not there yet: `.saved`.
  case create(Writing)
  case delete(ProfileLocation)
  case deleteAll(name: String)
  /// Brings back what `delete` or `deleteAll` took away last.
  case undelete([ProfileLocation])
  case clone(ProfileLocation, name: String, version: Version)
  /// Gives a profile with all its versions another name.
  case rename(name: String, to: String)
  /// Writes all of these new versions, or none where one is there already: `.done`.
  case createAll([Writing])
  /// Reads files of other tools: `.imported`.
  case readImport(ImportRequest)
  /// Lists what a path may mean: `.paths`. The newest question alone counts.
  case listPaths(PathsRequest)
  /// Writes a service file of the user's: `.ownServices` and `.surroundings`, then `.addedService`.
  case addService(NewServiceRequest)
  /// Answers only if the file is another one by now.
  case watch(ProfileLocation, Stamp)

  /// Reads the versions of a profile with their former texts: `.versions`. The newest question alone
  /// counts.
  case readVersions(VersionsRequest)
  /// Asks who changed the versions of a profile: `.authors`, where the library is a git checkout.
  case readAuthors(VersionsRequest)
  /// Compares two texts of a profile: `.compared`. The newest question alone counts.
  case compare(CompareRequest)
  /// Reads a former text: `.text`.
  case readText(TextRequest)

  /// Renders a profile into a file or a folder: `.rendered`, or `.fileExists` where something is
  /// there that may not be replaced.
  case writeRendering(RenderingOrder)
  /// Puts a value into the library's context file: `.done`.
  case keepContext(key: String, value: String)

  // Behind the user's back.

  /// Findings and wiring of what is being edited: `.reviewed`. The newest one alone counts.
  case review(ReviewRequest)
  /// Mends findings in the text that was reviewed: `.fixed`.
  case fix(FixRequest)
  /// What a profile becomes: `.previewed`. The newest one alone counts.
  case preview(PreviewRequest)
  /// Keeps work in progress; may wait for the next one, but at most a third of a second.
  case keepDraft(Writing, base: Stamp?)
  case discardDraft(ProfileLocation)
  /// Another program's that ended.
  case discardAbandoned(Draft)

  // The terminal.

  /// Into the clipboard of the user's terminal.
  case copy(String)
  case useMouse(Bool)
  /// Has a text edited in the user's own editor, which has the terminal meanwhile: `.edited`.
  case editOutside(OutsideText)
  case suspend
  case redraw
  case quit
}

/// A profile on its way to a file.
package struct Writing: Equatable, Sendable {
  package var location: ProfileLocation
  package var document: Document

  package init(location: ProfileLocation, document: Document) {
    self.location = location
    self.document = document
  }
}
