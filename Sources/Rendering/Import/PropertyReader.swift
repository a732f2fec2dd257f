import ProfileModel

/// Turns the properties of a tier into a layer's parameters.
struct PropertyReader {
  private let service: Service
  private let layer: String
  private(set) var version: String?
  private(set) var remarks: [Remark] = []
  /// By the parameter's key.
  private var values: [String: Value] = [:]

  init(_ service: Service, layer: String) {
    self.service = service
    self.layer = layer
  }

  /// In the order of the catalogue.
  var parameters: [Entry] {
    service.parameters.compactMap { parameter in
      values[parameter.key].map { Entry(parameter.key, $0) }
    }
  }

  mutating func read(_ properties: [ImportedProperty], secrets: inout SecretKeeper) {
    guard !properties.isEmpty else { return }
    let names = PropertyNames(service)
    for property in properties {
      guard let found = names.parameter(for: property.name) else {
        note(
          .leftOut, property.name,
          "\(service.title) has no parameter for the property `\(property.name)`; it was left out")
        continue
      }
      if found.isAssumed {
        note(
          .assumed, found.parameter.key,
          "the property `\(property.name)` is assumed to be the parameter `\(found.parameter.key)`")
      }
      take(property, as: found.parameter, secrets: &secrets)
    }
  }

  private mutating func note(_ kind: Remark.Kind, _ field: String, _ message: String) {
    remarks.append(Remark(kind, layer: layer, field: field, message))
  }

  private mutating func take(
    _ property: ImportedProperty, as parameter: Parameter, secrets: inout SecretKeeper
  ) {
    if values[parameter.key] != nil || (parameter.type == .version && version != nil) {
      note(
        .leftOut, parameter.key,
        "the property `\(property.name)` says `\(parameter.key)` a second time; the last one counts"
      )
    }
    let text = property.value ?? ""
    if parameter.isSecret {
      values[parameter.key] = secrets.value(text, of: parameter, layer: layer)
    } else if property.value.map({ !$0.isEmpty && SecretKeeper.isHidden($0) }) ?? true {
      note(
        .leftOut, parameter.key,
        "the value of the property `\(property.name)` is hidden or unknown; set `\(parameter.key)`")
    } else if property.isSensitive {
      note(
        .secret, parameter.key,
        "Terraform marks the property `\(property.name)` as sensitive, so its value was left out")
    } else if text.isEmpty {
      return
    } else if parameter.type == .version {
      version = text
    } else {
      values[parameter.key] = value(text, parameter)
    }
  }

  /// Properties are texts, whatever the parameter is.
  private func value(_ text: String, _ parameter: Parameter) -> Value {
    guard parameter.type == .list else { return .text(text) }
    return .list(
      text.split(separator: ",").map { part in
        .text(String(part.drop { $0 == " " }))
      })
  }
}

/// What the platform calls the parameters of a service.
struct PropertyNames {
  private let service: Service
  private var exact: [String: Int] = [:]
  private var loose: [String: Int] = [:]

  init(_ service: Service) {
    self.service = service
    for names in [Self.apiKey, Self.formerKeys, Self.key] {
      for (place, parameter) in service.parameters.enumerated() {
        for name in names(parameter) where exact[name] == nil { exact[name] = place }
      }
    }
    for name in exact.keys.sorted() where loose[Self.folded(name)] == nil {
      loose[Self.folded(name)] = exact[name]
    }
  }

  private static func apiKey(_ parameter: Parameter) -> [String] {
    parameter.apiKey.map { [$0] } ?? []
  }

  private static func formerKeys(_ parameter: Parameter) -> [String] { parameter.formerKeys }

  private static func key(_ parameter: Parameter) -> [String] { [parameter.key] }

  /// The parameter behind a property, and whether that is a guess.
  func parameter(for property: String) -> (parameter: Parameter, isAssumed: Bool)? {
    if let place = exact[property] { return (service.parameters[place], false) }
    let folded = Self.folded(property)
    if let place = loose[folded] { return (service.parameters[place], true) }
    // Where nobody knows the platform's name it mostly ends with the word for the thing.
    let alike = service.parameters.filter {
      $0.apiKey == nil && folded.hasSuffix(Self.folded($0.key))
    }
    return alike.count == 1 ? alike.first.map { ($0, true) } : nil
  }

  private static func folded(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars where scalar != "_" && scalar != "-" {
      result += String(scalar).lowercased()
    }
    return result
  }
}
