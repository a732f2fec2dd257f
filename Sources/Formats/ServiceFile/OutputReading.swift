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
    if let place = part["parameter"] { checkParameter(key, at: place.range) }
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
    for place in Self.names(in: text) {
      let name = String(text[place])
      guard name != "app", name != "layer" else { continue }
      checkParameter(name, at: fields.range(of: place, of: text, in: node), isTemplate: true)
    }
    return text
  }

  private mutating func checkParameter(
    _ key: String, at range: Range<Int>, isTemplate: Bool = false
  ) {
    guard let parameterKeys, !parameterKeys.contains(key) else { return }
    let valid = parameterKeys + (isTemplate ? ["app", "layer"] : [])
    let near = Closeness.closest(to: key, among: valid)
    let fixes = near.prefix(1).map {
      Fix("write `\($0)`", textEdits: [TextEdit(range, $0)])
    }
    let hint =
      near.first.map { "did you mean `\($0)`?" }
      ?? (valid.isEmpty
        ? "it has none" : "what can stand here is \(FieldsReader.alternatives(valid))")
    fields.report(
      range, "the service has no parameter `\(key)`; \(hint)",
      candidates: near + valid.filter { !near.contains($0) }, fixes: fixes)
  }

  /// The names between `<` and `>`.
  static func names(in template: String) -> [Range<String.Index>] {
    template.split(separator: "<", omittingEmptySubsequences: false).dropFirst().compactMap {
      guard let end = $0.firstIndex(of: ">"), isWord(String($0[..<end])) else { return nil }
      return $0.startIndex..<end
    }
  }
}
