import ProfileModel

/// A small catalogue made by hand: a database with everything a service can have, a container with
/// a conditional output, and a chart whose outputs nobody can list.
enum SmallCatalogue {
  static let catalogue = Catalogue([database, container, chart, text])

  static let database: Service = {
    var service = Service(id: "db", title: "Database", tierType: .operatorInstance)
    service.versions = ["15", "14"]
    service.parameters = [
      parameter("username", apiKey: "dbUserName"), parameter("password", apiKey: "dbPassword"),
      parameter("volumeSize", apiKey: "spec.volume.dbVolumeSize"), parameter("version"),
    ]
    service.parameters[0].formerKeys = ["user"]
    service.parameters[1].isSecret = true
    service.parameters[3].type = .version
    service.parameters[3].apiKey = "version"
    service.outputs = [Output(name: "DB_HOST"), Output(name: "DB_PORT")]
    service.outputs[0].formerNames = ["DB_SVC", "dbHost"]
    return service
  }()

  static let container: Service = {
    var service = Service(id: "container", title: "Container", tierType: .container)
    service.parameters = [parameter("access", apiKey: "access"), parameter("env", apiKey: "env")]
    service.parameters[0].defaultValue = .text("private")
    service.outputs = [Output(name: "SVC"), Output(name: "EXTERNAL")]
    service.outputs[1].condition = Output.Condition(parameter: "access", value: "public")
    return service
  }()

  static let chart: Service = {
    var service = Service(id: "chart", title: "Chart", tierType: .helm)
    service.hasOpenOutputs = true
    return service
  }()

  /// A service with a parameter whose name on the platform nobody knows.
  static let text: Service = {
    var service = Service(id: "text", title: "Text", tierType: .manifest)
    service.parameters = [parameter("size")]
    return service
  }()

  private static func parameter(_ key: String, apiKey: String? = nil) -> Parameter {
    var parameter = Parameter(key: key)
    parameter.apiKey = apiKey
    return parameter
  }

  /// Layers in the short form `name: service`, bottom first.
  static func profile(_ layers: KeyValuePairs<String, String>) -> Profile {
    var profile = Profile(name: "app", version: "1.0.0")
    for (number, layer) in layers.enumerated() {
      profile.layers.append(
        Layer(id: LayerID(number), name: layer.key, service: layer.value))
    }
    return profile
  }

  static func index(_ profile: Profile) -> ProfileIndex {
    ProfileIndex(profile, catalogue: catalogue, macros: ["region": "eu"])
  }
}
