import ProfileModel
import Rendering
import Screen

extension Composer {
  /// What an action does in the preview.
  mutating func performInPreview(_ action: Action) -> [Effect] {
    let rows = max(1, PreviewLayout(self).text.rows)
    let count = stack?.preview.shown?.lines.count ?? 0
    switch action {
    case .up: scrollPreview(-1)
    case .down: scrollPreview(1)
    case .pageUp: scrollPreview(1 - rows)
    case .pageDown: scrollPreview(rows - 1)
    case .top: stack?.preview.scroll = 0
    case .bottom: stack?.preview.scroll = count
    case .left: movePreview(-8)
    case .right: movePreview(8)
    case .nextValue: selectValue(1)
    case .formerValue: selectValue(-1)
    case .formerTarget, .formerTab: switchTarget(-1)
    case .nextTab: switchTarget(1)
    case .open: goToReader()
    default: break
    }
    return []
  }

  /// What commands do to the preview, wherever the focus is; nil for other actions.
  mutating func performOnPreview(_ action: Action) -> [Effect]? {
    switch action {
    case .openPreview, .fourthPane: enterPreview()
    case .switchTarget: switchTarget(1)
    case .showAllLayers:
      stack?.preview.showsAll.toggle()
      say(
        stack?.preview.showsAll == true
          ? "the preview is of all layers" : "the preview is of the selected layer")
    case .setAppName: askForApp()
    case .goToProducer: goToProducer()
    case .upperLayer: stepLayer(1)
    case .lowerLayer: stepLayer(-1)
    case .fullPreview: openFullPreview()
    case .showReport:
      openFullPreview()
      toggleReport()
    case .savePreview: askForPath()
    case .setContext: askForContext()
    default: return nil
    }
    return []
  }

  mutating func enterPreview() {
    leaveForm()
    stack?.pane = .preview
  }

  mutating func switchTarget(_ steps: Int) {
    let all = Rendering.Target.allCases
    guard let target = stack?.preview.target, let place = all.firstIndex(of: target) else { return }
    stack?.preview.target = all[(place + steps + all.count) % all.count]
  }

  /// To the preview of the layer above, or below.
  private mutating func stepLayer(_ steps: Int) {
    guard let position = stack?.position else { return }
    stack?.preview.showsAll = false
    selectLayer(position + steps)
  }

  // MARK: Moving

  mutating func scrollPreview(_ lines: Int) { stack?.preview.scroll += lines }

  private mutating func movePreview(_ columns: Int) {
    guard let preview = stack?.preview else { return }
    let widest = preview.shown?.widest ?? 0
    let room = max(1, PreviewLayout(self).text.columns)
    stack?.preview.column = min(max(0, preview.column + columns), max(0, widest - room))
  }

  /// The preview does not go beyond its ends.
  mutating func keepPreviewInView() {
    guard isPreviewShown, let preview = stack?.preview, preview.isCurrent, let shown = preview.shown
    else { return }
    let last = max(0, shown.lines.count - max(1, PreviewLayout(self).text.rows))
    stack?.preview.scroll = min(max(0, preview.scroll), last)
  }

  // MARK: Values

  private mutating func selectValue(_ steps: Int) {
    stack?.preview.step(steps)
    guard stack?.preview.selected != nil else {
      return say("no value here was put in from elsewhere", .hint)
    }
    guard let mark = stack?.preview.selected else { return }
    revealInPreview(mark.line, mark.column..<mark.column + mark.width)
  }

  /// Scrolls so that a place is seen, with a line above and below it where there is room.
  mutating func revealInPreview(_ line: Int, _ columns: Range<Int>) {
    guard let preview = stack?.preview else { return }
    let area = PreviewLayout(self).text
    let rows = max(1, area.rows)
    if line < preview.scroll + 1 || line > preview.scroll + rows - 2 {
      stack?.preview.scroll = max(0, line - rows / 2)
    }
    let room = max(1, area.columns)
    let (start, end) = (columns.lowerBound, columns.upperBound)
    // The beginning of a long one is enough.
    if start < preview.column || start + min(columns.count, 16) > preview.column + room {
      stack?.preview.column = end <= room ? 0 : max(0, start - room / 4)
    }
  }

  /// A click selects a value.
  mutating func pressValue(_ place: Int) {
    if screen != .preview { enterPreview() }
    stack?.preview.select(place)
  }

  /// What the line of messages says of the selected value.
  var previewStatus: [(String, Style)] {
    guard let preview = stack?.preview, let source = preview.source else { return [] }
    return [(source.words(isAlone: !preview.showsAll), .text)]
  }

  // MARK: Copying

  /// The selected value, else all of it.
  var previewCopyText: String? {
    guard let preview = stack?.preview, let shown = preview.shown else { return nil }
    let text = preview.selected?.text ?? shown.text
    return text.isEmpty ? nil : text
  }

  /// Why the preview cannot be copied.
  var previewCopyObstacle: String? {
    guard let text = previewCopyText else { return "there is nothing to copy here" }
    guard text.utf8.count > Clipping.longest else { return nil }
    return "\(text.utf8.count) characters are more than a terminal takes; `n` goes to a value"
  }
}
