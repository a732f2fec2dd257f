import Formats
package import ProfileModel

/// Reads what `terraform show -json` prints, of a state or of a plan.
package enum TerraformImport {
  /// The profiles of all resources that hold one, or of the one that the options name.
  package static func imported(
    files: [ImportFile], catalogue: Catalogue, options: ImportOptions
  ) throws(ImportFailure) -> [Imported] {
    var candidates: [ProfileChoice.Candidate] = []
    var places: [(JSONPlace, TerraformLookups, TerraformUnknowns)] = []
    for file in files {
      let root = try file.json()
      try check(root)
      let modules = try TerraformModules(root)
      let lookups = try TerraformLookups(modules.data)
      let unknowns = try TerraformUnknowns(root)
      places += modules.profiles.map { ($0, lookups, unknowns) }
    }
    guard !places.isEmpty else {
      throw ImportFailure(
        "no resource of the type `\(TerraformModules.profileType)` is in it",
        file: files.first?.name)
    }
    for (place, lookups, unknowns) in chosen(places, options) {
      candidates.append(try candidate(place, lookups, unknowns))
    }
    return try ProfileChoice.imported(
      candidates, of: places.count, catalogue: catalogue, options: options)
  }

  private static func candidate(
    _ place: JSONPlace, _ lookups: TerraformLookups, _ unknowns: TerraformUnknowns
  ) throws(ImportFailure) -> ProfileChoice.Candidate {
    var profile = try TerraformProfileReader(place, lookups).profile
    let address = try place.text(of: "address")
    profile.remarks += unknowns.remarks(for: address, packs: profile.tiers.map(\.name))
    return ProfileChoice.Candidate(
      profile: profile, address: address, resource: try place.text(of: "name"))
  }

  /// The resources that a name may mean, so that what is wrong with others does no harm.
  private static func chosen<Others>(
    _ places: [(JSONPlace, Others, TerraformUnknowns)], _ options: ImportOptions
  ) -> [(JSONPlace, Others, TerraformUnknowns)] {
    guard places.count > 1, let name = options.name else { return places }
    let found = places.filter { place, _, _ in
      [place["values"]?["name"], place["address"], place["name"]].contains {
        $0?.value.string == name
      }
    }
    return found.isEmpty ? places : found
  }

  private static func check(_ root: JSONPlace) throws(ImportFailure) {
    guard root.isObject, root["values"] == nil, root["planned_values"] == nil else {
      if root.isObject { return }
      throw root.failure("is no output of `terraform show -json`, which is an object")
    }
    if root["lineage"] != nil || root["terraform_version"] != nil && root["resources"] != nil {
      throw root.failure(
        "is Terraform's own state file: import what `terraform show -json` makes of it")
    }
    throw root.failure(
      root["format_version"] == nil
        ? "is no output of `terraform show -json`: that has `format_version` and `values`"
        : "holds an empty state: it has neither `values` nor `planned_values`")
  }
}
