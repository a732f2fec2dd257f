import ProfileModel

/// Parameters set from texts, their types known from the catalogue.
extension SettingReader {
  func parameter(_ key: FieldKey, _ text: String) throws(SettingFailure) -> Setting {
    guard let service else { return try anything(key, text) }
    guard let parameter = service.parameter(key.head) else { return try leftover(key, text) }
    if parameter.type == .version { return try version(text) }
    let path = Layer.parameterPath(writtenKey(of: parameter))
    if parameter.isSecret { return try secret(parameter, key, path, text) }
    switch (parameter.type, key.rest) {
    case (.table, _): return try entry(of: parameter, key, path, text)
    case (.list, .index(let number)): return try item(number, of: parameter, path, text)
    case (_, .nothing):
      let value = parameter.type == .list ? Self.items(text) : Self.value(text)
      try check(value, parameter, service)
      return Setting(path, value)
    case (.list, .name): throw SettingFailure(Self.listAdvice(parameter.key))
    default: throw SettingFailure("`\(parameter.key)` is one value; set `\(parameter.key)=…`")
    }
  }

  /// The key under which the layer has the parameter already, its former ones included.
  private func writtenKey(of parameter: Parameter) -> String {
    ([parameter.key] + parameter.formerKeys).first { layer.parameters[$0] != nil } ?? parameter.key
  }

  /// `80,443`
  private static func items(_ text: String) -> Value {
    guard !text.isEmpty else { return .empty }
    return .list(
      text.split(separator: ",", omittingEmptySubsequences: false).map { item in
        let start = item.drop { $0 == " " }
        return .text(String(start.reversed().drop { $0 == " " }.reversed()))
      })
  }

  private static func listAdvice(_ key: String) -> String {
    "`\(key)` is a list; set `\(key)=a,b`, or one item with `\(key)[0]=a`"
  }

  // MARK: Parts of lists and tables

  private func item(
    _ number: Int, of parameter: Parameter, _ path: FieldPath, _ text: String
  ) throws(SettingFailure) -> Setting {
    let count = layer.value(at: path)?.items?.count ?? 0
    let last = text.isEmpty ? count - 1 : count
    guard number <= last else {
      let range = count == 0 ? "has no items" : "has items 0 to \(count - 1)"
      throw SettingFailure(
        "`\(parameter.key)[\(number)]` is out of range: `\(parameter.key)` \(range)"
          + (text.isEmpty ? "" : ", and [\(count)] adds one"))
    }
    if let service, !text.isEmpty { try check(.list([.text(text)]), parameter, service) }
    return Setting(path.index(number), Self.value(text))
  }

  private func entry(
    of parameter: Parameter, _ key: FieldKey, _ path: FieldPath, _ text: String
  ) throws(SettingFailure) -> Setting {
    switch key.rest {
    case .name(let name) where !name.isEmpty:
      return Setting(path.key(name), Self.value(text))
    case .nothing where text.isEmpty: return Setting(path, .empty)
    default:
      throw SettingFailure("`\(parameter.key)` is a table; set `\(parameter.key).NAME=…`")
    }
  }

  // MARK: Secrets

  private func secret(
    _ parameter: Parameter, _ key: FieldKey, _ path: FieldPath, _ text: String
  ) throws(SettingFailure) -> Setting {
    guard key.rest == .nothing else {
      throw SettingFailure(Self.secretAdvice(parameter))
    }
    if text == "generate" {
      guard !parameter.isRequired else {
        throw SettingFailure(
          "`\(parameter.key)` cannot be made up; \(Self.secretAdvice(parameter))")
      }
      return Setting(path, .table([Entry("generate", .text("true"))]))
    }
    if text.hasPrefix("env:") {
      let name = String(text.dropFirst(4))
      guard Self.isVariable(name) else {
        throw SettingFailure(
          "`\(name)` is no environment variable: a name has letters, digits and underscores")
      }
      return Setting(path, .table([Entry("fromEnv", .text(name))]))
    }
    return literal(parameter, path, text.hasPrefix("value:") ? String(text.dropFirst(6)) : text)
  }

  private func literal(_ parameter: Parameter, _ path: FieldPath, _ text: String) -> Setting {
    guard !text.isEmpty, ReferenceText(text).references.isEmpty else {
      return Setting(path, Self.value(text))
    }
    return Setting(
      path, .table([Entry("value", .text(text))]),
      warning: "`\(parameter.key)` stands in the file now, where everyone who reads it sees it; "
        + Self.secretAdvice(parameter))
  }

  private static func secretAdvice(_ parameter: Parameter) -> String {
    let generate = parameter.isRequired ? "" : "`\(parameter.key)=generate` or "
    return "\(generate)`\(parameter.key)=env:NAME` keeps it out of the file"
  }

  // MARK: What the catalogue does not know

  /// A parameter that the service does not have can be cleared where it stands.
  private func leftover(_ key: FieldKey, _ text: String) throws(SettingFailure) -> Setting {
    guard text.isEmpty, layer.parameters[key.head] != nil else { throw unknown(key.head) }
    return try anything(key, text)
  }

  /// A parameter of a service that the catalogue does not have.
  private func anything(_ key: FieldKey, _ text: String) throws(SettingFailure) -> Setting {
    guard !key.head.isEmpty, key.rest != .name("") else { throw unknown(key.head) }
    let path = Layer.parameterPath(key.head)
    switch key.rest {
    case .nothing: return Setting(path, Self.value(text))
    case .name(let name): return Setting(path.key(name), Self.value(text))
    case .index(let number): return Setting(path.index(number), Self.value(text))
    }
  }
}
