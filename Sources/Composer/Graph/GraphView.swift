import ProfileModel
import Screen

extension Composer {
  func drawGraph(_ painter: inout Painter) {
    guard let stack else { return }
    drawStackHeader(&painter, stack, screen: "Who reads whom")
    let layout = graphLayout
    guard !stack.profile.layers.isEmpty else {
      let inside = painter.pane(layout.list, "Layers", isFocused: true)
      painter.frame.writeCut("  No layers yet: nothing reads anything.", in: inside.line(0), .faint)
      painter.frame.cursor = Point(inside.column, inside.row)
      return
    }
    guard graph.tab != .text else {
      let inside = painter.pane(layout.list, "Text", isFocused: true)
      drawGraphTabs(&painter, layout.list)
      return drawGraphText(&painter, inside)
    }
    drawGraphLayers(&painter, layout.list, stack)
    drawReadings(&painter, layout.detail, stack)
    painter.join(layout.list, layout.detail, note: "", isFocused: true)
    drawGraphTabs(&painter, layout.detail)
  }

  /// The text has the whole screen, and so has what there is to say where there is no layer.
  private var graphLayout: (list: Rectangle, detail: Rectangle) {
    let layout = ListAndDetail(size)
    let isAlone = graph.tab == .text || stack?.profile.layers.isEmpty ?? true
    let body = Rectangle(0, 1, size.columns, size.rows - 3)
    return isAlone ? (body, Rectangle(0, 0, 0, 0)) : (layout.list, layout.detail)
  }

  /// The tabs in the upper border, the one that is seen in brackets.
  private func drawGraphTabs(_ painter: inout Painter, _ area: Rectangle) {
    let tabs = GraphScreen.Tab.allCases
    let width = tabs.reduce(0) { $0 + $1.rawValue.count + 2 }
    guard area.columns >= width + 16 else { return }
    var column = area.right - 2 - width
    painter.endTitle(at: Point(column, area.row))
    for tab in tabs {
      let isSeen = tab == graph.tab
      let line = Rectangle(column, area.row, tab.rawValue.count + 2, 1)
      painter.frame.write(
        isSeen ? "[\(tab.rawValue)]" : " \(tab.rawValue) ", in: line,
        isSeen ? Style(.accent, bold: true) : .faint)
      painter.target(line, .graphTab(tab))
      column += line.columns
    }
  }

  // MARK: Layers

  private func drawGraphLayers(_ painter: inout Painter, _ area: Rectangle, _ stack: Stack) {
    let inside = painter.pane(area, "Layers", isFocused: true)
    let selected = graphPosition
    let layers = stack.profile.layers
    let longest = layers.indices.reduce(0) { max($0, TextWidth.width(of: layers[$1].name)) }
    let name = min(longest + 2, max(8, inside.columns / 2))
    for row in 0..<min(inside.rows, layers.count - min(graph.scroll, layers.count)) {
      let position = layers.count - 1 - graph.scroll - row
      let layer = layers[position]
      let line = inside.line(row)
      painter.write(
        [("  " + TextWidth.padded(TextWidth.cut(layer.name, to: name - 2), to: name), .text)]
          + notes(layer, stack.readings), in: Rectangle(line.column, line.row, line.columns - 1, 1))
      painter.target(line, .graphLayer(layer.id))
      guard position == selected else { continue }
      painter.select(line, isFocused: true)
      painter.frame.cursor = Point(line.column, line.row)
    }
    painter.scrollMarks(inside, first: graph.scroll, count: layers.count)
  }

  /// How much a layer reads and is read.
  private func notes(_ layer: Layer, _ readings: Readings) -> [(String, Style)] {
    let reads = readings.read(by: layer.id).count
    let readers = readings.readers(of: layer.id).count
    let troubles = readings.troubles(of: layer.id)
    let words = [
      reads > 0 ? "reads \(reads)" : "", readers > 0 ? "read by \(readers)" : "",
    ].filter { !$0.isEmpty }
    return [
      (troubles > 0 ? "\(marks.error) \(troubles) broken  " : "", .error),
      (words.isEmpty ? "alone" : words.joined(separator: ", "), .faint),
    ]
  }

  // MARK: Readings

  private func drawReadings(_ painter: inout Painter, _ area: Rectangle, _ stack: Stack) {
    painter.target(area, .detail)
    guard let position = graphPosition else { return }
    let inside = painter.pane(area, stack.profile.layers[position].name)
    let lines = graphPage
    let room = inside.inset(1, 0)
    let width = lines.reduce(0) { max($0, $1.reading.map { TextWidth.width(of: $0.output) } ?? 0) }
    let output = min(width, max(8, room.columns * 6 / 10))
    for (number, line) in lines.dropFirst(graph.detailScroll).prefix(room.rows).enumerated() {
      painter.write(written(line, output, stack), in: room.line(number))
    }
    painter.scrollMarks(inside, first: graph.detailScroll, count: lines.count)
  }

