import Guidance
import ProfileModel

/// The form of a layer: what can be set, with what is set.
struct LayerForm: Equatable, Sendable {
  private(set) var rows: [FormRow] = []

  init(_ layer: Layer, _ service: Service?) {
    rows.append(
      FormRow(
        label: "Name",
        fields: [
          FormField(
            id: FieldID(FieldPath("name"), .name), control: .text, text: layer.name,
            placeholder: layer.name)
        ],
        description: "Lower-case letters, digits and hyphens; upper layers read it by this name."))
    if service?.allows(field: "chart") ?? (layer.chart != nil) { addChart(layer) }
    for parameter in service?.parameters ?? [] { add(parameter, layer, service) }
    addLeftovers(layer, service)
    if service?.allows(field: "values") ?? (layer.values != nil) { addValues(layer, service) }
    if service?.allows(field: "manifests") ?? !layer.manifests.isEmpty { addManifests(layer) }
    addPlatform(layer)
  }

  var fields: [FormField] { rows.flatMap(\.fields) }

  func field(_ id: FieldID) -> FormField? {
    for row in rows.indices {
      for place in rows[row].fields.indices where rows[row].fields[place].id == id {
        return rows[row].fields[place]
      }
    }
    return nil
  }

  /// The row of a field.
  func rowNumber(of id: FieldID) -> Int? {
    rows.firstIndex { $0.fields.contains { $0.id == id } }
  }

  // MARK: Parameters

  private mutating func add(_ parameter: Parameter, _ layer: Layer, _ service: Service?) {
    if parameter.type == .version { return addVersion(parameter, layer, service) }
    let path = layer.path(to: parameter)
    let value = layer.value(at: path) ?? .empty
    if parameter.isSecret { return addSecret(parameter, path, value) }
    switch parameter.type {
    case .table: addTable(parameter, path, value)
    case .list where parameter.items != .integer: addList(parameter, path, value)
    default:
      var row = FormRow(parameter)
      row.fields = [field(parameter, path, value)]
      rows.append(row)
    }
  }

  private func field(_ parameter: Parameter, _ path: FieldPath, _ value: Value) -> FormField {
    var field = FormField(id: FieldID(path), control: .text, text: value.text ?? "")
    field.placeholder = parameter.defaultValue.text ?? (parameter.isRequired ? "required" : "")
    field.hint = parameter.range
    field.takesReferences = true
    field.showsEnd = parameter.kind == .image
    switch parameter.type {
    case .integer, .size: field.control = .number
    case .boolean: field.control = .choice(["true", "false"])
    case .choice: field.control = .choice(parameter.choices)
    case .longText: field.control = .longText
    case .list:
      field.control = .numbers
      field.text = (value.items ?? []).map { $0.text ?? "" }.joined(separator: ", ")
      field.takesReferences = false
    default: break
    }
    if case .choice(let choices) = field.control, !field.text.isEmpty,
      !choices.contains(field.text)
    {
      field.control = .text
    }
    return field
  }

  private mutating func addVersion(_ parameter: Parameter, _ layer: Layer, _ service: Service?) {
    let versions = service?.versions ?? []
    var row = FormRow(parameter)
    let text = layer.version ?? ""
    var field = FormField(
      id: FieldID(FieldPath("version")),
      control: versions.isEmpty || !(text.isEmpty || versions.contains(text))
        ? .text : .choice(versions),
      text: text)
    field.placeholder = versions.first ?? "newest"
    row.fields = [field]
    rows.append(row)
  }

  private mutating func addSecret(_ parameter: Parameter, _ path: FieldPath, _ value: Value) {
    let secret = Secret(value) ?? .generated
    var row = FormRow(parameter)
    row.fields = [
      FormField(
        id: FieldID(path, .mode), control: .choice(SecretMode.words(for: parameter)),
        text: SecretMode(secret, value).rawValue)
    ]
    rows.append(row)
    var field = FormField(id: FieldID(path), control: .secret, text: "")
    switch SecretMode(secret, value) {
    case .generated: return
    case .environment:
      field.text = value.entries?["fromEnv"]?.text ?? ""
      field.control = .text
      field.placeholder = "the variable's name, such as DB_PASSWORD"
    case .value:
      field.text = value.entries?["value"]?.text ?? value.text ?? ""
      field.takesReferences = true
      field.hint = "stands in the file, unless it is a reference"
    }
    rows.append(FormRow(label: "", fields: [field], description: parameter.description))
  }

  private mutating func addList(_ parameter: Parameter, _ path: FieldPath, _ value: Value) {
    let items = value.items ?? []
    var row = FormRow(parameter)
    for (number, item) in items.enumerated() {
      var field = FormField(
        id: FieldID(path.index(number)), control: .text, text: item.text ?? "")
      field.takesReferences = true
      row.fields = [field]
      rows.append(row)
      row.label = ""
    }
    var field = FormField(id: FieldID(path.index(items.count), .new), control: .text, text: "")
    field.placeholder = "add one"
    field.takesReferences = true
    row.fields = [field]
    rows.append(row)
  }

