package import ProfileModel

/// A layer made of another service: what both services have stays, the rest goes.
package struct Replacement: Equatable, Sendable {
  package private(set) var edits: [Edit]
  /// Settings that the other service takes over.
  package private(set) var kept: [FieldPath] = []
  /// Settings that the other service has no place for.
  package private(set) var dropped: [FieldPath] = []
  private let layer: LayerID

  /// The edits that make a layer one of another service. A setting stays where the other service
  /// has a parameter of the same key, now or formerly, that the value fits.
  package init(_ layer: Layer, by service: Service, in catalogue: Catalogue) {
    self.layer = layer.id
    edits = [.set(layer.id, FieldPath("service"), .text(service.id))]
    let former = catalogue[layer.service]
    takeVersion(layer, service)
    for entry in layer.parameters { take(entry, former, service) }
    takeFields(layer, former, service)
  }

  private mutating func takeVersion(_ layer: Layer, _ service: Service) {
    guard let version = layer.version else { return }
    if service.versions.contains(version) {
      kept.append(FieldPath("version"))
    } else {
      drop(FieldPath("version"))
    }
  }

  private mutating func take(_ entry: Entry, _ former: Service?, _ service: Service) {
    let path = Layer.parameterPath(entry.key)
    let key = former?.parameter(entry.key)?.key ?? entry.key
    guard let parameter = service.parameter(key), parameter.type != .version,
      fits(entry, parameter, service)
    else { return drop(path) }
    kept.append(path)
    guard !parameter.answers(to: entry.key) else { return }
    edits += [
      .set(layer, path, .empty), .set(layer, Layer.parameterPath(parameter.key), entry.value),
    ]
  }

  private func fits(_ entry: Entry, _ parameter: Parameter, _ service: Service) -> Bool {
    // What is written as a secret is none to a parameter that is not.
    if !parameter.isSecret, case .table? = Optional(entry.value), parameter.type != .table {
      return false
    }
    return ParameterCheck(parameter, service).problem(of: entry.value) == nil
  }

  /// Values are the chart's or the pack's own, so that another operator has no use for them.
  private mutating func takeFields(_ layer: Layer, _ former: Service?, _ service: Service) {
    let isSameKind = former?.tierType == service.tierType
    if layer.values != nil {
      let stays = isSameKind && service.tierType != .operatorInstance
      take(FieldPath("values"), stays && service.allows(field: "values"))
    }
    if layer.chart != nil { take(FieldPath("chart"), service.allows(field: "chart")) }
    if !layer.manifests.isEmpty {
      take(FieldPath("manifests"), service.allows(field: "manifests"))
    }
    if layer.source != nil { drop(FieldPath("source")) }
  }

  private mutating func take(_ path: FieldPath, _ stays: Bool) {
    if stays { kept.append(path) } else { drop(path) }
  }

  private mutating func drop(_ path: FieldPath) {
    dropped.append(path)
    edits.append(.set(layer, path, .empty))
  }
}
