import ProfileModel
import Rendering
import Screen

extension Composer {
  /// Where the two panes stand; on a narrow screen there is one of them.
  var versionsLayout: (list: Rectangle, comparison: Rectangle) {
    let body = Rectangle(0, 1, size.columns, size.rows - 3)
    guard size.columns < 76 else {
      let (left, right) = body.split(columns: min(48, max(37, size.columns * 36 / 100)))
      return (left, right)
    }
    let none = Rectangle(0, 0, 0, 0)
    return versions.pane == .list ? (body, none) : (none, body)
  }

  /// How many lines of a comparison are seen at once.
  var comparisonRows: Int { max(1, size.rows - 3 - 2 - 2) }

  func drawVersions(_ painter: inout Painter) {
    let arrow = borders.isASCII ? " > " : " ▸ "
    let count = versions.list?.items.count
    let words = count.map { Amount.words($0, "version") } ?? ""
    drawHeader(
      &painter,
      [
        ("Strata", .faint), (arrow, .faint), (versions.name, .title), (arrow, .faint),
        ("Versions", .text),
      ], right: [(words, .faint)])
    let layout = versionsLayout
    if !layout.list.isEmpty { drawVersionList(&painter, layout.list) }
    if !layout.comparison.isEmpty { drawComparison(&painter, layout.comparison) }
  }

  // MARK: The list

  private func drawVersionList(_ painter: inout Painter, _ area: Rectangle) {
    let isFocused = versions.pane == .list
    let inside = painter.pane(area, "Versions", footer: authorWords, isFocused: isFocused)
    let lines = versionLines
    let columns = VersionColumns(lines.map { words(of: $0) }, inside.columns)
    columns.drawHeading(&painter, inside.line(0))
    let list = inside.split(rows: 1).bottom
    if isFocused { painter.frame.cursor = Point(list.column, list.row) }
    for (place, line) in lines.enumerated().dropFirst(versions.scroll).prefix(list.rows) {
      let row = list.line(place - versions.scroll)
      columns.draw(words(of: line), &painter, row)
      painter.target(row, .moment(place))
      guard line.moment == versions.selected else { continue }
      painter.select(row, isFocused: isFocused)
      if isFocused { painter.frame.cursor = Point(row.column, row.row) }
    }
    if lines.isEmpty {
      let words = versions.list == nil ? "  being read…" : "  no version is left"
      painter.frame.writeCut(words, in: list.line(0), .faint)
    }
    painter.scrollMarks(list, first: versions.scroll, count: lines.count)
  }

  /// Who changed the selected version last, where git knows.
  private var authorWords: String {
    guard let line = selectedVersionLine, line.revision == nil,
      let author = versions.authors[line.version]
    else { return "" }
    let words = author.name + (now == 0 ? "" : ", \(Age.words(of: author.time, now: now))")
    let full = "committed by \(words)"
    return TextWidth.width(of: full) + 6 <= versionsLayout.list.columns ? full : "by \(words)"
  }

  private func words(of line: VersionsScreen.Line) -> VersionColumns.Words {
    let isOpen = line.revision == nil && line.version == openVersion
    let isUnsaved = isOpen && versionedStack?.isUnsaved == true
    let isBase = versions.base == line.moment
    let states = [isOpen ? "open" : nil, isBase ? "base" : nil].compactMap(\.self)
    if let revision = line.revision {
      return VersionColumns.Words(
        name: "  revision \(revision.number)", state: states.joined(separator: " "), layers: "",
        age: now == 0 ? "" : Age.words(of: revision.written, now: now), author: "", isFormer: true)
    }
    let layers = line.item.map { $0.layers.map { "\($0)" } ?? "?" }
    return VersionColumns.Words(
      name: "\(line.version)" + (isUnsaved ? " \(marks.unsaved)" : ""),
      state: states.joined(separator: " "),
      layers: layers ?? "\(stack?.profile.layers.count ?? 0)",
      age: line.item.map { now == 0 ? "" : Age.words(of: $0.changed, now: now) } ?? "not saved",
      author: versions.authors[line.version]?.name ?? "", isFormer: false)
  }

  mutating func keepVersionsInView() {
    let count = versions.comparedLines?.count ?? 0
    versions.comparisonLine = min(versions.comparisonLine, max(0, count - 1))
    versions.comparisonScroll = Scrolling.revealed(
      versions.comparisonLine, from: versions.comparisonScroll, rows: comparisonRows, count: count)
    let area = versionsLayout.list
    guard !area.isEmpty else { return }
    let lines = versionLines
    let place = lines.firstIndex { $0.moment == versions.selected } ?? 0
    versions.scroll = Scrolling.revealed(
      place, from: versions.scroll, rows: max(1, area.rows - 3), count: lines.count)
  }

  // MARK: The comparison

  private func drawComparison(_ painter: inout Painter, _ area: Rectangle) {
    let isFocused = versions.pane == .comparison
    let moments = comparedMoments
    let arrow = borders.isASCII ? "->" : "→"
    let title = moments.map { "\(self.title(of: $0.old)) \(arrow) \(self.title(of: $0.new))" }
    let lines = moments == nil ? nil : versions.comparedLines
    let step = lines == nil ? nil : versions.compared?.step
    painter.target(area, .comparison)
    let inside = painter.pane(
      area, title ?? "Comparison", footer: step.map { "suggested: \($0.rawValue)" } ?? "",
      isFocused: isFocused)
    drawLevels(&painter, inside.inset(1, 0).line(0))
    let room = inside.split(rows: 2).bottom
    if isFocused { painter.frame.cursor = Point(room.column, room.row) }
    guard let lines else {
      let words = moments == nil ? noComparison : "being compared…"
      painter.frame.writeCut(words, in: room.inset(1, 0).line(0), .faint)
      return
    }
    let first = min(versions.comparisonScroll, max(0, lines.count - room.rows))
    for (place, line) in lines.enumerated().dropFirst(first).prefix(room.rows) {
      let row = room.line(place - first)
      painter.write(line.pieces.map { ($0.text, $0.style) }, in: row.inset(1, 0))
      painter.target(row, .comparedLine(place))
      guard isFocused, place == versions.comparisonLine else { continue }
      painter.select(row, isFocused: true)
      painter.frame.cursor = Point(row.column, row.row)
    }
    painter.scrollMarks(room, first: first, count: lines.count)
  }

  private var noComparison: String {
    versions.list == nil ? "" : "there is nothing else to compare it with"
  }

  /// `[ model ]  wiring  rendered`
  private func drawLevels(_ painter: inout Painter, _ line: Rectangle) {
    var column = line.column
    for level in VersionsScreen.Level.allCases {
      let isShown = level == versions.level
      let words = isShown ? "[ \(level.rawValue) ]" : level.rawValue
      let area = Rectangle(column, line.row, TextWidth.width(of: words), 1)
      painter.frame.write(words, in: area, isShown ? Style(.accent, bold: true) : .faint)
      painter.target(area, .level(level))
      column += area.columns + 2
    }
    guard versions.level == .rendered else { return }
    let words = "for \(versions.target.title)"
    let room = Rectangle(column, line.row, max(0, line.right - column), 1)
    painter.frame.writeCut(words, in: room, .text)
    painter.target(room, .action(.switchTarget))
  }
}
