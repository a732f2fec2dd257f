import ProfileModel

/// References name layers, so no two layers may share a name.
enum DuplicateLayer {
  @Sendable static func findings(_ context: ProfileContext) -> [Finding] {
    let index = context.index
    var seen: Set<String> = []
    return index.profile.layers.indices.compactMap { position in
      let layer = index.profile.layers[position]
      guard !layer.name.isEmpty, !seen.insert(layer.name).inserted else { return nil }
      let first = index.positions(of: layer.name)[0] + 1
      let free = freeName(layer.name, index)
      return Finding(
        .duplicateLayer, at: Place(layer: layer.id, field: FieldPath("name")),
        "layer \(first) is called `\(layer.name)` too; give this one a name of its own, "
          + "such as `\(free)`",
        candidates: [free],
        fixes: isRead(layer.name, above: position, context)
          ? [] : [Fix("call it `\(free)`", edits: [.set(layer.id, FieldPath("name"), .text(free))])]
      )
    }
  }

  private static func freeName(_ name: String, _ index: ProfileIndex) -> String {
    var number = 2
    while !index.positions(of: "\(name)-\(number)").isEmpty { number += 1 }
    return "\(name)-\(number)"
  }

  /// Whether a layer above reads one of this name: nobody can say which of them it means.
  private static func isRead(_ name: String, above position: Int, _ context: ProfileContext) -> Bool
  {
    let layers = context.index.profile.layers
    return context.layers[(position + 1)...].contains { layer in
      layer.reads.contains { layers[$0.position].name == name }
        || layer.suspects.contains {
          if case .output(let read, _) = $0.reference.target { read.name == name } else { false }
        }
    }
  }
}
