import ProfileModel

/// Charts belong to Helm layers, manifests to Helm and manifest layers, and so on.
enum UnknownField {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    guard let service = context.service else { return [] }
    let layer = context.layer
    let present = [
      ("parameters", !layer.parameters.isEmpty), ("chart", layer.chart != nil),
      ("values", layer.values != nil), ("manifests", !layer.manifests.isEmpty),
    ]
    return present.filter { $0.1 && !service.allows(field: $0.0) }.map { field, _ in
      Finding(
        .unknownField, at: context.key(FieldPath(field)),
        "a \(service.title) layer has no `\(field)`, and it is kept as it is; "
          + advice(field, service))
    }
  }

  private static func advice(_ field: String, _ service: Service) -> String {
    switch field {
    case "chart": "a chart goes into a layer with `service: helm`"
    case "manifests": "manifests go into a layer with `service: manifest` or `service: helm`"
    case "values": "values go into a layer with `service: helm`"
    default:
      "its settings are in its "
        + (service.allows(field: "chart") ? "chart, values and manifests" : "manifests")
    }
  }
}
