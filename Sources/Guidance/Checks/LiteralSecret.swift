import ProfileModel

/// A secret that stands in the file is there for everyone who reads the file.
enum LiteralSecret {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    guard let service = context.service else { return [] }
    return service.parameters.filter(\.isSecret).compactMap { parameter in
      let keys = [parameter.key] + parameter.formerKeys
      guard let key = keys.first(where: { context.layer.parameters[$0] != nil }),
        let value = context.layer.parameters[key], case .literal? = Secret(value)
      else { return nil }
      return finding(key, value, parameter, context)
    }
  }

  private static func finding(
    _ key: String, _ value: Value, _ parameter: Parameter, _ context: LayerContext
  ) -> Finding {
    let path = value.entries == nil ? FieldPath(key) : FieldPath(key, "value")
    let variable = environmentName(context.layer.name, key)
    let fromEnvironment = Value.table([Entry("fromEnv", .text(variable))])
    var fixes = [
      Fix(
        "read it from the environment variable \(variable)",
        edits: [.set(context.layer.id, FieldPath(key), fromEnvironment)])
    ]
    if !parameter.isRequired {
      let generated = Value.table([Entry("generate", .text("true"))])
      fixes.append(
        Fix("let it be generated", edits: [.set(context.layer.id, FieldPath(key), generated)]))
    }
    return Finding(
      .literalSecret, at: context.place(path),
      "`\(key)` stands in the file, where everyone who reads it sees it; "
        + "write `{fromEnv: \(variable)}`"
        + (parameter.isRequired ? "" : " or `{generate: true}`"),
      fixes: fixes)
  }

  /// `postgres-db` and `password`: `POSTGRES_DB_PASSWORD`.
  private static func environmentName(_ layer: String, _ key: String) -> String {
    var name = ""
    for character in layer + "-" + key {
      if character.isUppercase, name.last != "_" { name += "_" }
      name += character.isLetter || character.isNumber ? character.uppercased() : "_"
    }
    return name
  }
}
