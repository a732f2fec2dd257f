import ProfileModel

extension ImportedStack {
  /// The profile in Strata's words.
  func imported(
    catalogue: Catalogue, options: ImportOptions, name newName: String?
  ) throws(ImportFailure) -> Imported {
    guard let name = newName ?? name else {
      throw ImportFailure("the profile has no name: give it one with --name NAME", file: file)
    }
    var profile = Profile(
      name: name, version: written(options.version), description: description, tags: tags)
    var reader = TierReader(catalogue: catalogue, options: options)
    let isOrdered = saysOrder
    for (position, tier) in tiers.enumerated() {
      var layer = try reader.layer(tier, id: LayerID(position))
      if !isOrdered { layer.installOrder = nil }
      profile.layers.append(layer)
    }
    return Imported(
      profile: profile, remarks: headRemarks(of: profile) + remarks + reader.remarks)
  }

  /// Whether the tiers' install orders say more than their positions do: the platform says 0 where
  /// nobody chose anything, exports count.
  private var saysOrder: Bool {
    let orders = tiers.map { $0.installOrder ?? 0 }
    return orders.contains { $0 != 0 } && !orders.elementsEqual(orders.indices)
  }

  /// The version as a profile says it; one that cannot be read stays as it is.
  private func written(_ wanted: Version?) -> String {
    if let wanted { return wanted.description }
    guard let version else { return Version.initial.description }
    return Version(version)?.description ?? version
  }

  private func headRemarks(of profile: Profile) -> [Remark] {
    var remarks: [Remark] = []
    if let problem = Self.nameProblem(profile.name) {
      remarks.append(
        Remark(.note, "the profile's name `\(profile.name)` \(problem); it stays as it is"))
    }
    if profile.readVersion == nil, let version = profile.version {
      remarks.append(
        Remark(.note, "the version `\(version)` is none of Strata's; choose one with --as VERSION"))
    }
    for layer in profile.layers {
      guard let problem = Self.nameProblem(layer.name) else { continue }
      remarks.append(
        Remark(
          .note, layer: layer.name, field: "name",
          "the name \(problem); it stays as it is, and rename mends it"))
    }
    if profile.layers.isEmpty { remarks.append(Remark(.note, "the profile has no layers")) }
    if let layer = Self.outOfOrder(profile.layers) {
      remarks.append(
        Remark(
          .note, layer: layer, field: "installOrder",
          "its install order is lower than that of a layer below it; the layers stand in the order "
            + "of the file"))
    }
    return remarks
  }

  private static func nameProblem(_ name: String) -> String? {
    DNSLabel.problem(of: name)
      ?? (name.utf8.count > DNSLabel.longest ? "is longer than \(DNSLabel.longest)" : nil)
  }

  /// The first layer that would be installed before one that stands below it.
  private static func outOfOrder(_ layers: [Layer]) -> String? {
    var highest = Int.min
    for layer in layers {
      let order = layer.installOrder ?? 0
      if order < highest { return layer.name }
      highest = order
    }
    return nil
  }
}
