package import ProfileModel

/// One field of a layer with the value that it gets.
package struct Setting: Equatable, Sendable {
  package var field: FieldPath
  /// `.empty` clears the field.
  package var value: Value
  /// What the author should know of it; nil mostly.
  package var warning: String?

  init(_ field: FieldPath, _ value: Value, warning: String? = nil) {
    self.field = field
    self.value = value
    self.warning = warning
  }

  /// The edit that does it.
  package func edit(of layer: LayerID) -> Edit { .set(layer, field, value) }
}

/// Why a field cannot be set so: one sentence without its full stop.
package struct SettingFailure: Error, Equatable, Sendable {
  package var sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}

/// Finds the field that a key means in a layer, and turns a text into its value.
package struct SettingReader {
  let layer: Layer
  let service: Service?

  /// nil for a service that the catalogue does not have: then any parameter may be set.
  package init(_ layer: Layer, _ service: Service?) {
    self.layer = layer
    self.service = service
  }

  /// What `key=text` sets; no text clears the field.
  package func setting(_ key: String, _ text: String) throws(SettingFailure) -> Setting {
    guard let parsed = FieldKey(key) else {
      throw SettingFailure("`\(key)` is no field: brackets hold one number, as in `ports[0]`")
    }
    let setting = try setting(parsed, text)
    guard holds(setting) else {
      throw SettingFailure(
        "`\(setting.field)` cannot be set: what stands there has another form; "
          + "clear it with `\(parsed.head)=` first")
    }
    return setting
  }

  private func setting(_ key: FieldKey, _ text: String) throws(SettingFailure) -> Setting {
    switch (key.head, key.rest) {
    case ("name", .nothing):
      throw SettingFailure("`strata rename` gives a layer another name, in every reference too")
    case ("service", .nothing):
      throw SettingFailure("`strata replace` makes a layer one of another service")
    case ("version", .nothing): return try version(text)
    case ("installOrder", .nothing): return try installOrder(text)
    case ("values", .nothing): return try longText(text)
    case ("chart", _): return try part(key, Chart.parts, text)
    case ("source", _): return try part(key, Source.parts, text)
    case ("manifests", _): return try manifest(key, text)
    case ("parameters", .name(let name)):
      guard let inner = FieldKey(name) else { throw unknown(name) }
      return try parameter(inner, text)
    default: return try parameter(key, text)
    }
  }

  /// Whether the layer can take the value at that place.
  private func holds(_ setting: Setting) -> Bool {
    guard setting.value != .empty else { return true }
    var changed = layer
    changed.set(setting.field, to: setting.value)
    if let text = setting.value.text { return changed.text(at: setting.field) == text }
    return changed.value(at: setting.field) == setting.value
  }

  // MARK: The layer's own fields

  func version(_ text: String) throws(SettingFailure) -> Setting {
    if let service, !text.isEmpty {
      var parameter = service.parameters.first { $0.type == .version } ?? Parameter(key: "version")
      parameter.type = .version
      try check(.text(text), parameter, service)
    }
    return Setting(FieldPath("version"), Self.value(text))
  }

  private func installOrder(_ text: String) throws(SettingFailure) -> Setting {
    guard text.isEmpty || Int(text) != nil else {
      throw SettingFailure("`installOrder` must be a whole number, lowest first; `\(text)` is none")
    }
    return Setting(FieldPath("installOrder"), Self.value(text))
  }

  private func longText(_ text: String) throws(SettingFailure) -> Setting {
    try allow("values", text)
    return Setting(FieldPath("values"), Self.value(text))
  }

  private func part(
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

  private func manifest(_ key: FieldKey, _ text: String) throws(SettingFailure) -> Setting {
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

  // MARK: Words

  static func value(_ text: String) -> Value { text.isEmpty ? .empty : .text(text) }

  static func list(_ words: [String]) -> String {
    words.map { "`\($0)`" }.joined(separator: ", ")
  }

  func check(
    _ value: Value, _ parameter: Parameter, _ service: Service
  ) throws(SettingFailure) {
    guard let problem = ParameterCheck(parameter, service).problem(of: value) else { return }
    throw SettingFailure(problem.message)
  }
}
