package import ProfileModel

extension ServiceFile {
  /// The file of a service, without what is the usual value; reading it gives the service again.
  package static func text(for service: Service) -> String {
    var writer = ServiceFileWriter(provenance: service.provenance)
    writer.write(service)
    return writer.text
  }
}

/// Writes a service line by line.
private struct ServiceFileWriter {
  private(set) var text = ""
  /// The service's own, which its parts leave out.
  let provenance: Provenance
  private var indentation = ""
  private var isItemStart = false

  init(provenance: Provenance) { self.provenance = provenance }

  mutating func write(_ service: Service) {
    line("id", service.id)
    line("title", service.title)
    if service.category != "own" { line("category", service.category) }
    paragraph("description", service.description)
    raw("tierType", service.tierType.rawValue)
    if service.provenance != .documented { raw("provenance", service.provenance.rawValue) }
    write(service.pack)
    list("versions", service.versions)
    write(service.minimum)
    line("credentialSecret", service.credentialSecret)
    flag("openOutputs", service.hasOpenOutputs)
    items("parameters", service.parameters) { $0.write($1) }
    items("outputs", service.outputs) { $0.write($1) }
  }

  private mutating func write(_ pack: Service.Pack) {
    guard pack != Service.Pack() else { return }
    begin("pack")
    indentation = "  "
    line("name", pack.name)
    list("versions", pack.versions)
    indentation = ""
  }

  private mutating func write(_ minimum: Service.Minimum) {
    let parts = [("cpu", minimum.cpu), ("memory", minimum.memory), ("storage", minimum.storage)]
    let written = parts.compactMap { name, number in number.map { "\(name): \($0)" } }
    if !written.isEmpty { raw("minimum", "{\(written.joined(separator: ", "))}") }
  }

  private mutating func items<Part>(
    _ key: String, _ parts: [Part], _ write: (inout ServiceFileWriter, Part) -> Void
  ) {
    guard !parts.isEmpty else { return }
    text += "\n"
    begin(key)
    for part in parts {
      indentation = "    "
      isItemStart = true
      write(&self, part)
      indentation = ""
    }
  }

  private mutating func write(_ parameter: Parameter) {
    line("key", parameter.key)
    list("formerKeys", parameter.formerKeys)
    if parameter.label != parameter.key { line("label", parameter.label) }
    paragraph("description", parameter.description)
    line("apiKey", parameter.apiKey)
    if parameter.type != .text { raw("type", parameter.type.rawValue) }
    if parameter.items != .text { raw("items", parameter.items.rawValue) }
    if parameter.kind != .text { raw("kind", parameter.kind.rawValue) }
    if parameter.defaultValue != .empty {
      raw("default", YAMLScalar.flow(parameter.defaultValue))
    }
    flag("required", parameter.isRequired)
    flag("secret", parameter.isSecret)
    number("minimum", parameter.minimum)
    number("maximum", parameter.maximum)
    line("pattern", parameter.pattern?.text)
    list("choices", parameter.choices)
    list("reserved", parameter.reserved)
    if parameter.provenance != provenance { raw("provenance", parameter.provenance.rawValue) }
  }

  private mutating func write(_ output: Output) {
    line("name", output.name)
    if output.kind != .text { raw("kind", output.kind.rawValue) }
    paragraph("description", output.description)
    line("value", output.value)
    if output.known != .deployment { raw("known", output.known.rawValue) }
    flag("sensitive", output.isSensitive)
    if let condition = output.condition {
      let parameter = YAMLScalar.flow(.text(condition.parameter))
      let value = YAMLScalar.flow(.text(condition.value))
      raw("condition", "{parameter: \(parameter), is: \(value)}")
    }
    list("formerNames", output.formerNames)
    if output.provenance != provenance { raw("provenance", output.provenance.rawValue) }
  }

  private mutating func begin(_ key: String) { text += "\(indentation)\(key):\n" }

  /// A key with what stands behind it, as it is; the first of an item gets the item's hyphen.
  private mutating func raw(_ key: String, _ written: String) {
    let lead = isItemStart ? String(indentation.dropLast(2)) + "- " : indentation
    text += "\(lead)\(key): \(written)\n"
    isItemStart = false
  }

  private mutating func line(_ key: String, _ value: String?) {
    if let value, !value.isEmpty { raw(key, YAMLScalar.text(value)) }
  }

  private mutating func number(_ key: String, _ value: Int?) {
    if let value { raw(key, "\(value)") }
  }

  private mutating func flag(_ key: String, _ value: Bool) {
    if value { raw(key, "true") }
  }

  private mutating func list(_ key: String, _ values: [String]) {
    if !values.isEmpty { raw(key, YAMLScalar.flow(.list(values.map(Value.text)))) }
  }

  /// A text that is folded where it does not fit its line.
  private mutating func paragraph(_ key: String, _ value: String) {
    let width = 100 - indentation.count - 2
    guard indentation.count + key.count + value.count + 4 > 100,
      let lines = YAMLScalar.folded(value, width: width)
    else {
      line(key, value)
      return
    }
    raw(key, ">-")
    for line in lines { text += "\(indentation)  \(line)\n" }
  }
}
