import Formats

/// The resources of a state or a plan, of all its modules.
struct TerraformModules {
  private(set) var profiles: [JSONPlace] = []
  /// Packs and registries that the configuration looked up.
  private(set) var data: [JSONPlace] = []

  /// The type of the resources that hold app profiles.
  static let profileType = "spectrocloud_application_profile"

  init(_ root: JSONPlace) throws(ImportFailure) {
    let isPlan = root["planned_values"] != nil
    if let values = try root.object(of: isPlan ? "planned_values" : "values") {
      try take(values, onlyData: false)
    }
    // What a plan looked up before it was made stands with the state before it.
    if isPlan, let values = try root.object(of: "prior_state")?.object(of: "values") {
      try take(values, onlyData: true)
    }
  }

  private mutating func take(_ values: JSONPlace, onlyData: Bool) throws(ImportFailure) {
    guard let module = try values.object(of: "root_module") else { return }
    var open = [module]
    while let module = open.popLast() {
      guard module.isObject else { throw module.wrongType("an object") }
      for resource in try module.items(of: "resources") {
        guard resource.isObject else { throw resource.wrongType("an object") }
        try take(resource: resource, onlyData: onlyData)
      }
      open += try module.items(of: "child_modules").reversed()
    }
  }

  private mutating func take(resource: JSONPlace, onlyData: Bool) throws(ImportFailure) {
    guard let type = try resource.text(of: "type") else { return }
    if try resource.text(of: "mode") == "data" {
      if type.hasPrefix("spectrocloud_") { data.append(resource) }
    } else if type == Self.profileType, !onlyData {
      profiles.append(resource)
    }
  }
}

/// What is known of packs and registries, by their uids.
struct TerraformLookups {
  struct Pack {
    var name: String
    var version: String?
    var registryUid: String?
  }

  private(set) var packs: [String: Pack] = [:]
  private(set) var registries: [String: String] = [:]

  init(_ data: [JSONPlace]) throws(ImportFailure) {
    for resource in data {
      guard let values = try resource.object(of: "values"), let id = try values.text(of: "id"),
        let name = try values.text(of: "name"), let type = try resource.text(of: "type")
      else { continue }
      if type.hasPrefix("spectrocloud_registry") {
        registries[id] = name
      } else if type == "spectrocloud_pack_simple" || type == "spectrocloud_pack" {
        packs[id] = Pack(
          name: name, version: try values.text(of: "version"),
          registryUid: try values.text(of: "registry_uid"))
      }
    }
  }
}
