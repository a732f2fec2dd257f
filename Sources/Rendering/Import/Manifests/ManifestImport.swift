package import ProfileModel

/// Makes a profile of Kubernetes manifests: one layer that holds them all.
package enum ManifestImport {
  /// The profile with the manifests, each file one.
  package static func imported(
    _ files: [ImportFile], _ catalogue: Catalogue, _ options: ImportOptions
  ) throws(ImportFailure) -> [Imported] {
    guard let first = files.first else { throw ImportFailure("there is no file to import") }
    guard catalogue["manifest"] != nil else {
      throw ImportFailure("the catalogue has no service `manifest`")
    }
    let name = try profileName(files, options)
    var manifests: [Manifest] = []
    var remarks: [Remark] = []
    var names = ComposeNames()
    for file in files {
      var reader = try ManifestReader(file, name: names.layer(for: ImportName.base(of: file.name)))
      try reader.read()
      remarks += reader.remarks
      if let content = reader.content {
        manifests.append(Manifest(name: reader.name, content: content))
      }
    }
    guard !manifests.isEmpty else {
      throw ImportFailure(
        "there are only Secrets in it, whose values must not stand in the library; make them in "
          + "the cluster, or write the manifest with references to outputs", file: first.name)
    }
    let layer = Layer(id: LayerID(0), name: layerName, service: "manifest", manifests: manifests)
    let version = options.version ?? .initial
    let profile = Profile(name: name, version: version.description, layers: [layer])
    return [Imported(profile: profile, remarks: remarks)]
  }

  /// The name of the one layer.
  static let layerName = "manifests"

  private static func profileName(
    _ files: [ImportFile], _ options: ImportOptions
  ) throws(ImportFailure) -> String {
    if let name = options.name { return name }
    guard files.count == 1, let file = files.first else {
      throw ImportFailure("several files do not tell the profile's name; give one with `--name`")
    }
    let base = ImportName.base(of: file.name)
    guard DNSLabel.isLabel(base) else {
      throw ImportFailure(
        "the file's name is no name for a profile; give one with `--name`", file: file.name)
    }
    return base
  }
}
