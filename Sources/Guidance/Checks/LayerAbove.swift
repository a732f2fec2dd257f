import ProfileModel

/// A layer sees the ones below it and no others.
enum LayerAbove {
  @Sendable static func findings(_ context: ProfileContext) -> [Finding] {
    context.layers.flatMap { layer in
      layer.suspects.filter(\.reference.isClosed).compactMap { use in
        guard case .above(let name, let position) = use.resolution else { return nil }
        let pair = Pair(reader: layer.scope.position, producer: position, context)
        return Finding(
          .layerAbove, at: layer.place(use.field, name.range),
          "`\(name.name)` stands above `\(layer.layer.name)`, and a layer reads only those below "
            + "it; \(pair.advice)",
          fixes: pair.fix.map { [$0] } ?? [])
      }
    }
  }
}

/// A layer and one above it that it reads.
private struct Pair {
  private enum Way {
    case producerDown, readerUp
  }

  private let reader: Int
  private let producer: Int
  private let layers: [LayerContext]
  /// Which of the two can be moved without breaking another reading.
  private let way: Way?

  /// Further apart, looking whether a move breaks something costs more than it helps.
  private static let farthest = 100

  init(reader: Int, producer: Int, _ context: ProfileContext) {
    self.reader = reader
    self.producer = producer
    layers = context.layers
    if producer - reader > Self.farthest {
      way = nil
    } else if !layers[producer].readsAny(of: reader..<producer) {
      way = .producerDown
    } else if !layers[reader + 1...producer].contains(where: {
      $0.readsAny(of: reader..<reader + 1)
    }) {
      way = .readerUp
    } else {
      way = nil
    }
  }

  private var low: Layer { layers[reader].layer }
  private var high: Layer { layers[producer].layer }

  var advice: String {
    switch way {
    case .producerDown: "move `\(high.name)` below `\(low.name)`"
    case .readerUp: "move `\(low.name)` above `\(high.name)`"
    case nil:
      layers[producer].readsAny(of: reader..<reader + 1)
        ? "they read each other: one of the two must do without the other"
        : "order the layers so that each stands above those it reads"
    }
  }

  /// The move, where all that it makes readable is really there.
  var fix: Fix? {
    let isClear = layers[reader].index.positions(of: high.name).count == 1
    switch way {
    case .producerDown
    where isClear && isSound(reader..<producer, reading: producer..<producer + 1):
      return Fix(advice, edits: [.move(high.id, to: reader)])
    case .readerUp where isSound(reader..<reader + 1, reading: reader + 1..<producer + 1):
      return Fix(advice, edits: [.move(low.id, to: producer)])
    default: return nil
    }
  }

  /// Whether what these layers read of those above them exists there.
  private func isSound(_ readers: Range<Int>, reading producers: Range<Int>) -> Bool {
    layers[readers].allSatisfy { layer in
      layer.suspects.allSatisfy { use in
        guard case .above(_, let position) = use.resolution, producers.contains(position),
          case .output(_, let output) = use.reference.target
        else { return true }
        return layer.index.isSound(readingOf: output.name, at: position)
      }
    }
  }
}

extension LayerContext {
  /// Whether the layer reads one that stands at these positions.
  fileprivate func readsAny(of positions: Range<Int>) -> Bool {
    reads.contains { positions.contains($0.position) }
  }
}
