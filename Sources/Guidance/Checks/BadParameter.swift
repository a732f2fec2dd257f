import ProfileModel

/// Values must fit their parameters: `bad-parameter`, or a code that says it better.
enum BadParameter {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    guard let service = context.service else { return [] }
    return service.parameters.compactMap { parameter in
      guard let (path, value) = written(parameter, context.layer),
        let problem = ParameterCheck(parameter, service).problem(of: value)
      else { return nil }
      let field = FieldPath(path.steps + problem.steps)
      return Finding(
        problem.code, at: context.place(field), problem.message, candidates: problem.candidates,
        fixes: problem.replacement.map { [fix($0, field, context)] } ?? [])
    }
  }

  /// The field in which a parameter's value stands, under whichever of its keys.
  private static func written(_ parameter: Parameter, _ layer: Layer) -> (FieldPath, Value)? {
    if parameter.type == .version, let version = layer.version {
      return (FieldPath("version"), .text(version))
    }
    let keys = [parameter.key] + parameter.formerKeys
    guard let key = keys.first(where: { layer.parameters[$0] != nil }),
      let value = layer.parameters[key]
    else { return nil }
    return (FieldPath(key), value)
  }

  private static func fix(_ value: Value, _ field: FieldPath, _ context: LayerContext) -> Fix {
    let title =
      switch value {
      case .text(let text): "write `\(text)`"
      case .list(let items): "write `[\(items.compactMap(\.text).joined(separator: ", "))]`"
      case .table([Entry("generate", .text("true"))]): "let it be generated"
      default: "write it as a table"
      }
    return Fix(title, edits: [.set(context.layer.id, field, value)])
  }
}
