import ProfileModel

/// A reference names a layer that there is.
enum UnknownLayer {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    let unknown = context.suspects.filter {
      if case .unknownLayer = $0.resolution { $0.reference.isClosed } else { false }
    }
    guard !unknown.isEmpty else { return [] }
    let below = namesBelow(context)
    var known: [[String]: [String]] = [:]
    return unknown.compactMap { use in
      guard case .unknownLayer(let name) = use.resolution,
        case .output(_, let output) = use.reference.target
      else { return nil }
      // One name is often read many times.
      let words = [name.name, output.name]
      let close = known[words] ?? candidates(for: name.name, output.name, below, context)
      known[words] = close
      return Finding(
        .unknownLayer, at: context.place(use.field, name.range),
        "the profile has no layer `\(name.name)`; \(hint(close, below, context))",
        candidates: close,
        fixes: close.prefix(1).filter { offers($0, output.name, context) }.map {
          Fix("read `\($0)`", edits: [context.replace(use.field, name.range, $0)])
        })
    }
  }

  private static func hint(
    _ close: [String], _ below: [String], _ context: LayerContext
  ) -> String {
    if let first = close.first { return "did you mean `\(first)`?" }
    guard !below.isEmpty else {
      return context.scope.position == 0
        ? "no layer stands below this one" : "the layers below this one have no names"
    }
    return "below this one there are \(below.suffix(8).map { "`\($0)`" }.joined(separator: ", "))"
  }

  /// More layers than this, the nearest ones, are not looked through for what was meant.
  private static let mostLayers = 100

  private static func namesBelow(_ context: LayerContext) -> [String] {
    context.index.profile.layers[..<context.scope.position].suffix(mostLayers).map(\.name)
      .filter { !$0.isEmpty }
  }

  /// Lower layers that are called nearly so; else those that offer an output of this name.
  private static func candidates(
    for name: String, _ output: String, _ below: [String], _ context: LayerContext
  ) -> [String] {
    let bare = name.hasPrefix("database-") ? String(name.dropFirst(9)) : name
    if bare != name, below.contains(bare) { return [bare] }
    let close = Closeness.closest(to: bare, among: below)
    let offering = close.filter { offers($0, output, context) }
    if !close.isEmpty { return offering + close.filter { !offering.contains($0) } }
    let others = below.filter { offers($0, output, context) }
    return others.count == 1 ? others : []
  }

  /// Whether a lower layer has the output, under this very name, as things are set.
  private static func offers(_ name: String, _ output: String, _ context: LayerContext) -> Bool {
    guard
      let position = context.index.positions(of: name).last(where: { $0 < context.scope.position }),
      let service = context.index.services[position],
      let found = service.outputs.first(where: { $0.name == output })
    else { return false }
    return context.index.isSound(readingOf: found.name, at: position)
  }
}
