import ProfileModel

/// All bodies of an import, the tiers and manifests found by their uids and names.
struct PaletteBodies {
  private(set) var profiles: [JSONPlace] = []
  private(set) var tiers: [JSONPlace] = []
  private(set) var manifests: [JSONPlace] = []
  private var tierIndex = PaletteIndex()
  private var manifestIndex = PaletteIndex()
  private var usedTiers: Set<Int> = []
  private var usedManifests: Set<Int> = []

  init(_ files: [ImportFile]) throws(ImportFailure) {
    var heads: [JSONPlace] = []
    for file in files {
      for body in try PaletteDocument.all(in: file) {
        switch body {
        case .profile(let place): profiles.append(place)
        case .tiers(let place): heads.append(place)
        case .tier(let place): tiers.append(place)
        case .manifest(let place): manifests.append(place)
        }
      }
    }
    try take(heads)
    try tierIndex.fill(tiers)
    try manifestIndex.fill(manifests)
  }

  /// Where the profile itself is given too, the answer with its tiers only adds to it.
  private mutating func take(_ heads: [JSONPlace]) throws(ImportFailure) {
    var uids: Set<String> = []
    for profile in profiles {
      if let uid = try profile.object(of: "metadata")?.text(of: "uid") { uids.insert(uid) }
    }
    for head in heads {
      let uid = try head.object(of: "metadata")?.text(of: "uid")
      if profiles.isEmpty || uid.map({ !uids.contains($0) }) ?? false {
        profiles.append(head)
        if let uid { uids.insert(uid) }
      } else {
        tiers += try head["spec"]?.items(of: "appTiers") ?? []
      }
    }
  }

  /// The body of a tier that a profile only names.
  mutating func tier(uid: String?, name: String?) -> JSONPlace? {
    guard let place = tierIndex.place(uid: uid, name: name, used: usedTiers) else { return nil }
    usedTiers.insert(place)
    return tiers[place]
  }

  /// The body of a manifest that a tier only names.
  mutating func manifest(uid: String?, name: String?) -> JSONPlace? {
    guard let place = manifestIndex.place(uid: uid, name: name, used: usedManifests) else {
      return nil
    }
    usedManifests.insert(place)
    return manifests[place]
  }

  /// What nothing named.
  func leftOverRemarks(withTiers: Bool) throws(ImportFailure) -> [Remark] {
    var remarks: [Remark] = []
    if withTiers {
      for (place, tier) in tiers.enumerated() where !usedTiers.contains(place) {
        let name = try PaletteIndex.name(of: tier) ?? "?"
        remarks.append(
          Remark(
            .leftOut, "the tier `\(name)` of `\(tier.file)` belongs to no profile in the files"))
      }
    }
    for (place, manifest) in manifests.enumerated() where !usedManifests.contains(place) {
      let name = try PaletteIndex.name(of: manifest) ?? "?"
      remarks.append(
        Remark(
          .leftOut, "the manifest `\(name)` of `\(manifest.file)` belongs to no tier in the files"))
    }
    return remarks
  }
}

/// Finds bodies by uid, else by name.
struct PaletteIndex {
  private var uids: [String: Int] = [:]
  private var names: [String: [Int]] = [:]
  private var ownUids: [String?] = []

  mutating func fill(_ places: [JSONPlace]) throws(ImportFailure) {
    for (number, place) in places.enumerated() {
      let uid = try Self.uid(of: place)
      ownUids.append(uid)
      if let uid, uids[uid] == nil { uids[uid] = number }
      if let name = try Self.name(of: place) { names[name, default: []].append(number) }
    }
  }

  /// A body of another uid is another one, even under the same name.
  func place(uid: String?, name: String?, used: Set<Int>) -> Int? {
    if let uid, let found = uids[uid] { return found }
    guard let name, let numbers = names[name], numbers.count <= 100 else { return nil }
    return numbers.first { number in
      !used.contains(number) && (uid == nil || ownUids[number] == nil)
    }
  }

  static func uid(of place: JSONPlace) throws(ImportFailure) -> String? {
    if let uid = try place.object(of: "metadata")?.text(of: "uid") { return uid }
    return try place.text(of: "uid")
  }

  static func name(of place: JSONPlace) throws(ImportFailure) -> String? {
    if let name = try place.object(of: "metadata")?.text(of: "name") { return name }
    return try place.text(of: "name")
  }
}
