import ProfileModel
import Screen

extension Composer {
  /// A text of many lines in the place of the form.
  func drawLongText(
    _ painter: inout Painter, _ area: Rectangle, _ layer: Layer, _ field: FormField, _ stack: Stack
  ) {
    guard let text = stack.form.area else { return }
    let name = stack.profile.layer(layer.id).map { longTextName($0, field) } ?? ""
    let inside = painter.pane(area, "\(layer.name) · \(name)", isFocused: true).inset(1, 0)
    painter.note(
      "line \(text.row + 1) of \(text.count)", in: area, atBottom: true, .faint)
    let scope = stack.position.map { stack.index.scope(at: $0) }
    for row in 0..<inside.rows {
      let number = stack.form.areaScroll + row
      guard number < text.count else { break }
      let line = inside.line(row)
      painter.target(line, .areaLine(number))
      let isCursor = number == text.row
      let shown = ShownText(
        text[number], scope: scope, cursor: isCursor ? text.line.cursor : nil,
        isASCII: borders.isASCII)
      let point = painter.write(shown, in: line, hasCursor: isCursor)
      if isCursor { painter.frame.cursor = point }
    }
    drawPopup(&painter, in: painter.frame.area)
  }

  private func longTextName(_ layer: Layer, _ field: FormField) -> String {
    if let number = layer.manifestNumber(field.id.path) { return layer.manifests[number].name }
    return "\(field.id.path)"
  }

  /// The list of candidates, under the cursor or above it.
  func drawPopup(_ painter: inout Painter, in screen: Rectangle) {
    guard let popup = stack?.form.popup, let cursor = painter.frame.cursor else { return }
    PopupView(popup, marksASCII: borders.isASCII).draw(&painter, at: cursor, in: screen)
  }
}
