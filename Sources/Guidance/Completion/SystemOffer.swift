import ProfileModel

/// A system variable as one layer sees it.
///
/// There are many and few are shown: all but name and kind is told when it is asked.
struct SystemOffer {
  private enum Source {
    case common(SystemVariable)
    /// A parameter of the layer itself, by its number.
    case setting(Int)
  }

  let name: String
  let kind: Kind
  private let source: Source
  private let scope: Scope

  /// Those that every layer has, and the layer's own settings; the first of a name counts.
  static func all(_ scope: Scope) -> [SystemOffer] {
    var offers = variables.map {
      SystemOffer(name: $0.name, kind: $0.kind, source: .common($0), scope: scope)
    }
    var names = commonNames
    let parameters = scope.index.services[scope.position]?.parameters ?? []
    for (number, parameter) in parameters.enumerated() {
      let name = "apptier.\(parameter.apiName)"
      guard names.insert(name).inserted else { continue }
      offers.append(
        SystemOffer(name: name, kind: parameter.kind, source: .setting(number), scope: scope))
    }
    return offers
  }

  private static let variables = SystemVariable.all + [.namespace]
  private static let commonNames = Set(variables.map(\.name))

  var description: String {
    switch source {
    case .common(let variable): variable.description
    case .setting: parameter?.description ?? ""
    }
  }

  var known: Knowledge {
    switch source {
    case .common: sample == nil ? .deployment : .now
    case .setting: isSensitive ? .secret : .now
    }
  }

  var isSensitive: Bool { parameter?.isSecret ?? false }

  /// What is known before the app is deployed.
  var sample: String? {
    switch source {
    case .common: commonSample
    case .setting:
      service.flatMap { service in
        parameter.flatMap { Producer.example(of: $0, in: scope.layer, service) }
      }
    }
  }

  private var service: Service? { scope.index.services[scope.position] }

  private var parameter: Parameter? {
    guard case .setting(let number) = source else { return nil }
    return service?.parameters[number]
  }

  /// The app's name is the profile's for a start.
  private var commonSample: String? {
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
}
