import Guidance
import ProfileModel

/// The profiles of the library, and the first start.
struct LibraryScreen: Equatable, Sendable {
  enum Order: Equatable, Sendable { case name, change }

  /// One line of the list.
  struct Row: Equatable, Sendable {
    var name: String
    /// The newest; nil where it was never saved.
    var version: Version?
    var profile: Profile?
    var versions: [Version]
    var findings: FindingCounts?
    var changed: Int
    /// Work that a program left, or has in hand.
    var draft: Draft?
    /// The newest was read, and is no profile.
    var isUnreadable = false

    var location: ProfileLocation? { version.map { .version(name, $0) } }
  }

  /// nil until the library was read.
  var listing: LibraryListing? { didSet { listingDidChange() } }
  var filter = TextField() { didSet { if filter.text != oldValue.text { filterRows() } } }
  var isFiltering = false
  var order = Order.name { didSet { listingDidChange() } }
  var selected = 0
  var scroll = 0
  /// What was deleted last: undo brings it back.
  var deleted: [ProfileLocation] = []
  /// How often the open profile had been changed then: what was done last is undone first.
  var deletedAtChange: Int?
  /// What the next listing selects.
  var wanted: String?

  /// Nothing is there yet: the first start.
  var isStart: Bool { listing.map { $0.profiles.isEmpty && $0.drafts.isEmpty } ?? false }

  // What follows from the listing, the order and the filter; worked out where they change, since a
  // single key asks for it many times.

  /// All lines, without the filter.
  private(set) var all: [Row] = []
  /// The lines that the filter leaves.
  private(set) var rows: [Row] = []
  /// How wide names and versions are at most.
  private(set) var widest = LibraryColumns.Widths()

  private mutating func listingDidChange() {
    all = sorted()
    widest = LibraryColumns.widest(all)
    filterRows()
  }

  private func sorted() -> [Row] {
    guard let listing else { return [] }
    var rows = listing.profiles.map { profile in
      Row(
        name: profile.name, version: profile.versions.last?.version, profile: profile.newest,
        versions: profile.versions.map(\.version), findings: profile.versions.last?.findings,
        changed: profile.versions.last?.changed ?? 0,
        draft: Self.draft(of: profile, listing), isUnreadable: profile.isUnreadable)
    }
    var names = Set(rows.map(\.name))
    for draft in listing.drafts {
      guard case .version(let name, _) = draft.location, names.insert(name).inserted else {
        continue
      }
      rows.append(
        Row(
          name: name, version: nil, profile: nil, versions: [], findings: nil,
          changed: draft.written, draft: draft))
    }
    switch order {
    case .name: return rows.sorted { $0.name < $1.name }
    case .change: return rows.sorted { ($1.changed, $0.name) < ($0.changed, $1.name) }
    }
  }

  /// This program's own is worth a word only where it is all that there is.
  private static func draft(
    of profile: LibraryListing.Profile, _ listing: LibraryListing
  ) -> Draft? {
    listing.drafts.last {
      guard case .version(profile.name, _) = $0.location else { return false }
      return $0.standing != .own || profile.versions.isEmpty
    }
  }

  private mutating func filterRows() {
    guard !filter.text.isEmpty else { return rows = all }
    let match = FuzzyMatch(filter.text)
    rows = all.compactMap { row -> (Int, Row)? in
      let tags = row.profile?.tags.compactMap { match.score($0) }.max()
      return (match.score(row.name) ?? tags).map { ($0, row) }
    }.sorted { $1.0 < $0.0 }.map(\.1)
  }

  var selectedRow: Row? { rows.indices.contains(selected) ? rows[selected] : nil }

  mutating func selectFirst() { selected = 0 }

  mutating func move(_ steps: Int) {
    selected = min(max(0, selected + steps), max(0, rows.count - 1))
  }

  /// What the first start offers.
  static let offers: [(title: String, detail: String, action: Action)] = [
    (
      "Start from an example", "hello-universe: Postgres, an API, a UI",
      .newFromExample
    ),
    ("New profile", "an empty stack and the catalogue beside it", .newProfile),
    ("Browse the catalogue", "what services need and what they offer", .openCatalogue),
    ("Import", "Palette JSON, terraform show -json, Compose, manifests", .importProfile),
  ]
}
