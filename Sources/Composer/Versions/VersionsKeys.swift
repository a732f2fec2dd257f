import ProfileModel
import Screen

extension Composer {
  /// What an action does on the versions screen.
  mutating func performInVersions(_ action: Action) -> [Effect] {
    switch action {
    case .back: stepOutOfVersions()
    case .leave: leaveVersions()
    case .nextTab: versions.turn(1)
    case .formerTab: versions.turn(-1)
    case .nextPane, .formerPane: versions.pane = versions.pane == .list ? .comparison : .list
    case .firstPane: versions.pane = .list
    case .secondPane: versions.pane = .comparison
    case .save: return save()
    case .saveAsVersion: return askForVersion()
    case .reload: versions.isStale = true
    case .undo: return undoDeletion()
    default: return performOnVersion(action)
    }
    return []
  }

  private mutating func performOnVersion(_ action: Action) -> [Effect] {
    guard let line = selectedVersionLine else { return [] }
    switch action {
    case .restoreVersion: return restore(line)
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
    case .up: scrollComparison(by: -1)
    case .down: scrollComparison(by: 1)
    case .pageUp: scrollComparison(by: -page)
    case .pageDown: scrollComparison(by: page)
    case .top: versions.comparisonScroll = 0
    case .bottom: scrollComparison(by: 1_000_000)
    case .left, .open: versions.pane = .list
    default: break
    }
    return []
  }

  mutating func scrollComparison(by steps: Int) {
    let last = max(0, (shownComparison?.count ?? 0) - comparisonRows)
    versions.comparisonScroll = min(max(0, versions.comparisonScroll + steps), last)
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
    case .comparison: versions.pane = .comparison
    default: break
    }
    return []
  }

  // MARK: What cannot be done

  /// Why an action cannot be done on this screen.
  func versionsObstacle(to action: Action) -> String? {
    let line = selectedVersionLine
    switch action {
    case .openVersions: return "it is open"
    case .reload: return nil
    case .undo:
      return library.deleted.isEmpty
        ? "nothing was deleted since the start; changes are undone in the profile" : nil
    case .save:
      guard let stack = versionedStack else { return Self.noneOpen }
      return stack.isUnsaved || stack.stamp == nil ? nil : "nothing changed since the last save"
    case .saveAsVersion: return versionedStack == nil ? Self.noneOpen : nil
    case .setBase, .copy: return line == nil ? "there is no version yet" : nil
    case .showRevisions:
      guard let line else { return "there is no version yet" }
      return line.item?.revisions.isEmpty == false ? nil : "it has no former texts yet"
    case .restoreVersion: return restoreObstacle(line)
    case .delete: return deletionObstacle(line)
    case .cloneProfile:
      guard let line, line.item != nil else { return "it was never saved" }
      return line.revision == nil ? nil : "select a version; this is a former text of one"
    default: return "go back first; Esc does"
    }
  }

  private static let noneOpen = "no profile is open; Enter opens the selected version"

  private func restoreObstacle(_ line: VersionsScreen.Line?) -> String? {
    guard let line, line.moment != .open else { return "there is no saved version yet" }
    guard let stack = versionedStack else { return Self.noneOpen }
    guard line.revision == nil, line.version == openVersion, !stack.isUnsaved else { return nil }
    return "that is the open text; select an older one"
  }

  private func deletionObstacle(_ line: VersionsScreen.Line?) -> String? {
    guard let line, line.item != nil else { return "it was never saved" }
    guard line.revision == nil else { return "former texts stay; select a version" }
    return line.version == openVersion ? "it is open; open another version first" : nil
  }

  /// Why the versions cannot be shown.
  var openVersionsObstacle: String? {
    switch screen {
    case .stack:
      guard case .file(let path)? = stack?.location else { return nil }
      return "\(path) is a file outside the library: its history is git's"
    case .library:
      guard let row = library.selectedRow else { return "there is no profile yet" }
      return row.version == nil ? "it was never saved; open it first" : nil
    default: return "go back first; Esc does"
    }
  }
}
