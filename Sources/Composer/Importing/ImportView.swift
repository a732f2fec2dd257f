import Rendering
import Screen

extension Composer {
  func drawImport(_ dialog: ImportDialog, _ painter: inout Painter) {
    if let report = dialog.report {
      drawReport(report, dialog, &painter)
    } else {
      drawImportForm(dialog, &painter)
    }
  }

  // MARK: Which files

  private static let kinds =
    "Palette JSON, terraform show -json, Compose, Kubernetes manifests"

  private func drawImportForm(_ dialog: ImportDialog, _ painter: inout Painter) {
    let width = min(78, size.columns - 4)
    let intro = Wrapping.lines(Self.kinds, to: width - 4)
    let problem = problemLines(dialog, width - 4)
    let area = painter.frame.area.centered(
      width, min(intro.count + 9 + max(1, problem.count), size.rows - 2))
    painter.frame.clear(area)
    let inside = painter.pane(area, "Import", isFocused: true).inset(1, 0)
    for (number, line) in intro.enumerated() {
      painter.frame.writeCut(line, in: inside.line(number), .faint)
    }
    let top = intro.count + 1
    let note = "else as the files say"
    drawImportField("Files", dialog.files, .files, dialog, &painter, inside.line(top), "")
    drawImportField("Name", dialog.name, .name, dialog, &painter, inside.line(top + 1), note)
    drawImportField(
      "Version", dialog.version, .version, dialog, &painter, inside.line(top + 2), note)
    drawSecrets(dialog, &painter, inside.line(top + 3))
    draw(problem, &painter, inside, above: 1)
    painter.buttons(
      ["Read", "Cancel"], focused: dialog.spot == .read ? 0 : dialog.spot == .cancel ? 1 : nil,
      in: inside.line(inside.rows - 1))
    if let paths = dialog.paths {
      drawPaths(paths, &painter, inside.line(top).split(columns: Self.labelColumns).right)
    }
  }

  private static let labelColumns = 9

  private func drawImportField(
    _ label: String, _ input: TextField, _ spot: ImportDialog.Spot, _ dialog: ImportDialog,
    _ painter: inout Painter, _ line: Rectangle, _ note: String
  ) {
    painter.target(line, .dialogField(spot.rawValue))
    let (left, right) = line.split(columns: Self.labelColumns)
    painter.frame.writeCut(label, in: left, .faint)
    let isFocused = dialog.spot == spot
    let noteColumns = note.isEmpty ? 0 : note.count + 2
    let (room, rest) = right.split(columns: max(8, right.columns - noteColumns))
    let shown = ShownText(
      input.text, scope: nil, cursor: isFocused ? input.cursor : nil, isASCII: borders.isASCII)
    let point = painter.write(shown, in: room, hasCursor: isFocused)
    if isFocused {
      painter.frame.restyle(room) { $0.underlined }
      painter.frame.cursor = point
    }
    painter.frame.writeCut("  " + note, in: rest, .faint)
  }

  private func drawSecrets(
    _ dialog: ImportDialog, _ painter: inout Painter, _ line: Rectangle
  ) {
    painter.target(line, .dialogField(ImportDialog.Spot.secrets.rawValue))
    let (left, right) = line.split(columns: Self.labelColumns)
    let isNew = dialog.options.secrets == .generate
    painter.frame.writeCut("Secrets", in: left, .faint)
    func mark(_ isChosen: Bool) -> String {
      isChosen ? (borders.isASCII ? "(*) " : "(•) ") : "( ) "
    }
    let isFocused = dialog.spot == .secrets
    painter.write(
      [
        (mark(isNew) + "generated anew  ", Style(.text, bold: isFocused && isNew)),
        (mark(!isNew) + "from environment", Style(.text, bold: isFocused && !isNew)),
      ], in: right)
    guard isFocused else { return }
    painter.frame.restyle(right) { $0.underlined }
    painter.frame.cursor = Point(right.column + (isNew ? 1 : 21), right.row)
  }

  private func drawPaths(
    _ paths: ImportDialog.Paths, _ painter: inout Painter, _ field: Rectangle
  ) {
    let cursor = painter.frame.cursor
    let rows = min(
      paths.items.count, ImportDialog.pathRows, max(1, size.rows - 2 - field.row - 3))
    let widest = paths.items.map { TextWidth.width(of: $0.name) }.max() ?? 0
    let width = min(max(24, widest + 6), field.columns)
    let area = Rectangle(field.column - 2, field.row + 1, width, rows + 2)
    let first = Scrolling.revealed(
      paths.selected, from: paths.scroll, rows: rows, count: paths.items.count)
    painter.frame.clear(area)
    let inside = painter.pane(area, "", isFocused: true)
    for (place, item) in paths.items.enumerated().dropFirst(first).prefix(rows) {
      let line = inside.line(place - first)
      painter.write([("  " + item.name, item.isFolder ? Style(.accent) : .text)], in: line)
      painter.target(line, .item(place))
      if place == paths.selected { painter.select(line, isFocused: true) }
    }
    painter.note(
      "\(paths.selected + 1) of \(paths.items.count)", in: area, atBottom: true, .faint)
    painter.scrollMarks(inside, first: first, count: paths.items.count)
    painter.frame.cursor = cursor
  }

