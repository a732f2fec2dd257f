package import Screen

extension Composer {
  /// The picture of the interface.
  package func frame() -> Frame { painted().frame }

  /// The picture with what clicks on it mean.
  func painted() -> Painter {
    var painter = Painter(size, borders)
    guard !isTooSmall else {
      let words =
        "Strata needs \(Self.smallest.columns) × \(Self.smallest.rows); this is \(size.columns) × \(size.rows)"
      painter.frame.write(words, in: painter.frame.area.line(0), .text)
      return painter
    }
    switch screen {
    case .library: drawLibrary(&painter)
    case .stack: if isEditing { drawEditor(&painter) } else { drawStack(&painter) }
    case .catalogue: drawCatalogue(&painter)
    case .versions: drawVersions(&painter)
    case .findings: drawFindings(&painter)
    case .graph: drawGraph(&painter)
    case .preview: drawFullPreview(&painter)
    }
    drawBottom(&painter)
    for (depth, overlay) in overlays.enumerated() {
      // What lies below is not clicked, and its cursor is not the focus.
      painter.target(painter.frame.area, .nothing)
      painter.frame.cursor = nil
      draw(overlay, &painter, isTop: depth == overlays.count - 1)
    }
    return painter
  }

  private func draw(_ overlay: Overlay, _ painter: inout Painter, isTop: Bool) {
    switch overlay {
    case .dialog(let dialog): DialogView(dialog).draw(&painter)
    case .picker(let picker): PickerView(picker).draw(&painter)
    case .wiring(let dialog): drawWiring(dialog, &painter)
    case .importing(let dialog): drawImport(dialog, &painter)
    }
  }

  /// The first line: where one is, and what there is to know of it.
  func drawHeader(_ painter: inout Painter, _ pieces: [(String, Style)], right: [(String, Style)]) {
    let line = painter.frame.area.line(0).inset(1, 0)
    let width = right.reduce(0) { $0 + TextWidth.width(of: $1.0) }
    let tight = Self.shortened(pieces, to: line.columns - width - 2)
    painter.write(tight ?? Self.shortened(pieces, to: line.columns) ?? pieces, in: line)
    guard tight != nil else { return }
    painter.write(right, in: Rectangle(line.right - width, 0, width, 1))
  }

  /// The pieces with the longest one cut, so that all of them are seen; nil where that is too little.
  /// Of a path the end says more.
  private static func shortened(
    _ pieces: [(String, Style)], to columns: Int
  ) -> [(String, Style)]? {
    let widths = pieces.map { TextWidth.width(of: $0.0) }
    let missing = widths.reduce(0, +) - columns
    guard missing > 0 else { return pieces }
    guard let longest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[longest] - missing >= 14
    else { return nil }
    var pieces = pieces
    let (text, style) = pieces[longest]
    let room = widths[longest] - missing
    let isPath = text.contains("/")
    pieces[longest] = (
      isPath
        ? " " + TextWidth.cutFront(String(text.drop { $0 == " " }), to: room - 1)
        : TextWidth.cut(text, to: room), style
    )
    return pieces
  }

  /// The two last lines: what happened, and the keys that make sense now.
  private func drawBottom(_ painter: inout Painter) {
    let area = painter.frame.area
    let message = area.line(area.rows - 2).inset(1, 0)
    if let find = editor?.find {
      drawFind(find, &painter, message)
    } else if let notice {
      let (mark, style): (String, Style) =
        switch notice.kind {
        case .done: ("", .text)
        case .hint: ("", .hint)
        case .problem: (borders.isASCII ? "x " : "✗ ", .error)
        }
      draw(mark + notice.text, style, &painter, message)
    } else {
      painter.write(statusLine, in: message)
    }
    drawHints(&painter, area.line(area.rows - 1).inset(1, 0))
  }

  /// What is too long for the line of messages begins over the border above it: it must be read.
  private func draw(
    _ words: String, _ style: Style, _ painter: inout Painter, _ line: Rectangle
  ) {
    let isLong = TextWidth.width(of: words) > line.columns
    let lines = isLong ? Wrapping.whole(words, to: line.columns) : []
    guard lines.count > 1 else {
      painter.frame.writeCut(words, in: line, style)
      return
    }
    let upper = Rectangle(line.column, line.row - 1, line.columns, 1)
    painter.frame.clear(Rectangle(0, upper.row, size.columns, 1))
    painter.frame.write(lines[0], in: upper, style)
    painter.frame.writeCut(lines.dropFirst().joined(separator: " "), in: line, style)
  }

  /// What the line of messages says while nothing happened.
  private var statusLine: [(String, Style)] {
    switch screen {
    case .stack: isEditing ? editorStatus : stackStatus
    case .preview: fullPreviewStatus
    case .library, .catalogue, .versions, .findings, .graph: []
    }
  }

  private func drawHints(_ painter: inout Painter, _ line: Rectangle) {
    var column = line.column
    let hints = hints
    let widths = hints.map { TextWidth.width(of: $0.key) + 1 + TextWidth.width(of: $0.action.hint) }
    for (place, (action, key)) in hints.enumerated() {
      let width = widths[place]
      // The last one, the way to help, is always there.
      let rest = place == hints.count - 1 ? 0 : 3 + widths[hints.count - 1]
      guard column + width + rest <= line.right else { continue }
      painter.write(
        [(key, .accent), (" \(action.hint)", .faint)], in: Rectangle(column, line.row, width, 1))
      painter.target(Rectangle(column, line.row, width, 1), .action(action))
      column += width + 3
    }
  }
}
