import Rendering
import Screen

extension Composer {
  private typealias Tab = (pane: Stack.Pane, title: String, place: Rectangle)

  /// The panes that share a place of the screen, with the keys that bring them there; where there
  /// is little room, those alone that are not on the screen.
  func drawTabs(_ painter: inout Painter, _ stack: Stack, _ layout: StackLayout) {
    var tabs: [Tab] = [
      (.layers, "1 layers", layout.layers), (.form, "2 form", layout.form),
      (.outputs, "3 outputs", layout.outputs), (.preview, "4 preview", layout.preview),
    ]
    switch layout.kind {
    case .wide: tabs = tabs.filter { $0.pane == .form || $0.pane == .preview }
    case .medium: tabs.removeFirst()
    case .single: break
    }
    guard tabs.contains(where: \.place.isEmpty),
      let area = tabs.first(where: { !$0.place.isEmpty })?.place
    else { return }
    let hidden = tabs.filter(\.place.isEmpty)
    for tabs in [tabs, hidden] {
      let width = tabs.reduce(0) { $0 + $1.title.count + 2 }
      guard area.columns - width - 2 >= 24 else { continue }
      return draw(tabs, &painter, Point(area.right - 2 - width, area.row))
    }
  }

  private func draw(_ tabs: [Tab], _ painter: inout Painter, _ start: Point) {
    painter.endTitle(at: start)
    var column = start.column
    for tab in tabs {
      let line = Rectangle(column, start.row, tab.title.count + 2, 1)
      painter.frame.write(
        " \(tab.title) ", in: line, tab.place.isEmpty ? .faint : Style(.accent, bold: true))
      painter.target(line, .pane(tab.pane))
      column += line.columns
    }
  }

  /// What the preview is of, where the header has room for it.
  func previewPieces(_ stack: Stack, besides others: [(String, Style)]) -> [(String, Style)] {
    guard isPreviewShown else { return [] }
    let pieces: [(String, Style)] = [
      ("   app: ", .faint), (appName, .text), ("   \(stack.preview.target.title)", .text),
    ]
    let width = (others + pieces).reduce(0) { $0 + TextWidth.width(of: $1.0) }
    return width + 4 <= size.columns ? pieces : []
  }
}
