import ProfileModel

/// A Helm layer says which chart, unless the platform's identifier of the pack says it.
enum MissingChart {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    guard let service = context.service, service.tierType == .helm,
      context.layer.source?.uid == nil
    else { return [] }
    let chart = context.layer.chart ?? Chart()
    let missing = Chart.parts.filter { chart[$0]?.isEmpty ?? true }
    guard !missing.isEmpty else { return [] }
    let example = "`chart: {registry: bitnami, name: kafka, version: 20.0.0}`"
    let isWhole = missing.count == Chart.parts.count
    return [
      Finding(
        .missingChart,
        at: context.layer.chart == nil
          ? Place(layer: context.layer.id) : context.key(FieldPath("chart")),
        isWhole
          ? "the layer does not say which chart it deploys; write \(example)"
          : "the chart's \(missing.joined(separator: " and ")) "
            + "\(missing.count == 1 ? "is" : "are") missing, as in \(example)")
    ]
  }
}
