import Formats
package import ProfileModel

/// Reads what the Palette API takes or answers for app profiles.
package enum PaletteImport {
  /// The profiles of the bodies in some files, in any order: create bodies, or answers together
  /// with those for their tiers and manifests, or the tiers' alone.
  package static func imported(
    files: [ImportFile], catalogue: Catalogue, options: ImportOptions
  ) throws(ImportFailure) -> [Imported] {
    var bodies = try PaletteBodies(files)
    var candidates: [ProfileChoice.Candidate] = []
    if bodies.profiles.isEmpty {
      candidates = [.init(profile: try fromTiers(&bodies, options))]
    }
    for place in chosen(bodies.profiles, options) {
      var reader = try PaletteProfileReader(place)
      candidates.append(.init(profile: try reader.whole(&bodies)))
    }
    if candidates.count >= bodies.profiles.count, !candidates.isEmpty {
      let withTiers = !bodies.profiles.isEmpty
      candidates[0].profile.remarks += try bodies.leftOverRemarks(withTiers: withTiers)
    }
    return try ProfileChoice.imported(
      candidates, of: bodies.profiles.count, catalogue: catalogue, options: options)
  }

  /// The profiles of a wanted name, so that what is wrong with others does no harm; all where none
  /// has it.
  private static func chosen(_ profiles: [JSONPlace], _ options: ImportOptions) -> [JSONPlace] {
    guard profiles.count > 1, let name = options.name else { return profiles }
    let found = profiles.filter { $0["metadata"]?["name"]?.value.string == name }
    return found.isEmpty ? profiles : found
  }

  /// A profile of tiers alone, which do not say what they belong to.
  private static func fromTiers(
    _ bodies: inout PaletteBodies, _ options: ImportOptions
  ) throws(ImportFailure) -> ImportedStack {
    guard !bodies.tiers.isEmpty else {
      throw ImportFailure(
        bodies.manifests.isEmpty
          ? "no app profile is in the files"
          : "only manifests of tiers are in the files; add the app profile and its tiers")
    }
    guard let name = options.name else {
      throw ImportFailure(
        "only tiers are in the files, and no profile: name the new one with --name NAME")
    }
    var profile = ImportedStack(name: name)
    var reader = PaletteTierReader(registries: [:])
    for tier in bodies.tiers { profile.tiers.append(try reader.tier(tier, in: &bodies)) }
    profile.remarks = reader.remarks
    if profile.tiers.count > 1 { profile.remarks.append(TierOrder.arrange(&profile.tiers)) }
    return profile
  }
}
