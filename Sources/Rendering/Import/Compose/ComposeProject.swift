import Formats
import ProfileModel

/// A Compose file, read as a whole.
struct ComposeProject {
  /// In the file's order.
  var services: [ComposeEntry] = []
  /// The name that the file gives itself.
  private(set) var name: String?
  var remarks: [Remark] = []
  private let fields: ComposeFields

  init(
    _ file: ImportFile, _ catalogue: Catalogue, _ options: ImportOptions
  ) throws(ImportFailure) {
    fields = ComposeFields(file: file.name)
    let root = try Self.root(of: file)
    guard let list = fields.value("services", of: root), let pairs = list.pairs, !pairs.isEmpty
    else {
      let node = root["services"] ?? root
      guard root["services"] == nil || node.isNull || node.pairs != nil else {
        throw fields.failure("`services` must be a table; it is \(node.whatItIs)", at: node)
      }
      throw fields.failure(
        "there is no service in `services`, so this is no Compose file", at: node)
    }
    var names = ComposeNames()
    for pair in pairs {
      let name = try fields.key(pair, "services")
      guard !name.hasPrefix("x-") else { continue }
      services.append(try service(name, pair.value, &names, catalogue, options))
    }
    try readTop(root)
  }

  private static func root(of file: ImportFile) throws(ImportFailure) -> YAMLNode {
    let stream = YAMLStream.read(file.source)
    if let failure = stream.failure {
      throw ImportFailure(failure.message, file: file.name, offset: failure.offset)
    }
    guard let root = stream.documents.first, root.pairs != nil else {
      throw ImportFailure(
        "this is no Compose file; one is a table with `services`", file: file.name, offset: 0)
    }
    guard stream.documents.count == 1 else {
      throw ImportFailure(
        "a second document begins here; a Compose file is one", file: file.name,
        offset: stream.documents[1].range.lowerBound)
    }
    return root
  }

  private func service(
    _ name: String, _ node: YAMLNode, _ names: inout ComposeNames, _ catalogue: Catalogue,
    _ options: ImportOptions
  ) throws(ImportFailure) -> ComposeEntry {
    let layer = names.layer(for: name)
    guard let container = catalogue["container"] else {
      throw fields.failure("the catalogue has no service `container`", at: node)
    }
    var reader = ComposeServiceReader(
      fields: fields, service: ComposeEntry(name: name, layer: layer, service: container))
    if layer != name {
      reader.service.note(.note, "name", "a layer cannot be called `\(name)`, so it is `\(layer)`")
    }
    try reader.read(node)
    var service = reader.service
    if let wanted = options.services[layer] ?? options.services[name] {
      try choose(wanted, for: &service, catalogue, node)
    } else if let image = service.image, let known = ServiceRecipe.of(ImageName(image)),
      let entry = catalogue[known.service], let recipe = ServiceRecipe.of(known.service)
    {
      service.service = entry
      service.recipe = recipe
      if let remark = known.remark { service.note(.assumed, "image", remark) }
    }
    return service
  }

  /// Takes the service that was asked for.
  private func choose(
    _ id: String, for service: inout ComposeEntry, _ catalogue: Catalogue, _ node: YAMLNode
  ) throws(ImportFailure) {
    guard id != "container" else { return }
    guard let entry = catalogue[id], let recipe = ServiceRecipe.of(id) else {
      let known = catalogue.services.map(\.id).filter { ServiceRecipe.of($0) != nil }
      throw fields.failure(
        "`\(service.layer)` cannot become `\(id)`; it can become container, "
          + known.joined(separator: ", "), at: node)
    }
    service.service = entry
    service.recipe = recipe
  }

  /// All of the file but the services.
  private mutating func readTop(_ root: YAMLNode) throws(ImportFailure) {
    for pair in root.pairs ?? [] {
      let key = try fields.key(pair, "the file")
      guard !key.hasPrefix("x-"), !pair.value.isNull else { continue }
      switch key {
      case "services", "version": break
      case "name": name = try fields.text(pair.value, key).text
      case "volumes": try readVolumes(pair.value)
      default: remarks.append(Remark(.leftOut, field: key, ComposeLeftOut.message(forTop: key)))
      }
    }
  }

  private mutating func readVolumes(_ node: YAMLNode) throws(ImportFailure) {
    var mounted: Set<String> = []
    for service in services {
      for mount in service.mounts {
        if case .named(let name) = mount.form { mounted.insert(name) }
      }
    }
    for pair in try fields.table(node, "volumes") {
      let name = try fields.key(pair, "volumes")
      if !mounted.contains(name) {
        remarks.append(Remark(.leftOut, field: "volumes.\(name)", "no service mounts it"))
      }
      for option in pair.value.pairs ?? [] {
        let key = try fields.key(option, "volumes.\(name)")
        remarks.append(
          Remark(
            .leftOut, field: "volumes.\(name)",
            "`\(key)` is not taken over; the platform makes the volume"))
      }
    }
  }
}

/// Gives each service a layer name of its own.
struct ComposeNames {
  private var taken: Set<String> = []
  private var next: [String: Int] = [:]

  mutating func layer(for name: String) -> String {
    let base = DNSLabel.nearest(to: name) ?? "layer"
    var result = base
    while !taken.insert(result).inserted {
      let number = next[base] ?? 2
      next[base] = number + 1
      let end = "-\(number)"
      result = "\(base.prefix(DNSLabel.longest - end.utf8.count))\(end)"
    }
    return result
  }
}
