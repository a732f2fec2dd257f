/// The settings of one layer, to be compared with those of another.
struct FieldChanges {
  private let layer: Layer
  private let service: Service?

  init(_ layer: Layer, _ service: Service?) {
    self.layer = layer
    self.service = service
  }

  func to(_ other: Layer, _ otherService: Service?) -> [FieldChange] {
    let before = Self.fields(layer)
    let after = Self.fields(other)
    let old = Dictionary(before.map { ($0.path, $0.text) }) { first, _ in first }
    let new = Dictionary(after.map { ($0.path, $0.text) }) { first, _ in first }
    var seen: Set<FieldPath> = []
    let paths = (before + after).map(\.path).filter { seen.insert($0).inserted }
    return paths.filter { old[$0] != new[$0] }.map { path in
      FieldChange(
        field: path, before: old[path], after: new[path],
        isHidden: isSecret(path, service) || isSecret(path, otherService))
    }
  }

  private func isSecret(_ path: FieldPath, _ service: Service?) -> Bool {
    let key = path.first == "parameters" ? path.rest.first : path.first
    return key.flatMap { service?.parameter($0) }?.isSecret ?? false
  }

  private static func fields(_ layer: Layer) -> [(path: FieldPath, text: String)] {
    var fields: [(path: FieldPath, text: String)] = [(FieldPath("service"), layer.service)]
    for name in ["version", "installOrder"] {
      if let text = layer.text(at: FieldPath(name)) { fields.append((FieldPath(name), text)) }
    }
    for part in Chart.parts {
      if let text = layer.chart?[part] { fields.append((FieldPath("chart", part), text)) }
    }
    for part in Source.parts {
      if let text = layer.source?[part] { fields.append((FieldPath("source", part), text)) }
    }
    return fields + layer.fieldTexts.map { ($0.path, $0.text) } + emptyTexts(layer)
  }

  /// Lists and tables with nothing in them, which hold no text that could differ.
  private static func emptyTexts(_ layer: Layer) -> [(path: FieldPath, text: String)] {
    layer.parameters.flatMap { emptyTexts($0.value, Layer.parameterPath($0.key)) }
  }

  private static func emptyTexts(
    _ value: Value, _ path: FieldPath
  ) -> [(path: FieldPath, text: String)] {
    switch value {
    case .empty, .text: []
    case .list([]): [(path, "[]")]
    case .table([]): [(path, "{}")]
    case .list(let items):
      items.enumerated().flatMap { number, item in
        item == .empty
          ? [(path.index(number), "")] : emptyTexts(item, path.index(number))
      }
    case .table(let entries): entries.flatMap { emptyTexts($0.value, path.key($0.key)) }
    }
  }
}
