import ProfileModel
import Screen

extension Composer {
  func drawLibrary(_ painter: inout Painter) {
    let folder = library.listing.map { "library: \($0.folder)" + ($0.isNew ? " (new)" : "") } ?? ""
    drawHeader(&painter, [("Strata", .title)], right: [(folder, .faint)])
    let body = Rectangle(0, 1, size.columns, size.rows - 3)
    if library.isStart { return drawStart(&painter, body) }
    let isWide = size.columns >= 90
    let (list, detail) = body.split(
      columns: isWide ? size.columns - max(34, size.columns * 3 / 10) : size.columns)
    drawProfiles(&painter, list)
    if isWide { drawDetail(&painter, detail) }
  }

  private func drawStart(_ painter: inout Painter, _ body: Rectangle) {
    let top = body.row + max(1, min(4, body.rows / 5))
    let column = max(2, min(8, size.columns / 10))
    let room = Rectangle(column, top, size.columns - column - 2, 1)
    let isWide = size.columns >= 96
    painter.frame.writeCut(
      "Build an app profile: stack services, wire them, see what they become.", in: room, .text)
    for (number, offer) in LibraryScreen.offers.enumerated() {
      let line = Rectangle(column, top + 2 + number * 2, size.columns - column - 2, 1)
      let isSelected = number == min(library.selected, LibraryScreen.offers.count - 1)
      painter.write(
        [
          ("  ", .text), (TextWidth.padded(offer.title, to: 24), Style(.text, bold: true)),
          (isWide ? offer.detail : "", .faint),
        ], in: line)
      // Where there is little room beside it, there is some below.
      let below = Rectangle(column, line.row + 1, line.columns, 1)
      if !isWide {
        painter.frame.writeCut("    " + offer.detail, in: below, .faint)
        painter.target(below, .offer(number))
      }
      if isSelected {
        painter.select(line, isFocused: true)
        painter.frame.cursor = Point(line.column, line.row)
      }
      painter.target(line, .offer(number))
    }
  }

  private func drawProfiles(_ painter: inout Painter, _ area: Rectangle) {
    let rows = library.rows
    let count = library.all.count
    let footer =
      library.filter.text.isEmpty
      ? Amount.words(count, "profile") : "\(rows.count) of \(count)"
    var inside = painter.pane(
      area, "Profiles", footer: library.listing == nil ? "" : footer, isFocused: true)
    if library.isFiltering || !library.filter.text.isEmpty {
      drawFilter(&painter, inside.line(0), library.filter, isFocused: library.isFiltering)
      inside = inside.split(rows: 1).bottom
    }
    let columns = LibraryColumns(library.widest, inside.columns)
    columns.drawHeading(&painter, inside.line(0))
    let list = inside.split(rows: 1).bottom
    for (place, row) in rows.enumerated().dropFirst(library.scroll).prefix(list.rows) {
      let line = list.line(place - library.scroll)
      columns.draw(LibraryColumns.Words(row, now: now, marks), &painter, line)
      painter.target(line, .profile(place))
      guard place == library.selected else { continue }
      painter.select(line, isFocused: !library.isFiltering)
      if !library.isFiltering { painter.frame.cursor = Point(line.column, line.row) }
    }
    if rows.isEmpty, !library.isFiltering {
      painter.frame.cursor = Point(list.column, list.row)
    }
    if rows.isEmpty, library.listing != nil {
      painter.frame.writeCut(
        "  nothing matches; Esc clears the filter", in: list.line(0), .faint)
    }
    painter.scrollMarks(list, first: library.scroll, count: rows.count)
  }

  /// A filter with its cursor.
  func drawFilter(
    _ painter: inout Painter, _ line: Rectangle, _ filter: TextField, isFocused: Bool
  ) {
    let (sign, room) = line.split(columns: 3)
    painter.write([(" / ", .accent)], in: sign)
    let shown = ShownText(
      filter.text, scope: nil, cursor: isFocused ? filter.cursor : nil,
      isASCII: borders.isASCII)
    let point = painter.write(shown, in: room, hasCursor: isFocused)
    if isFocused { painter.frame.cursor = point }
  }

  private func drawDetail(_ painter: inout Painter, _ area: Rectangle) {
    guard let row = library.selectedRow else {
      _ = painter.pane(area, "")
      return
    }
    let inside = painter.pane(area, row.name).inset(1, 0)
    var lines: [[(String, Style)]] = []
    if let profile = row.profile {
      lines += Wrapping.lines(profile.description, to: inside.columns).map { [($0, .text)] }
      if !profile.tags.isEmpty { lines.append([(profile.tags.joined(separator: "  "), .accent)]) }
      if !lines.isEmpty { lines.append([]) }
      let width = min(22, profile.layers.map { TextWidth.width(of: $0.name) }.max() ?? 0)
      for layer in profile.layers.reversed() {
        lines.append([
          (TextWidth.padded(layer.name, to: width) + "  ", .text), (title(of: layer), .faint),
        ])
      }
      if profile.layers.isEmpty { lines.append([("no layers yet", .faint)]) }
    } else if row.isUnreadable {
      lines.append([("It cannot be read.", .error)])
      lines += Wrapping.lines("strata validate \(row.name) says why.", to: inside.columns).map {
        [($0, .text)]
      }
    } else if row.version != nil {
      lines.append([("reading…", .faint)])
    } else {
      lines.append([("never saved: there is a draft", .faint)])
    }
    if !row.versions.isEmpty {
      let versions = row.versions.reversed().map { "\($0)" }.joined(separator: "  ")
      lines += [[], [("versions  ", .faint), (versions, .text)]]
    }
    for (number, line) in lines.prefix(inside.rows).enumerated() {
      painter.write(line, in: inside.line(number))
    }
  }

  /// `PostgreSQL 14`
  func title(of layer: Layer) -> String { title(of: layer, catalogue[layer.service]) }

  /// The same of a layer whose service is known.
  func title(of layer: Layer, _ service: Service?) -> String {
    let title = service?.title ?? layer.service
    return layer.version.map { "\(title) \($0)" } ?? title
  }
}
