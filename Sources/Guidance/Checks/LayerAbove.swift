import ProfileModel

/// A layer sees the ones below it and no others.
enum LayerAbove {
  @Sendable static func findings(_ context: ProfileContext) -> [Finding] {
    context.layers.flatMap { layer in
      layer.uses.filter(\.reference.isClosed).compactMap { use in
        guard case .above(let name, let position) = use.resolution else { return nil }
        let reader = layer.layer.name
        return Finding(
          .layerAbove, at: layer.place(use.field, name.range),
          "`\(name.name)` stands above `\(reader)`, and a layer reads only those below it; "
            + "move `\(name.name)` below `\(reader)`",
          fixes: fix(layer.scope.position, reads: position, context).map { [$0] } ?? [])
      }
    }
  }

  /// Further apart, looking whether a move breaks something costs more than it helps.
  private static let farthest = 100

  /// Moves one of the two, where that breaks no other reading.
  private static func fix(_ here: Int, reads above: Int, _ context: ProfileContext) -> Fix? {
    guard above - here <= farthest else { return nil }
    let producer = context.layers[above].layer
    let reader = context.layers[here].layer
    if !context.layers[above].reads(here..<above) {
      return Fix(
        "move `\(producer.name)` below `\(reader.name)`", edits: [.move(producer.id, to: here)])
    }
    guard !context.layers[here + 1...above].contains(where: { $0.reads(here..<here + 1) }) else {
      return nil
    }
    return Fix(
      "move `\(reader.name)` above `\(producer.name)`", edits: [.move(reader.id, to: above)])
  }
}

extension LayerContext {
  /// Whether the layer reads one that stands at these positions.
  fileprivate func reads(_ positions: Range<Int>) -> Bool {
    uses.contains { use in
      switch use.resolution {
      case .output(let output): positions.contains(output.position)
      case .open(let position), .unknownOutput(_, let position): positions.contains(position)
      default: false
      }
    }
  }
}
