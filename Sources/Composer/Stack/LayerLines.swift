import ProfileModel

/// The lines of the layers pane: a layer each, top first, with a line of what it reads where there
/// is room for all of them.
struct LayerLines: Equatable {
  struct Line: Equatable {
    var layer: Int
    var isReads = false
  }

  private(set) var lines: [Line] = []
  let reads: [[String]]

  init(_ stack: Stack, rows: Int) {
    let layers = stack.profile.layers
    var reads = Array(repeating: [String](), count: layers.count)
    for wire in stack.reviewed?.wires ?? [] where reads.indices.contains(wire.reader) {
      if !reads[wire.reader].contains(wire.layerName) { reads[wire.reader].append(wire.layerName) }
    }
    self.reads = reads
    let all = layers.count + reads.count { !$0.isEmpty }
    for number in layers.indices.reversed() {
      lines.append(Line(layer: number))
      if all <= rows, !reads[number].isEmpty { lines.append(Line(layer: number, isReads: true)) }
    }
  }
}
