import ProfileModel

/// A layer's name is part of the names of what is deployed, and of every reference to it.
enum BadLayerName {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    let name = context.layer.name
    guard let problem = DNSLabel.problem(of: name) else { return [] }
    guard !name.isEmpty else { return [unnamed(context)] }
    let label = DNSLabel.nearest(to: name)
    let isFree = label.map { context.index.positions(of: $0).isEmpty } ?? false
    return [
      Finding(
        .badLayerName, at: context.place(FieldPath("name")),
        "the name `\(name)` \(problem); a layer's name is made of \(DNSLabel.rule)",
        candidates: label.map { [$0] } ?? [],
        fixes: label.flatMap {
          isFree ? [Fix("call it `\($0)`", edits: [.rename(context.layer.id, $0)])] : nil
        } ?? [])
    ]
  }

  private static func unnamed(_ context: LayerContext) -> Finding {
    let service = context.service?.id ?? "layer"
    var number = 1
    let name = context.index.freeName(service, from: &number)
    return Finding(
      .badLayerName, at: Place(layer: context.layer.id),
      "layer \(context.scope.position + 1) has no name; write `name: \(name)`",
      candidates: [name],
      fixes: [Fix("call it `\(name)`", edits: [.rename(context.layer.id, name)])])
  }
}
