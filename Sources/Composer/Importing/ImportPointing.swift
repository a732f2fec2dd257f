import Screen

extension Composer {
  /// A click in the import's dialog.
  mutating func pressInImport(_ dialog: ImportDialog, _ target: Target) -> [Effect] {
    if dialog.report != nil { return pressInReport(target) }
    switch target {
    case .item(let number):
      changeImport { $0.paths?.selected = number }
      return takePath()
    case .dialogField(let number):
      guard let spot = ImportDialog.Spot(rawValue: number) else { return [] }
      let isSecond = dialog.spot == spot
      changeImport { dialog in
        dialog.spot = spot
        dialog.paths = nil
      }
      if spot == .secrets, isSecond { turnSecrets() }
      return []
    case .button(let number):
      changeImport { $0.spot = number == 0 ? .read : .cancel }
      return performInImport(.accept)
    default: return []
    }
  }

  private mutating func pressInReport(_ target: Target) -> [Effect] {
    switch target {
    case .item(let line):
      let isSecond = importDialog?.report?.selected == line
      changeImport { dialog in
        dialog.report?.spot = .list
        dialog.report?.selected = line
      }
      switch importDialog?.report?.current {
      case .profile(let number): toggle(number)
      case .service where isSecond: return acceptInReport()
      default: break
      }
      return []
    case .button(let number):
      changeImport { $0.report?.spot = [.accept, .back, .cancel][number] }
      return acceptInReport()
    default: return []
    }
  }

  /// What is selected is seen, and the lines are as wide as the screen lets them.
  mutating func keepImportInView() {
    let columns = reportColumns
    changeImport { dialog in
      dialog.report?.layOut(columns)
      guard let paths = dialog.paths else { return }
      dialog.paths?.scroll = Scrolling.revealed(
        paths.selected, from: paths.scroll, rows: min(paths.items.count, ImportDialog.pathRows),
        count: paths.items.count)
    }
    guard let dialog = importDialog, let report = dialog.report else { return }
    let rows = max(1, reportArea(dialog).list.rows)
    changeImport { dialog in
      dialog.report?.scroll = Scrolling.revealed(
        report.selected, from: report.scroll, rows: rows, count: report.lines.count)
    }
  }
}
