import Guidance
import ProfileModel

/// What may be set in a layer: keys, and behind the sign values and references.
extension WordCandidates {
  func settings(_ word: String) -> [WordCandidate] {
    guard let workspace, let (index, position) = settingPlace else { return [] }
    let layer = index.profile.layers[position]
    let fields = SettableFields(layer, workspace.catalogue[layer.service])
    guard let mark = word.firstIndex(of: "=") else { return fields.keys(word) }
    let key = String(word[..<mark])
    let text = String(word[word.index(after: mark)...])
    var found = fields.values(key)
    if text.contains("{{") || text.contains("<<") || text.isEmpty && fields.isTable(key) {
      found += references(fields.path(key), text, index.scope(at: position))
    }
    return found.map { WordCandidate(text: "\(key)=\($0.text)", help: $0.help) }
  }

  /// The entries that `wire` can write, under their usual names.
  var wires: [WordCandidate] {
    guard let workspace, let profile, typed.arguments.count > 2,
      let reader = profile.layer(named: typed.arguments[1]),
      let producer = profile.layer(named: typed.arguments[2]),
      let wireUp = try? WireUp(
        reader.id, to: producer.id, prefix: typed.values["prefix"]?.last,
        in: workspace.index(profile))
    else { return [] }
    return wireUp.wires.compactMap { wire in
      wire.output.map { WordCandidate(text: "\($0)=\(wire.name)", help: wire.kind.rawValue) }
    }
  }

  /// The layer that was named; for a service, the layer that it is about to become.
  private var settingPlace: (ProfileIndex, position: Int)? {
    guard let workspace, let command = typed.command, var profile else { return nil }
    if let number = command.number(of: .layer) {
      guard typed.arguments.indices.contains(number) else { return nil }
      let name = typed.arguments[number]
      guard let position = profile.layers.firstIndex(where: { $0.name == name }) else { return nil }
      return (workspace.index(profile), position)
    }
    guard let number = command.number(of: .service), typed.arguments.indices.contains(number)
    else { return nil }
    profile.layers.append(
      Layer(id: profile.freeLayerID, name: "", service: typed.arguments[number]))
    return (workspace.index(profile), profile.layers.count - 1)
  }

  /// The whole text with each reference that can be read from there, the most fitting one first.
  private func references(_ field: FieldPath, _ text: String, _ scope: Scope) -> [WordCandidate] {
    let request = CompletionRequest(
      scope: scope, field: field, syntax: .plain, text: text, cursor: text.utf8.count,
      isRequested: true)
    guard let completion = Completion(request) else { return [] }
    return completion.candidates.filter(\.isAvailable).map {
      WordCandidate(text: completion.accepting($0, in: text), help: $0.description)
    }
  }
}

/// The keys and values that the catalogue knows for a layer.
private struct SettableFields {
  private let layer: Layer
  private let service: Service?
  private let reader: SettingReader

  init(_ layer: Layer, _ service: Service?) {
    self.layer = layer
    self.service = service
    reader = SettingReader(layer, service)
  }

  /// `image=`, `env.` and, behind that dot, the entries that are there.
  func keys(_ word: String) -> [WordCandidate] {
    reader.keys.flatMap { key -> [WordCandidate] in
      let parameter = service?.parameter(key)
      let help = parameter?.label ?? ""
      guard parameter?.type == .table || key == "manifests" else {
        return [WordCandidate(text: "\(key)=", help: help)]
      }
      guard word.hasPrefix("\(key).") else { return [WordCandidate(text: "\(key).", help: help)] }
      return names(in: key, parameter).map { WordCandidate(text: "\(key).\($0)=") }
    }
  }

  private func names(in key: String, _ parameter: Parameter?) -> [String] {
    guard let parameter else { return layer.manifests.map(\.name) }
    return layer.value(of: parameter)?.entries?.map(\.key) ?? []
  }

  func isTable(_ key: String) -> Bool { parameter(key)?.type == .table }

  /// The field that a key means.
  func path(_ key: String) -> FieldPath {
    (try? reader.setting(key, ""))?.field ?? FieldPath(key)
  }

  func values(_ key: String) -> [WordCandidate] {
    guard let parameter = parameter(key) else { return versions(key) }
    if parameter.isSecret { return secrets(parameter) }
    switch parameter.type {
    case .choice: return parameter.choices.map { marked($0, parameter) }
    case .boolean: return ["true", "false"].map { marked($0, parameter) }
    case .version: return versions("version")
    default: return []
    }
  }

  private func marked(_ value: String, _ parameter: Parameter) -> WordCandidate {
    WordCandidate(text: value, help: .text(value) == parameter.defaultValue ? "default" : "")
  }

  private func versions(_ key: String) -> [WordCandidate] {
    key == "version" ? service?.versions.map { WordCandidate(text: $0) } ?? [] : []
  }

  private func secrets(_ parameter: Parameter) -> [WordCandidate] {
    let generated = WordCandidate(text: "generate", help: "made up when it is deployed")
    let read = WordCandidate(text: "env:", help: "read from this environment variable")
    return parameter.isRequired ? [read] : [generated, read]
  }

  private func parameter(_ key: String) -> Parameter? {
    let head = key.prefix { $0 != "." && $0 != "[" }
    return service?.parameter(String(head))
  }
}
