/// A setting that a service offers.
package struct Parameter: Equatable, Sendable {
  package enum Form: String, Sendable, CaseIterable {
    case text, integer, size, boolean, choice, list, table, version, longText
  }

  /// In a profile file.
  package var key: String
  package var formerKeys: [String] = []
  package var label: String
  package var description: String = ""
  /// The platform's property name; nil where nobody knows it.
  package var apiKey: String?
  package var type: Form = .text
  /// Of a list's items: `text` or `integer`.
  package var items: Form = .text
  package var kind: Kind = .text
  package var defaultValue: Value = .empty
  package var isRequired = false
  package var isSecret = false
  package var minimum: Int?
  package var maximum: Int?
  package var pattern: Pattern?
  package var choices: [String] = []
  /// Values that the platform keeps for itself; `*` stands for any text.
  package var reserved: [String] = []
  package var provenance: Provenance = .documented

  package init(key: String, label: String? = nil) {
    self.key = key
    self.label = label ?? key
  }

  /// Whether a word is this parameter's key, now or formerly.
  package func answers(to word: String) -> Bool {
    key == word || formerKeys.contains(word)
  }
}

extension Layer {
  /// What a parameter is set to in this layer, under its key or a former one; nil where it is not.
  package func value(of parameter: Parameter) -> Value? {
    if parameter.type == .version, let version { return .text(version) }
    if let value = parameters[parameter.key], value != .empty { return value }
    for key in parameter.formerKeys {
      if let value = parameters[key], value != .empty { return value }
    }
    return nil
  }

  /// What a parameter is set to, or what it is when it is left out.
  package func effectiveValue(of parameter: Parameter, in service: Service) -> Value {
    if let value = value(of: parameter) { return value }
    if parameter.type == .version, let newest = service.versions.first { return .text(newest) }
    return parameter.defaultValue
  }
}
