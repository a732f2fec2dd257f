import ProfileModel
import Screen

extension Composer {
  func drawForm(
    _ painter: inout Painter, _ area: Rectangle, _ stack: Stack, _ layout: StackLayout
  ) {
    painter.target(area, .pane(.form))
    guard let layer = stack.layer, let form else {
      _ = painter.pane(area, "Form", isFocused: stack.pane == .form)
      return
    }
    let title = "\(layer.name) · \(self.title(of: layer))"
    let inside = painter.pane(area, title, isFocused: stack.pane == .form).inset(1, 0)
    let view = FormView(stack, form, columns: inside.columns, isASCII: borders.isASCII)
    for (place, row) in form.rows.enumerated().dropFirst(stack.form.scroll).prefix(inside.rows) {
      view.draw(row, &painter, inside.line(place - stack.form.scroll))
    }
    painter.scrollMarks(inside.inset(-1, 0), first: stack.form.scroll, count: form.rows.count)
    drawPopup(&painter, in: painter.frame.area)
  }

  /// The list of candidates, under the cursor or above it.
  func drawPopup(_ painter: inout Painter, in screen: Rectangle) {
    guard let popup = stack?.form.popup, let cursor = painter.frame.cursor else { return }
    PopupView(popup, marksASCII: borders.isASCII).draw(&painter, at: cursor, in: screen)
  }
}

/// A form on the screen.
struct FormView {
  let stack: Stack
  /// The findings of the layer.
  let items: [Reviewed.Item]
  let label: Int
  let key: Int
  let scope: Scope?
  let isASCII: Bool

  init(_ stack: Stack, _ form: LayerForm, columns: Int, isASCII: Bool) {
    self.stack = stack
    self.isASCII = isASCII
    items = stack.items(of: stack.selected)
    let labels = form.rows.filter { !$0.isHeading }.map { TextWidth.width(of: $0.label) }
    let keys = form.rows.filter { $0.fields.count == 2 }.map {
      TextWidth.width(of: $0.fields[0].text)
    }
    // Values stand in one column, whether a label or a key is before them.
    label = min(max((labels.max() ?? 0) + 2, (keys.max() ?? 0) + 4), columns * 2 / 5)
    key = label - 2
    scope = stack.position.map { stack.index.scope(at: $0) }
  }

  func draw(_ row: FormRow, _ painter: inout Painter, _ line: Rectangle) {
    if row.isHeading {
      painter.frame.writeCut(row.label, in: line, .faint)
      return
    }
    let isKeyed = row.fields.count == 2
    if isKeyed {
      let (left, right) = line.inset(0, 0).split(columns: key + 2)
      draw(row.fields[0], &painter, Rectangle(left.column + 2, left.row, key - 1, 1), isLast: false)
      draw(row.fields[1], &painter, right, isLast: true, name: row.fields[0])
      return
    }
    let isEntry =
      row.label.isEmpty && (row.fields.first?.id.part == .new)
      && row.fields.first.map { if case .index? = $0.id.path.steps.last { false } else { true } }
        ?? false
    let (left, right) = line.split(columns: isEntry ? 2 : label)
    let hasProblem = row.fields.contains { problem(of: $0) != nil }
    painter.frame.writeCut(row.label, in: left, hasProblem ? .error : .faint)
    if let field = row.fields.first { draw(field, &painter, right, isLast: true, row) }
  }

  private func isFocused(_ field: FormField) -> Bool {
    stack.pane == .form && stack.form.focus == field.id
  }

  /// What is wrong with a field: what is only being typed first.
  func problem(of field: FormField) -> (text: String, style: Style)? {
    if isFocused(field), let pending = stack.form.pending, !pending.isEmpty {
      return (pending, .error)
    }
    guard !items.isEmpty, field.id.part == .value || field.id.part == .name else { return nil }
    let found = items.filter { stack.concerns($0.finding, field.id) }
    guard let worst = found.max(by: { $0.finding.severity < $1.finding.severity }) else {
      return nil
    }
    return (worst.finding.message, .severity(worst.finding.severity))
  }

  private func draw(
    _ field: FormField, _ painter: inout Painter, _ area: Rectangle, isLast: Bool,
    _ row: FormRow? = nil, name: FormField? = nil
  ) {
    painter.target(area, .field(field.id))
    var rest = area
    switch field.control {
    case .choice(let choices): drawChoice(field, choices, &painter, &rest)
    case .longText: drawSummary(field, &painter, &rest)
    default: drawText(field, &painter, &rest, isLast: isLast)
    }
    guard isLast else { return }
    // What is wrong with an entry's name stands behind its value.
    drawSide(name.flatMap { problem(of: $0) == nil ? nil : $0 } ?? field, row, &painter, rest)
  }

