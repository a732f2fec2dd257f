import ProfileModel
import Rendering

/// The versions of a profile, and what differs between two of them.
struct VersionsScreen: Equatable, Sendable {
  enum Pane: Equatable, Sendable { case list, comparison }
  /// What is compared.
  enum Level: String, Equatable, Sendable, CaseIterable { case model, wiring, rendered }

  /// A text of the profile, by its name.
  enum Moment: Hashable, Sendable {
    /// What is being edited, where that is not what is on disk.
    case open
    case version(Version)
    case revision(Version, Int)
  }

  /// A line of the list.
  struct Line: Equatable, Sendable {
    var moment: Moment
    var version: Version
    var item: VersionList.Item?
    var revision: Revision?
  }

  /// What a comparison was asked for; the same is not asked again.
  struct Subject: Equatable, Sendable {
    var old: Moment
    var new: Moment
    /// Of the open profile, where its text is one of the two.
    var change: Int
    var target: Rendering.Target
    /// Of the list that the two are from.
    var list: Int
    /// The room for its lines.
    var columns: Int
  }

  /// What a former text is wanted for.
  struct Restoring: Equatable, Sendable {
    var number: Int
    var moment: Moment
    /// The one layer that is wanted; nil: all of it.
    var layer: LayerWish?
  }

  /// A layer of a former text, and the one that is to become as it was.
  struct LayerWish: Equatable, Sendable {
    var name: String
    var formerName: String
  }

  var name = ""
  /// The screen to go back to.
  var former = Composer.ScreenName.library
  /// nil until it was read.
  var list: VersionList?
  /// The list is to be read again.
  var isStale = false
  /// An answer is on its way.
  var isAsking = false
  /// What the others are compared with; nil: the open text, else the newest version.
  var base: Moment?
  var selected: Moment?
  var unfolded: Set<Version> = []
  var scroll = 0
  var pane = Pane.list
  var level = Level.model
  /// What the objects that are compared are rendered to.
  var target = Rendering.Target.kubernetes
  /// The first line of the comparison that is seen.
  var comparisonScroll = 0
  /// The line of the comparison that the user stands on.
  var comparisonLine = 0
  /// Counts all questions.
  var count = 0
  /// Of the list that is waited for.
  var listNumber = 0
  var asked: Subject?
  /// Of the comparison that is waited for, or there.
  var comparisonNumber = 0
  var compared: Compared?
  /// The former comparison, which is as good until it is there in the new width.
  var reshaped: Int?
  var restoring: Restoring?
  /// Who changed what; empty where nobody knows.
  var authors: [Version: VersionAuthors.Author] = [:]
  /// The list has changed since they were asked for.
  var hasStaleAuthors = false
  var authorsNumber = 0

  /// The number of a new question.
  mutating func next() -> Int {
    count += 1
    return count
  }

  /// The next tab, or the one before.
  mutating func turn(_ steps: Int) {
    let all = Level.allCases
    let place = all.firstIndex(of: level) ?? 0
    show(all[(place + steps + all.count) % all.count])
  }

  mutating func show(_ level: Level) {
    self.level = level
    (comparisonScroll, comparisonLine) = (0, 0)
  }

  /// The lines of the level that is shown.
  var comparedLines: [ComparedLine]? {
    guard let compared, [comparisonNumber, reshaped].contains(compared.number) else { return nil }
    switch level {
    case .model: return compared.model
    case .wiring: return compared.wiring
    case .rendered: return compared.rendered
    }
  }

  mutating func select(_ moment: Moment) {
    guard moment != selected else { return }
    selected = moment
    (comparisonScroll, comparisonLine) = (0, 0)
  }

  /// The layer that the comparison's line is about.
  var comparedLayer: LayerChange? {
    guard level == .model, let lines = comparedLines, lines.indices.contains(comparisonLine),
      let place = lines[comparisonLine].layer
    else { return nil }
    return compared?.layers[place]
  }
}

extension Composer {
  /// The open profile, where it is the one whose versions are shown.
  var versionedStack: Stack? {
    guard let stack, case .version(versions.name, _) = stack.location else { return nil }
    return stack
  }

  /// The number of the open version.
  var openVersion: Version? {
    guard case .version(_, let version)? = versionedStack?.location else { return nil }
    return version
  }

  /// The lines of the list, the newest version first.
  var versionLines: [VersionsScreen.Line] {
    guard let list = versions.list else { return [] }
    var lines: [VersionsScreen.Line] = []
    // A version that was never saved stands where it will stand.
    var unsaved = openVersion.flatMap { version in
      list.items.contains { $0.version == version }
        ? nil : VersionsScreen.Line(moment: .open, version: version)
    }
    for item in list.items.reversed() {
      if let line = unsaved, line.version > item.version {
        lines.append(line)
        unsaved = nil
      }
      lines.append(
        VersionsScreen.Line(moment: .version(item.version), version: item.version, item: item))
      guard versions.unfolded.contains(item.version) else { continue }
      lines += item.revisions.reversed().map { revision in
        VersionsScreen.Line(
          moment: .revision(item.version, revision.number), version: item.version, item: item,
          revision: revision)
      }
    }
    return lines + [unsaved].compactMap(\.self)
  }

  var selectedVersionLine: VersionsScreen.Line? {
    versionLines.first { $0.moment == versions.selected }
  }

  /// The text that is being edited; as a version where it says what that says.
  var openMoment: VersionsScreen.Moment? {
    guard let stack = versionedStack, let version = openVersion else { return nil }
    return stack.isUnsaved ? .open : .version(version)
  }

  /// The two texts to compare, the older one first; nil where there are not two.
  var comparedMoments: (old: VersionsScreen.Moment, new: VersionsScreen.Moment)? {
    let lines = versionLines
    guard let selected = versions.selected,
      let place = lines.firstIndex(where: { $0.moment == selected })
    else { return nil }
    let newest = lines.first { $0.revision == nil }?.moment
    guard let base = versions.base ?? openMoment ?? newest, base != selected else {
      // Compared with itself it says nothing: what did it bring?
      let isRevision = lines[place].revision != nil
      let older = lines[(place + 1)...].first { ($0.revision != nil) == isRevision }
      if let older { return (older.moment, selected) }
      // The oldest brought all there is; what has become of it says more.
      let newer = lines[..<place].last { ($0.revision != nil) == isRevision }
      return newer.map { (selected, $0.moment) }
    }
    return isOlder(base, selected) ? (base, selected) : (selected, base)
  }

  private func isOlder(
    _ one: VersionsScreen.Moment, _ other: VersionsScreen.Moment
  ) -> Bool { rank(one) < rank(other) }

  /// By version, and inside of one the former texts, what is saved, and what is open.
  private func rank(_ moment: VersionsScreen.Moment) -> (Version, Int) {
    switch moment {
    case .open: (openVersion ?? .initial, Int.max)
    case .version(let version): (version, Int.max - 1)
    case .revision(let version, let number): (version, number)
    }
  }

  /// How a text is called.
  func title(of moment: VersionsScreen.Moment) -> String {
    switch moment {
    case .open: "\(openVersion ?? .initial) \(marks.unsaved)"
    case .version(let version): "\(version)"
    case .revision(let version, let number): "\(version) revision \(number)"
    }
  }
}
