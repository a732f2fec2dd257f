extension Layer {
  /// The text at a way, where there is one.
  package func text(at path: FieldPath) -> String? {
    switch path.first {
    case "name": return name
    case "service": return service
    case "version": return version
    case "values": return values
    case "manifests": return manifestNumber(path).map { manifests[$0].content }
    case "installOrder": return installOrder.map(String.init)
    case "chart": return part(of: path).flatMap { chart?[$0] ?? nil }
    case "source": return part(of: path).flatMap { source?[$0] ?? nil }
    default: return value(at: path)?.text
    }
  }

  /// The value of a parameter, or of an entry or item in it.
  package func value(at path: FieldPath) -> Value? {
    guard let key = path.first else { return nil }
    return parameters[key]?.value(at: path.rest.steps[...])
  }

  /// Sets the field at a way; `.empty` clears it. A field that cannot hold the value stays as it is.
  package mutating func set(_ path: FieldPath, to value: Value) {
    switch path.first {
    case "name": if let text = value.text { name = text }
    case "service": if let text = value.text { service = text }
    case "version": version = value.text
    case "values": values = value.text
    case "manifests": setManifest(path, to: value)
    case "installOrder": installOrder = value.text.flatMap { Int($0) }
    case "chart": setPart(of: path, to: value, in: &chart, empty: Chart())
    case "source": setPart(of: path, to: value, in: &source, empty: Source())
    default: parameters.set(path.steps[...], to: value)
    }
  }

  /// Sets a text that is there already.
  mutating func setText(_ path: FieldPath, _ text: String) { set(path, to: .text(text)) }

  /// Replaces a stretch of a text, in UTF-8 bytes.
  mutating func replaceText(_ path: FieldPath, _ range: Range<Int>, with replacement: String) {
    guard let text = text(at: path) else { return }
    setText(path, text.applying([TextEdit(range, replacement)]))
  }

  private mutating func setManifest(_ path: FieldPath, to value: Value) {
    guard path.steps.count >= 2 else {
      if value == .empty { manifests = [] }
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

  private func part(of path: FieldPath) -> String? { path.rest.first }

  private func setPart<Parts: NamedParts>(
    of path: FieldPath, to value: Value, in parts: inout Parts?, empty: Parts
  ) {
    guard let name = part(of: path) else {
      if value == .empty { parts = nil }
      return
    }
    var changed = parts ?? empty
    changed[name] = value.text
    parts = changed
  }
}

/// Something with a few named texts.
private protocol NamedParts {
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
