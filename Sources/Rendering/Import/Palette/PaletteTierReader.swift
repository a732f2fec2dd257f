import Formats
import ProfileModel

/// Reads tiers, whether they stand in the profile or in bodies of their own.
struct PaletteTierReader {
  private(set) var remarks: [Remark] = []
  /// The names of registries by their uids.
  private let registries: [String: String]

  init(registries: [String: String]) { self.registries = registries }

  /// A tier from what the profile says of it, with the body that the API keeps elsewhere.
  mutating func tier(
    _ head: JSONPlace, in bodies: inout PaletteBodies
  ) throws(ImportFailure) -> ImportedTier {
    guard head.isObject else { throw head.wrongType("an object") }
    let uid = try PaletteIndex.uid(of: head)
    let headName = try PaletteIndex.name(of: head)
    let isWhole = Self.hasContents(head)
    let body = isWhole ? nil : bodies.tier(uid: uid, name: headName)
    let place = body ?? head
    let ownName = try PaletteIndex.name(of: place)
    guard let name = headName ?? ownName else {
      throw head.failure("has no `name`, and a layer needs one")
    }
    var tier = try read(place, head: head, name: name)
    tier.manifests = try manifests(try place.object(of: "spec") ?? place, name, &bodies)
    if body == nil, !isWhole { tier.missing = Self.missing(uid) }
    return tier
  }

  private static let contents = [
    "values", "properties", "manifests", "sourceAppTierUid", "installOrder", "registryUid",
  ]

  private static func hasContents(_ place: JSONPlace) -> Bool {
    place["spec"] != nil || contents.contains { place[$0] != nil }
  }

  private static func missing(_ uid: String?) -> String {
    "the tier's settings are not in the files: add what "
      + "`GET /v1/appProfiles/{uid}/tiers/\(uid ?? "{tierUid}")` answers"
  }

  // MARK: - Fields

  private mutating func read(
    _ place: JSONPlace, head: JSONPlace, name: String
  ) throws(ImportFailure) -> ImportedTier {
    let spec = try place.object(of: "spec") ?? place
    var tier = ImportedTier(name: name, type: try type(spec, head, name), place: place)
    tier.version = try spec.text(of: "version")
    if tier.version == nil { tier.version = try head.text(of: "version") }
    tier.sourceUid = try spec.text(of: "sourceAppTierUid")
    tier.registryUid = try spec.text(of: "registryUid")
    tier.containerRegistryUid = try spec.text(of: "containerRegistryUid")
    tier.registryName = tier.registryUid.flatMap { registries[$0] }
    tier.installOrder = try spec.integer(of: "installOrder")
    tier.values = try spec.text(of: "values")
    tier.properties = try properties(spec, name)
    try takeSource(place["source"] == nil ? head : place, into: &tier)
    try noteUnknown(place, spec, name)
    if place.path.text != head.path.text || place.file != head.file {
      try noteUnknown(head, try head.object(of: "spec") ?? head, name)
    }
    return tier
  }

  private mutating func type(
    _ spec: JSONPlace, _ head: JSONPlace, _ name: String
  ) throws(ImportFailure) -> TierType {
    guard let place = spec["type"] ?? head["type"] else {
      let type = spec["properties"] == nil ? TierType.manifest : .operatorInstance
      remarks.append(
        Remark(
          .assumed, layer: name, field: "service",
          "the tier does not say its type; `\(type.rawValue)` was assumed"))
      return type
    }
    guard let text = place.value.string else { throw place.wrongType("a text") }
    guard let type = TierType(rawValue: text) else {
      throw place.failure(
        "is `\(text.prefix(80))`; the types of tiers are \(Self.types)")
    }
    return type
  }

  static let types = SentenceList.text(TierType.allCases.map(\.rawValue))

  /// The pack, where the platform shows it: only its own listings do.
  private func takeSource(
    _ place: JSONPlace, into tier: inout ImportedTier
  ) throws(ImportFailure) {
    guard let source = try place.object(of: "source") else { return }
    tier.packName = try source.text(of: "name")
    if tier.sourceUid == nil { tier.sourceUid = try source.text(of: "uid") }
  }

