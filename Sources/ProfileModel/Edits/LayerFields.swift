extension Layer {
  /// The text at a way, where there is one.
  package func text(at path: FieldPath) -> String? {
    guard let first = path.first, first != "parameters", Self.fieldNames.contains(first) else {
      return value(at: path)?.text
    }
    if first == "manifests" { return manifestNumber(path).map { manifests[$0].content } }
    if path.steps.count == 2, case .key(let part) = path.steps[1] {
      return first == "chart" ? chart?[part] : first == "source" ? source?[part] : nil
    }
    return path.steps.count == 1 ? ownText(first) : nil
  }

  private func ownText(_ field: String) -> String? {
    switch field {
    case "name": name
    case "service": service
    case "version": version
    case "values": values
    case "installOrder": installOrder.map(String.init)
    default: nil
    }
  }

  /// The value of a parameter, or of an entry or item in it.
  package func value(at path: FieldPath) -> Value? {
    path.first == nil ? nil : Value.table(parameters).value(at: path.inParameters[...])
  }

  /// Sets the field at a way; `.empty` clears it. A field that cannot hold the value stays as it is.
  /// `manifests[0].name` names a manifest anew.
  package mutating func set(_ path: FieldPath, to value: Value) {
    switch path.first {
    case "name", "service", "version", "values", "installOrder":
      if path.steps.count == 1 { setOwnField(path.first ?? "", to: value) }
    case "manifests": setManifest(path, to: value)
    case "chart": setPart(of: path, to: value, in: &chart, empty: Chart())
    case "source": setPart(of: path, to: value, in: &source, empty: Source())
    case nil: break
    default:
      let changed = Value.table(parameters).setting(path.inParameters[...], to: value)
      parameters = changed.entries ?? (changed == .empty ? [] : parameters)
    }
  }

  private mutating func setOwnField(_ field: String, to value: Value) {
    guard value.text != nil || value == .empty else { return }
    switch (field, value.text) {
    case ("name", let text?): name = text
    case ("service", let text?): service = text
    case ("version", let text): version = text
    case ("values", let text): values = text
    case ("installOrder", let text?): installOrder = Int(text) ?? installOrder
    case ("installOrder", nil): installOrder = nil
    default: break
    }
  }

  /// Replaces a stretch of a text, in UTF-8 bytes.
  mutating func replaceText(_ path: FieldPath, _ range: Range<Int>, with replacement: String) {
    guard let text = text(at: path) else { return }
    set(path, to: .text(text.applying([TextEdit(range, replacement)])))
  }

  private mutating func setManifest(_ path: FieldPath, to value: Value) {
    if path.steps.count == 3, path.steps[2] == .key("name") {
      let manifest = FieldPath(Array(path.steps.dropLast()))
      if let number = manifestNumber(manifest), let name = value.text {
        manifests[number].name = name
      }
      return
    }
    guard path.steps.count == 2 else {
      if path.steps.count == 1, value == .empty { manifests = [] }
      return
    }
    if let number = manifestNumber(path) {
      if let text = value.text {
        manifests[number].content = text
      } else if value == .empty {
        manifests.remove(at: number)
      }
    } else if case .key(let name) = path.steps[1], let text = value.text {
      manifests.append(Manifest(name: name, content: text))
    }
  }

  /// Parts that all go leave nothing behind.
  private func setPart<Parts: NamedParts>(
    of path: FieldPath, to value: Value, in parts: inout Parts?, empty: Parts
  ) {
    if path.steps.count == 1, value == .empty { parts = nil }
    guard path.steps.count == 2, let name = path.rest.first, Parts.parts.contains(name) else {
      return
    }
    guard value.text != nil || (value == .empty && parts?[name] != nil) else { return }
    var changed = parts ?? empty
    changed[name] = value.text
    parts = changed == empty ? nil : changed
  }
}

extension FieldPath {
  /// The steps inside a layer's parameters.
  fileprivate var inParameters: [Step] { first == "parameters" ? rest.steps : steps }
}

/// Something with a few named texts.
private protocol NamedParts: Equatable {
  static var parts: [String] { get }
  subscript(name: String) -> String? { get set }
}

extension Chart: NamedParts {
  /// The names of its parts, in the order of the file.
  package static let parts = ["registry", "name", "version"]

  /// The part of this name.
  package subscript(part: String) -> String? {
    get {
      switch part {
      case "registry": registry
      case "name": name
      case "version": version
      default: nil
      }
    }
    set {
      switch part {
      case "registry": registry = newValue
      case "name": name = newValue
      case "version": version = newValue
      default: break
      }
    }
  }
}

extension Source: NamedParts {
  /// The names of its parts, in the order of the file.
  package static let parts = ["uid", "registryUid", "containerRegistryUid", "packVersion"]

  /// The part of this name.
  package subscript(part: String) -> String? {
    get {
      switch part {
      case "uid": uid
      case "registryUid": registryUid
      case "containerRegistryUid": containerRegistryUid
      case "packVersion": packVersion
      default: nil
      }
    }
    set {
      switch part {
      case "uid": uid = newValue
      case "registryUid": registryUid = newValue
      case "containerRegistryUid": containerRegistryUid = newValue
      case "packVersion": packVersion = newValue
      default: break
      }
    }
  }
}
