import ProfileModel

/// Who reads whom as text. Only the lines that are asked for are written: a big profile has thousands.
struct GraphText {
  struct Line {
    /// The layer that it is about.
    var layer: LayerID?
    var text: String
    var isBroken = false
  }

  private let title: String
  private let layers: [Layer]
  private let readings: Readings
  /// Where the lines of each layer begin, top first, and where the last ones end.
  private let starts: [Int]

  init(title: String, _ layers: [Layer], _ readings: Readings) {
    self.title = title
    self.layers = layers
    self.readings = readings
    var starts = [1]
    for position in layers.indices.reversed() {
      let id = layers[position].id
      let own = 2 + readings.read(by: id).count + readings.readers(of: id).count
      starts.append((starts.last ?? 0) + own)
    }
    self.starts = starts
  }

  var count: Int { starts.last ?? 0 }

  /// The lines of a layer without the empty one before them.
  func lines(of position: Int) -> Range<Int> {
    let place = layers.count - 1 - position
    return starts[place] + 1..<starts[place + 1]
  }

  /// Some of the lines.
  subscript(wanted: Range<Int>) -> [Line] {
    var place = starts.partitioningIndex { $0 > wanted.lowerBound } - 1
    return wanted.map { number in
      while place + 1 < layers.count, starts[place + 1] <= number { place += 1 }
      guard place >= 0 else { return Line(text: title) }
      return line(number - starts[place], of: layers.count - 1 - place)
    }
  }

  private func line(_ number: Int, of position: Int) -> Line {
    let layer = layers[position]
    if number == 0 { return Line(text: "") }
    if number == 1 {
      return Line(layer: layer.id, text: "\(position + 1)  \(layer.name)  \(layer.service)")
    }
    let reads = readings.read(by: layer.id)
    guard number - 2 < reads.count else {
      let reading = readings.readers(of: layer.id)[number - 2 - reads.count]
      return Line(
        layer: layer.id,
        text: "   read by  \(reading.readerName)  \(reading.output) in \(reading.field)")
    }
    let reading = reads[number - 2]
    let trouble = reading.trouble.map { "  (\($0))" } ?? ""
    return Line(
      layer: layer.id,
      text: "   reads    \(reading.name).\(reading.output)  in \(reading.field)\(trouble)",
      isBroken: reading.trouble != nil)
  }
}
