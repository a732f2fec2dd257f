import Formats
import ProfileModel
import Rendering
import Screen

extension Composer {
  /// Shows the versions of the open profile, or of the selected one.
  mutating func openVersions() -> [Effect] {
    leaveForm()
    let name = stack?.profile.name ?? library.selectedRow?.name ?? ""
    var next = VersionsScreen()
    next.count = versions.count
    next.former = screen
    if case .version(let kept, _)? = stack?.location { next.name = kept } else { next.name = name }
    next.isStale = true
    next.target = stack?.preview.target ?? versions.target
    versions = next
    screen = .versions
    return []
  }

  /// Asks for the list where it is not what is there, and for the comparison of what is selected.
  /// Nothing is read or compared here: a key is answered first.
  mutating func askForVersions() -> [Effect] {
    guard screen == .versions, !isTooSmall else { return [] }
    var effects: [Effect] = []
    if versions.isStale {
      versions.isStale = false
      versions.isAsking = true
      versions.listNumber = versions.next()
      effects.append(
        .readVersions(VersionsRequest(number: versions.listNumber, name: versions.name)))
    }
    if versions.hasStaleAuthors {
      versions.hasStaleAuthors = false
      versions.authorsNumber = versions.next()
      effects.append(
        .readAuthors(VersionsRequest(number: versions.authorsNumber, name: versions.name)))
    }
    return effects + askForComparison()
  }

  private mutating func askForComparison() -> [Effect] {
    guard let list = versions.list, let moments = comparedMoments,
      let old = text(of: moments.old), let new = text(of: moments.new)
    else { return [] }
    let isOpen = moments.old == .open || moments.new == .open
    let columns = versionsLayout.comparison.columns - 4
    var subject = VersionsScreen.Subject(
      old: moments.old, new: moments.new, change: isOpen ? stack?.change ?? 0 : 0,
      target: versions.target, list: list.number,
      columns: columns > 0 ? columns : versions.asked?.columns ?? size.columns - 4)
    guard subject != versions.asked else { return [] }
    let number = versions.next()
    let asked = versions.asked
    versions.asked = subject
    // Only the width is another one: what is there is as good until the answer comes.
    subject.columns = asked?.columns ?? 0
    versions.reshaped = subject == asked ? versions.compared?.number : nil
    versions.comparisonNumber = number
    return [
      .compare(
        CompareRequest(
          number: number, old: old, new: new, target: versions.target,
          columns: versions.asked?.columns ?? 80, isASCII: borders.isASCII))
    ]
  }

  /// Where a text is to be had.
  func text(of moment: VersionsScreen.Moment) -> PastText? {
    switch moment {
    case .open: return versionedStack.map { .open($0.document) }
    case .version(let version): return .saved(.version(versions.name, version))
    case .revision(let version, let number):
      let item = versions.list?.items.first { $0.version == version }
      return item?.revisions.first { $0.number == number }.map { .revision($0) }
    }
  }

  // MARK: Answers

  mutating func take(_ list: VersionList) {
    guard screen == .versions, list.number == versions.listNumber else { return }
    versions.isAsking = false
    guard list.items != versions.list?.items else { return }
    let former = versionLines
    versions.list = list
    versions.hasStaleAuthors = true
    if let open = openVersion {
      stack?.versions = list.items.map(\.version).filter { $0 != open }
    }
    let lines = versionLines
    let moments = Set(lines.map(\.moment))
    if let base = versions.base, base != .open, !moments.contains(base) { versions.base = nil }
    if let selected = versions.selected, moments.contains(selected) { return }
    // What has gone leaves the selection to its neighbour.
    let place = former.firstIndex { $0.moment == versions.selected }
    let open = lines.first { $0.revision == nil && $0.version == openVersion } ?? lines.first
    let next = place.flatMap { lines.isEmpty ? nil : lines[min($0, lines.count - 1)] } ?? open
    versions.selected = next?.moment
  }

  mutating func take(_ compared: Compared) {
    guard compared.number == versions.comparisonNumber else { return }
    versions.compared = compared
    versions.reshaped = nil
  }

  mutating func take(_ authors: VersionAuthors) {
    guard authors.number == versions.authorsNumber else { return }
    versions.authors = authors.authors
  }

  /// About once a second: others may have saved, too.
  mutating func watchVersions() {
    guard screen == .versions, versions.list != nil, !versions.isAsking else { return }
    versions.isStale = true
  }

  /// A former text becomes the text of the open profile, as one step.
  mutating func take(_ read: ReadText) -> [Effect] {
    guard screen == .versions, let restoring = versions.restoring, read.number == restoring.number,
      var stack = versionedStack
    else { return [] }
    versions.restoring = nil
    let document = ProfileDocument.read(Array(read.text.utf8))
    guard document.isReadable else {
      say("\(read.title) cannot be restored: it is no profile that can be read", .problem)
      return []
    }
    if let wish = restoring.layer {
      return restore(wish, from: document.profile, restoring.moment, read.title)
    }
    let before = stack.profile
    var restored = Document(text: read.text, profile: document.profile.matched(to: before))
    // What it is called and which version it is stay: it is the text that comes back.
    restored.profile.name = before.name
    restored.profile.version = before.version
    guard restored.profile != before else {
      say("\(read.title) says what is open already", .hint)
      return []
    }
    stack.remember("restored \(read.title)", run: nil)
    stack.document = restored
    self.stack = stack
    screen = .stack
    self.stack?.pane = .layers
    followSelection(from: before)
    say("restored \(read.title): ^S saves it, undo goes back")
    return profileDidChange()
  }
}
