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

  /// The lines of the level that is shown, in the room that there is for them.
  var shownComparison: [ComparedLine]? {
    let columns = versionsLayout.comparison.columns - 4
    return versions.comparedLines?.flatMap { $0.wrapped(to: max(20, columns)) }
  }

  /// How many lines of a comparison are seen at once.
  var comparisonRows: Int { max(1, size.rows - 3 - 2 - 2) }

  func drawVersions(_ painter: inout Painter) {
    let arrow = borders.isASCII ? " > " : " ▸ "
    let count = versions.list?.items.count
    let words = count.map { $0 == 1 ? "1 version" : "\($0) versions" } ?? ""
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
    let inside = painter.pane(area, "Versions", isFocused: isFocused)
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

  private func words(of line: VersionsScreen.Line) -> VersionColumns.Words {
    let isOpen = line.revision == nil && line.version == openVersion
    let isUnsaved = isOpen && versionedStack?.isUnsaved == true
    let isBase = versions.base == line.moment
    let states = [isOpen ? "open" : nil, isBase ? "base" : nil].compactMap(\.self)
    if let revision = line.revision {
      return VersionColumns.Words(
        name: "  revision \(revision.number)", state: states.joined(separator: " "), layers: "",
        age: now == 0 ? "" : Age.words(of: revision.written, now: now), isFormer: true)
    }
    let layers = line.item.map { $0.layers.map { "\($0)" } ?? "?" }
    return VersionColumns.Words(
      name: "\(line.version)" + (isUnsaved ? " \(marks.unsaved)" : ""),
      state: states.joined(separator: " "),
      layers: layers ?? "\(stack?.profile.layers.count ?? 0)",
      age: line.item.map { now == 0 ? "" : Age.words(of: $0.changed, now: now) } ?? "not saved",
      isFormer: false)
  }

  mutating func keepVersionsInView() {
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
    let lines = moments == nil ? nil : shownComparison
    let step = lines == nil ? nil : versions.compared?.step
    painter.target(area, .comparison)
    let inside = painter.pane(
      area, title ?? "Comparison", footer: step.map { "suggested: \($0.rawValue)" } ?? "",
      isFocused: isFocused
    ).inset(1, 0)
    drawLevels(&painter, inside.line(0))
    let room = inside.split(rows: 2).bottom
    if isFocused { painter.frame.cursor = Point(room.column, room.row) }
    guard let lines else {
      let words = moments == nil ? noComparison : "being compared…"
      painter.frame.writeCut(words, in: room.line(0), .faint)
      return
    }
    let first = min(versions.comparisonScroll, max(0, lines.count - room.rows))
    for (number, line) in lines.dropFirst(first).prefix(room.rows).enumerated() {
      painter.frame.writeCut(line.text, in: room.line(number), line.style)
    }
    painter.scrollMarks(room.inset(-1, 0), first: first, count: lines.count)
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
    let words = "for \((stack?.preview.target ?? .kubernetes).title)"
    painter.frame.writeCut(
      words, in: Rectangle(column, line.row, max(0, line.right - column), 1), .faint)
  }
}

/// The columns of the list of versions: as wide as what stands in them.
private struct VersionColumns {
  /// What a line says.
  struct Words {
    var name: String
    var state: String
    var layers: String
    var age: String
    var isFormer: Bool
  }

  private let name: Int
  /// Of name and state together: former texts have no column for each.
  private let lead: Int
  private let isShort: Bool
  private static let layers = 8

  init(_ rows: [Words], _ width: Int) {
    func widest(_ rows: [Words], _ text: (Words) -> String) -> Int {
      rows.map { TextWidth.width(of: text($0)) }.max() ?? 0
    }
    let versions = rows.filter { !$0.isFormer }
    name = max(7, widest(versions, \.name)) + 2
    let state = widest(versions, \.state)
    let former = widest(rows.filter(\.isFormer)) { "\($0.name)  \($0.state)" }
    lead = max(state == 0 ? name : name + state + 2, former)
    isShort = widest(rows, \.age) > width - 2 - lead - Self.layers
  }

  func drawHeading(_ painter: inout Painter, _ line: Rectangle) {
    painter.frame.writeCut(
      "  " + TextWidth.padded("version", to: lead)
        + TextWidth.padded("layers", to: Self.layers) + (isShort ? "age" : "changed"),
      in: line, .faint)
  }

  func draw(_ words: Words, _ painter: inout Painter, _ line: Rectangle) {
    let layers = String(repeating: " ", count: max(0, 6 - words.layers.count)) + words.layers
    let age = isShort && words.age.hasSuffix(" ago") ? String(words.age.dropLast(4)) : words.age
    let first = words.isFormer ? words.name + "  " : TextWidth.padded(words.name, to: name)
    let rest = max(0, lead - TextWidth.width(of: first))
    painter.write(
      [
        ("  " + first, words.isFormer ? .faint : .text),
        (TextWidth.padded(words.state, to: rest), .accent),
        (TextWidth.padded(layers, to: Self.layers), .text), (age, .faint),
      ], in: line)
  }
}
