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
    let count = stack.profile.layers.count
    let known = stack.reviewed?.reads ?? []
    // A review of another number of layers is about to be followed by a newer one.
    let reads = known.count == count ? known : Array(repeating: [], count: count)
    self.reads = reads
    let all = count + reads.count { !$0.isEmpty }
    for number in (0..<count).reversed() {
      lines.append(Line(layer: number))
      if all <= rows, !reads[number].isEmpty { lines.append(Line(layer: number, isReads: true)) }
    }
  }
}
