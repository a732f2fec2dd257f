import Formats
import ProfileModel

/// A body that the platform's API takes or answers.
enum PaletteDocument {
  /// A whole profile, its tiers in full or by their names only.
  case profile(JSONPlace)
  /// What is known of a profile and its tiers in full: `GET /v1/appProfiles/{uid}/tiers`.
  case tiers(JSONPlace)
  case tier(JSONPlace)
  case manifest(JSONPlace)

  /// The bodies of a file: one, or a list of them.
  static func all(in file: ImportFile) throws(ImportFailure) -> [PaletteDocument] {
    let root = try file.json()
    if root.isArray { return try bodies(root.items()) }
    for list in lists where root[list]?.isArray == true && root["metadata"] == nil {
      guard root["name"] == nil else { continue }
      return try bodies(root.items(of: list))
    }
    return [try body(root)]
  }

  /// The lists in which the API answers several at once.
  private static let lists = ["appProfiles", "appTiers", "manifests", "items"]

  private static func bodies(_ items: [JSONPlace]) throws(ImportFailure) -> [PaletteDocument] {
    guard let first = items.first else { return [] }
    var bodies: [PaletteDocument] = []
    bodies.reserveCapacity(items.count)
    for item in items {
      guard item.isObject else {
        throw first.isObject ? item.wrongType("an object") : notOurs(first)
      }
      bodies.append(try body(item))
    }
    return bodies
  }

  /// What an object is, told from its members.
  static func body(_ place: JSONPlace) throws(ImportFailure) -> PaletteDocument {
    guard place.isObject else { throw notOurs(place) }
    let spec = place["spec"]
    if let template = spec?["template"], template["appTiers"] != nil { return .profile(place) }
    if spec?["appTiers"] != nil { return .tiers(place) }
    if spec?["published"] != nil || spec?["draft"] != nil { return .manifest(place) }
    if let spec, tierMembers.contains(where: { spec[$0] != nil }), spec["template"] == nil {
      return .tier(place)
    }
    if place["name"] != nil, tierMembers.contains(where: { place[$0] != nil }) {
      return .tier(place)
    }
    if place["name"] != nil, place["content"] != nil { return .manifest(place) }
    if let tier = place["appTier"], tier.isObject { return .tier(tier) }
    throw notOurs(place)
  }

  private static let tierMembers = [
    "type", "sourceAppTierUid", "properties", "values", "manifests", "installOrder",
  ]

  // MARK: - What else it may be

  private static func notOurs(_ place: JSONPlace) -> ImportFailure {
    if let error = apiError(place) { return place.failure(error) }
    let spec = place["spec"]
    if spec?["template"]?["packs"] != nil {
      return place.failure("holds a cluster profile; Strata imports app profiles only")
    }
    if place["format_version"] != nil {
      return place.failure("is Terraform's: import it with --format terraform")
    }
    if spec?["template"] != nil {
      return place.failure("has no `spec.template.appTiers`, so there is no app profile in it")
    }
    if spec?["profile"] != nil {
      return place.failure("is an app deployment; ask the API for its app profile instead")
    }
    return place.failure(
      "is no app profile of the Palette API: that has `metadata` and `spec.template.appTiers`; a "
        + "tier has a `name` and a `type`, or `metadata` and `spec`")
  }

  /// The API's own complaint, kept in place of what was asked for.
  private static func apiError(_ place: JSONPlace) -> String? {
    guard let code = place["code"]?.value.scalarText, let message = place["message"]?.value.string
    else { return nil }
    return "is an error that the API answered, \(code.prefix(80)): \(message.prefix(200))"
  }
}
