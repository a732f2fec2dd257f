import ProfileModel
import Rendering
import Screen

extension Composer {
  /// What an action does on the versions screen.
  mutating func performInVersions(_ action: Action) -> [Effect] {
    switch action {
    case .back: stepOutOfVersions()
    case .leave: leaveVersions()
    case .nextTab: versions.turn(1)
    case .formerTab: versions.turn(-1)
    case .nextPane, .formerPane:
      if versions.pane == .list { enterComparison() } else { versions.pane = .list }
    case .firstPane: versions.pane = .list
    case .secondPane: enterComparison()
    case .save: return save()
    case .saveAsVersion: return askForVersion()
    case .reload:
      versions.isStale = true
      versions.asked = nil
    case .undo: return undoInVersions()
    case .redo: return travel(back: false)
    case .switchTarget: switchComparedTarget()
    default: return performOnVersion(action)
    }
    return []
  }

  private mutating func performOnVersion(_ action: Action) -> [Effect] {
    guard let line = selectedVersionLine else { return [] }
    switch action {
    case .restoreVersion: return restore(line)
    case .restoreLayer: return restoreLayer()
    case .setBase: setBase(line)
    case .showRevisions: fold(line, isOpen: !versions.unfolded.contains(line.version))
    case .delete: askForDeletion(of: .version(versions.name, line.version))
    case .cloneProfile: askForClone(of: versions.name, .version(versions.name, line.version))
    case .copy:
      let word = "\(versions.name)@\(line.version)"
      say("copied \(word)")
      return [.copy(word)]
    default:
      return versions.pane == .list ? performInVersionList(action, line) : scrollComparison(action)
    }
    return []
  }

  private mutating func performInVersionList(
    _ action: Action, _ line: VersionsScreen.Line
  ) -> [Effect] {
    let page = max(1, size.rows - 7)
    switch action {
    case .up: moveInVersions(-1)
    case .down: moveInVersions(1)
    case .pageUp: moveInVersions(-page)
    case .pageDown: moveInVersions(page)
    case .top: moveInVersions(-100_000)
    case .bottom: moveInVersions(100_000)
    case .right: fold(line, isOpen: true)
    case .left: fold(line, isOpen: false)
    case .open: return open(line)
    default: break
    }
    return []
  }

  private mutating func moveInVersions(_ steps: Int) {
    let lines = versionLines
    guard let place = lines.firstIndex(where: { $0.moment == versions.selected }) else { return }
    versions.select(lines[min(max(0, place + steps), lines.count - 1)].moment)
  }

  private mutating func scrollComparison(_ action: Action) -> [Effect] {
    let page = max(1, comparisonRows - 1)
    switch action {
    case .up: moveInComparison(-1)
    case .down: moveInComparison(1)
    case .pageUp: moveInComparison(-page)
    case .pageDown: moveInComparison(page)
    case .top: moveInComparison(-1_000_000)
    case .bottom: moveInComparison(1_000_000)
    case .left: versions.pane = .list
    default: break
    }
    return []
  }

  /// To what differs, from the beginning to the first layer.
  mutating func enterComparison() {
    versions.pane = .comparison
    guard versions.comparisonLine == 0, versions.level == .model else { return }
    let first = versions.comparedLines?.firstIndex { $0.layer != nil }
    versions.comparisonLine = first ?? 0
  }

  /// To another line; blank ones are none.
  private mutating func moveInComparison(_ steps: Int) {
    guard let lines = versions.comparedLines, !lines.isEmpty else { return }
    var line = min(max(0, versions.comparisonLine + steps), lines.count - 1)
    if lines[line].pieces.isEmpty { line += steps > 0 ? 1 : -1 }
    versions.comparisonLine = min(max(0, line), lines.count - 1)
  }

  /// The wheel takes the line along that it would leave behind.
  mutating func scrollComparison(by steps: Int) {
    let count = versions.comparedLines?.count ?? 0
    let rows = comparisonRows
    let first = min(max(0, versions.comparisonScroll + steps), max(0, count - rows))
    versions.comparisonScroll = first
    versions.comparisonLine = min(max(first, versions.comparisonLine), first + rows - 1)
  }

  /// The level that targets are about, for the next of them.
  private mutating func switchComparedTarget() {
    let all = Rendering.Target.allCases
    let place = all.firstIndex(of: versions.target) ?? 0
    versions.target = all[(place + 1) % all.count]
    versions.show(.rendered)
  }

  /// What was done last goes first: a change of the open profile, or a deletion.
  private mutating func undoInVersions() -> [Effect] {
    let canTravel = versionedStack?.past.isEmpty == false
    let isLater = library.deleted.isEmpty || library.deletedAtChange != stack?.change
    guard canTravel, isLater else { return undoDeletion() }
    return travel(back: true)
  }

  // MARK: Ways out

  private mutating func stepOutOfVersions() {
    if versions.pane == .comparison { versions.pane = .list } else { leaveVersions() }
  }

  private mutating func leaveVersions() {
    versions.restoring = nil
    screen = versions.former == .stack && stack != nil ? .stack : .library
  }

  // MARK: On a version

  private mutating func setBase(_ line: VersionsScreen.Line) {
    guard versions.base != line.moment else {
      versions.base = nil
      return say("compared with what is \(stack == nil ? "newest" : "open") again")
    }
    versions.base = line.moment
    say("the others are compared with \(title(of: line.moment)); again to undo that")
  }

  private mutating func fold(_ line: VersionsScreen.Line, isOpen: Bool) {
    if isOpen {
      guard line.item?.revisions.isEmpty == false else {
        return say("\(line.version) has no former texts: it was saved once", .hint)
      }
      versions.unfolded.insert(line.version)
    } else {
      versions.unfolded.remove(line.version)
      if line.revision != nil { versions.select(.version(line.version)) }
      if case .revision(line.version, _) = versions.base { versions.base = nil }
    }
  }

  mutating func pressInVersions(_ target: Target, isDouble: Bool) -> [Effect] {
    switch target {
    case .moment(let place):
      let lines = versionLines
      guard lines.indices.contains(place) else { return [] }
      versions.pane = .list
      versions.select(lines[place].moment)
      return isDouble ? open(lines[place]) : []
    case .level(let level):
      versions.show(level)
      versions.pane = .comparison
    case .comparedLine(let line):
      versions.pane = .comparison
      versions.comparisonLine = line
    case .comparison: versions.pane = .comparison
    default: break
    }
    return []
  }
}
