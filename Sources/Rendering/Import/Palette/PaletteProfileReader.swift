import Formats
import ProfileModel

/// Reads a profile's own body.
struct PaletteProfileReader {
  private(set) var profile = ImportedStack()
  private let place: JSONPlace

  init(_ place: JSONPlace) throws(ImportFailure) {
    self.place = place
    profile.file = place.file
    try readMetadata()
    try readSpec()
  }

  /// Where its tiers stand.
  private var template: JSONPlace? { place["spec"]?["template"] ?? place["spec"] }

  private mutating func readMetadata() throws(ImportFailure) {
    guard let metadata = try place.object(of: "metadata") else { return }
    profile.name = try metadata.text(of: "name")
    profile.remarks += try UnknownMembers.remarks(
      in: metadata,
      known: PaletteRecord.metadataMembers.union(["name", "labels", "annotations"]))
    for (label, value) in try metadata.object(of: "labels")?.members() ?? [] {
      guard let text = value.value.scalarText else { throw value.wrongType("a text") }
      profile.addTag(label: label, value: text)
    }
    if let annotations = try metadata.object(of: "annotations") {
      profile.description = try annotations.text(of: "description") ?? ""
      profile.remarks += try UnknownMembers.remarks(in: annotations, known: ["description"])
    }
  }

  private mutating func readSpec() throws(ImportFailure) {
    guard let spec = try place.object(of: "spec") else { return }
    profile.version = try spec.text(of: "version")
    let record = try PaletteRecord.members(of: place)
    if !record.isEmpty {
      profile.remarks.append(
        Remark(
          .leftOut,
          "what only the platform keeps was left out: \(SentenceList.text(record, most: 20))"
        ))
    }
    profile.remarks += try UnknownMembers.remarks(in: place, known: ["metadata", "spec", "status"])
    profile.remarks += try UnknownMembers.remarks(
      in: spec, known: ["version", "template", "appTiers", "parentUid", "versions"])
    if let template = try spec.object(of: "template") {
      profile.remarks += try UnknownMembers.remarks(
        in: template, known: ["appTiers", "registryRefs"])
    }
  }

  /// The names of registries by their uids.
  func registries() throws(ImportFailure) -> [String: String] {
    var names: [String: String] = [:]
    for item in try template?.items(of: "registryRefs") ?? [] {
      guard let uid = try item.text(of: "uid"), let name = try item.text(of: "name") else {
        continue
      }
      names[uid] = name
    }
    return names
  }

  /// The profile with its tiers.
  mutating func whole(_ bodies: inout PaletteBodies) throws(ImportFailure) -> ImportedStack {
    var reader = PaletteTierReader(registries: try registries())
    for item in try template?.items(of: "appTiers") ?? [] {
      profile.tiers.append(try reader.tier(item, in: &bodies))
    }
    profile.remarks += reader.remarks
    return profile
  }
}

/// What the platform keeps about an object on its own account.
enum PaletteRecord {
  static let metadataMembers: Set = [
    "uid", "creationTimestamp", "lastModifiedTimestamp", "deletionTimestamp",
  ]

  /// The paths of what stands there and is none of a profile's.
  static func members(of place: JSONPlace) throws(ImportFailure) -> [String] {
    var paths: [String] = []
    for key in ["uid", "creationTimestamp", "lastModifiedTimestamp", "deletionTimestamp"]
    where place["metadata"]?[key] != nil {
      paths.append("metadata.\(key)")
    }
    for key in ["parentUid", "versions"] where place["spec"]?[key] != nil {
      paths.append("spec.\(key)")
    }
    if let status = place["status"], !status.isEmpty { paths.append("status") }
    return paths
  }
}
