import ProfileModel
import Screen

extension Composer {
  func drawStack(_ painter: inout Painter) {
    guard let stack else { return }
    drawStackHeader(&painter, stack)
    let layout = StackLayout(self)
    if !layout.layers.isEmpty { drawLayers(&painter, layout.layers, stack) }
    if !layout.outputs.isEmpty { drawOutputs(&painter, layout.outputs, stack, layout) }
    if !layout.preview.isEmpty { drawPreview(&painter, PreviewLayout(self), stack) }
    // What hangs over a field may lie over all other panes.
    if !layout.form.isEmpty { drawForm(&painter, layout.form, stack, layout) }
    drawTabs(&painter, stack, layout)
  }

  /// `screen`: which one it is, where it is not that of the stack itself. `right`: what else there is
  /// to know, where it is not how the layers are.
  func drawStackHeader(
    _ painter: inout Painter, _ stack: Stack, screen: String? = nil,
    right other: [(String, Style)]? = nil
  ) {
    var left: [(String, Style)] = [
      ("Strata", .faint), (borders.isASCII ? " > " : " ▸ ", .faint), (stack.profile.name, .title),
    ]
    switch stack.location {
    case .version(_, let version): left.append((" \(version)", .text))
    case .file(let path): left.append(("  \(path)", .faint))
    }
    if let screen { left += [(borders.isASCII ? " > " : " ▸ ", .faint), (screen, .title)] }
    if stack.isUnsaved { left.append((" \(marks.unsaved)", .accent)) }
    if stack.stamp == nil { left.append((" not saved yet", .faint)) }
    if stack.isChangedOnDisk { left.append((" changed on disk", .warning)) }
    if let other { return drawHeader(&painter, left, right: other) }
    let right = [(Amount.words(stack.profile.layers.count, "layer"), .faint)] + counts(stack)
    drawHeader(&painter, left, right: right + previewPieces(stack, besides: left + right))
  }

  private func counts(_ stack: Stack) -> [(String, Style)] {
    guard stack.reviewed != nil else { return [] }
    let errors = stack.count(.error)
    let warnings = stack.count(.warning)
    var pieces: [(String, Style)] = []
    if errors > 0 { pieces.append(("   " + Amount.words(errors, "error"), .error)) }
    if warnings > 0 { pieces.append(("   " + Amount.words(warnings, "warning"), .warning)) }
    return pieces.isEmpty ? [("   \(marks.fine) no findings", .faint)] : pieces
  }

  /// What the line below the panes says: the finding at hand, else what the field is for.
  var stackStatus: [(String, Style)] {
    guard let stack else { return [] }
    if stack.pane == .preview, stack.preview.source != nil { return previewStatus }
    if stack.pane == .form, let focus = stack.form.focus,
      !stack.items(of: stack.selected).contains(where: { stack.concerns($0.finding, focus) })
    {
      return purpose(of: focus)
    }
    return findingAtHand.map { words(of: $0, stack) } ?? []
  }

  private func purpose(of id: FieldID) -> [(String, Style)] {
    guard let form, let number = form.rowNumber(of: id) else { return [] }
    return [(form.rows[number].description, .faint)]
  }

  private func words(of item: Reviewed.Item, _ stack: Stack) -> [(String, Style)] {
    let style = Style.severity(item.finding.severity)
    let name = item.layer.flatMap { stack.profile.layer($0)?.name }
    let field = item.finding.place.field.map { " \($0)" } ?? ""
    let mark = item.finding.severity == .error ? marks.error : marks.warning
    let key = keys.key(for: .fix, at: place)?.description ?? ""
    let fixes = item.finding.fixes
    let title = fixes.count > 1 ? "one of \(fixes.count) fixes" : fixes.first?.title
    let fix = title.map { "\(key) \($0)   " } ?? ""
    return [
      ("\(mark) ", style), (fix, .accent),
      (name.map { "\($0)\(field): " } ?? "", Style(style.role, bold: true)),
      (item.finding.message, .text),
    ]
  }

  /// Of the focused field, else of the selected layer, else of the profile.
  var findingAtHand: Reviewed.Item? {
    guard let stack, let reviewed = stack.reviewed else { return nil }
    let own = stack.items(of: stack.selected)
    if stack.pane == .form, let focus = stack.form.focus,
      let item = own.first(where: { stack.concerns($0.finding, focus) })
    {
      return item
    }
    return own.isEmpty ? reviewed.worst : Reviewed.worst(of: own)
  }

  // MARK: Layers