  /// A line of what there is to say of the selected layer.
  enum GraphLine {
    case nothing
    /// The layer at the other end, by the first of what is read.
    case end(Readings.Reading)
    case output(Readings.Reading)
    case trouble(String)

    fileprivate var reading: Readings.Reading? {
      if case .output(let reading) = self { reading } else { nil }
    }
  }

  /// What there is to say of the selected layer, by the layers at the other end.
  var graphPage: [GraphLine] {
    guard let stack, let position = graphPosition else { return [] }
    let layer = stack.profile.layers[position].id
    let isReads = graph.tab == .reads
    let all = isReads ? stack.readings.read(by: layer) : stack.readings.readers(of: layer)
    guard !all.isEmpty else { return [.nothing] }
    var order: [String] = []
    var groups: [String: [Readings.Reading]] = [:]
    for reading in all {
      let end = isReads ? reading.name : "\(reading.reader.number)"
      if groups[end] == nil { order.append(end) }
      groups[end, default: []].append(reading)
    }
    return order.flatMap { end -> [GraphLine] in
      let group = groups[end] ?? []
      return [.end(group[0])]
        + group.flatMap { reading -> [GraphLine] in
          // Where the layer itself is missing, its line has said so.
          guard let trouble = reading.trouble, reading.producer != nil else {
            return [.output(reading)]
          }
          return [.output(reading), .trouble(trouble)]
        }
    }
  }

  private func written(
    _ line: GraphLine, _ width: Int, _ stack: Stack
  ) -> [(String, Style)] {
    let isReads = graph.tab == .reads
    switch line {
    case .nothing:
      return [(isReads ? "It reads no other layer." : "No other layer reads it.", .faint)]
    case .end(let first):
      let end = isReads ? first.producer : first.reader
      if let other = end.flatMap({ stack.profile.layer($0) }) {
        return [(other.name, Style(.text, bold: true)), ("  \(title(of: other))", .faint)]
      }
      // It is not there, or it went since the review.
      guard end == nil, let trouble = first.trouble else {
        return [(isReads ? first.name : first.readerName, Style(.text, bold: true))]
      }
      return [
        ("\(marks.error) ", .error), (first.name, Style(.referenceBroken, bold: true)),
        ("  \(trouble)", .error),
      ]
    case .output(let reading):
      let isBroken = reading.trouble != nil
      return [
        (isBroken ? "\(marks.error) " : "  ", .error),
        (
          TextWidth.padded(reading.output, to: width), isBroken ? Style(.referenceBroken) : .text
        ), ("  in \(reading.field)", .faint),
      ]
    case .trouble(let trouble): return [("    \(trouble)", .error)]
    }
  }

  // MARK: Text

  private func drawGraphText(_ painter: inout Painter, _ inside: Rectangle) {
    guard let text = graphText else { return }
    let selected = graphPosition.flatMap { stack?.profile.layers[$0].id }
    let first = min(graph.textScroll, text.count)
    let shown = first..<min(text.count, first + inside.rows)
    var isFound = graphPosition.map { text.lines(of: $0).lowerBound < shown.lowerBound } ?? false
    for (number, line) in text[shown].enumerated() {
      let row = inside.line(number)
      painter.frame.writeCut(
        "  \(line.text)", in: row, line.isBroken ? Style(.referenceBroken) : .text)
      guard let layer = line.layer else { continue }
      painter.target(row, .graphLayer(layer))
      guard layer == selected, !isFound else { continue }
      isFound = true
      painter.select(row, isFocused: true)
      painter.frame.cursor = Point(row.column, row.row)
    }
    painter.scrollMarks(inside, first: graph.textScroll, count: text.count)
  }

  // MARK: Scrolling

  mutating func keepGraphInView() {
    guard let layers = stack?.profile.layers, let position = graphPosition else { return }
    graph.select(layers[position].id)
    let layout = ListAndDetail(size)
    graph.scroll = Scrolling.revealed(
      layers.count - 1 - position, from: graph.scroll, rows: max(1, layout.list.rows - 2),
      count: layers.count)
    let room = max(1, layout.detail.rows - 2)
    graph.detailScroll = min(max(0, graph.detailScroll), max(0, graphPage.count - room))
    keepGraphTextInView(position)
  }

  /// The first line of the selected layer is always seen, its other ones as far as there is room.
  private mutating func keepGraphTextInView(_ position: Int) {
    guard graph.tab == .text, let text = graphText else { return }
    let rows = max(1, size.rows - 5)
    let own = text.lines(of: position)
    // The title stands above the first one.
    for line in [own.upperBound - 1, own.lowerBound == 2 ? 0 : own.lowerBound] {
      graph.textScroll = Scrolling.revealed(
        line, from: graph.textScroll, rows: rows, count: text.count)
    }
  }
}
