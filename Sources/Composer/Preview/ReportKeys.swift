import ProfileModel
import Screen

/// Where the user stands in the report of a preview.
struct ReportPlace: Equatable, Sendable {
  /// The selected item.
  var number = 0
  var scroll = 0
  /// The first line of what is said of it.
  var detailScroll = 0
}

/// The renderer's report in the place of its text.
extension Composer {
  mutating func toggleReport() {
    let isSeen = stack?.preview.report != nil
    stack?.preview.report = isSeen ? nil : ReportPlace()
    if !isSeen { stack?.preview.search = PreviewSearch() }
  }

  /// What is said of what is to be seen; an older one of something else is of no use.
  var shownReport: PreviewReport? {
    guard let preview = stack?.preview else { return nil }
    let isThere = preview.isAbout(previewedLayer, preview.target)
    return isThere || previewProblem == nil ? preview.shown?.report : nil
  }

  private var reportItems: [PreviewReport.Item] { shownReport?.items ?? [] }

  /// Where the report stands, the lines of what keeps it from being newer left out.
  var reportList: Rectangle {
    let inside = ListAndDetail(size).list.inset(1, 1)
    let problem = reportProblem.count
    return inside.split(rows: problem == 0 ? 0 : problem + 1).bottom
  }

  /// Why the report is an older one, in lines.
  var reportProblem: [String] {
    guard let sentence = previewProblem else { return [] }
    let inside = ListAndDetail(size).list.inset(2, 1)
    let lines = Wrapping.whole(sentence, to: max(1, inside.columns - 2))
    return Array(lines.prefix(max(1, min(3, inside.rows / 4))))
  }

  /// The selected item, where the report is seen.
  var reportItem: PreviewReport.Item? {
    guard let number = stack?.preview.report?.number else { return nil }
    let items = reportItems
    return items.isEmpty ? nil : items[min(max(0, number), items.count - 1)]
  }

  /// What an action does in the report.
  mutating func performInReport(_ action: Action) -> [Effect] {
    let page = max(1, reportList.rows - 1)
    switch action {
    case .up: moveInReport(-1)
    case .down: moveInReport(1)
    case .pageUp: moveInReport(-page)
    case .pageDown: moveInReport(page)
    case .top: moveInReport(-reportItems.count)
    case .bottom: moveInReport(reportItems.count)
    case .right: stack?.preview.report?.detailScroll += 1
    case .left: stack?.preview.report?.detailScroll -= 1
    case .formerTarget, .formerTab: switchTarget(-1)
    case .nextTab: switchTarget(1)
    case .open: goToReported()
    default: break
    }
    return []
  }

  private mutating func moveInReport(_ steps: Int) {
    guard var place = stack?.preview.report else { return }
    let number = min(max(0, place.number + steps), max(0, reportItems.count - 1))
    if number != place.number { place.detailScroll = 0 }
    place.number = number
    stack?.preview.report = place
  }

  /// To what the selected item is about.
  private mutating func goToReported() {
    guard let item = reportItem else { return }
    guard let layer = item.layer.flatMap({ stack?.profile.layer($0) }) else {
      return say("that is about no layer alone", .hint)
    }
    goTo(item.field, at: item.range?.lowerBound ?? 0, of: layer)
  }

  /// A click selects, a second one goes there.
  mutating func pressReported(_ number: Int, isDouble: Bool) {
    stack?.preview.report?.number = number
    stack?.preview.report?.detailScroll = 0
    if isDouble { goToReported() }
  }

  /// The selected item is seen, its heading above it.
  mutating func keepReportInView() {
    guard var place = stack?.preview.report, let report = shownReport else { return }
    let layout = ListAndDetail(size)
    let rows = max(1, reportList.rows)
    place.number = min(max(0, place.number), max(0, report.items.count - 1))
    let last = max(0, reportPage.count - max(1, layout.detail.rows - 2))
    place.detailScroll = min(max(0, place.detailScroll), last)
    let count = report.lines.count
    if report.places.indices.contains(place.number) {
      let line = report.places[place.number]
      if line > 0, case .heading = report.lines[line - 1] {
        place.scroll = Scrolling.revealed(line - 1, from: place.scroll, rows: rows, count: count)
      }
      place.scroll = Scrolling.revealed(line, from: place.scroll, rows: rows, count: count)
    }
    stack?.preview.report = place
  }

  /// All that is said of the selected item, in lines.
  var reportPage: [String] {
    guard let item = reportItem else { return [] }
    let columns = max(1, ListAndDetail(size).detail.columns - 4)
    return Wrapping.whole(item.title, to: columns) + Wrapping.whole(item.message, to: columns)
  }
}
