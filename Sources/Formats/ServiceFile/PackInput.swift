import ProfileModel

extension PackReader {
  /// Adds an input parameter as a parameter of the service.
  mutating func add(_ input: JSONValue, to service: inout Service) {
    guard let name = input["name"]?.string, !name.isEmpty else {
      note("a parameter without a name is left out")
      return
    }
    for word in ["hidden", "readOnly"] where input[word]?.bool == true {
      note("`\(name)` is left out: it is \(word), so that nobody can set it")
      return
    }
    let known = knownParameter(name, service)
    let choices = choices(of: input)
    let isVersion = known?.type == .version || name == "version"
    var parameter =
      known ?? Parameter(key: isVersion && !choices.isEmpty ? name : key(name, in: service))
    parameter.apiKey = name
    parameter.label = text("displayName", in: input) ?? known?.label ?? name
    parameter.description = text("description", in: input) ?? parameter.description
    parameter.provenance = .documented
    if known == nil { parameter.kind = Kind(guessedFrom: name) }
    setType(of: &parameter, input, choices, isKnown: known != nil)
    if isVersion, parameter.key == "version", !choices.isEmpty {
      parameter.type = .version
      parameter.choices = []
      service.versions = choices
    }
    setLimits(of: &parameter, input)
    setDefault(of: &parameter, input, service)
    let isOptional = input["optional"]?.bool ?? false
    parameter.isRequired =
      !isOptional && parameter.defaultValue == .empty && !parameter.isSecret
      && parameter.type != .version
    service.parameters.append(parameter)
  }

  /// The base's parameter of this property name, or of this key where no other input is that one.
  private func knownParameter(_ name: String, _ service: Service) -> Parameter? {
    guard let base else { return nil }
    let isTaken = { (parameter: Parameter) in
      pack.inputs.contains { $0["name"]?.string == parameter.apiKey }
    }
    let known =
      base.parameters.first { $0.apiKey == name }
      ?? base.parameter(name).flatMap { isTaken($0) ? nil : $0 }
    return known.flatMap { service.parameter($0.key) == nil ? $0 : nil }
  }

  private func text(_ key: String, in input: JSONValue) -> String? {
    input[key]?.string.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A key that a profile file can hold and no other parameter has.
  private mutating func key(_ name: String, in service: Service) -> String {
    var key = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    if Layer.fieldNames.contains(key) || !ServiceFileReader.isWord(key) { key = "pack_\(key)" }
    while service.parameter(key) != nil { key += "_" }
    if key != name { note("`\(name)` has the key `\(key)` in profiles") }
    return key
  }

  private mutating func choices(of input: JSONValue) -> [String] {
    let options = input["options"]?.object ?? []
    let name = input["name"]?.string ?? ""
    if options.contains(where: { $0.value["dependencies"]?.array?.isEmpty == false }) {
      note("what the options of `\(name)` depend on is not kept")
    }
    let listed = (input["listOptions"]?.array ?? []).compactMap(\.scalarText)
    var seen: Set<String> = []
    return (options.map(\.key) + listed).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  private mutating func setType(
    of parameter: inout Parameter, _ input: JSONValue, _ choices: [String], isKnown: Bool
  ) {
    let words = ["type", "format"].compactMap { input[$0]?.string?.lowercased() }
    let name = parameter.apiKey ?? parameter.key
    if words.contains("password") { parameter.isSecret = true }
    if !choices.isEmpty, !parameter.isSecret {
      parameter.type = .choice
      parameter.choices = choices
      return
    }
    if isKnown, [.size, .version, .list].contains(parameter.type) { return }
    if words.contains(where: ["number", "integer", "int", "int32", "int64"].contains) {
      parameter.type = name.lowercased().hasSuffix("size") ? .size : .integer
    } else if words.contains(where: ["bool", "boolean"].contains) {
      parameter.type = .boolean
    } else if words.contains(where: ["list", "array"].contains) {
      parameter.type = .list
    } else if words.contains(where: ["multiline", "textarea"].contains) {
      parameter.type = .longText
    } else {
      if !isKnown { parameter.type = .text }
      let usual = ["", "string", "text", "password"]
      guard let other = words.first, !usual.contains(other) else { return }
      note("`\(name)` is of type \(other), which is taken as a text")
    }
  }
}
