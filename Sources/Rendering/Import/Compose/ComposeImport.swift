package import ProfileModel

/// Makes a profile of a Compose file.
package enum ComposeImport {
  /// The profile that runs what the one file runs.
  package static func imported(
    _ files: [ImportFile], _ catalogue: Catalogue, _ options: ImportOptions
  ) throws(ImportFailure) -> [Imported] {
    guard let file = files.first else { throw ImportFailure("there is no file to import") }
    guard files.count == 1 else {
      throw ImportFailure(
        "these are several Compose files; merge them first with "
          + "`docker compose -f ONE -f TWO config > merged.yaml` and import that")
    }
    var project = try ComposeProject(file, catalogue, options)
    let name = try profileName(file, project.name, options)
    if let own = project.name, options.name == nil, own != name {
      project.remarks.insert(
        Remark(.note, field: "name", "a profile cannot be called `\(own)`, so it is `\(name)`"),
        at: 0)
    }
    var stack = ComposeLayers(project, options)
    let services = stack.made()
    let layers = services.enumerated().map { place, service in
      Layer(
        id: LayerID(place), name: service.layer, service: service.service.id,
        version: service.version, parameters: service.parameters)
    }
    let version = options.version ?? .initial
    return [
      Imported(
        profile: Profile(name: name, version: version.description, layers: layers),
        remarks: project.remarks + services.flatMap(\.remarks))
    ]
  }

  private static func profileName(
    _ file: ImportFile, _ own: String?, _ options: ImportOptions
  ) throws(ImportFailure) -> String {
    if let name = options.name { return name }
    if let name = own.flatMap({ DNSLabel.nearest(to: $0) }) { return name }
    if let name = ImportName.profile(of: file.name) { return name }
    throw ImportFailure(
      "the file does not tell the profile's name; give one with `--name`", file: file.name)
  }
}
