import ProfileModel

/// A system variable as one layer sees it.
struct SystemOffer {
  var name: String
  var kind: Kind
  var description: String
  var known: Knowledge
  var isSensitive = false
  var sample: String?

  /// Those that every layer has, and the layer's own settings.
  static func all(_ scope: Scope) -> [SystemOffer] {
    let settings = settings(scope)
    var seen: Set<String> = []
    return scope.systemNames.filter { seen.insert($0).inserted }.compactMap { name in
      if let variable = variables[name] { return common(variable, scope) }
      return settings[name].flatMap { setting($0, name, scope) }
    }
  }

  private static let variables = Dictionary(
    (SystemVariable.all + [.namespace]).map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one })

  private static func common(_ variable: SystemVariable, _ scope: Scope) -> SystemOffer {
    let sample = sample(variable.name, scope)
    return SystemOffer(
      name: variable.name, kind: variable.kind, description: variable.description,
      known: sample == nil ? .deployment : .now, sample: sample)
  }

  /// What is known before the app is deployed, its name being the profile's for a start.
  private static func sample(_ name: String, _ scope: Scope) -> String? {
    let app = scope.index.profile.name
    let layer = scope.layer.name
    switch name {
    case "appprofile.name", "appdeployment.name": return app
    case "apptier.name" where !layer.isEmpty: return layer
    case "appdeployment.tiername" where !layer.isEmpty: return "\(app)-\(layer)"
    case "apptier.NAMESPACE" where !layer.isEmpty: return "\(app)-\(layer)-ns"
    default: return nil
    }
  }

  /// Of the layer itself, by the names under which they are read; the first of several counts.
  private static func settings(_ scope: Scope) -> [String: Int] {
    let parameters = scope.index.services[scope.position]?.parameters ?? []
    return Dictionary(
      parameters.indices.map { ("apptier.\(parameters[$0].apiName)", $0) },
      uniquingKeysWith: { one, _ in one })
  }

  private static func setting(_ number: Int, _ name: String, _ scope: Scope) -> SystemOffer? {
    guard let service = scope.index.services[scope.position] else { return nil }
    let parameter = service.parameters[number]
    return SystemOffer(
      name: name, kind: parameter.kind, description: parameter.description,
      known: parameter.isSecret ? .secret : .now, isSensitive: parameter.isSecret,
      sample: Producer.example(of: parameter, in: scope.layer, service))
  }
}
