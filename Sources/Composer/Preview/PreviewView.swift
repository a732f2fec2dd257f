import ProfileModel
import Rendering
import Screen

extension Composer {
  func drawPreview(_ painter: inout Painter, _ area: Rectangle, _ stack: Stack) {
    let isFocused = stack.pane == .preview
    painter.target(area, .pane(.preview))
    let view = PreviewView(stack.preview, isFocused: isFocused, isStale: previewProblem != nil)
    let pane = painter.pane(area, previewTitle(stack), footer: footer(stack), isFocused: isFocused)
    let inside = pane.inset(1, 0)
    if isFocused { painter.frame.cursor = Point(inside.column, inside.row) }
    guard !stack.profile.layers.isEmpty else {
      painter.frame.writeCut("No layers yet.", in: inside.line(0), .faint)
      return
    }
    if stack.preview.isAbout(previewedLayer, stack.preview.target) || previewProblem == nil {
      view.draw(&painter, inside)
    }
    if let problem = previewProblem {
      let line = inside.line(0)
      painter.frame.clear(line)
      painter.write([("\(marks.error) ", .error), (problem, .text)], in: line)
    }
  }

  private func previewTitle(_ stack: Stack) -> String {
    let what = stack.preview.showsAll ? "all layers" : stack.layer?.name ?? ""
    return ["Preview", stack.preview.target.title, what].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  private func footer(_ stack: Stack) -> String {
    guard let shown = stack.preview.shown, previewProblem == nil else { return "" }
    var words: [String] = []
    if shown.gapCount > 0 { words.append("\(shown.gapCount) known at deployment") }
    let count = shown.remarkCount
    if count > 0 { words.append(count == 1 ? "1 remark" : "\(count) remarks") }
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

  init(_ preview: PreviewState, isFocused: Bool, isStale: Bool) {
    self.preview = preview
    self.isFocused = isFocused
    self.isStale = isStale
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