  private func drawLayers(_ painter: inout Painter, _ area: Rectangle, _ stack: Stack) {
    let isFocused = stack.pane == .layers
    painter.target(area, .pane(.layers))
    let inside = painter.pane(area, "Layers", isFocused: isFocused)
    guard !stack.profile.layers.isEmpty else {
      painter.frame.writeCut("  No layers yet.", in: inside.line(0), .faint)
      let key = keys.key(for: .addLayer, at: .layers)?.description ?? ""
      painter.write(
        [("  \(key)", .accent), (" adds one from the catalogue", .faint)], in: inside.line(1))
      if isFocused { painter.frame.cursor = Point(inside.column, inside.row) }
      return
    }
    let lines = LayerLines(stack, rows: inside.rows)
    let name = nameWidth(stack, inside.columns)
    let marks = marks
    for (place, line) in lines.lines.enumerated().dropFirst(stack.layersScroll).prefix(inside.rows)
    {
      let row = inside.line(place - stack.layersScroll)
      let id = stack.profile.layers[line.layer].id
      painter.target(row, .layer(id))
      guard !line.isReads else {
        let reads = lines.reads[line.layer].joined(separator: ", ")
        painter.frame.writeCut("    reads \(reads)", in: row, .faint)
        continue
      }
      drawLayer(&painter, stack, line.layer, row, name: name)
      if stack.reviewed != nil { drawMark(stack.health(of: id), marks, &painter, row) }
      guard id == stack.selected else { continue }
      painter.select(row, isFocused: isFocused)
      if isFocused { painter.frame.cursor = Point(row.column, row.row) }
    }
    painter.scrollMarks(inside, first: stack.layersScroll, count: lines.lines.count)
  }

  private func nameWidth(_ stack: Stack, _ columns: Int) -> Int {
    let layers = stack.profile.layers
    let longest = layers.indices.reduce(0) { max($0, TextWidth.width(of: layers[$1].name)) }
    return min(longest + 2, columns < 30 ? columns - 6 : max(8, columns * 6 / 10))
  }

  /// The name of a layer and what it is.
  private func drawLayer(
    _ painter: inout Painter, _ stack: Stack, _ place: Int, _ row: Rectangle, name: Int
  ) {
    let layer = stack.profile.layers[place]
    let (left, right) = row.inset(2, 0).split(columns: name)
    painter.frame.writeCut(layer.name, in: left.split(columns: name - 1).left)
    // A service of which only the first letters fit says nothing.
    let room = right.columns - 2
    guard room >= 8 else { return }
    let title = title(of: layer, stack.index.services[place])
    painter.frame.writeCut(title, in: right.split(columns: room).left, .faint)
  }

  private func drawMark(
    _ health: Severity?, _ marks: Marks, _ painter: inout Painter, _ row: Rectangle
  ) {
    let (mark, style): (String, Style) =
      switch health {
      case .error: (marks.error, .error)
      case .warning: (marks.warning, .warning)
      case .hint: (marks.hint, .hint)
      case nil: (marks.fine, .faint)
      }
    let width = TextWidth.width(of: mark)
    painter.frame.write(mark, in: Rectangle(row.right - width - 1, row.row, width, 1), style)
  }

  // MARK: Outputs

  private func drawOutputs(
    _ painter: inout Painter, _ area: Rectangle, _ stack: Stack, _ layout: StackLayout
  ) {
    let isFocused = stack.pane == .outputs
    painter.target(area, .pane(.outputs))
    let name = stack.layer?.name ?? ""
    let inside = painter.pane(
      area, layout.kind == .wide ? "Outputs" : "\(name) · Outputs", isFocused: isFocused)
    let rows = outputs
    guard !rows.isEmpty else {
      painter.frame.writeCut("  offers nothing to other layers", in: inside.line(0), .faint)
      if isFocused { painter.frame.cursor = Point(inside.column, inside.row) }
      return
    }
    let longest = rows.map { TextWidth.width(of: $0.output.name) }.max() ?? 0
    let notes = rows.map { note in Self.note(note).reduce(0) { $0 + TextWidth.width(of: $1.0) } }
    let width = min(
      longest + 2, max(12, inside.columns * 6 / 10, inside.columns - 3 - (notes.max() ?? 0)))
    for (place, row) in rows.enumerated().dropFirst(stack.outputsScroll).prefix(inside.rows) {
      let line = inside.line(place - stack.outputsScroll)
      painter.target(line, .output(place))
      painter.write(outputPieces(row, width), in: line)
      guard place == stack.output, isFocused else { continue }
      painter.select(line, isFocused: true)
      painter.frame.cursor = Point(line.column, line.row)
    }
    painter.scrollMarks(inside, first: stack.outputsScroll, count: rows.count)
  }

  private func outputPieces(_ row: OutputRow, _ width: Int) -> [(String, Style)] {
    let name = TextWidth.padded(TextWidth.cut(row.output.name, to: width - 2), to: width)
    let style: Style = !row.isThere ? .faint : row.output.isSensitive ? .secret : .text
    return [("  \(name)", style)] + Self.note(row)
  }

  /// Who reads an output, or when it is there.
  private static func note(_ row: OutputRow) -> [(String, Style)] {
    guard row.isThere else {
      return [
        (
          row.output.condition.map { "if \($0.value == "true" ? $0.parameter : $0.value)" } ?? "",
          .faint
        )
      ]
    }
    let readers = row.readers.isEmpty ? "–" : "read by " + row.readers.joined(separator: ", ")
    let assumed = row.output.provenance == .assumed ? "  assumed" : ""
    return [(readers, .faint), (assumed, .hint)]
  }
}

extension Style {
  /// The style of a finding.
  static func severity(_ severity: Severity) -> Style {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .hint: .hint
    }
  }
}
