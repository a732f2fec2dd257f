import Formats
import ProfileModel

/// The body of `POST /v1/appProfiles`.
enum PaletteTarget {
  static func rendered(_ request: RenderRequest) -> Rendered {
    let profile = PlatformProfile(request)
    var body = PaletteBody(request, profile)
    let json = body.json()
    var rendered = Rendered()
    var file = RenderedFile(
      "\(request.profile.name).palette.json", TracedText(json.text() + "\n"))
    file.isSecret = body.holdsSecrets
    rendered.files = [file]
    rendered.remarks = (profile.remarks + body.remarks).inOrder(of: request.profile)
    return rendered
  }
}

/// Writes a profile as JSON, and notes what only the platform's user can fill in.
private struct PaletteBody {
  let request: RenderRequest
  let profile: PlatformProfile
  private(set) var remarks: [Remark] = []
  private(set) var holdsSecrets = false

  init(_ request: RenderRequest, _ profile: PlatformProfile) {
    self.request = request
    self.profile = profile
  }

  mutating func json() -> JSONValue {
    var spec: [JSONMember] = []
    if let version = profile.version { spec.append(JSONMember("version", .string(version))) }
    let tiers = profile.tiers.map { tier($0) }
    if remarks.contains(where: { $0.field?.hasPrefix("source.") == true }) {
      remarks.append(
        Remark(
          .note, "the API button of the platform's profile editor shows a layer's identifiers"))
    }
    spec.append(JSONMember("template", ["appTiers": .array(tiers)]))
    return ["metadata": .object(metadata()), "spec": .object(spec)]
  }

  private func metadata() -> [JSONMember] {
    var members = [JSONMember("name", .string(request.profile.name))]
    if !request.profile.description.isEmpty {
      members.append(
        JSONMember("annotations", ["description": .string(request.profile.description)]))
    }
    let labels = profile.labels.labels.map { JSONMember($0.key, .string($0.value)) }
    if !labels.isEmpty { members.append(JSONMember("labels", .object(labels))) }
    return members
  }

  private mutating func tier(_ tier: PlatformTier) -> JSONValue {
    noteUnknown(tier)
    var members = [
      JSONMember("name", .string(tier.name)), JSONMember("type", .string(tier.type.rawValue)),
    ]
    func add(_ key: String, _ text: String?) {
      if let text { members.append(JSONMember(key, .string(text))) }
    }
    add("version", tier.version)
    add("sourceAppTierUid", tier.uid)
    add("registryUid", tier.source.registryUid)
    add("containerRegistryUid", tier.source.containerRegistryUid)
    members.append(JSONMember("installOrder", .integer(tier.installOrder)))
    add("values", tier.values)
    let properties: [JSONValue] = tier.properties.map { property in
      ["name": .string(property.name), "value": .string(text(of: property, tier))]
    }
    if !properties.isEmpty { members.append(JSONMember("properties", .array(properties))) }
    let manifests: [JSONValue] = tier.manifests.map { manifest in
      ["name": .string(manifest.name), "content": .string(manifest.content)]
    }
    if !manifests.isEmpty { members.append(JSONMember("manifests", .array(manifests))) }
    return .object(members)
  }

  // MARK: - Secrets

  private mutating func text(of property: PlatformTier.Property, _ tier: PlatformTier) -> String {
    switch property.value {
    case .text(let text): return text
    case .secret(let secret):
      let name = SecretName(layer: tier.name, parameter: property.parameter)
      if request.isRevealed, let value = request.secrets[name] {
        holdsSecrets = true
        return Base64.encoded(value)
      }
      note(
        .secret, tier, property.parameter,
        request.isRevealed
          ? "its value is not known here, so a placeholder stands for it"
          : "a placeholder stands for it; `--reveal` puts the secret there, encoded in base64")
      return Base64.encoded(Self.placeholder(for: secret, name))
    }
  }

  private static func placeholder(for secret: Secret, _ name: SecretName) -> String {
    if case .environment(let variable) = secret { return Placeholder.text(variable: variable) }
    return Placeholder.text(name)
  }

  // MARK: - What only the platform knows

  private mutating func noteUnknown(_ tier: PlatformTier) {
    if tier.type == .helm { noteChart(tier) }
    if tier.version == nil {
      let message =
        tier.type == .helm
        ? "`version` is left out: set `chart.version`"
        : "`version` is left out, as nobody has published the pack's: set `source.packVersion`"
      note(.leftOut, tier, tier.type == .helm ? "chart.version" : "source.packVersion", message)
    }
    if tier.uid == nil {
      note(
        .leftOut, tier, "source.uid",
        "`sourceAppTierUid` is left out: set `source.uid` to the platform's identifier of "
          + Self.pack(of: tier))
    }
    if tier.wantsRegistry, tier.source.registryUid == nil {
      let registry = tier.registry.map { "the registry `\($0)`" } ?? "the registry"
      note(
        .leftOut, tier, "source.registryUid",
        "`registryUid` is left out: set `source.registryUid` to the platform's identifier of "
          + registry)
    }
  }

  /// The body has no place for a chart's name, nor for its registry's.
  private mutating func noteChart(_ tier: PlatformTier) {
    if tier.pack != nil {
      note(
        .leftOut, tier, "chart.name",
        "the API knows a chart by its identifier, which is `source.uid`, and not by its name")
    }
    if tier.registry != nil {
      note(
        .leftOut, tier, "chart.registry",
        "the API knows a registry by its identifier, which is `source.registryUid`")
    }
  }

  private static func pack(of tier: PlatformTier) -> String {
    guard let pack = tier.pack else { return "the pack" }
    let version = tier.version.map { " \($0)" } ?? ""
    return (tier.type == .helm ? "the chart `\(pack)`" : "the pack `\(pack)`") + version
  }

  private mutating func note(
    _ kind: Remark.Kind, _ tier: PlatformTier, _ field: String, _ message: String
  ) {
    remarks.append(Remark(kind, layer: tier.name, field: field, message))
  }
}
