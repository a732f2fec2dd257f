import Formats

/// The variables and data sources that a resource needs, each once.
struct TerraformModule {
  private var variables: [HCLBlock] = []
  private var registries: [HCLBlock] = []
  private var packs: [HCLBlock] = []
  private var variableNames = TerraformNames(reserved: [
    "source", "version", "providers", "count", "for_each", "lifecycle", "depends_on", "locals",
  ])
  private var registryNames = TerraformNames()
  private var packNames = TerraformNames()
  var remarks: [Remark] = []

  var blocks: [HCLBlock] { variables + registries + packs }

  /// The name of the variable for a thing; declared when it is first asked for.
  mutating func variable(
    for thing: String, named words: String, _ description: String, isSensitive: Bool = false
  ) -> String {
    let (name, isNew) = variableNames.name(for: thing, words)
    if isNew {
      var block = HCLBlock("variable", name)
      block.set("description", .text(description))
      block.set("type", .code("string"))
      block.set("sensitive", isSensitive ? .bool(true) : nil)
      variables.append(block)
    }
    return name
  }

  /// The identifier of the registry of a name.
  mutating func registry(_ registry: String) -> HCLExpression {
    let (name, isNew) = registryNames.name(for: registry, registry)
    if isNew {
      var block = HCLBlock("data", "spectrocloud_registry", name)
      block.set("name", .text(registry))
      registries.append(block)
    }
    return .code("data.spectrocloud_registry.\(name).id")
  }

  /// The identifier of a pack.
  mutating func pack(
    _ pack: String, _ type: String, _ version: String, registry: HCLExpression
  ) -> HCLExpression {
    let thing = [pack, type, version, "\(registry)"].joined(separator: "\n")
    let (name, isNew) = packNames.name(for: thing, "\(pack) \(version)")
    if isNew {
      var block = HCLBlock("data", "spectrocloud_pack_simple", name)
      block.set("name", .text(pack))
      block.set("type", .text(type))
      block.set("version", .text(version))
      block.set("registry_uid", registry)
      packs.append(block)
    }
    return .code("data.spectrocloud_pack_simple.\(name).id")
  }
}

/// Gives things names that HCL takes, each its own.
struct TerraformNames {
  private var names: [String: String] = [:]
  private var free: FreeNames

  init(reserved: Set<String> = []) { free = FreeNames(taken: reserved) }

  /// The name of a thing, made of words when it is first asked for.
  mutating func name(for thing: String, _ words: String) -> (name: String, isNew: Bool) {
    if let name = names[thing] { return (name, false) }
    let name = free.take(HCLName.name(of: words))
    names[thing] = name
    return (name, true)
  }
}
