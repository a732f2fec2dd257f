import Formats
import Guidance
import ProfileLibrary
import ProfileModel

/// The profiles of a library with what is worth knowing of each version.
struct Listing {
  /// One version. What was not read is nil.
  struct Row {
    var version: Version
    var layers: Int?
    var tags: [String]?
    var count: FindingCount?
    var modified: Int?

    init(version: Version, _ profile: Profile? = nil) {
      self.version = version
      layers = profile?.layers.count
      tags = profile?.tags
    }
  }

  private let workspace: Workspace
  private let checksAll: Bool
  var readsAll = false
  private(set) var profiles: [(name: String, rows: [Row])] = []
  private var messages: [String] = []
  private var status = ExitStatus.fine

  init(_ workspace: Workspace, checksAll: Bool) {
    self.workspace = workspace
    self.checksAll = checksAll
    messages = workspace.warnings
  }

  /// Reads the library. A version that cannot be read is told of and stays in the list.
  mutating func read() throws(LibraryFailure) {
    for (name, versions) in try workspace.library.profiles() {
      var rows: [Row] = []
      for (place, entry) in versions.enumerated() {
        let isNewest = place == versions.count - 1
        rows.append(row(entry, isChecked: isNewest || checksAll))
      }
      profiles.append((name, rows))
    }
  }

  private mutating func row(_ entry: Library.Entry, isChecked: Bool) -> Row {
    var row = Row(version: entry.version)
    guard isChecked || readsAll else { return row }
    row.modified = workspace.library.modified(entry)
    do throws(LibraryFailure) {
      let glance = isChecked ? try checked(entry, &row) : try glance(at: entry)
      row.layers = glance.layers
      row.tags = glance.tags
    } catch {
      messages.append(error.sentence)
      status = .environmentFailed
    }
    return row
  }

  private func checked(
    _ entry: Library.Entry, _ row: inout Row
  ) throws(LibraryFailure) -> ProfileGlance {
    let source = try workspace.library.source(of: entry)
    row.count = FindingCount(workspace.review(source).map(\.finding.severity))
    return ProfileGlance(source.profile)
  }

  private func glance(at entry: Library.Entry) throws(LibraryFailure) -> ProfileGlance {
    let bytes = try workspace.library.read(entry)
    return ProfileGlance.of(bytes) ?? ProfileGlance(ProfileDocument.read(bytes).profile)
  }

  /// The list as the invocation wants it.
  func outcome(_ invocation: Invocation) -> Outcome {
    var page = invocation.page
    var outcome = Outcome(messages: messages, status: status)
    if invocation.wantsJSON {
      page.json(json)
    } else if profiles.isEmpty {
      outcome.messages.append(
        "the library \(workspace.library.path) has no profiles yet; "
          + "strata new NAME makes one, strata list --examples shows what to start from")
    } else {
      write(to: &page)
    }
    outcome.output = page.text
    return outcome
  }

  private var json: JSONValue {
    .array(
      profiles.map { name, rows in
        ["name": JSONValue(name), "versions": .array(rows.map(\.json))]
      })
  }

  private func write(to page: inout Page) {
    var table = Table(
      "PROFILE", "VERSION", "LAYERS", "ERRORS", "WARNINGS", "CHANGED", "OLDER VERSIONS", "TAGS")
    for (name, rows) in profiles {
      for row in checksAll ? rows.reversed() : rows.suffix(1) {
        table.add(
          name, row.version.description, Self.text(row.layers), Self.text(row.count?.errors),
          Self.text(row.count?.warnings), row.modified.map { String(isoDate($0).prefix(10)) } ?? "",
          checksAll ? "" : String(rows.count - 1), (row.tags ?? []).joined(separator: ", "))
      }
    }
    table.write(to: &page)
  }

  private static func text(_ number: Int?) -> String { number.map { String($0) } ?? "?" }
}

extension Listing.Row {
  var json: JSONValue {
    [
      "version": JSONValue(version.description), "layers": JSONValue(layers),
      "errors": JSONValue(count?.errors), "warnings": JSONValue(count?.warnings),
      "tags": tags.map { JSONValue($0) } ?? .null, "modified": JSONValue(modified.map(isoDate)),
    ]
  }
}
