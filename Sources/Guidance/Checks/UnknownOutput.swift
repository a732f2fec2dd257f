import ProfileModel

/// A reference names an output that the layer offers.
enum UnknownOutput {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    context.suspects.filter(\.reference.isClosed).compactMap { use in
      guard case .unknownOutput(let name, let position) = use.resolution,
        let service = context.index.services[position]
      else { return nil }
      let close = Closeness.closest(
        to: name.name, among: context.index.outputNames(at: position))
      let layer = context.index.profile.layers[position].name
      let fits = close.first.map { context.index.isSound(readingOf: $0, at: position) } ?? false
      let question = close.first.map { "did you mean `\($0)`? " } ?? ""
      return Finding(
        .unknownOutput, at: context.place(use.field, name.range),
        "`\(layer)` has no output `\(name.name)`; \(question)\(offer(layer, service))",
        candidates: close,
        fixes: close.prefix(fits ? 1 : 0).map {
          Fix("read `\($0)`", edits: [context.replace(use.field, name.range, $0)])
        })
    }
  }

  /// What a layer offers, for a sentence.
  private static func offer(_ layer: String, _ service: Service) -> String {
    let names = service.outputs.map(\.name)
    guard !names.isEmpty else {
      return "a \(service.title) layer offers none"
    }
    return "`\(layer)` offers \(names.joined(separator: ", "))"
  }

  /// A reference that ends with the layer's name.
  static func noOutputNamed(
    _ use: ReferenceUse, layer: Reference.Segment, _ context: LayerContext
  ) -> Finding {
    let position = context.index.positions(of: layer.name).last { $0 < context.scope.position }
    let service = position.flatMap { context.index.services[$0] }
    let names = position.map { context.index.outputNames(at: $0) } ?? []
    return Finding(
      .unterminatedReference, at: context.place(use.field, use.reference.range),
      "the reference names no output of `\(layer.name)`; "
        + (service.map { offer(layer.name, $0) } ?? "write `.<OUTPUT>` after the layer's name"),
      candidates: names)
  }
}
