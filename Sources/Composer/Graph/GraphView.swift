import ProfileModel
import Screen

extension Composer {
  func drawGraph(_ painter: inout Painter) {
    guard let stack, let readings else { return }
    drawStackHeader(&painter, stack, screen: "Who reads whom")
    let layout = graphLayout
    guard !readings.layers.isEmpty else {
      let inside = painter.pane(layout.list, "Layers", isFocused: true)
      painter.frame.writeCut("  No layers yet: nothing reads anything.", in: inside.line(0), .faint)
      painter.frame.cursor = Point(inside.column, inside.row)
      return
    }
    guard graph.tab != .text else {
      let inside = painter.pane(layout.list, "Text", isFocused: true)
      drawGraphTabs(&painter, layout.list)
      return drawGraphText(&painter, inside, graphLines)
    }
    drawGraphLayers(&painter, layout.list, stack, readings)
    drawReadings(&painter, layout.detail, stack, readings)
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

  private func drawGraphLayers(
    _ painter: inout Painter, _ area: Rectangle, _ stack: Stack, _ readings: Readings
  ) {
    let inside = painter.pane(area, "Layers", isFocused: true)
    let selected = graphPosition
    let layers = readings.layers
    let longest = layers.reduce(0) { max($0, TextWidth.width(of: $1.name)) }
    let name = min(longest + 2, max(8, inside.columns / 2))
    for row in 0..<min(inside.rows, layers.count - min(graph.scroll, layers.count)) {
      let position = layers.count - 1 - graph.scroll - row
      let layer = layers[position]
      let line = inside.line(row)
      painter.write(
        [("  " + TextWidth.padded(TextWidth.cut(layer.name, to: name - 2), to: name), .text)]
          + notes(layer, readings), in: Rectangle(line.column, line.row, line.columns - 1, 1))
      painter.target(line, .graphLayer(layer.id))
      guard position == selected else { continue }
      painter.select(line, isFocused: true)
      painter.frame.cursor = Point(line.column, line.row)
    }
    painter.scrollMarks(inside, first: graph.scroll, count: layers.count)
  }

  /// How much a layer reads and is read.
  private func notes(_ layer: Layer, _ readings: Readings) -> [(String, Style)] {
    let reads = readings.read[layer.id]?.count ?? 0
    let readers = readings.readers[layer.id]?.count ?? 0
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

  private func drawReadings(
    _ painter: inout Painter, _ area: Rectangle, _ stack: Stack, _ readings: Readings
  ) {
    painter.target(area, .detail)
    guard let position = graphPosition else { return }
    let inside = painter.pane(area, readings.layers[position].name)
    let lines = graphPage
    let room = inside.inset(1, 0)
    for (number, line) in lines.dropFirst(graph.detailScroll).prefix(room.rows).enumerated() {
      painter.write(line, in: room.line(number))
    }
    painter.scrollMarks(inside, first: graph.detailScroll, count: lines.count)
  }

  /// What there is to say of the selected layer, by the layers at the other end.
  var graphPage: [[(String, Style)]] {
    guard let stack, let readings, let position = graphPosition else { return [] }
    let layer = readings.layers[position]
    let isReads = graph.tab == .reads
    let all = (isReads ? readings.read[layer.id] : readings.readers[layer.id]) ?? []
    guard !all.isEmpty else {
      return [[(isReads ? "It reads no other layer." : "No other layer reads it.", .faint)]]
    }
    var order: [String] = []
    var groups: [String: [Readings.Reading]] = [:]
    for reading in all {
      let end = isReads ? reading.name : "\(reading.reader.number)"
      if groups[end] == nil { order.append(end) }
      groups[end, default: []].append(reading)
    }
    let width = all.reduce(0) { max($0, TextWidth.width(of: $1.output)) }
    let columns = max(1, ListAndDetail(size).detail.columns - 4)
    let output = min(width, max(8, columns * 6 / 10))
    return order.flatMap { end -> [[(String, Style)]] in
      let group = groups[end] ?? []
      return [heading(group, isReads, stack)] + group.flatMap { lines($0, output) }
    }
  }

  private func heading(
    _ group: [Readings.Reading], _ isReads: Bool, _ stack: Stack
  ) -> [(String, Style)] {
    guard let first = group.first else { return [] }
    let other = (isReads ? first.producer : first.reader).flatMap { stack.profile.layer($0) }
    guard let other else {
      return [
        ("\(marks.error) ", .error), (first.name, Style(.referenceBroken, bold: true)),
        ("  \(first.trouble ?? "")", .error),
      ]
    }
    return [(other.name, Style(.text, bold: true)), ("  \(title(of: other))", .faint)]
  }

  private func lines(_ reading: Readings.Reading, _ width: Int) -> [[(String, Style)]] {
    let isBroken = reading.trouble != nil
    let line: [(String, Style)] = [
      (isBroken ? "\(marks.error) " : "  ", .error),
      (
        TextWidth.padded(reading.output, to: width), isBroken ? Style(.referenceBroken) : .text
      ), ("  in \(reading.field)", .faint),
    ]
    // Where the layer itself is missing, its line has said so.
    guard let trouble = reading.trouble, reading.producer != nil else { return [line] }
    return [line, [("    \(trouble)", .error)]]
  }

  // MARK: Text

  private var graphLines: [(layer: LayerID?, text: String, reading: Readings.Reading?)] {
    guard let stack, let readings else { return [] }
    return readings.lines(title: graphTitle(stack))
  }

  private func drawGraphText(
    _ painter: inout Painter, _ inside: Rectangle,
    _ lines: [(layer: LayerID?, text: String, reading: Readings.Reading?)]
  ) {
    let selected = graphPosition.flatMap { stack?.profile.layers[$0].id }
    var isFound = lines.prefix(graph.textScroll).contains { $0.layer == selected }
    for (number, line) in lines.dropFirst(graph.textScroll).prefix(inside.rows).enumerated() {
      let row = inside.line(number)
      let isBroken = line.reading?.trouble != nil
      painter.frame.writeCut(
        "  \(line.text)", in: row, isBroken ? Style(.referenceBroken) : .text)
      guard let layer = line.layer else { continue }
      painter.target(row, .graphLayer(layer))
      guard layer == selected, !isFound else { continue }
      isFound = true
      painter.select(row, isFocused: true)
      painter.frame.cursor = Point(row.column, row.row)
    }
    painter.scrollMarks(inside, first: graph.textScroll, count: lines.count)
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
    keepGraphTextInView(layers[position].id)
  }

  /// The first line of the selected layer is always seen, its other ones as far as there is room.
  private mutating func keepGraphTextInView(_ layer: LayerID) {
    guard graph.tab == .text else { return }
    let lines = graphLines
    let rows = max(1, size.rows - 5)
    let own = lines.indices.filter { lines[$0].layer == layer }
    guard let first = own.first, let last = own.last else { return }
    for line in [last, first == 2 ? 0 : first] {
      graph.textScroll = Scrolling.revealed(
        line, from: graph.textScroll, rows: rows, count: lines.count)
    }
  }
}