  private mutating func addTable(_ parameter: Parameter, _ path: FieldPath, _ value: Value) {
    var row = FormRow(parameter)
    row.isHeading = true
    rows.append(row)
    for entry in value.entries ?? [] {
      let key = FormField(
        id: FieldID(path.key(entry.key), .key), control: .text, text: entry.key)
      var text = FormField(
        id: FieldID(path.key(entry.key)), control: .text, text: entry.value.text ?? "")
      text.takesReferences = true
      rows.append(FormRow(label: "", fields: [key, text], description: parameter.description))
    }
    var field = FormField(id: FieldID(path, .new), control: .text, text: "")
    field.placeholder = "add an entry: its name"
    rows.append(FormRow(label: "", fields: [field], description: parameter.description))
  }

  /// What is set but the service does not have, so that it can be seen and cleared.
  private mutating func addLeftovers(_ layer: Layer, _ service: Service?) {
    for entry in layer.parameters where service?.parameter(entry.key) == nil {
      let path = Layer.parameterPath(entry.key)
      guard let text = entry.value.text else { continue }
      var field = FormField(id: FieldID(path), control: .text, text: text)
      field.takesReferences = true
      field.isMasked = layer.holdsSecret(in: entry.key, service)
      rows.append(FormRow(label: entry.key, fields: [field]))
    }
  }

  // MARK: The layer's own fields

  private mutating func addChart(_ layer: Layer) {
    let hints = [
      "registry": "a registry that the platform knows", "name": "", "version": "such as 20.0.0",
    ]
    for part in Chart.parts {
      var field = FormField(
        id: FieldID(FieldPath("chart", part)), control: .text, text: layer.chart?[part] ?? "")
      field.placeholder = "required"
      field.hint = hints[part] ?? ""
      rows.append(FormRow(label: "Chart \(part)", fields: [field]))
    }
  }

  private mutating func addValues(_ layer: Layer, _ service: Service?) {
    guard service?.tierType == .helm || layer.values != nil else { return }
    var field = FormField(
      id: FieldID(FieldPath("values")), control: .longText, text: layer.values ?? "")
    field.syntax = .values
    field.takesReferences = true
    rows.append(
      FormRow(label: "Values", fields: [field], description: "YAML; Enter opens it."))
  }

  private mutating func addManifests(_ layer: Layer) {
    rows.append(FormRow(label: "Manifests", isHeading: true))
    for (number, manifest) in layer.manifests.enumerated() {
      let path = FieldPath("manifests").index(number)
      let name = FormField(id: FieldID(path, .key), control: .text, text: manifest.name)
      var content = FormField(id: FieldID(path), control: .longText, text: manifest.content)
      content.syntax = .manifest
      content.takesReferences = true
      rows.append(
        FormRow(
          label: "", fields: [name, content], description: "Kubernetes objects; Enter opens them."))
    }
    var field = FormField(id: FieldID(FieldPath("manifests"), .new), control: .text, text: "")
    field.placeholder = "add a manifest: its name"
    rows.append(FormRow(label: "", fields: [field]))
  }

  private mutating func addPlatform(_ layer: Layer) {
    rows.append(FormRow(label: ""))
    rows.append(FormRow(label: "On the platform", isHeading: true))
    let order = FormField(
      id: FieldID(FieldPath("installOrder")), control: .number,
      text: layer.installOrder.map(String.init) ?? "", hint: "lowest first")
    rows.append(FormRow(label: "Install order", fields: [order]))
    let labels = [
      "uid": "Source", "registryUid": "Registry", "containerRegistryUid": "Image registry",
      "packVersion": "Pack version",
    ]
    for part in Source.parts {
      let field = FormField(
        id: FieldID(FieldPath("source", part)), control: .text, text: layer.source?[part] ?? "",
        hint: part == "packVersion" ? "" : "the platform's identifier")
      rows.append(FormRow(label: labels[part] ?? part, fields: [field]))
    }
  }
}

extension FormRow {
  init(_ parameter: Parameter) {
    label = parameter.label
    description = parameter.description
    isAssumed = parameter.provenance == .assumed
  }
}

extension Layer {
  /// The way to a parameter, under the key that the layer has it by.
  func path(to parameter: Parameter) -> FieldPath {
    let written = ([parameter.key] + parameter.formerKeys).first { parameters[$0] != nil }
    return Self.parameterPath(written ?? parameter.key)
  }
}

extension Parameter {
  /// `1 to 10`, `GiB`.
  var range: String {
    let unit = type == .size ? "GiB" : ""
    switch (minimum, maximum) {
    case (let low?, let high?): return "\(low) to \(high)\(unit.isEmpty ? "" : " \(unit)")"
    case (let low?, nil): return "\(unit.isEmpty ? "" : "\(unit), ")at least \(low)"
    case (nil, let high?): return "\(unit.isEmpty ? "" : "\(unit), ")at most \(high)"
    case (nil, nil): return unit
    }
  }
}