  /// What stands to the right of a field: what is wrong, else what is right.
  private func drawSide(
    _ field: FormField, _ row: FormRow?, _ painter: inout Painter, _ rest: Rectangle
  ) {
    let room = Rectangle(rest.column + 2, rest.row, rest.columns - 2, 1)
    guard room.columns > 3 else { return }
    if let problem = problem(of: field) {
      let marks = Marks.of(isASCII: isASCII)
      let mark = problem.style == .error ? marks.error : marks.warning
      painter.frame.writeCut("\(mark) \(problem.text)", in: room, problem.style)
    } else if !field.hint.isEmpty {
      painter.frame.writeCut("(\(field.hint))", in: room, .faint)
    } else if row?.isAssumed == true {
      painter.frame.writeCut("assumed", in: room, .hint)
    }
  }

  private func drawText(
    _ field: FormField, _ painter: inout Painter, _ rest: inout Rectangle, isLast: Bool
  ) {
    let isFocused = isFocused(field)
    let text = isFocused ? stack.form.input.text : field.text
    if text.isEmpty {
      let end = painter.frame.writeCut(field.placeholder, in: rest, .faint)
      if isFocused {
        focus(
          &painter, Point(rest.column, rest.row),
          Rectangle(rest.column, rest.row, max(1, end - rest.column), 1))
      }
      rest = Rectangle(end, rest.row, rest.right - end, 1)
      return
    }
    let hasProblem = problem(of: field) != nil
    let side = isLast && (hasProblem || !field.hint.isEmpty) ? min(rest.columns / 2, 34) : 1
    let room = max(min(rest.columns, 8), rest.columns - side)
    let isCut = field.showsEnd && !isFocused && ReferenceText(text).references.isEmpty
    let masked = isCut ? TextWidth.cutFront(text, to: room) : mask(field, text)
    let shown = ShownText(
      masked, scope: field.takesReferences ? scope : nil,
      cursor: isFocused ? cursor(masked, text) : nil, isASCII: isASCII)
    let width = min(shown.width + (isFocused ? 1 : 0), isLast ? room : rest.columns)
    let area = Rectangle(rest.column, rest.row, width, 1)
    let point = painter.write(shown, in: area, hasCursor: isFocused)
    if isFocused { focus(&painter, point, area) }
    rest = Rectangle(rest.column + width, rest.row, rest.columns - width, 1)
  }

  /// A secret's text is dots, a character each, unless it is a reference or shown on demand.
  private func mask(_ field: FormField, _ text: String) -> String {
    guard field.control == .secret || field.isMasked, !stack.isRevealed,
      ReferenceText(text).references.isEmpty
    else { return text }
    return String(repeating: isASCII ? "*" : "•", count: text.count)
  }

  private func cursor(_ shown: String, _ text: String) -> Int {
    guard shown != text else { return stack.form.input.cursor }
    return (isASCII ? 1 : 3) * stack.form.input.before.count
  }

  /// The cursor, and a line under what is edited: seen without colour.
  private func focus(_ painter: inout Painter, _ point: Point, _ area: Rectangle) {
    painter.frame.restyle(area) { $0.underlined }
    painter.frame.cursor = point
  }

  private func drawChoice(
    _ field: FormField, _ choices: [String], _ painter: inout Painter, _ rest: inout Rectangle
  ) {
    let current = field.text.isEmpty ? field.placeholder : field.text
    let isFocused = isFocused(field)
    let right = rest.right
    for choice in choices.dropFirst(hiddenChoices(choices, current, rest.columns)) {
      let isChosen = choice == current
      let mark = isChosen ? (isASCII ? "(*) " : "(•) ") : "( ) "
      let style: Style = isChosen ? .text : .faint
      let start = rest.column
      let end = painter.write([(mark, style), (choice, style)], in: rest)
      let area = Rectangle(start, rest.row, end - start, 1)
      painter.target(area, .choice(field.id, choice))
      if isFocused, isChosen { focus(&painter, Point(start + 1, rest.row), area) }
      rest = Rectangle(end + 2, rest.row, rest.right - end - 2, 1)
    }
    if isFocused, !choices.contains(current) {
      painter.frame.cursor = Point(min(rest.column, right - 1), rest.row)
    }
  }

  /// How many choices stay out, so that the chosen one is seen.
  private func hiddenChoices(_ choices: [String], _ current: String, _ columns: Int) -> Int {
    guard let place = choices.firstIndex(of: current) else { return 0 }
    var first = 0
    var width = choices[...place].reduce(-2) { $0 + 6 + TextWidth.width(of: $1) }
    while first < place, width > columns {
      width -= 6 + TextWidth.width(of: choices[first])
      first += 1
    }
    return first
  }

  private func drawSummary(
    _ field: FormField, _ painter: inout Painter, _ rest: inout Rectangle
  ) {
    let first = field.text.prefix { $0 != "\n" }
    let start = rest.column
    let end = painter.write(
      [(field.size, .text), ("  ", .text), (String(first.prefix(80)), .faint)],
      in: Rectangle(rest.column, rest.row, min(rest.columns, max(12, rest.columns / 2)), 1))
    if isFocused(field) {
      focus(&painter, Point(start, rest.row), Rectangle(start, rest.row, end - start, 1))
    }
    rest = Rectangle(end, rest.row, rest.right - end, 1)
  }
}
