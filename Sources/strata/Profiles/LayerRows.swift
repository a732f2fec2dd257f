import ProfileModel

/// The settings of a layer, a row each, secrets masked.
struct LayerRows {
  struct Row: Equatable {
    var field: String
    var text: String
    var isSecret = false
  }

  private(set) var rows: [Row] = []
  private let mask: SecretMask

  init(_ layer: Layer, _ service: Service?) {
    mask = SecretMask(layer, service)
    for entry in layer.parameters {
      add(FieldPath(entry.key), mask.shown(entry.key, entry.value), mask.isSecret(entry.key))
    }
    for part in Chart.parts {
      if let text = layer.chart?[part] { rows.append(Row(field: "chart.\(part)", text: text)) }
    }
    if let order = layer.installOrder {
      rows.append(Row(field: "installOrder", text: String(order)))
    }
    for part in Source.parts {
      if let text = layer.source?[part] { rows.append(Row(field: "source.\(part)", text: text)) }
    }
    if let values = layer.values { rows.append(Row(field: "values", text: values)) }
    for (path, manifest) in zip(layer.manifestPaths, layer.manifests) {
      rows.append(Row(field: path.description, text: manifest.content))
    }
  }

  private mutating func add(_ path: FieldPath, _ value: Value, _ isSecret: Bool) {
    switch value {
    case .empty: rows.append(Row(field: path.description, text: "", isSecret: isSecret))
    case .text(let text): rows.append(Row(field: path.description, text: text, isSecret: isSecret))
    case .list(let items) where items.allSatisfy({ $0.text?.contains("\n") == false }):
      let texts = items.compactMap(\.text).joined(separator: ", ")
      rows.append(Row(field: path.description, text: texts, isSecret: isSecret))
    case .list(let items):
      for (number, item) in items.enumerated() { add(path.index(number), item, isSecret) }
    case .table(let entries):
      for entry in entries { add(path.key(entry.key), entry.value, isSecret) }
    }
  }
}
