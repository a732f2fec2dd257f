import Formats
import ProfileModel

/// Reads a profile out of its resource.
struct TerraformProfileReader {
  private let resource: JSONPlace
  private let values: JSONPlace
  private let sensitive: JSONValue?
  private let lookups: TerraformLookups
  private(set) var profile = ImportedStack()

  init(
    _ resource: JSONPlace, _ lookups: TerraformLookups
  ) throws(ImportFailure) {
    self.resource = resource
    self.lookups = lookups
    guard let values = try resource.object(of: "values") else {
      throw resource.failure("has no `values`")
    }
    self.values = values
    sensitive = resource["sensitive_values"]?.value
    profile.file = resource.file
    try readHead()
    for (place, pack) in try values.items(of: "pack").enumerated() {
      profile.tiers.append(
        try tier(
          pack,
          sensitive?["pack"]?.array.flatMap { items in
            items.indices.contains(place) ? items[place] : nil
          }))
    }
  }

  // MARK: - Head

  private mutating func readHead() throws(ImportFailure) {
    profile.name = try values.text(of: "name")
    profile.version = try values.text(of: "version")
    profile.description = try values.text(of: "description") ?? ""
    for tag in try values.items(of: "tags") {
      guard let text = tag.value.string else { throw tag.wrongType("a text") }
      profile.tags.append(text)
    }
    for (key, usual) in [("context", "project"), ("cloud", "all")] {
      guard let text = try values.text(of: key), text != usual else { continue }
      profile.remarks.append(
        Remark(.leftOut, "the \(key) `\(text)` has no place in a profile and was left out"))
    }
    if values["timeouts"]?.value.object?.contains(where: { $0.value.string != nil }) ?? false {
      profile.remarks.append(Remark(.leftOut, "the timeouts have no place in a profile"))
    }
    profile.remarks += try UnknownMembers.remarks(in: values, known: Self.headMembers)
    for key in ["name", "version", "description", "tags", "pack"] where sensitive?[key] == true {
      profile.remarks.append(
        Remark(
          .secret,
          "Terraform marks `\(key)` as sensitive: a secret may stand in it, so look it through"))
    }
  }

  private static let headMembers: Set = [
    "name", "version", "description", "tags", "context", "cloud", "timeouts", "pack", "id",
  ]

  // MARK: - Tiers

  private mutating func tier(
    _ pack: JSONPlace, _ sensitive: JSONValue?
  ) throws(ImportFailure) -> ImportedTier {
    guard pack.isObject else { throw pack.wrongType("an object") }
    guard let name = try pack.text(of: "name") else {
      throw pack.failure("has no `name`, and a layer needs one")
    }
    var tier = ImportedTier(name: name, type: try type(pack), place: pack)
    tier.version = try pack.text(of: "tag")
    tier.sourceUid = try pack.text(of: "source_app_tier")
    tier.registryUid = try pack.text(of: "registry_uid")
    tier.registryName = try pack.text(of: "registry_name")
    tier.installOrder = try pack.integer(of: "install_order")
    tier.values = try pack.text(of: "values").map(Self.endingWithLine)
    tier.properties = try properties(pack, sensitive)
    tier.manifests = try manifests(pack)
    addLookups(to: &tier)
    noteSensitive(sensitive, tier)
    profile.remarks += try UnknownMembers.remarks(in: pack, known: Self.packMembers, layer: name)
    return tier
  }

  private static let packMembers: Set = [
    "name", "type", "tag", "source_app_tier", "registry_uid", "registry_name", "install_order",
    "values", "properties", "manifest", "uid",
  ]

  private func type(_ pack: JSONPlace) throws(ImportFailure) -> TierType {
    let text = try pack.text(of: "type") ?? "spectro"
    guard let type = TierType(rawValue: text) else {
      throw pack.failure(
        "has the type `\(text.prefix(80))`; the types of tiers are \(PaletteTierReader.types)")
    }
    return type
  }

  /// The provider cuts the last line break off.
  private static func endingWithLine(_ text: String) -> String {
    text.utf8.last == 10 ? text : text + "\n"
  }

  private func addLookups(to tier: inout ImportedTier) {
    if let uid = tier.sourceUid, let pack = lookups.packs[uid] {
      tier.packName = pack.name
      tier.version = tier.version ?? pack.version
      if tier.type == .helm, tier.registryName == nil, let registry = pack.registryUid {
        tier.registryName = lookups.registries[registry]
      }
    }
    if let uid = tier.registryUid, let name = lookups.registries[uid] { tier.registryName = name }
  }

  private func properties(
    _ pack: JSONPlace, _ sensitive: JSONValue?
  ) throws(ImportFailure) -> [ImportedProperty] {
    guard let place = pack["properties"] else { return [] }
    let marks = sensitive?["properties"]
    let marked = Set((marks?.object ?? []).filter { $0.value.bool == true }.map(\.key))
    // A value that is hidden or unknown stands there as null.
    var properties = (place.value.object ?? []).filter { $0.value == .null }
      .map { ImportedProperty(name: $0.key, isSensitive: marked.contains($0.key)) }
    for member in try place.members() {
      guard let text = member.place.value.scalarText else {
        throw member.place.wrongType("a text")
      }
      properties.append(
        ImportedProperty(
          name: member.key, value: text,
          isSensitive: marks?.bool == true || marked.contains(member.key)))
    }
    return properties
  }

  private mutating func manifests(_ pack: JSONPlace) throws(ImportFailure) -> [Manifest] {
    var manifests: [Manifest] = []
    for item in try pack.items(of: "manifest") {
      guard item.isObject else { throw item.wrongType("an object") }
      let layer = try pack.text(of: "name")
      profile.remarks += try UnknownMembers.remarks(
        in: item, known: ["name", "content", "uid"], layer: layer)
      guard let name = try item.text(of: "name") else { throw item.failure("has no `name`") }
      guard let content = try item.text(of: "content") else {
        profile.remarks.append(
          Remark(
            .leftOut, layer: layer, field: "manifests",
            "the content of the manifest `\(name)` is not in the file"))
        continue
      }
      manifests.append(Manifest(name: name, content: Self.endingWithLine(content)))
    }
    return manifests
  }

  private mutating func noteSensitive(_ sensitive: JSONValue?, _ tier: ImportedTier) {
    var fields = ["values"].filter { sensitive?[$0]?.bool == true && tier.values != nil }
    let manifests = sensitive?["manifest"]
    let isMarked =
      manifests?.bool == true
      || manifests?.array?.contains { $0["content"]?.bool == true } ?? false
    if isMarked, !tier.manifests.isEmpty { fields.append("manifests") }
    for field in fields {
      profile.remarks.append(
        Remark(
          .secret, layer: tier.name, field: field,
          "Terraform marks the \(field) as sensitive: a secret may stand in what was taken over, so "
            + "look it through before it is shared"))
    }
  }
}
