import Formats
import ProfileModel

/// Makes the platform's tier of a layer, and notes what the platform has no place for.
struct PlatformTierMaker {
  let scope: Scope
  let service: Service
  private(set) var remarks: [Remark] = []

  init(_ scope: Scope, _ service: Service) {
    self.scope = scope
    self.service = service
  }

  private var layer: Layer { scope.layer }

  mutating func tier() -> PlatformTier {
    var tier = PlatformTier(
      position: scope.position, name: layer.name, type: service.tierType,
      source: layer.source ?? Source(), installOrder: layer.installOrder ?? scope.position)
    setPack(of: &tier)
    tier.values = layer.values.map { CanonicalText.canonicalYAML($0, scope: scope) }
    if service.tierType == .container {
      setContainerValues(of: &tier)
    } else {
      setProperties(of: &tier)
    }
    tier.manifests = layer.manifests.map { manifest in
      Manifest(
        name: manifest.name,
        content: CanonicalText.canonicalYAML(manifest.content, scope: scope))
    }
    noteLeftovers()
    return tier
  }

  mutating func note(_ kind: Remark.Kind, _ field: String, _ message: String) {
    remarks.append(Remark(kind, layer: layer.name, field: field, message))
  }

  // MARK: - The pack

  private mutating func setPack(of tier: inout PlatformTier) {
    if service.tierType == .helm, let chart = layer.chart {
      tier.pack = chart.name
      tier.registry = chart.registry
      tier.version = chart.version ?? tier.source.packVersion
      if let other = tier.source.packVersion, other != tier.version {
        note(.leftOut, "source.packVersion", "the chart's version is sent and not \(other)")
      }
      return
    }
    let known = service.pack.versions.first
    tier.pack = service.pack.name
    tier.version = tier.source.packVersion ?? known
    if service.tierType != .manifest { tier.registry = PlatformTier.publicRegistry }
    if let version = tier.version, let known, version != known, service.tierType != .manifest {
      note(
        .assumed, "source.packVersion",
        "all is named and laid out as the pack \(known) wants it; \(version) may want it otherwise")
    }
  }

  /// What nothing else of the tier says.
  private mutating func noteLeftovers() {
    if layer.version != nil, !service.parameters.contains(where: { $0.type == .version }) {
      note(
        .leftOut, "version",
        "a \(service.title) layer has no version of its own; `source.packVersion` is the pack's")
    }
    if layer.chart != nil, service.tierType != .helm {
      note(.leftOut, "chart", "a \(service.title) layer has no place for a chart")
    }
    for entry in layer.parameters where service.parameter(entry.key) == nil {
      note(
        .leftOut, entry.key, "a \(service.title) layer has no parameter `\(entry.key)`")
    }
  }

  // MARK: - Parameters

  private mutating func setContainerValues(of tier: inout PlatformTier) {
    var container = ContainerValues(scope, service)
    guard let own = tier.values else {
      tier.values = container.text()
      remarks += container.remarks
      return
    }
    let blocks = container.blocks()
    remarks += container.remarks
    guard let merged = MergedValues(blocks, with: own) else {
      tier.values = YAMLTree.table(blocks).written.text
      note(
        .leftOut, "values", "these values are no YAML table of lines, so nothing of them is sent")
      return
    }
    for key in merged.replaced {
      note(.note, "values", "`\(key)` of these values takes the place of what Strata makes there")
    }
    tier.values = merged.text
  }

  private mutating func setProperties(of tier: inout PlatformTier) {
    for parameter in service.parameters {
      guard let value = propertyValue(of: parameter) else { continue }
      if parameter.apiKey == nil {
        note(
          .assumed, parameter.key,
          "nobody has published the platform's name of this property; "
            + "`\(parameter.key)` is sent")
      }
      tier.properties.append(
        PlatformTier.Property(
          name: parameter.apiKey ?? parameter.key, parameter: parameter.key, value: value))
    }
  }

  /// nil for what is not set and has no default, and for what the platform makes up.
  private mutating func propertyValue(of parameter: Parameter) -> PlatformTier.Property.Value? {
    let value = layer.effectiveValue(of: parameter, in: service)
    if value == .empty { return nil }
    if parameter.isSecret, let secret = Secret(value) { return secretValue(secret, of: parameter) }
    switch value {
    case .empty: return nil
    case .text(let text): return .text(CanonicalText.canonical(text, scope: scope))
    case .list, .table:
      note(
        .assumed, parameter.key,
        "the platform takes one text for a property: the items are sent with commas between them")
      return .text(flat(value))
    }
  }

  private mutating func secretValue(
    _ secret: Secret, of parameter: Parameter
  ) -> PlatformTier.Property.Value? {
    switch secret {
    case .generated: return nil
    case .environment, .literal: return .secret(secret)
    case .reference(let text):
      note(
        .assumed, parameter.key,
        "the platform wants secrets in base64, in which it would not find the reference; "
          + "the reference is sent as it is")
      return .text(CanonicalText.canonical(text, scope: scope))
    }
  }

  private func flat(_ value: Value) -> String {
    switch value {
    case .empty: ""
    case .text(let text): CanonicalText.canonical(text, scope: scope)
    case .list(let items): items.map(flat).joined(separator: ",")
    case .table(let entries):
      entries.map { "\($0.key)=\(flat($0.value))" }.joined(separator: ",")
    }
  }
}
