package import ProfileModel

/// Counts how often each parameter of each service is set, in each mode of access.
package struct Coverage {
  private let catalogue: Catalogue
  private var counts: [String: Int] = [:]

  package init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  package mutating func note(_ profile: Profile) {
    for layer in profile.layers {
      guard let service = catalogue[layer.service] else { continue }
      let mode = access(of: layer, service)
      for parameter in service.parameters where layer.value(of: parameter) != nil {
        counts[Self.key(service, parameter.key, mode), default: 0] += 1
      }
      if layer.values != nil { counts[Self.key(service, "values", mode), default: 0] += 1 }
      if !layer.manifests.isEmpty {
        counts[Self.key(service, "manifests", mode), default: 0] += 1
      }
    }
  }

  private func access(of layer: Layer, _ service: Service) -> String {
    service.parameter("access").flatMap { layer.effectiveValue(of: $0, in: service).text } ?? "-"
  }

  private static func key(_ service: Service, _ field: String, _ mode: String) -> String {
    "\(service.id) \(field) \(mode)"
  }

  /// Everything that there is to count.
  private var keys: [String] {
    catalogue.services.flatMap { service -> [String] in
      let modes = service.parameter("access")?.choices ?? ["-"]
      let own =
        service.tierType == .helm
        ? ["values", "manifests"] : service.tierType == .manifest ? ["manifests"] : []
      return (service.parameters.map(\.key) + own).flatMap { field in
        modes.map { Self.key(service, field, $0) }
      }
    }
  }

  /// `service parameter access count`, a line each.
  package var lines: [String] { keys.map { "\($0) \(counts[$0] ?? 0)" } }

  /// Whether something was never set.
  package var hasGap: Bool { keys.contains { counts[$0, default: 0] == 0 } }

  /// What was never set.
  package var gaps: [String] { keys.filter { counts[$0, default: 0] == 0 } }
}
