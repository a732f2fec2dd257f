import ProfileModel
import Screen

extension Composer {
  func drawReport(_ painter: inout Painter, _ stack: Stack) {
    guard let place = stack.preview.report else { return }
    let layout = ListAndDetail(size)
    let report = shownReport ?? PreviewReport()
    let footer = "Report · \(previewWords(stack))"
    let pane = painter.pane(layout.list, "", footer: footer, isFocused: true)
    drawProblem(
      &painter, pane.inset(1, 0), reportProblem, hasOlder: !report.items.isEmpty)
    let inside = reportList
    let title = min(report.titleWidth, inside.columns * 2 / 5)
    for (number, line) in report.lines.enumerated().dropFirst(place.scroll).prefix(inside.rows) {
      let row = inside.line(number - place.scroll)
      switch line {
      case .heading(let kind):
        painter.frame.writeCut(
          "  \(kind.title)", in: row, Style(Self.style(of: kind).role, bold: true))
      case .item(let number):
        let item = report.items[number]
        painter.write(
          [
            ("    " + TextWidth.padded(item.title, to: title), .text),
            ("  \(item.message)", .faint),
          ], in: row)
        painter.target(row, .reported(number))
        guard number == place.number else { continue }
        painter.select(row, isFocused: true)
        painter.frame.cursor = Point(row.column, row.row)
      }
    }
    if report.items.isEmpty { drawNothingReported(&painter, inside, stack) }
    painter.scrollMarks(inside, first: place.scroll, count: report.lines.count)
    drawReported(&painter, layout.detail, place)
    painter.join(layout.list, layout.detail, note: footer, isFocused: true)
  }

  private static func style(of kind: PreviewReport.Kind) -> Style {
    switch kind {
    case .gap: Style(.referenceLater)
    case .given: Style(.referenceNow)
    case .leftOut: .warning
    case .secret: .secret
    case .assumed, .note, .file: .text
    }
  }

  private func drawNothingReported(
    _ painter: inout Painter, _ inside: Rectangle, _ stack: Stack
  ) {
    painter.frame.cursor = Point(inside.column, inside.row)
    guard previewProblem == nil else { return }
    let words =
      stack.preview.shown == nil
      ? "It is being rendered."
      : "Nothing to report: all of it is expressed, and all values are known."
    let room = inside.inset(2, 0)
    for (number, line) in Wrapping.whole(words, to: room.columns).enumerated() {
      painter.frame.write(line, in: room.line(number), .faint)
    }
  }

  /// All of the selected item.
  private func drawReported(
    _ painter: inout Painter, _ area: Rectangle, _ place: ReportPlace
  ) {
    painter.target(area, .detail)
    guard let item = reportItem else {
      _ = painter.pane(area, "")
      return
    }
    let inside = painter.pane(area, item.kind.title)
    let room = inside.inset(1, 0)
    let lines = reportPage
    let first = min(place.detailScroll, max(0, lines.count - room.rows))
    let titles = Wrapping.whole(item.title, to: room.columns).count
    for (number, line) in lines.enumerated().dropFirst(first).prefix(room.rows) {
      painter.frame.write(
        line, in: room.line(number - first), number < titles ? Style(.text, bold: true) : .text)
    }
    painter.scrollMarks(inside, first: first, count: lines.count)
  }
}
