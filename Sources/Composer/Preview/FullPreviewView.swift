import ProfileModel
import Rendering
import Screen

extension Composer {
  func drawFullPreview(_ painter: inout Painter) {
    guard let stack else { return }
    let app: [(String, Style)] = [("app: ", .faint), (appName, .text)]
    drawStackHeader(&painter, stack, screen: "Preview", right: app)
    if stack.preview.report != nil, !stack.profile.layers.isEmpty {
      drawReport(&painter, stack)
    } else {
      let layout = PreviewLayout(self)
      drawPreview(&painter, layout, stack)
      drawLineNumbers(&painter, layout, stack)
    }
    drawTargets(&painter, stack)
  }

  /// The targets in the upper border, the one that is seen in brackets.
  private func drawTargets(_ painter: inout Painter, _ stack: Stack) {
    painter.frame.write(" ", in: Rectangle(2, 1, 1, 1))
    var column = 3
    for target in Rendering.Target.allCases {
      let isSeen = target == stack.preview.target
      let title = target == .palette ? "Palette" : target.title
      let line = Rectangle(column, 1, title.utf8.count + 2, 1)
      guard line.right < size.columns else { break }
      painter.frame.write(
        isSeen ? "[\(title)]" : " \(title) ", in: line,
        isSeen ? Style(.accent, bold: true) : .faint)
      painter.target(line, .previewTarget(target))
      column = line.right
    }
    painter.frame.write(" ", in: Rectangle(column, 1, 1, 1))
  }

  /// Which lines are seen, where there are more.
  private func drawLineNumbers(
    _ painter: inout Painter, _ layout: PreviewLayout, _ stack: Stack
  ) {
    let count = stack.preview.shown?.lines.count ?? 0
    guard count > layout.text.rows else { return }
    let first = min(max(0, stack.preview.scroll), count - layout.text.rows)
    let dash = borders.isASCII ? "-" : "–"
    painter.note(
      "\(first + 1)\(dash)\(first + layout.text.rows) of \(count)", in: layout.area, atBottom: true,
      .faint)
  }

  /// What the preview is of, for the border below it.
  func previewWords(_ stack: Stack) -> String {
    stack.preview.showsAll ? "all layers" : stack.layer?.name ?? ""
  }

  /// What the line of messages says on the whole screen.
  var fullPreviewStatus: [(String, Style)] {
    guard let preview = stack?.preview, preview.report == nil else { return [] }
    return preview.source == nil ? [] : previewStatus
  }

  /// The line of the search, below the text.
  func drawSearch(_ painter: inout Painter, _ line: Rectangle, _ search: PreviewSearch) {
    let words = search.words
    let width = TextWidth.width(of: words)
    let (left, right) = line.split(columns: line.columns - width - 1)
    drawFilter(&painter, left, search.field, isFocused: search.isTyping)
    painter.frame.write(" " + words, in: right, search.places.isEmpty ? .warning : .faint)
  }
}
