import ProfileModel

/// References name layers, so no two layers may share a name.
enum DuplicateLayer {
  @Sendable static func findings(_ context: ProfileContext) -> [Finding] {
    let index = context.index
    var seen: Set<String> = []
    var numbers: [String: Int] = [:]
    var highestReaders: [String: Int]?
    return index.profile.layers.indices.compactMap { position in
      let layer = index.profile.layers[position]
      guard !layer.name.isEmpty, !seen.insert(layer.name).inserted else { return nil }
      let first = index.positions(of: layer.name)[0] + 1
      let free = index.freeName(layer.name, from: &numbers[layer.name, default: 2])
      // The next one of the name gets another.
      numbers[layer.name, default: 2] += 1
      let readers = highestReaders ?? Self.highestReaders(context)
      highestReaders = readers
      return Finding(
        .duplicateLayer, at: Place(layer: layer.id, field: FieldPath("name")),
        "layer \(first) is called `\(layer.name)` too; give this one a name of its own, "
          + "such as `\(free)`",
        candidates: [free],
        fixes: (readers[layer.name] ?? 0) > position
          ? [] : [Fix("call it `\(free)`", edits: [.set(layer.id, FieldPath("name"), .text(free))])]
      )
    }
  }

  /// The highest layer that reads one of a name. Of two layers below it that share the name nobody
  /// can say which one it means.
  private static func highestReaders(_ context: ProfileContext) -> [String: Int] {
    let layers = context.index.profile.layers
    var highest: [String: Int] = [:]
    for layer in context.layers {
      let position = layer.scope.position
      for read in layer.reads { highest[layers[read.position].name] = position }
      for use in layer.suspects {
        if case .output(let read, _) = use.reference.target { highest[read.name] = position }
      }
    }
    return highest
  }
}
