import Screen

/// A dialog on the screen.
struct DialogView {
  private let dialog: Dialog

  init(_ dialog: Dialog) { self.dialog = dialog }

  private var label: Int {
    (dialog.fields.map { TextWidth.width(of: $0.label) }.max() ?? 0) + 2
  }

  private var buttonsWidth: Int {
    dialog.buttons.reduce(0) { $0 + TextWidth.width(of: $1.title) + 6 }
  }

  private var focusedButton: Int? {
    guard case .button(let place) = dialog.spot else { return nil }
    return place
  }

  /// The numbers of the buttons in lines that fit a width.
  private func buttonLines(_ width: Int) -> [[Int]] {
    var lines: [[Int]] = []
    var used = width
    for (place, button) in dialog.buttons.enumerated() {
      let own = TextWidth.width(of: button.title) + 6
      // The last one of a line needs no blanks behind it.
      if used + own - 2 > width {
        lines.append([])
        used = 0
      }
      lines[lines.count - 1].append(place)
      used += own
    }
    return lines
  }

  private func width(_ screen: Rectangle) -> Int {
    let lines = dialog.lines.map { TextWidth.width(of: $0.text) }
    let choices = dialog.choices.map {
      14 + TextWidth.width(of: $0.detail) + TextWidth.width(of: $0.note)
    }
    let widest = max(
      lines.max() ?? 0, choices.max() ?? 0, buttonsWidth, dialog.fields.isEmpty ? 0 : 56)
    return min(max(44, widest + 6), screen.columns - 4)
  }

  func draw(_ painter: inout Painter) {
    let screen = painter.frame.area
    let width = width(screen)
    let text = dialog.lines.flatMap { line in
      TextWidth.width(of: line.text) <= width - 4
        ? [line]
        : Wrapping.lines(line.text, to: width - 4).map { Dialog.Line(text: $0, style: line.style) }
    }
    let problem = dialog.problem.map { Wrapping.whole($0, to: width - 4).prefix(3) } ?? []
    let rows =
      text.count + dialog.choices.count + dialog.fields.count + 2 + max(1, problem.count)
      + max(1, buttonLines(width - 4).count)
      + (text.isEmpty || dialog.fields.isEmpty && dialog.choices.isEmpty ? 0 : 1)
    let area = screen.centered(width, min(rows + 1, screen.rows - 2))
    painter.frame.clear(area)
    let inside = painter.pane(area, dialog.title, isFocused: true).inset(1, 0)
    var row = 0
    for line in text.prefix(max(0, inside.rows - 1 - buttonLines(inside.columns).count)) {
      painter.frame.writeCut(line.text, in: inside.line(row), line.style)
      row += 1
    }
    if !text.isEmpty, !dialog.fields.isEmpty || !dialog.choices.isEmpty { row += 1 }
    drawChoices(&painter, inside, &row)
    drawFields(&painter, inside, &row)
    let lines = buttonLines(inside.columns)
    let bottom = inside.rows - lines.count
    for (number, line) in problem.enumerated() {
      painter.frame.writeCut(line, in: inside.line(bottom - problem.count + number), .error)
    }
    if problem.isEmpty, let note = longNote(inside) {
      painter.frame.writeCut(note, in: inside.line(bottom - 1), .text)
    }
    for (number, places) in lines.enumerated() {
      let line = inside.line(bottom + number)
      painter.buttons(
        places.map { dialog.buttons[$0].title }, numbered: places[0], focused: focusedButton,
        in: Rectangle(line.column, line.row, line.columns - 2, 1))
    }
  }

  /// What there is to say of the chosen one, where its line has no room for it.
  private func longNote(_ inside: Rectangle) -> String? {
    guard dialog.choices.indices.contains(dialog.chosen) else { return nil }
    let note = dialog.choices[dialog.chosen].note
    return TextWidth.width(of: note) > inside.columns - 20 ? note : nil
  }

  private func drawChoices(_ painter: inout Painter, _ inside: Rectangle, _ row: inout Int) {
    for (place, choice) in dialog.choices.enumerated() {
      let line = inside.line(row)
      row += 1
      painter.write(
        [
          ("  " + TextWidth.padded(choice.title, to: 10), Style(.text, bold: true)),
          (choice.detail.isEmpty ? "" : TextWidth.padded(choice.detail, to: 8), .text),
          (choice.note, .faint),
        ], in: line)
      painter.target(line, .dialogChoice(place))
      guard place == dialog.chosen else { continue }
      painter.select(line, isFocused: dialog.spot == .choices)
      if dialog.spot == .choices { painter.frame.cursor = Point(line.column, line.row) }
    }
  }

  private func drawFields(_ painter: inout Painter, _ inside: Rectangle, _ row: inout Int) {
    for (place, field) in dialog.fields.enumerated() {
      let line = inside.line(row)
      row += 1
      painter.target(line, .dialogField(place))
      let (left, right) = line.split(columns: label)
      painter.frame.writeCut(field.label, in: left, .faint)
      let isFocused = dialog.spot == .field(place)
      let note = TextWidth.width(of: field.note) + 2
      let room = Rectangle(
        right.column, right.row, max(8, right.columns - (note > 2 ? note : 0)), 1)
      let shown = ShownText(
        field.input.text, scope: nil, cursor: isFocused ? field.input.cursor : nil,
        isASCII: painter.borders.isASCII)
      let point = painter.write(shown, in: room, hasCursor: isFocused)
      if isFocused {
        painter.frame.restyle(room) { $0.underlined }
        painter.frame.cursor = point
      }
      painter.frame.writeCut(
        field.note, in: Rectangle(room.right + 1, line.row, right.right - room.right - 1, 1), .faint
      )
    }
  }
}
