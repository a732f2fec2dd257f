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
