import Formats
import Guidance
import ProfileModel

/// A file with what there is to say about it.
struct CheckedFile {
  /// A finding with its place in the file.
  struct Entry {
    var finding: Finding
    var layerName: String?
    var range: Range<Int>
  }

  /// nil for a file that is no profile.
  var profile: String?
  /// As an editor wants it.
  var path: String
  /// As code hosts know files: without `./` before it.
  var hostPath: String {
    var rest = path[...]
    while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
    return String(rest)
  }
  var source: SourceText
  var secrets: SecretPlaces
  var entries: [Entry]

  init(_ source: ProfileSource, _ found: [LocatedFinding], _ catalogue: Catalogue) {
    profile = source.label
    path = source.path.map(shortPath) ?? "stdin"
    self.source = source.document.source
    secrets = SecretPlaces(source.document, catalogue)
    entries = found.map {
      Entry(finding: $0.finding, layerName: $0.layerName, range: $0.range)
    }
  }

  init(_ own: Workspace.OwnFinding) {
    path = shortPath(own.path)
    source = own.source
    secrets = SecretPlaces(nothingIn: own.source)
    entries = [Entry(finding: own.finding, range: own.finding.place.range ?? 0..<0)]
  }
}

/// Everything that one call of `validate` found.
struct Report {
  var files: [CheckedFile]

  var count: FindingCount {
    FindingCount(files.lazy.flatMap(\.entries).map(\.finding.severity))
  }

  /// All findings with their files, in order.
  var entries: [(file: CheckedFile, entry: CheckedFile.Entry)] {
    files.flatMap { file in file.entries.map { (file, $0) } }
  }
}
