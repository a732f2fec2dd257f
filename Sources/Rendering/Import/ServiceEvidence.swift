import ProfileModel

/// What speaks for a tier being one of a service.
struct ServiceEvidence {
  let service: Service
  private(set) var score = 0
  /// Something speaks for it at all.
  private(set) var isAny = false
  /// What speaks for it names this service, so that nothing has to be assumed.
  private(set) var isCertain = false
  /// What speaks for it, for a sentence.
  private(set) var reason = "its properties"

  init(for service: Service, in tier: ImportedTier) {
    self.service = service
    weighProperties(tier)
    weighVersion(tier)
    weighName(tier.name)
    weighPack(tier)
  }

  private mutating func add(_ points: Int, _ reason: String, isCertain: Bool = false) {
    score += points
    isAny = true
    self.isCertain = self.isCertain || isCertain
    self.reason = reason
  }

  private mutating func weighPack(_ tier: ImportedTier) {
    guard let written = tier.packName else { return }
    let name = ServiceRecognition.packName(written)
    if name == service.pack.name {
      add(100, "its pack", isCertain: true)
    } else if service.pack.name == nil, Self.names(name, service) {
      add(50, "its pack `\(written)`")
    }
  }

  private mutating func weighProperties(_ tier: ImportedTier) {
    var unexplained = 0
    var set: Set<String> = []
    for property in tier.properties {
      guard let parameter = parameter(for: property.name) else {
        unexplained += 1
        continue
      }
      set.insert(parameter.key)
      weigh(property, parameter)
    }
    let missing = service.parameters.count {
      $0.isRequired && !$0.isSecret && !set.contains($0.key)
    }
    score -= min(unexplained * 2, 6) + (tier.properties.isEmpty ? 0 : min(missing, 3))
  }

  private func parameter(for property: String) -> Parameter? {
    service.parameters.first { $0.apiKey == property }
      ?? service.parameters.first { $0.answers(to: property) }
  }

  private mutating func weigh(_ property: ImportedProperty, _ parameter: Parameter) {
    if parameter.apiKey == property.name {
      // Many services have a version.
      let isCommon = parameter.type == .version
      add(isCommon ? 1 : 4, "its properties", isCertain: !isCommon)
    } else if parameter.formerKeys.contains(property.name) {
      add(3, "its properties", isCertain: true)
    } else if parameter.apiKey == nil {
      add(3, "its properties")
    }
    if parameter.type == .version, service.versions.contains(property.value ?? "") {
      add(4, "its properties")
    }
  }

  private mutating func weighVersion(_ tier: ImportedTier) {
    guard let version = tier.version, service.pack.versions.contains(version) else { return }
    add(6, "its pack's version \(version)", isCertain: true)
  }

  private mutating func weighName(_ name: String) {
    if Self.names(name, service) { add(5, "its name") }
  }

  /// Whether one of a name's words is the service's id or the beginning of it.
  private static func names(_ name: String, _ service: Service) -> Bool {
    let id = service.id.lowercased()
    return name.lowercased().split { !$0.isLetter && !$0.isNumber }.contains { word in
      word == id || (word.count >= 4 && id.hasPrefix(word))
        || (id.count >= 4 && word.hasPrefix(id))
    }
  }
}
