import ProfileModel

/// Required settings must be there.
enum MissingParameter {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    guard let service = context.service else { return [] }
    let missing = service.parameters.filter { $0.isRequired && isMissing($0, context.layer) }
    guard !missing.isEmpty else { return [] }
    let misspelt = UnknownParameter.meant(in: context.layer, service)
    return missing.filter { !misspelt.contains($0.key) }.map { parameter in
      Finding(
        .missingParameter, at: context.key(FieldPath(parameter.key)),
        "\(service.title) needs `\(parameter.key)`: \(describe(parameter))")
    }
  }

  private static func isMissing(_ parameter: Parameter, _ layer: Layer) -> Bool {
    guard let value = layer.value(of: parameter) else { return parameter.defaultValue == .empty }
    switch value {
    case .empty, .text(""), .list([]), .table([]): return true
    default: return false
    }
  }

  private static func describe(_ parameter: Parameter) -> String {
    let form =
      parameter.isSecret
      ? "write `\(parameter.key): {fromEnv: NAME}`" : "write `\(parameter.key): …`"
    guard !parameter.description.isEmpty else { return "\(parameter.label); \(form)" }
    let sentence = parameter.description.prefix { $0 != "." }
    return "\(sentence.prefix(1).lowercased())\(sentence.dropFirst()); \(form)"
  }
}
