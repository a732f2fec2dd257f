import ProfileModel

extension ServiceFileReader {
  /// The parameters of a service, in the order of the file.
  mutating func parameters(of table: YAMLNode, _ service: Service) -> [Parameter] {
    var parameters: [Parameter] = []
    for item in fields.items("parameters", in: table) {
      guard let part = fields.table(item, .parameter), let key = fields.text("key", in: part)
      else {
        parameterKeys = nil
        continue
      }
      parameterKeys?.append(key)
      let parameter = parameter(key, part, service)
      checkNames(of: parameter, at: part, after: parameters)
      parameters.append(parameter)
    }
    return parameters
  }

  private mutating func parameter(
    _ key: String, _ table: YAMLNode, _ service: Service
  ) -> Parameter {
    var parameter = Parameter(key: key, label: fields.text("label", in: table))
    parameter.formerKeys = fields.texts("formerKeys", in: table)
    parameter.description = fields.text("description", in: table) ?? ""
    parameter.apiKey = fields.text("apiKey", in: table)
    parameter.kind = fields.word("kind", in: table, usually: .text) ?? .text
    parameter.isRequired = fields.flag("required", in: table)
    parameter.isSecret = fields.flag("secret", in: table)
    parameter.reserved = fields.texts("reserved", in: table)
    parameter.provenance =
      fields.word("provenance", in: table, usually: service.provenance) ?? service.provenance
    readType(of: &parameter, table, service)
    return parameter
  }

  /// What a value may be. A default is held against it only where all of that is right.
  private mutating func readType(
    of parameter: inout Parameter, _ table: YAMLNode, _ service: Service
  ) {
    let errors = fields.findings.count { $0.severity == .error }
    let type = fields.word("type", in: table, usually: Parameter.Form.text)
    let items = fields.word(
      "items", in: table, usually: Parameter.Form.text, among: [.text, .integer])
    parameter.type = type ?? .text
    parameter.items = items ?? .text
    parameter.minimum = fields.integer("minimum", in: table)
    parameter.maximum = fields.integer("maximum", in: table)
    parameter.choices = fields.texts("choices", in: table)
    parameter.pattern = pattern(of: table)
    if type != nil, items != nil { checkLimits(of: parameter, table, service) }
    let isRight = errors == fields.findings.count { $0.severity == .error }
    guard let node = fields.value("default", in: table) else { return }
    parameter.defaultValue = node.value
    if isRight { checkDefault(node, of: parameter, service) }
  }

  private mutating func pattern(of table: YAMLNode) -> Pattern? {
    guard let text = fields.text("pattern", in: table), let node = table["pattern"] else {
      return nil
    }
    do throws(PatternFailure) {
      return try Pattern(text)
    } catch {
      let place = text.unicodeScalars.index(
        text.startIndex, offsetBy: error.offset, limitedBy: text.endIndex)
      let start = place ?? text.endIndex
      let end = start == text.endIndex ? start : text.unicodeScalars.index(after: start)
      fields.report(
        fields.range(of: start..<end, of: text, in: node), "`pattern`: \(error.message)")
      return nil
    }
  }

  private mutating func checkLimits(
    of parameter: Parameter, _ table: YAMLNode, _ service: Service
  ) {
    if let least = parameter.minimum, let most = parameter.maximum, least > most,
      let node = table["maximum"]
    {
      fields.report(node.range, "`maximum` is \(most), below the minimum \(least)")
    }
    let typeRange = (table["type"] ?? table["key"] ?? table).range
    switch parameter.type {
    case .choice where parameter.choices.isEmpty && fields.value("choices", in: table) == nil:
      fields.report(typeRange, "a parameter of type choice needs `choices`: [one, other]")
    case .choice where parameter.choices.isEmpty && table["choices"]?.items?.isEmpty == true:
      fields.report(
        table["choices"]?.range ?? typeRange, "`choices` is empty; write them: [one, other]")
    case .version where parameter.key != "version":
      fields.report(
        typeRange, "a parameter of type version is the layer's own version; its key is `version`")
    case .version where service.versions.isEmpty && table["version"] == nil:
      fields.report(
        typeRange, "a parameter of type version needs the service's `versions`, newest first")
    default: checkMeaningless(parameter, table)
    }
  }

  /// Notes limits that can have no effect, since something else was meant.
  private mutating func checkMeaningless(_ parameter: Parameter, _ table: YAMLNode) {
    let isNumber =
      [.integer, .size].contains(parameter.type)
      || parameter.type == .list && parameter.items == .integer
    let uses = [
      ("choices", parameter.type == .choice, "type choice"),
      ("items", parameter.type == .list, "type list"),
      ("minimum", isNumber, "type integer, type size, and lists of integers"),
      ("maximum", isNumber, "type integer, type size, and lists of integers"),
    ]
    for (name, isUsed, owner) in uses where !isUsed && fields.value(name, in: table) != nil {
      guard let key = table.pair(name)?.key else { continue }
      fields.report(
        key.range,
        "`\(name)` belongs to \(owner), and `\(parameter.key)` is of type "
          + parameter.type.rawValue)
      return
    }
  }
}

extension YAMLNode {
  /// What the node says, without places.
  var value: Value {
    switch content {
    case .scalar(let text, _): isNull ? .empty : .text(text)
    case .sequence(let items): .list(items.map(\.value))
    case .mapping(let pairs): .table(pairs.map { Entry($0.key.text ?? "", $0.value.value) })
    }
  }
}
