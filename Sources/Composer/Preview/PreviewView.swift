import ProfileModel
import Rendering
import Screen

extension Composer {
  /// In its pane, or on the whole screen.
  func drawPreview(_ painter: inout Painter, _ layout: PreviewLayout, _ stack: Stack) {
    let isFull = screen == .preview
    let isFocused = isFull || stack.pane == .preview
    painter.target(layout.area, isFull ? .detail : .pane(.preview))
    let pane = painter.pane(
      layout.area, isFull ? "" : previewTitle(stack), footer: footer(stack, isFull: isFull),
      isFocused: isFocused)
    let inside = pane.inset(1, 0)
    if isFocused { painter.frame.cursor = Point(inside.column, inside.row) }
    guard !stack.profile.layers.isEmpty else {
      painter.frame.writeCut("No layers yet.", in: inside.line(0), .faint)
      return
    }
    let isThere = stack.preview.isAbout(previewedLayer, stack.preview.target)
    if isThere || previewProblem == nil {
      PreviewView(
        stack.preview, isFocused: isFocused, isStale: previewProblem != nil, showsSearch: isFull
      ).draw(&painter, layout.text)
    }
    drawProblem(
      &painter, inside, layout.problem, hasOlder: isThere && stack.preview.shown != nil)
    if !layout.search.isEmpty { drawSearch(&painter, layout.search, stack.preview.search) }
  }

  /// Why there is no newer preview; and that what is below is an older one.
  func drawProblem(
    _ painter: inout Painter, _ inside: Rectangle, _ lines: [String], hasOlder: Bool
  ) {
    guard !lines.isEmpty else { return }
    for (number, line) in lines.enumerated() {
      painter.write(
        [(number == 0 ? "\(marks.error) " : "  ", .error), (line, .text)], in: inside.line(number))
    }
    guard hasOlder else { return }
    let line = inside.line(lines.count)
    painter.frame.fill(line, painter.borders.horizontal, .border)
    painter.frame.writeCut(" as it was before the error ", in: line.inset(2, 0), .faint)
  }

  private func previewTitle(_ stack: Stack) -> String {
    ["Preview", stack.preview.target.title, previewWords(stack)].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  private func footer(_ stack: Stack, isFull: Bool) -> String {
    var words = isFull ? [previewWords(stack)].filter { !$0.isEmpty } : []
    guard let shown = stack.preview.shown, previewProblem == nil else {
      return words.joined(separator: " · ")
    }
    let (gaps, remarks) = (shown.report.gapCount, shown.report.remarkCount)
    if gaps > 0 { words.append("\(gaps) known at deployment") }
    if remarks > 0 { words.append(Amount.words(remarks, "remark")) }
    if shown.subject.isRevealed { words.append("secrets are shown") }
    return words.joined(separator: " · ")
  }
}

/// A preview on the screen.
struct PreviewView {
  private let preview: PreviewState
  private let isFocused: Bool
  /// The profile has become another one that cannot be rendered.
  private let isStale: Bool
  private let showsSearch: Bool

  init(_ preview: PreviewState, isFocused: Bool, isStale: Bool, showsSearch: Bool) {
    self.preview = preview
    self.isFocused = isFocused
    self.isStale = isStale
    self.showsSearch = showsSearch && preview.search.isActive
  }

  func draw(_ painter: inout Painter, _ area: Rectangle) {
    guard let shown = preview.shown else { return }
    guard !shown.lines.isEmpty else {
      painter.frame.writeCut(
        "Nothing comes of this for \(shown.subject.target.title).", in: area.line(0), .faint)
      return
    }
    let first = min(max(0, preview.scroll), max(0, shown.lines.count - area.rows))
    for (row, line) in shown.lines.dropFirst(first).prefix(area.rows).enumerated() {
      draw(line, number: first + row, &painter, area.line(row))
      if showsSearch { drawMatches(shown.searched, first + row, &painter, area.line(row)) }
    }
    painter.scrollMarks(area.inset(-1, 0), first: first, count: shown.lines.count)
  }

  private func draw(
    _ line: PreviewLine, number: Int, _ painter: inout Painter, _ area: Rectangle
  ) {
    if line.pieces.first?.kind == .rule {
      painter.frame.fill(area, painter.borders.horizontal, .border)
      return
    }
    var skip = preview.column
    var rest = area
    for piece in line.pieces {
      let text = Self.text(piece.text, skipping: &skip)
      guard !text.isEmpty else { continue }
      let start = rest.column
      let end = painter.frame.write(text, in: rest, style(of: piece))
      let place = Rectangle(start, area.row, end - start, 1)
      if let mark = piece.mark {
        painter.target(place, .value(mark))
        if isFocused, isSelected(mark), preview.selected?.line == number {
          painter.frame.cursor = Point(min(start, area.right - 1), area.row)
        }
      }
      rest = Rectangle(end, area.row, area.right - end, 1)
      if rest.isEmpty { break }
    }
    guard line.width - preview.column > area.columns else { return }
    let isASCII = painter.borders.isASCII
    painter.frame.write(
      isASCII ? ">" : "…", in: Rectangle(area.right - 1, area.row, 1, 1), .faint)
  }

  /// What was looked for is underlined; the place at which the user is looks like a selection, with
  /// a bar before its line.
  private func drawMatches(
    _ text: SearchedText, _ number: Int, _ painter: inout Painter, _ area: Rectangle
  ) {
    let end = preview.column + area.columns
    for mark in preview.search.marks(inLine: number, of: text, before: end) {
      let start = max(preview.column, mark.columns.lowerBound)
      let last = min(end, mark.columns.upperBound)
      if mark.isCurrent {
        painter.frame.write(
          painter.borders.isASCII ? ">" : "▌", in: Rectangle(area.column - 1, area.row, 1, 1),
          .accent)
        if isFocused, !preview.search.isTyping {
          let column = min(max(area.column, area.column + start - preview.column), area.right - 1)
          painter.frame.cursor = Point(column, area.row)
        }
      }
      let place = Rectangle(area.column + start - preview.column, area.row, last - start, 1)
      painter.frame.restyle(place) { style in
        mark.isCurrent ? Style(.selected, bold: true) : Style(style.role, bold: true).underlined
      }
    }
  }

  /// What of a text is to the right of the columns that are skipped; a wide character that is cut
  /// leaves a blank.
  private static func text(_ text: String, skipping skip: inout Int) -> String {
    guard skip > 0 else { return text }
    var place = text.startIndex
    while skip > 0, place < text.endIndex {
      skip -= TextWidth.width(of: Shown.character(text[place]))
      place = text.index(after: place)
    }
    let blanks = String(repeating: " ", count: max(0, -skip))
    skip = max(0, skip)
    return blanks + String(text[place...])
  }

  private func isSelected(_ mark: Int) -> Bool {
    preview.selected != nil && preview.shown?.marks[mark] == preview.selected
  }

  private func style(of piece: PreviewLine.Piece) -> Style {
    if isStale { return .faint }
    if let mark = piece.mark, isSelected(mark) {
      return isFocused ? Style(.selected, bold: true) : Self.style(of: piece.kind).bold
    }
    return Self.style(of: piece.kind)
  }

  private static func style(of kind: PreviewLine.Kind) -> Style {
    switch kind {
    case .plain: .text
    case .comment, .note: .faint
    case .now: Style(.referenceNow)
    case .later: Style(.referenceLater)
    case .secret: .secret
    case .rule: .border
    case .heading: Style(.faint, bold: true)
    }
  }
}
