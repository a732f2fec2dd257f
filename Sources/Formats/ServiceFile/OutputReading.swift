import ProfileModel

extension ServiceFileReader {
  /// The outputs of a service, in the order of the file; its parameters are read before.
  mutating func outputs(of table: YAMLNode, _ service: Service) -> [Output] {
    var outputs: [Output] = []
    for item in fields.items("outputs", in: table) {
      guard let part = fields.table(item, .output), let name = fields.text("name", in: part)
      else { continue }
      var output = Output(name: name)
      output.kind = fields.word("kind", in: part, usually: .text) ?? .text
      output.description = fields.text("description", in: part) ?? ""
      output.value = template("value", in: part)
      output.known = fields.word("known", in: part, usually: .deployment) ?? .deployment
      output.isSensitive = fields.flag("sensitive", in: part)
      output.condition = condition(of: part, service)
      output.formerNames = fields.texts("formerNames", in: part)
      output.provenance =
        fields.word("provenance", in: part, usually: service.provenance) ?? service.provenance
      checkNames(of: output, at: part, after: outputs)
      outputs.append(output)
    }
    return outputs
  }

  private mutating func condition(of table: YAMLNode, _ service: Service) -> Output.Condition? {
    guard let node = fields.value("condition", in: table),
      let part = fields.table(node, .condition),
      let key = fields.text("parameter", in: part), let value = fields.text("is", in: part)
    else { return nil }
    if let place = part["parameter"] { checkParameter(key, at: place.range, in: place) }
    if let parameter = service.parameter(key), let place = part["is"] {
      checkCondition(value, at: place, parameter)
    }
    return Output.Condition(parameter: key, value: value)
  }

  private mutating func checkCondition(
    _ value: String, at node: YAMLNode, _ parameter: Parameter
  ) {
    let valid =
      switch parameter.type {
      case .choice: parameter.choices
      case .boolean: ["true", "false"]
      default: [String]()
      }
    guard !valid.isEmpty, !valid.contains(value) else { return }
    let choice = fields.choosing(value, among: valid, at: node)
    fields.report(
      node.range,
      "`\(parameter.key)` can only be \(FieldsReader.alternatives(valid)), never `\(value)`"
        + choice.question, candidates: choice.candidates, fixes: choice.fixes)
  }

  /// A text that is made up from `<app>`, `<layer>` and parameters; unknown names are noted.
  mutating func template(_ key: String, in table: YAMLNode) -> String? {
    guard let text = fields.text(key, in: table), let node = table[key] else { return nil }
    for name in Self.names(in: text) where name != "app" && name != "layer" {
      checkParameter(name, at: fields.range(of: "<\(name)>", in: node), in: nil)
    }
    return text
  }

  private mutating func checkParameter(_ key: String, at range: Range<Int>, in node: YAMLNode?) {
    guard let parameterKeys, !parameterKeys.contains(key) else { return }
    let valid = node == nil ? ["app", "layer"] + parameterKeys : parameterKeys
    let near = NearestWord.of(key, among: valid)
    let fixes = near.map { near in
      let text = node == nil ? "<\(near)>" : near
      return [Fix("write \(text)", textEdits: [TextEdit(range, text)])]
    }
    let hint =
      near.map { "; did you mean `\($0)`?" }
      ?? (valid.isEmpty
        ? "; it has none" : "; what can stand here: \(valid.joined(separator: ", "))")
    fields.report(
      range, "the service has no parameter `\(key)`\(hint)", candidates: valid, fixes: fixes ?? [])
  }

  /// The names between `<` and `>`.
  static func names(in template: String) -> [String] {
    template.split(separator: "<", omittingEmptySubsequences: false).dropFirst().compactMap {
      guard let end = $0.firstIndex(of: ">") else { return nil }
      let name = String($0[..<end])
      return isWord(name) ? name : nil
    }
  }
}
