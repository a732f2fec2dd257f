/// An entry of the catalogue: what a layer of it can be set to, and what it offers.
package struct Service: Equatable, Sendable {
  /// What the platform calls the pack behind a service; its parts may be unknown.
  package struct Pack: Equatable, Sendable {
    package var name: String?
    package var versions: [String] = []

    package init(name: String? = nil, versions: [String] = []) {
      self.name = name
      self.versions = versions
    }
  }

  /// The least a virtual cluster must have: CPUs, GiB of memory, GiB of storage.
  package struct Minimum: Equatable, Sendable {
    package var cpu: Int?
    package var memory: Int?
    package var storage: Int?

    package init(cpu: Int? = nil, memory: Int? = nil, storage: Int? = nil) {
      self.cpu = cpu
      self.memory = memory
      self.storage = storage
    }
  }

  package var id: String
  package var title: String
  package var category: String = "own"
  package var description: String = ""
  package var tierType: TierType
  package var provenance: Provenance = .documented
  package var pack = Pack()
  /// Of the service itself, newest first.
  package var versions: [String] = []
  package var minimum = Minimum()
  package var credentialSecret: String?
  /// Outputs beyond the listed ones may exist, so that an unknown name is no finding.
  package var hasOpenOutputs = false
  package var parameters: [Parameter] = []
  package var outputs: [Output] = []

  package init(id: String, title: String, tierType: TierType) {
    self.id = id
    self.title = title
    self.tierType = tierType
  }

  /// The parameter of this key, now or formerly.
  package func parameter(_ key: String) -> Parameter? {
    // Looks at the field alone: taking out whole parameters costs much more than comparing.
    let place =
      parameters.indices.first { parameters[$0].key == key }
      ?? parameters.indices.first { parameters[$0].formerKeys.contains(key) }
    return place.map { parameters[$0] }
  }

  /// The output of this name, now or formerly.
  package func output(_ name: String) -> Output? {
    let place =
      outputs.indices.first { outputs[$0].name == name }
      ?? outputs.indices.first { outputs[$0].formerNames.contains(name) }
    return place.map { outputs[$0] }
  }

  /// Whether a layer of this service may hold the field: charts belong to Helm, and so on.
  package func allows(field: String) -> Bool {
    switch field {
    case "chart": tierType == .helm
    case "manifests": tierType == .helm || tierType == .manifest
    case "values": tierType != .manifest
    case "parameters": tierType != .manifest && tierType != .helm || !parameters.isEmpty
    default: true
    }
  }
}