  // MARK: What came out

  /// The room of the report's lines, without what is said of it.
  func reportArea(_ dialog: ImportDialog) -> (area: Rectangle, list: Rectangle) {
    let screen = Rectangle(size)
    let width = min(96, size.columns - 2)
    let problem = max(1, problemLines(dialog, width - 4).count)
    let wanted = (dialog.report?.lines.count ?? 0) + 5 + problem
    let area = screen.centered(width, min(max(10, wanted), size.rows - 2))
    let inside = area.inset(2, 1)
    return (
      area,
      Rectangle(inside.column - 1, inside.row + 2, inside.columns + 2, inside.rows - 3 - problem)
    )
  }

  /// How wide the report's lines may be.
  var reportColumns: Int { min(96, size.columns - 2) - 4 }

  private func drawReport(
    _ report: ImportReport, _ dialog: ImportDialog, _ painter: inout Painter
  ) {
    let (area, list) = reportArea(dialog)
    painter.frame.clear(area)
    let inside = painter.pane(
      area, "Import: what comes out", footer: Self.footer(report), isFocused: true
    ).inset(1, 0)
    painter.frame.writeCut(
      report.hasChoice
        ? "Space chooses. One is opened, several are saved."
        : "Import opens it as a new profile; ^S saves it then.",
      in: inside.line(0), .text)
    for (place, line) in report.lines.enumerated().dropFirst(report.scroll).prefix(list.rows) {
      let row = list.line(place - report.scroll)
      draw(line, report, &painter, row)
      painter.target(row, .item(place))
      guard place == report.selected else { continue }
      painter.select(row, isFocused: report.spot == .list)
      if report.spot == .list { painter.frame.cursor = Point(row.column, row.row) }
    }
    painter.scrollMarks(list, first: report.scroll, count: report.lines.count)
    draw(problemLines(dialog, inside.columns), &painter, inside, above: 1)
    let count = report.chosen.count
    painter.buttons(
      [count > 1 ? "Import \(count)" : "Import", "Back", "Cancel"],
      focused: report.spot == .list ? nil : report.spot.rawValue - 1,
      in: inside.line(inside.rows - 1))
  }

  private static func footer(_ report: ImportReport) -> String {
    let remarks = report.profiles.reduce(0) { $0 + $1.remarks.count }
    return Amount.words(report.profiles.count, "profile") + ", "
      + Amount.words(remarks, "remark")
  }

  private func draw(
    _ line: ImportReport.Line, _ report: ImportReport, _ painter: inout Painter, _ row: Rectangle
  ) {
    var lead = String(repeating: " ", count: line.indentation + 2)
    if case .profile(let number) = line.item, report.hasChoice {
      lead += report.isChosen[number] ? "[x] " : "[ ] "
    }
    let isTitle = if case .profile = line.item { true } else { false }
    let gap = line.lead.isEmpty ? "" : isTitle || line.style != .faint ? "   " : " "
    painter.write(
      [(lead, .text), (line.lead + gap, Style(.text, bold: isTitle)), (line.text, line.style)],
      in: Rectangle(row.column, row.row, row.columns - 1, 1))
  }

  // MARK: Parts

  private func problemLines(_ dialog: ImportDialog, _ columns: Int) -> [String] {
    if dialog.isWaiting { return [dialog.report == nil ? "reading…" : "writing…"] }
    guard let problem = dialog.problem else { return [] }
    let lines = Wrapping.whole(problem, to: columns)
    guard lines.count > 4 else { return lines }
    return lines.prefix(3) + [TextWidth.cut(lines.dropFirst(3).joined(separator: " "), to: columns)]
  }

  private func draw(
    _ problem: [String], _ painter: inout Painter, _ inside: Rectangle, above bottom: Int
  ) {
    let isWaiting = importDialog?.isWaiting == true
    for (number, line) in problem.enumerated() {
      let row = inside.rows - bottom - problem.count + number
      painter.frame.writeCut(line, in: inside.line(row), isWaiting ? .hint : .error)
    }
  }

}
