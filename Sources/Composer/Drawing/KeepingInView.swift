import Guidance
import ProfileModel
import Screen

extension Composer {
  /// Lists scroll so that what is selected is seen, and no further.
  mutating func keepInView() {
    guard !isTooSmall else { return }
    keepOverlayInView()
    switch screen {
    case .library: keepProfilesInView()
    case .catalogue: keepServicesInView()
    case .stack: keepStackInView()
    case .versions: keepVersionsInView()
    case .findings: keepFindingsInView()
    case .graph: keepGraphInView()
    case .preview: keepReportInView()
    }
  }

  private mutating func keepOverlayInView() {
    switch overlays.last {
    case .picker(var picker):
      picker.reveal(rows: min(PickerView.rows(size), max(1, picker.items.count)))
      overlays[overlays.count - 1] = .picker(picker)
    case .wiring(var dialog):
      let rows = min(dialog.wires.count, max(1, size.rows - 9))
      if dialog.wires.indices.contains(dialog.focus - 2) {
        dialog.scroll = Scrolling.revealed(
          dialog.focus - 2, from: dialog.scroll, rows: rows, count: dialog.wires.count)
        overlays[overlays.count - 1] = .wiring(dialog)
      }
    case .importing: keepImportInView()
    default: break
    }
  }

  private mutating func keepProfilesInView() {
    let hasFilter = library.isFiltering || !library.filter.text.isEmpty
    library.scroll = Scrolling.revealed(
      library.selected, from: library.scroll, rows: max(1, size.rows - 6 - (hasFilter ? 1 : 0)),
      count: library.rows.count)
  }

  private mutating func keepServicesInView() {
    let lines = services.lines(of: catalogue)
    let current = services.line(of: catalogue)?.id
    let place = lines.firstIndex { $0.id != nil && $0.id == current }
    // The category above the first service is seen with it.
    let wanted = place == 1 ? 0 : place ?? 0
    services.scroll = Scrolling.revealed(
      wanted, from: services.scroll, rows: serviceRows, count: lines.count)
  }

  private mutating func keepStackInView() {
    if isEditing { return keepEditorInView() }
    guard let stack else { return }
    let layout = StackLayout(self)
    if !layout.layers.isEmpty {
      let rows = max(1, layout.layers.rows - 2)
      let lines = LayerLines(stack, rows: rows).lines
      let place = lines.firstIndex { $0.layer == stack.position && !$0.isReads } ?? 0
      self.stack?.layersScroll = Scrolling.revealed(
        place, from: stack.layersScroll, rows: rows, count: lines.count)
    }
    if !layout.outputs.isEmpty {
      let count = outputCount
      self.stack?.outputsScroll = Scrolling.revealed(
        stack.output, from: stack.outputsScroll, rows: max(1, layout.outputs.rows - 2),
        count: count)
    }
    keepFormInView(rows: max(1, layout.form.rows - 2))
  }

  private mutating func keepFormInView(rows: Int) {
    guard let stack, let form else { return }
    let place = stack.form.focus.flatMap { form.rowNumber(of: $0) }
    let start = place ?? stack.form.scroll
    self.stack?.form.scroll = Scrolling.revealed(
      start, from: stack.form.scroll, rows: rows, count: form.rows.count)
    if let popup = stack.form.popup {
      self.stack?.form.popup?.scroll = Scrolling.revealed(
        popup.selected, from: popup.scroll, rows: PopupView.rows,
        count: popup.completion.candidates.count)
    }
  }
}
