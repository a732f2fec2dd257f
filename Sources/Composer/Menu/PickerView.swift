import Screen

/// A picker on the screen.
struct PickerView {
  private let picker: Picker

  init(_ picker: Picker) { self.picker = picker }

  /// How many lines a screen has room for.
  static func rows(_ screen: Size) -> Int { max(1, min(18, screen.rows - 7)) }

  func draw(_ painter: inout Painter) {
    let screen = painter.frame.area
    let shown = picker.shown
    let rows = Self.rows(painter.frame.size)
    let height = min(rows, max(picker.items.count, 1)) + 3
    let width = min(screen.columns - 4, 92)
    let box = screen.centered(width, height)
    let area = Rectangle(box.column, max(1, min(box.row, 3)), box.columns, box.rows)
    painter.frame.clear(area)
    let inside = painter.pane(
      area, picker.title, footer: "\(shown.count) of \(picker.items.count)", isFocused: true)
    let (sign, room) = inside.line(0).split(columns: 3)
    painter.write([(" / ", .accent)], in: sign)
    let filter = ShownText(
      picker.filter.text, scope: nil, cursor: picker.filter.cursor,
      isASCII: painter.borders.isASCII)
    let point = painter.write(filter, in: room, hasCursor: true)
    let list = inside.split(rows: 1).bottom
    let columns = Columns(picker.items, list.columns)
    for (place, item) in shown.enumerated().dropFirst(picker.scroll).prefix(list.rows) {
      let line = list.line(place - picker.scroll)
      columns.draw(item, &painter, line)
      painter.target(line, .item(place))
      if place == picker.selected { painter.select(line, isFocused: true) }
    }
    if shown.isEmpty { painter.frame.writeCut("  nothing matches", in: list.line(0), .faint) }
    painter.scrollMarks(list, first: picker.scroll, count: shown.count)
    painter.frame.cursor = point
  }

  private struct Columns {
    private let title: Int
    private let keys: Int

    init(_ items: [Picker.Item], _ width: Int) {
      func widest(_ text: (Picker.Item) -> String) -> Int {
        items.reduce(0) { max($0, TextWidth.width(of: text($1))) }
      }
      let longestKeys = widest(\.keys)
      keys = longestKeys == 0 ? 0 : min(longestKeys + 2, width / 4)
      // Where little is said besides, a name may be longer.
      let details = min(widest { $0.obstacle.map { "not now: \($0)" } ?? $0.detail }, width / 2)
      title = min(widest(\.title) + 2, max(width / 2, width - 3 - keys - details))
    }

    func draw(_ item: Picker.Item, _ painter: inout Painter, _ line: Rectangle) {
      let style: Style = item.obstacle == nil ? .text : .faint
      painter.write(
        [
          ("  " + TextWidth.padded(item.title, to: title), style),
          (TextWidth.padded(item.keys, to: keys), item.obstacle == nil ? .accent : .faint),
          (item.obstacle.map { "not now: \($0)" } ?? item.detail, .faint),
        ], in: Rectangle(line.column, line.row, line.columns - 1, 1))
    }
  }
}
