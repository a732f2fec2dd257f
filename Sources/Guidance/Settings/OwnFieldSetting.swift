import ProfileModel

/// The layer's own fields set from texts: all that are no parameters.
extension SettingReader {
  func version(_ text: String) throws(SettingFailure) -> Setting {
    if let service, !text.isEmpty {
      var parameter = service.parameters.first { $0.type == .version } ?? Parameter(key: "version")
      parameter.type = .version
      try check(.text(text), parameter, service)
    }
    return Setting(FieldPath("version"), Self.value(text))
  }

  func installOrder(_ text: String) throws(SettingFailure) -> Setting {
    guard text.isEmpty || Int(text) != nil else {
      throw SettingFailure("`installOrder` must be a whole number, lowest first; `\(text)` is none")
    }
    return Setting(FieldPath("installOrder"), Self.value(text))
  }

  func longText(_ text: String) throws(SettingFailure) -> Setting {
    try allow("values", text)
    return Setting(FieldPath("values"), Self.value(text))
  }

  func part(
    _ key: FieldKey, _ parts: [String], _ text: String
  ) throws(SettingFailure) -> Setting {
    try allow(key.head, text)
    if key.rest == .nothing, text.isEmpty { return Setting(FieldPath(key.head), .empty) }
    let all = parts.map { "\(key.head).\($0)" }
    guard case .name(let name) = key.rest else {
      throw SettingFailure("`\(key.head)` has parts; set \(Self.list(all))")
    }
    guard parts.contains(name) else {
      let close = Closeness.closest(to: name, among: parts).first
      throw SettingFailure(
        "`\(key.head)` has no part `\(name)`; "
          + (close.map { "did you mean `\(key.head).\($0)`?" } ?? "it has \(Self.list(all))"))
    }
    return Setting(FieldPath(key.head, name), Self.value(text))
  }

  func manifest(_ key: FieldKey, _ text: String) throws(SettingFailure) -> Setting {
    try allow("manifests", text)
    let path = FieldPath("manifests")
    switch key.rest {
    case .name(let name) where !name.isEmpty:
      guard !text.isEmpty || layer.manifests.contains(where: { $0.name == name }) else {
        throw SettingFailure("`\(layer.name)` has no manifest `\(name)`; \(manifestNames)")
      }
      return Setting(path.key(name), Self.value(text))
    case .index(let number) where layer.manifests.indices.contains(number):
      return Setting(path.index(number), Self.value(text))
    case .index(let number):
      throw SettingFailure(
        "`manifests[\(number)]` is out of range; \(manifestNames), and "
          + "`manifests.NAME=@FILE` adds one")
    case .nothing where text.isEmpty: return Setting(path, .empty)
    default: throw SettingFailure("manifests have names; set `manifests.NAME=@FILE`")
    }
  }

  private var manifestNames: String {
    let names = layer.manifests.map(\.name)
    return names.isEmpty ? "it has none" : "it has \(Self.list(names))"
  }

  /// Refuses a field that a layer of the service has no place for; what is there can be cleared.
  private func allow(_ field: String, _ text: String) throws(SettingFailure) {
    guard let service, !text.isEmpty, !service.allows(field: field) else { return }
    throw SettingFailure("a \(service.title) layer holds no `\(field)`; \(offer)")
  }
}
