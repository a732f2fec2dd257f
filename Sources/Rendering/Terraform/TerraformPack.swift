import Formats
import ProfileModel

/// Writes a tier as a `pack` block.
struct TerraformPack {
  let tier: PlatformTier
  private(set) var remarks: [Remark] = []

  init(_ tier: PlatformTier) { self.tier = tier }

  mutating func block(_ module: inout TerraformModule) -> HCLBlock {
    let registry = registry(&module)
    var block = HCLBlock("pack")
    block.set("name", .text(tier.name))
    block.set("type", .text(tier.type.rawValue))
    block.set("source_app_tier", identifier(registry, &module))
    let isSent = tier.wantsRegistry || tier.source.registryUid != nil
    block.set("registry_uid", isSent ? registry : nil)
    block.set("tag", tier.version.map { .text($0) })
    block.set("install_order", .integer(tier.installOrder))
    let properties = tier.properties.map { HCLMember($0.name, value(of: $0, &module)) }
    block.set("properties", properties.isEmpty ? nil : .object(properties))
    block.set("values", tier.values.map { .text($0) })
    for manifest in tier.manifests {
      var part = HCLBlock("manifest")
      part.set("name", .text(manifest.name))
      part.set("content", .text(manifest.content))
      block.append(part)
    }
    noteLeftovers()
    return block
  }

  // MARK: - Identifiers

  /// nil where nobody has to know.
  private mutating func registry(_ module: inout TerraformModule) -> HCLExpression? {
    if let uid = tier.source.registryUid { return .text(uid) }
    if let name = tier.registry {
      return needsLookup || tier.wantsRegistry ? module.registry(name) : nil
    }
    guard tier.wantsRegistry else { return nil }
    let variable = module.variable(
      for: "registry \(tier.name)", named: "\(tier.name) registry uid",
      "The identifier of the registry with the chart of the layer \(tier.name).")
    note(
      .note, "chart.registry",
      "the variable `\(variable)` asks for the registry's identifier; set `chart.registry` to its "
        + "name, or `source.registryUid`")
    return .code("var.\(variable)")
  }

  /// Whether the pack can be looked up, and has to be.
  private var needsLookup: Bool {
    tier.uid == nil && tier.pack != nil && tier.version != nil
  }

  private mutating func identifier(
    _ registry: HCLExpression?, _ module: inout TerraformModule
  ) -> HCLExpression {
    if let uid = tier.uid { return .text(uid) }
    if let pack = tier.pack, let version = tier.version, let registry {
      return module.pack(pack, tier.type.rawValue, version, registry: registry)
    }
    let variable = module.variable(
      for: "pack \(tier.name)", named: "\(tier.name) pack uid",
      "The identifier of the pack of the layer \(tier.name).")
    note(
      .note, "source.uid",
      "the variable `\(variable)` asks for the identifier of the pack, as its name or version is "
        + "not known; `source.uid` takes its place")
    return .code("var.\(variable)")
  }

  // MARK: - Secrets

  private mutating func value(
    of property: PlatformTier.Property, _ module: inout TerraformModule
  ) -> HCLExpression {
    switch property.value {
    case .text(let text): return .text(text)
    case .secret(let secret):
      let variable = variable(for: secret, property, &module)
      note(
        .secret, property.parameter,
        "a secret never stands in this file: give it in the variable `\(variable)`, by "
          + "`TF_VAR_\(variable)` for instance")
      return .code("base64encode(var.\(variable))")
    }
  }

  /// One for each environment variable, whoever reads it, and one for each secret of a layer.
  private func variable(
    for secret: Secret, _ property: PlatformTier.Property, _ module: inout TerraformModule
  ) -> String {
    if case .environment(let name) = secret {
      return module.variable(
        for: "environment \(name)", named: name,
        "The secret that the profile reads from \(name).", isSensitive: true)
    }
    return module.variable(
      for: "secret \(tier.name) \(property.parameter)",
      named: "\(tier.name) \(property.parameter)",
      "The secret \(property.parameter) of the layer \(tier.name).", isSensitive: true)
  }

  // MARK: - What has no place

  private mutating func noteLeftovers() {
    if tier.source.containerRegistryUid != nil {
      note(
        .leftOut, "source.containerRegistryUid",
        "the provider has no argument for the registry of a private image")
    }
    if tier.version == nil {
      let field = tier.type == .helm ? "chart.version" : "source.packVersion"
      note(.leftOut, field, "`tag` is left out: set `\(field)`")
    }
    guard tier.type == .helm else { return }
    if tier.source.uid != nil, tier.pack != nil {
      note(.leftOut, "chart.name", "`source.uid` says which chart it is; the name is not sent")
    }
    if tier.source.registryUid != nil, tier.registry != nil {
      note(
        .leftOut, "chart.registry",
        "`source.registryUid` says which registry it is; the name is not sent")
    }
  }

  private mutating func note(_ kind: Remark.Kind, _ field: String, _ message: String) {
    remarks.append(Remark(kind, layer: tier.name, field: field, message))
  }
}
