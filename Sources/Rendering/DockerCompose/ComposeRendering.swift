import Formats
import ProfileModel

/// Renders one request: a service for each layer that a container can run.
struct ComposeRendering {
  private let request: RenderRequest
  private let resolution: ResolvedProfile
  private let hostPorts: HostPorts
  private var texts: ComposeTexts
  private var services: [Int: ComposeService] = [:]
  private var remarks: [Remark] = []
  private var volumes: [YAMLTreeEntry] = []

  init(_ request: RenderRequest) {
    self.request = request
    let secrets = ComposeSecret.all(request.index)
    resolution = ResolvedProfile(
      ComposeSecret.marked(request, secrets), ownOutputs: ComposeOutputs.table)
    hostPorts = HostPorts(resolution.layers)
    texts = ComposeTexts(request, resolution, secrets)
  }

  mutating func rendered() -> Rendered {
    for position in request.positions { build(resolution.layers[position]) }
    let file = texts.converted(document()).written
    var rendered = Rendered()
    rendered.files.append(RenderedFile("compose.yaml", file))
    rendered.files.append(texts.environmentFile)
    let used = Set(file.traces.map(\.number))
    rendered.resolved = texts.references
    rendered.gaps = gaps(used)
    remarks += UsedOutputRemarks(resolution, used).all
    rendered.remarks = remarks + texts.remarks
    return rendered
  }

  /// A service for a layer, or the reason why there is none.
  private mutating func build(_ layer: ResolvedLayer) {
    let id = layer.service?.id ?? layer.layer.service
    if let values = layer.values, layer.service?.tierType != .helm, !values.isEmpty {
      remark(.leftOut, layer, "values", "values are Helm's; the container does not get them")
    }
    switch id {
    case "helm": remark(.leftOut, layer, nil, "Compose runs no Helm charts")
    case "manifest": remark(.leftOut, layer, nil, "Compose knows no Kubernetes objects")
    case "s3": remarkExternal(layer)
    default:
      guard let make = ComposeService.makers[id] else { return remarkUnknown(layer, id) }
      var service = ComposeService(
        layer, hostPorts, vaultToken: texts.vaultToken(layer.position))
      make(&service)
      remarks += service.allRemarks
      services[layer.position] = service
    }
  }

  private mutating func remark(
    _ kind: Remark.Kind, _ layer: ResolvedLayer, _ field: String?, _ message: String
  ) {
    remarks.append(Remark(kind, layer: layer.name, field: field, message))
  }

  /// A bucket stays where it is: its settings reach the file with the layers that read them.
  private mutating func remarkExternal(_ layer: ResolvedLayer) {
    remark(.leftOut, layer, nil, "the bucket is not run here; what reads it uses the real one")
    for entry in layer.parameters where entry.value != .empty {
      remark(.note, layer, entry.key, "it is in the file only where a layer reads it")
    }
  }

  private mutating func remarkUnknown(_ layer: ResolvedLayer, _ id: String) {
    remark(
      .leftOut, layer, nil,
      "no image is known for the service `\(id)`; what reads it gets its names in the cluster")
    for entry in layer.parameters where entry.value != .empty {
      remark(.leftOut, layer, entry.key, "the service is not in the file")
    }
  }

  private mutating func document() -> YAMLTree {
    let dependencies = Dependencies(request.index, services)
    var trees: [YAMLTreeEntry] = []
    var volumeNames = FreeNames()
    for position in request.positions {
      guard var service = services[position] else { continue }
      service.dependencies = dependencies.of(position)
      service.makeVolumesUnique(&volumeNames)
      volumes += service.volumes.map { YAMLTreeEntry($0.name, [:]) }
      trees.append(YAMLTreeEntry(service.layer.name, service.tree))
    }
    var document = [YAMLTreeEntry("services", .table(trees))]
    if !volumes.isEmpty { document.append(YAMLTreeEntry("volumes", .table(volumes))) }
    return .table(document)
  }

  /// The gaps that stand in the file.
  private func gaps(_ used: Set<Int>) -> [Gap] {
    let later = resolution.references.indices.filter {
      resolution.references[$0].known == .deployment
    }
    return zip(later, resolution.gaps).filter { used.contains($0.0) }.map(\.1)
  }
}
