import Rendering
import Screen

extension Composer {
  /// What an action does in the import's dialog.
  mutating func performInImport(_ action: Action) -> [Effect] {
    guard let dialog = importDialog else { return [] }
    switch action {
    case .close: overlays.removeLast()
    case .quit: return quit()
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case _ where dialog.report != nil: return performInImportReport(action)
    case _ where dialog.paths != nil: return performInPaths(action)
    case .back: overlays.removeLast()
    case .nextField, .down: changeImport { $0.move(1) }
    case .formerField, .up: changeImport { $0.move(-1) }
    case .accept: return acceptInImport(dialog.spot)
    case .complete where dialog.spot == .files: return askForPaths(isWanted: true)
    case .left, .right: return turnInImport(dialog.spot, action)
    default: return editImport(action)
    }
    return []
  }

  private mutating func acceptInImport(_ spot: ImportDialog.Spot) -> [Effect] {
    guard spot == .cancel else { return readImport() }
    overlays.removeLast()
    return []
  }

  private mutating func turnInImport(_ spot: ImportDialog.Spot, _ action: Action) -> [Effect] {
    switch spot {
    case .secrets: turnSecrets()
    case .read, .cancel: changeImport { $0.spot = spot == .read ? .cancel : .read }
    case .files, .name, .version: return editImport(action)
    }
    return []
  }

  mutating func turnSecrets() {
    changeImport { dialog in
      dialog.options.secrets = dialog.options.secrets == .generate ? .env : .generate
      dialog.didChange()
    }
  }

  // MARK: Typing

  mutating func typeInImport(_ text: String) -> [Effect] {
    guard let dialog = importDialog else { return [] }
    guard dialog.report == nil else {
      if text == " ", case .profile(let number)? = dialog.report?.current { toggle(number) }
      return []
    }
    if dialog.spot == .secrets, text == " " { turnSecrets() }
    guard var input = dialog.input else { return [] }
    input.insert(text)
    return setInput(input)
  }

  private mutating func editImport(_ action: Action) -> [Effect] {
    guard var input = importDialog?.input else { return [] }
    let before = input.text
    guard input.perform(action) else { return [] }
    guard input.text == before else { return setInput(input) }
    changeImport { $0.input = input }
    return []
  }

  private mutating func setInput(_ input: TextField) -> [Effect] {
    changeImport { dialog in
      dialog.input = input
      dialog.didChange()
    }
    return importDialog?.spot == .files ? askForPaths(isWanted: false) : []
  }

  // MARK: Paths

  /// Asks for what the path before the cursor may mean; a text in the middle is left alone.
  private mutating func askForPaths(isWanted: Bool) -> [Effect] {
    guard let dialog = importDialog else { return [] }
    guard dialog.files.after.isEmpty, isWanted || !dialog.files.text.isEmpty else {
      changeImport { $0.paths = nil }
      return []
    }
    changeImport { dialog in
      dialog.pathsNumber += 1
      dialog.isPathsWanted = isWanted
    }
    return [.listPaths(PathsRequest(number: dialog.pathsNumber + 1, text: dialog.files.text))]
  }

  mutating func take(_ list: PathList) {
    guard let dialog = importDialog, dialog.report == nil, dialog.spot == .files,
      !dialog.isWaiting, dialog.pathsNumber == list.number
    else { return }
    // A file whose path is there already is nothing to choose.
    let items =
      list.items.first?.text == dialog.files.text && list.items.count == 1
      ? [] : list.items
    if items.isEmpty, dialog.isPathsWanted { say("no file here begins so", .hint) }
    changeImport { $0.paths = items.isEmpty ? nil : ImportDialog.Paths(items: items) }
  }

  private mutating func performInPaths(_ action: Action) -> [Effect] {
    switch action {
    case .up: movePath(-1)
    case .down: movePath(1)
    case .pageUp: movePath(-ImportDialog.pathRows)
    case .pageDown: movePath(ImportDialog.pathRows)
    case .accept, .nextField: return takePath()
    case .back, .formerField: changeImport { $0.paths = nil }
    case .complete: break
    default: return editImport(action)
    }
    return []
  }

  private mutating func movePath(_ steps: Int) {
    changeImport { dialog in
      guard let paths = dialog.paths else { return }
      dialog.paths?.selected = min(max(0, paths.selected + steps), paths.items.count - 1)
    }
  }

  /// The selected path goes in; a folder shows what is in it.
  mutating func takePath() -> [Effect] {
    guard let paths = importDialog?.paths, paths.items.indices.contains(paths.selected) else {
      return []
    }
    let item = paths.items[paths.selected]
    changeImport { dialog in
      dialog.files = TextField(item.text)
      dialog.paths = nil
      dialog.didChange()
      // An answer to what was typed before says nothing about this.
      dialog.pathsNumber += 1
    }
    return item.isFolder ? askForPaths(isWanted: false) : []
  }

  // MARK: The report

  private mutating func performInImportReport(_ action: Action) -> [Effect] {
    let page = max(1, size.rows - 10)
    switch action {
    case .up: moveInReport(-1)
    case .down: moveInReport(1)
    case .pageUp: moveInReport(-page)
    case .pageDown: moveInReport(page)
    case .lineStart, .textStart: moveInReport(-1_000_000)
    case .lineEnd, .textEnd: moveInReport(1_000_000)
    case .nextField: changeImport { $0.report?.moveFocus(1) }
    case .formerField: changeImport { $0.report?.moveFocus(-1) }
    case .left, .right: turnInReport(action == .left ? -1 : 1)
    case .back: overlays.removeLast()
    case .accept: return acceptInReport()
    default: break
    }
    return []
  }

  /// What moves in the list has the focus.
  private mutating func moveInReport(_ steps: Int) {
    changeImport { dialog in
      dialog.report?.spot = .list
      dialog.report?.move(steps)
    }
  }

  private mutating func turnInReport(_ steps: Int) {
    guard let report = importDialog?.report, report.spot != .list else { return }
    let buttons: [ImportReport.Spot] = [.accept, .back, .cancel]
    let place = (buttons.firstIndex(of: report.spot) ?? 0) + steps
    changeImport { $0.report?.spot = buttons[(place + buttons.count) % buttons.count] }
  }

  mutating func acceptInReport() -> [Effect] {
    guard let report = importDialog?.report else { return [] }
    switch report.spot {
    case .accept: return acceptImport()
    case .back: backToFiles()
    case .cancel: overlays.removeLast()
    case .list: return acceptLine(report)
    }
    return []
  }

  private mutating func acceptLine(_ report: ImportReport) -> [Effect] {
    switch report.current {
    case .profile(let number) where report.hasChoice: toggle(number)
    case .service(let layer): chooseService(of: layer, likely: [])
    case .profile, .text: return acceptImport()
    }
    return []
  }

  mutating func toggle(_ number: Int) {
    changeImport { dialog in
      guard let report = dialog.report, report.hasChoice, report.isChosen.indices.contains(number)
      else { return }
      dialog.problem = nil
      if let problem = report.problems[number], !report.isChosen[number] {
        dialog.problem = problem
      } else {
        dialog.report?.isChosen[number].toggle()
      }
    }
  }

  /// What is missing is said where the focus goes.
  mutating func backToFiles() {
    changeImport { dialog in
      guard let report = dialog.report else { return }
      dialog.report = nil
      dialog.problem = nil
      let hasProblem = report.problems.contains { $0 != nil }
      dialog.spot = hasProblem ? .name : .files
    }
  }
}