  private mutating func properties(
    _ spec: JSONPlace, _ layer: String
  ) throws(ImportFailure) -> [ImportedProperty] {
    var properties: [ImportedProperty] = []
    for item in try spec.items(of: "properties") {
      guard let name = try item.text(of: "name") else { throw item.failure("has no `name`") }
      remarks += try UnknownMembers.remarks(
        in: item, known: ["name", "value", "type", "format"], layer: layer)
      guard let value = item["value"] else {
        properties.append(ImportedProperty(name: name))
        continue
      }
      guard let text = value.value.scalarText else { throw value.wrongType("a text") }
      properties.append(ImportedProperty(name: name, value: text))
    }
    return properties
  }

  // MARK: - Manifests

  private mutating func manifests(
    _ spec: JSONPlace, _ layer: String, _ bodies: inout PaletteBodies
  ) throws(ImportFailure) -> [Manifest] {
    var manifests: [Manifest] = []
    for item in try spec.items(of: "manifests") {
      guard item.isObject else { throw item.wrongType("an object") }
      if let manifest = try manifest(item, layer, &bodies) { manifests.append(manifest) }
    }
    return manifests
  }

  private mutating func manifest(
    _ item: JSONPlace, _ layer: String, _ bodies: inout PaletteBodies
  ) throws(ImportFailure) -> Manifest? {
    let uid = try PaletteIndex.uid(of: item)
    let name = try PaletteIndex.name(of: item)
    remarks += try UnknownMembers.remarks(in: item, known: Self.manifestMembers, layer: layer)
    if let content = try Self.content(of: item) {
      guard let name else { throw item.failure("has no `name`") }
      return Manifest(name: name, content: content)
    }
    guard let body = bodies.manifest(uid: uid, name: name) else {
      remarks.append(
        Remark(
          .leftOut, layer: layer, field: "manifests",
          "the content of the manifest `\(name ?? uid ?? "?")` is not in the files: add what "
            + "`GET /v1/appProfiles/{uid}/tiers/{tierUid}/manifests/\(uid ?? "{manifestUid}")` "
            + "answers"))
      return nil
    }
    remarks += try UnknownMembers.remarks(in: body, known: Self.manifestMembers, layer: layer)
    let bodyName = try PaletteIndex.name(of: body)
    guard let name = name ?? bodyName else { throw body.failure("has no `name`") }
    guard let content = try Self.content(of: body) else {
      throw body.failure("has no `spec.published.content`")
    }
    return Manifest(name: name, content: content)
  }

  private static let manifestMembers: Set = [
    "metadata", "spec", "name", "content", "uid", "kind",
  ]

  /// What is published counts; a draft only where there is nothing else.
  private static func content(of place: JSONPlace) throws(ImportFailure) -> String? {
    if let text = place["content"] {
      guard let content = text.value.string else { throw text.wrongType("a text") }
      return content
    }
    guard let spec = try place.object(of: "spec") else { return nil }
    if let text = try spec.object(of: "published")?.text(of: "content") { return text }
    return try spec.object(of: "draft")?.text(of: "content")
  }

  // MARK: - The rest

  private mutating func noteUnknown(
    _ place: JSONPlace, _ spec: JSONPlace, _ layer: String
  ) throws(ImportFailure) {
    let hasSpec = place["spec"] != nil
    remarks += try UnknownMembers.remarks(
      in: place, known: hasSpec ? Self.outerMembers : Self.outerMembers.union(Self.members),
      layer: layer)
    if hasSpec {
      remarks += try UnknownMembers.remarks(in: spec, known: Self.members, layer: layer)
    }
    guard let metadata = try place.object(of: "metadata") else { return }
    remarks += try UnknownMembers.remarks(
      in: metadata, known: PaletteRecord.metadataMembers.union(["name"]), layer: layer)
  }

  private static let members: Set = [
    "type", "version", "sourceAppTierUid", "registryUid", "containerRegistryUid", "installOrder",
    "values", "properties", "manifests",
  ]
  private static let outerMembers: Set = [
    "metadata", "spec", "name", "uid", "type", "version", "source",
  ]
}
