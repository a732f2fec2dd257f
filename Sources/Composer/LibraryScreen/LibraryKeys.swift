import ProfileModel
import Screen

extension Composer {
  /// What an action does on the library screen.
  mutating func performInLibrary(_ action: Action) -> [Effect] {
    if library.isFiltering, let effects = performInLibraryFilter(action) { return effects }
    if library.isStart { return performAtStart(action) }
    let page = max(1, size.rows - 6)
    switch action {
    case .up: library.move(-1)
    case .down: library.move(1)
    case .pageUp: library.move(-page)
    case .pageDown: library.move(page)
    case .top: library.move(-library.selected)
    case .bottom: library.move(library.rows.count)
    case .open, .right: return openSelected()
    case .filter: library.isFiltering = true
    case .back:
      library.filter = TextField()
      library.selectFirst()
    case .leave: return quit()
    case .sortProfiles: sortProfiles()
    case .cloneProfile: askForClone()
    case .delete: askForDeletion()
    case .undo: return undoDeletion()
    case .reload: return [.list]
    case .copy: return copyProfileName()
    default: break
    }
    return []
  }

  private mutating func performInLibraryFilter(_ action: Action) -> [Effect]? {
    switch action {
    case .up: library.move(-1)
    case .down: library.move(1)
    case .pageUp: library.move(-10)
    case .pageDown: library.move(10)
    case .accept:
      library.isFiltering = false
      return openSelected()
    case .back:
      library.isFiltering = false
      library.filter = TextField()
      library.selectFirst()
    case .nextField, .formerField: library.isFiltering = false
    default:
      guard library.filter.perform(action) else { return nil }
      library.selectFirst()
    }
    return []
  }

  private mutating func performAtStart(_ action: Action) -> [Effect] {
    let last = LibraryScreen.offers.count - 1
    switch action {
    case .up: library.selected = max(0, library.selected - 1)
    case .down: library.selected = min(last, library.selected + 1)
    case .top: library.selected = 0
    case .bottom: library.selected = last
    case .open, .right:
      return perform(LibraryScreen.offers[min(library.selected, last)].action, at: place)
    case .leave: return quit()
    case .undo: return undoDeletion()
    case .reload: return [.list]
    default: break
    }
    return []
  }

  mutating func openSelected() -> [Effect] {
    guard let row = library.selectedRow else { return [] }
    if let location = row.location { return [.open(location)] }
    guard let draft = row.draft else { return [] }
    guard draft.standing != .inUse else {
      say("`\(row.name)` is being written in another program and was never saved", .hint)
      return []
    }
    return [.openDraft(draft)]
  }

  private mutating func sortProfiles() {
    let name = library.selectedRow?.name
    library.order = library.order == .name ? .change : .name
    library.selected = library.rows.firstIndex { $0.name == name } ?? 0
    say(library.order == .name ? "sorted by name" : "sorted by change, the latest first")
  }

  private mutating func copyProfileName() -> [Effect] {
    guard let name = library.selectedRow?.name else { return [] }
    say("copied \(name)")
    return [.copy(name)]
  }

  mutating func undoDeletion() -> [Effect] {
    guard !library.deleted.isEmpty else {
      say("nothing was deleted since the start; `strata restore` brings back older ones", .hint)
      return []
    }
    defer { library.deleted = [] }
    return [.undelete(library.deleted)]
  }
}
