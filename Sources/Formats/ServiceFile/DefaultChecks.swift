import ProfileModel

extension ServiceFileReader {
  /// Notes a default that its own parameter would refuse.
  mutating func checkDefault(_ node: YAMLNode, of parameter: Parameter, _ service: Service) {
    switch parameter.type {
    case .list: checkList(node, of: parameter)
    case .table:
      if node.pairs == nil {
        fields.report(
          node.range, "the default of a table must be a table, and this is \(node.whatItIs)")
      }
    default: checkText(node, of: parameter, service)
    }
  }

  private mutating func checkList(_ node: YAMLNode, of parameter: Parameter) {
    guard let items = node.items else {
      fields.report(
        node.range, "the default of a list must be a list (`[…]`), and this is \(node.whatItIs)")
      return
    }
    for item in items {
      guard let text = fields.text(item, "an item of the default") else { continue }
      let problem =
        parameter.items == .integer
        ? Self.problem(ofNumber: text, parameter) : Self.problem(ofText: text, parameter)
      if let problem { fields.report(item.range, "the default's `\(text)` \(problem)") }
    }
  }

  private mutating func checkText(
    _ node: YAMLNode, of parameter: Parameter, _ service: Service
  ) {
    guard let text = fields.text(node, "the default"),
      ReferenceText(text).references.isEmpty
    else { return }
    let problem: String? =
      switch parameter.type {
      case .integer, .size: Self.problem(ofNumber: text, parameter)
      case .boolean: Self.problem(of: text, among: ["true", "false"])
      case .choice: Self.problem(of: text, among: parameter.choices)
      case .version: Self.problem(of: text, among: service.versions)
      default: Self.problem(ofText: text, parameter)
      }
    if let problem { fields.report(node.range, "the default `\(text)` \(problem)") }
  }

  private static func problem(ofNumber text: String, _ parameter: Parameter) -> String? {
    guard let number = Int(text) else { return "is no whole number" }
    if let least = parameter.minimum, number < least { return "is below the minimum \(least)" }
    if let most = parameter.maximum, number > most { return "is above the maximum \(most)" }
    return nil
  }

  private static func problem(of text: String, among valid: [String]) -> String? {
    valid.contains(text) ? nil : "is not \(FieldsReader.alternatives(valid))"
  }

  private static func problem(ofText text: String, _ parameter: Parameter) -> String? {
    guard let pattern = parameter.pattern, !pattern.matches(text) else { return nil }
    return "does not match the pattern \(pattern.text)"
  }
}
