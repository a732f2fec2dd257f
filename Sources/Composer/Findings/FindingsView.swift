import ProfileModel
import Screen

extension Composer {
  func drawFindings(_ painter: inout Painter) {
    guard let stack, let lines = findingLines else { return }
    drawStackHeader(&painter, stack, screen: "Findings")
    let layout = findingsLayout
    if !layout.list.isEmpty { drawFindingList(&painter, layout.list, stack, lines) }
    drawFinding(&painter, layout.detail, stack)
    if !layout.list.isEmpty {
      painter.join(
        layout.list, layout.detail, note: footer(stack, lines), isFocused: !findings.isReading)
    }
  }

  private func drawFindingList(
    _ painter: inout Painter, _ area: Rectangle, _ stack: Stack, _ lines: FindingLines
  ) {
    var list = painter.pane(
      area, "Findings", footer: footer(stack, lines), isFocused: !findings.isReading)
    if findings.isFiltering || !findings.filter.text.isEmpty {
      drawFilter(&painter, list.line(0), findings.filter, isFocused: findings.isFiltering)
      list = list.split(rows: 1).bottom
    }
    let columns = FindingColumns(lines.items, list.columns)
    let selected = findings.place(in: lines.items)
    for (place, line) in lines.lines.enumerated().dropFirst(findings.scroll).prefix(list.rows) {
      let row = list.line(place - findings.scroll)
      switch line {
      case .heading(let id): drawHeading(&painter, row, id, stack)
      case .item(let number):
        painter.write(columns.pieces(lines.items[number], marks), in: row)
        painter.target(row, .finding(number))
        guard number == selected else { continue }
        painter.select(row, isFocused: !findings.isFiltering && !findings.isReading)
        if !findings.isFiltering { painter.frame.cursor = Point(row.column, row.row) }
      }
    }
    if lines.items.isEmpty { drawNothing(&painter, list, stack) }
    painter.scrollMarks(list, first: findings.scroll, count: lines.lines.count)
  }

  private func footer(_ stack: Stack, _ lines: FindingLines) -> String {
    let all = stack.reviewed?.items.count ?? 0
    if !findings.filter.text.isEmpty { return "\(lines.items.count) of \(all)" }
    let fixes = lines.items.count { !$0.finding.fixes.isEmpty }
    guard all > 0 else { return "" }
    let count = Amount.words(all, "finding")
    return fixes == 0 ? count : "\(count), \(fixes) with a fix"
  }

  private func drawHeading(
    _ painter: inout Painter, _ row: Rectangle, _ id: LayerID?, _ stack: Stack
  ) {
    guard let layer = id.flatMap({ stack.profile.layer($0) }) else {
      painter.frame.writeCut("  the profile", in: row, Style(.text, bold: true))
      return
    }
    painter.write(
      [("  \(layer.name)", Style(.text, bold: true)), ("  \(title(of: layer))", .faint)], in: row)
  }

  /// A calm sentence where the list is empty.
  private func drawNothing(_ painter: inout Painter, _ list: Rectangle, _ stack: Stack) {
    let words: String =
      if stack.reviewed == nil {
        "The checks are at work."
      } else if !findings.filter.text.isEmpty {
        "nothing matches; Esc clears the filter"
      } else {
        "No findings: all that can be checked is as it should be."
      }
    let room = list.inset(2, 0)
    for (number, line) in Wrapping.whole(words, to: room.columns).enumerated() {
      painter.frame.write(line, in: room.line(number), .faint)
    }
    if !findings.isFiltering { painter.frame.cursor = Point(list.column, list.row) }
  }

  private func drawFinding(_ painter: inout Painter, _ area: Rectangle, _ stack: Stack) {
    painter.target(area, .detail)
    guard let item = selectedFinding else {
      _ = painter.pane(area, "")
      return
    }
    let name = item.layer.flatMap { stack.profile.layer($0)?.name }
    let place = [name, item.finding.place.field.map { "\($0)" }].compactMap(\.self)
    let inside = painter.pane(
      area, place.isEmpty ? "the profile" : place.joined(separator: " · "),
      footer: "\(item.finding.severity.rawValue) · \(item.finding.code.rawValue)",
      isFocused: findings.isReading)
    let lines = findingPage
    if findings.isReading { painter.frame.cursor = Point(inside.column, inside.row) }
    let room = inside.inset(1, 0)
    let scroll = min(findings.detailScroll, max(0, lines.count - room.rows))
    for (number, line) in lines.dropFirst(scroll).prefix(room.rows).enumerated() {
      painter.write(line, in: room.line(number))
    }
    painter.scrollMarks(inside, first: scroll, count: lines.count)
  }
}

/// How the lines of the list are divided: mark, code, field, message.
private struct FindingColumns {
  private let code: Int
  private let field: Int
  private let message: Int

  init(_ items: [Reviewed.Item], _ columns: Int) {
    let room = max(0, columns - 6)
    code = min((items.map { $0.finding.code.rawValue.utf8.count }.max() ?? 0) + 2, 28, room / 2)
    let fields = items.map { item in
      item.finding.place.field.map { TextWidth.width(of: "\($0)") } ?? 0
    }
    let longest = fields.max() ?? 0
    field = longest == 0 ? 0 : min(longest + 2, room / 3)
    // A message of which only the first letters fit says nothing.
    message = room - code - field >= 20 ? room - code - field : 0
  }

  func pieces(_ item: Reviewed.Item, _ marks: Marks) -> [(String, Style)] {
    let finding = item.finding
    let mark: String =
      switch finding.severity {
      case .error: marks.error
      case .warning: marks.warning
      case .hint: marks.hint
      }
    let words = finding.place.field.map { "\($0)" } ?? ""
    return [
      ("   \(mark) ", .severity(finding.severity)),
      (TextWidth.padded(finding.code.rawValue, to: max(0, code - 2)) + "  ", .text),
      (TextWidth.padded(TextWidth.cut(words, to: max(0, field - 2)), to: field), .text),
      (TextWidth.cut(finding.message, to: message), .faint),
    ]
  }
}
