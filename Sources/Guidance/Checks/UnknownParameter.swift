import ProfileModel

/// A service has the parameters that the catalogue lists, and no others.
enum UnknownParameter {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    guard let service = context.service, service.allows(field: "parameters") else { return [] }
    let unknown = context.layer.parameters.filter { service.parameter($0.key) == nil }
    guard !unknown.isEmpty else { return [] }
    let free = service.parameters.filter { context.layer.value(of: $0) == nil }
    return unknown.map { finding($0, free, service, context) }
  }

  /// The parameters that the unknown ones of a layer are likely to mean.
  static func meant(in layer: Layer, _ service: Service) -> Set<String> {
    let unknown = layer.parameters.filter {
      service.parameter($0.key) == nil && !Layer.fieldNames.contains($0.key)
    }
    let free = service.parameters.filter { layer.value(of: $0) == nil }
    return Set(unknown.compactMap { candidates(for: $0.key, free).first })
  }

  private static func finding(
    _ entry: Entry, _ free: [Parameter], _ service: Service, _ context: LayerContext
  ) -> Finding {
    guard !Layer.fieldNames.contains(entry.key) else { return fieldOfLayer(entry.key, context) }
    let close = candidates(for: entry.key, free)
    guard !close.isEmpty else { return withoutFix(entry, service, context) }
    return Finding(
      .unknownParameter, at: context.key(Layer.parameterPath(entry.key)),
      "\(service.title) has no parameter `\(entry.key)`; did you mean `\(close[0])`?",
      candidates: close,
      fixes: close.prefix(1).filter { fits($0, entry, service) }.map { key in
        Fix(
          "write `\(key)`",
          edits: [
            .set(context.layer.id, FieldPath(key), entry.value),
            .set(context.layer.id, Layer.parameterPath(entry.key), .empty),
          ])
      })
  }

  /// Of one that is like none, or like one that the layer has already.
  private static func withoutFix(
    _ entry: Entry, _ service: Service, _ context: LayerContext
  ) -> Finding {
    let close = candidates(for: entry.key, service.parameters)
    let keys = service.parameters.filter { $0.type != .version }.map { "`\($0.key)`" }
    let hint =
      close.first.map { "did you mean `\($0)`? The layer has that one already" }
      ?? "it has \(keys.joined(separator: ", "))"
    return Finding(
      .unknownParameter, at: context.key(Layer.parameterPath(entry.key)),
      "\(service.title) has no parameter `\(entry.key)`; \(hint)", candidates: close)
  }

  /// What stands one level too deep.
  private static func fieldOfLayer(_ key: String, _ context: LayerContext) -> Finding {
    Finding(
      .unknownParameter, at: context.key(FieldPath("parameters", key)),
      "`\(key)` is a field of the layer, not one of its parameters; move it beside `parameters`")
  }

  /// The parameter that the platform calls so, else those spelt nearly so.
  private static func candidates(for key: String, _ free: [Parameter]) -> [String] {
    let same = free.filter { $0.apiKey == key || $0.apiName == key || $0.label == key }
    if !same.isEmpty { return same.map(\.key) }
    return Closeness.closest(to: key, among: free.map(\.key))
  }

  /// Whether the value would be right under that key.
  private static func fits(_ key: String, _ entry: Entry, _ service: Service) -> Bool {
    guard let parameter = service.parameter(key), entry.value != .empty else { return false }
    guard !parameter.isSecret else { return false }
    return ParameterCheck(parameter, service).problem(of: entry.value) == nil
  }
}
