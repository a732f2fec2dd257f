import Guidance
import ProfileModel
import Screen

extension Composer {
  func drawWiring(_ dialog: WiringDialog, _ painter: inout Painter) {
    guard let stack, let reader = stack.profile.layer(dialog.reader),
      let producer = stack.profile.layer(dialog.producers[dialog.producer])
    else { return }
    let screen = painter.frame.area
    let rows = min(dialog.wires.count, max(1, screen.rows - 9))
    let area = screen.centered(min(84, screen.columns - 2), rows + 6)
    painter.frame.clear(area)
    let inside = painter.pane(area, "Wire \(reader.name) to", isFocused: true).inset(1, 0)
    drawProducer(dialog, producer, &painter, inside.line(0))
    drawPrefix(dialog, &painter, inside.line(1))
    let list = Rectangle(inside.column, inside.row + 2, inside.columns, rows)
    let name = min(28, (dialog.wires.map { TextWidth.width(of: $0.name) }.max() ?? 0) + 2)
    // The first line has the layer's name, too.
    let room = inside.columns - Self.columnsBeforeName - name
    let isShort = dialog.wires.contains { wire in
      TextWidth.width(of: text(of: wire, producer.name) + secret(wire) + note(wire)) > room
    }
    let layer = isShort ? nil : producer.name
    for (place, wire) in dialog.wires.enumerated().dropFirst(dialog.scroll).prefix(rows) {
      let line = list.line(place - dialog.scroll)
      draw(wire, dialog.isChosen[place], &painter, line, name, layer)
      painter.target(line, .wire(place))
      guard dialog.focus == place + 2 else { continue }
      painter.select(line, isFocused: true)
      painter.frame.cursor = Point(line.column + 2, line.row)
    }
    painter.scrollMarks(list.inset(-1, 0), first: dialog.scroll, count: dialog.wires.count)
    painter.buttons(
      ["Add \(dialog.chosen.count)", "Cancel"], focused: dialog.focus - dialog.addButton,
      in: inside.line(inside.rows - 1))
  }

  private func drawProducer(
    _ dialog: WiringDialog, _ producer: Layer, _ painter: inout Painter, _ line: Rectangle
  ) {
    let isFocused = dialog.focus == 0
    let count = dialog.producers.count
    painter.write(
      [
        ("  layer   ", .faint), (producer.name, Style(.text, bold: true)),
        ("  \(title(of: producer))", .faint),
        (count > 1 ? "   \(dialog.producer + 1) of \(count): ← → change it" : "", .faint),
      ], in: line)
    if isFocused {
      painter.select(line, isFocused: true)
      painter.frame.cursor = Point(line.column, line.row)
    }
  }

  private func drawPrefix(_ dialog: WiringDialog, _ painter: inout Painter, _ line: Rectangle) {
    let isFocused = dialog.focus == 1
    let start = painter.write([("  names   ", .faint)], in: line)
    let shown = ShownText(
      dialog.prefix.text, scope: nil, cursor: isFocused ? dialog.prefix.cursor : nil,
      isASCII: borders.isASCII)
    let field = Rectangle(start, line.row, max(8, shown.width + 1), 1)
    let point = painter.write(shown, in: field, hasCursor: isFocused)
    if isFocused {
      painter.frame.restyle(field) { $0.underlined }
      painter.frame.cursor = point
    }
    let others = dialog.prefixes.joined(separator: "  ")
    painter.write(
      [("  begin so; ← →  \(others)", .faint)],
      in: Rectangle(field.right + 1, line.row, line.right - field.right - 1, 1))
  }

  private func draw(
    _ wire: WireUp.Wire, _ isChosen: Bool, _ painter: inout Painter, _ line: Rectangle,
    _ name: Int, _ producer: String?
  ) {
    let mark = isChosen ? "[x] " : "[ ] "
    painter.write(
      [
        ("  \(mark)", .text),
        (TextWidth.padded(wire.kind.rawValue, to: Self.columnsBeforeName - 6), .faint),
        (TextWidth.padded(wire.name, to: name), .text),
        (text(of: wire, producer), wire.isSensitive ? .secret : Style(.referenceNow)),
        (secret(wire), .secret), (note(wire), .warning),
      ], in: line)
  }

  /// For the mark of what is chosen, and the kind.
  private static let columnsBeforeName = 17

  private func secret(_ wire: WireUp.Wire) -> String { wire.isSensitive ? "  secret" : "" }

  private func note(_ wire: WireUp.Wire) -> String {
    wire.isThere ? "  there already" : wire.isTaken ? "  replaces what is there" : ""
  }

  /// What a wire writes, as it is shown: with the layer's name where that is given.
  private func text(of wire: WireUp.Wire, _ producer: String?) -> String {
    guard let output = wire.output else { return wire.text }
    let name = (producer.map { "\($0)." } ?? "") + output
    return borders.isASCII ? "<\(name)>" : "‹\(name)›"
  }
}
