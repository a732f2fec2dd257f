import ProfileModel

/// A profile as the platform tells it, by its API or by Terraform.
struct ImportedStack {
  var name: String?
  var version: String?
  var description = ""
  var tags: [String] = []
  var tiers: [ImportedTier] = []
  var remarks: [Remark] = []
  /// The file it stands in.
  var file: String?

  /// Takes tags over from the platform's labels: a bare tag has a value that stands for none.
  mutating func addTag(label: String, value: String) {
    tags.append(value.isEmpty || value == "spectro__tag" ? label : "\(label):\(value)")
  }
}

/// A tier as the platform tells it.
struct ImportedTier {
  var name: String
  var type: TierType
  /// Of its pack; a Helm chart's own.
  var version: String?
  var packName: String?
  var registryName: String?
  var sourceUid: String?
  var registryUid: String?
  var containerRegistryUid: String?
  var installOrder: Int?
  var values: String?
  var properties: [ImportedProperty] = []
  var manifests: [Manifest] = []
  /// What its contents are missing from the files, for a sentence; nil where all is there.
  var missing: String?
  /// Where it stands, for sentences.
  var place: JSONPlace
}

/// A property of a tier.
struct ImportedProperty {
  var name: String
  /// nil where the file hides it or does not know it.
  var value: String?
  /// Said to be a secret by the file itself.
  var isSensitive = false
}
