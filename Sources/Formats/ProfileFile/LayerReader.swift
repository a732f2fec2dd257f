import ProfileModel

extension ProfileReader {
  mutating func layer(_ node: YAMLNode, _ id: LayerID) -> Layer {
    checkFields(node, Layer.fieldNames, of: "a layer", at: FieldPath())
    var layer = Layer(
      id: id, name: text(node["name"], FieldPath("name")) ?? "",
      service: text(node["service"], FieldPath("service")) ?? "")
    layer.version = text(node["version"], FieldPath("version"))
    if let parameters = node["parameters"], expectTable(parameters, FieldPath("parameters")) {
      layer.parameters = entries(parameters)
    }
    layer.values = longText(node["values"], "values")
    if let chart = node["chart"] { layer.chart = self.chart(chart) }
    if let source = node["source"] { layer.source = self.source(source) }
    if let manifests = node["manifests"], !manifests.isNull {
      layer.manifests = self.manifests(manifests)
    }
    layer.installOrder = installOrder(node["installOrder"])
    return layer
  }

  private func entries(_ node: YAMLNode) -> [Entry] {
    (node.pairs ?? []).map { Entry($0.key.text ?? "", value($0.value)) }
  }

  private func value(_ node: YAMLNode) -> Value {
    switch node.content {
    case .scalar(let text, _): node.isNull ? .empty : .text(text)
    case .sequence(let items): .list(items.map(value))
    case .mapping: .table(entries(node))
    }
  }

  private mutating func chart(_ node: YAMLNode) -> Chart? {
    let path = FieldPath("chart")
    guard expectTable(node, path) else { return nil }
    checkFields(node, Chart.parts, of: "a chart", at: path)
    var chart = Chart()
    for part in Chart.parts { chart[part] = text(node[part], path.key(part)) }
    return chart
  }

  private mutating func source(_ node: YAMLNode) -> Source? {
    let path = FieldPath("source")
    guard expectTable(node, path) else { return nil }
    checkFields(node, Source.parts, of: "a source", at: path)
    var source = Source()
    for part in Source.parts { source[part] = text(node[part], path.key(part)) }
    return source
  }

  private mutating func manifests(_ node: YAMLNode) -> [Manifest] {
    let path = FieldPath("manifests")
    guard let items = node.items else {
      noteUnread(
        path, node,
        "`manifests` must be a list of `name` and `content`; it is \(node.whatItIs)")
      return []
    }
    return items.enumerated().map { manifest($1, path.index($0)) }
  }

  private static let manifestParts = ["name", "content"]

  private mutating func manifest(_ node: YAMLNode, _ path: FieldPath) -> Manifest {
    guard expectTable(node, path) else { return Manifest(name: "", content: "") }
    checkFields(node, Self.manifestParts, of: "a manifest", at: path)
    let missing = Self.manifestParts.filter { part in
      node[part] == nil && !unread.contains(LayerField(layer: current, path.key(part)))
    }
    if !missing.isEmpty {
      note(
        .badFile, source.firstLine(of: node.range),
        "a manifest has a `name` and a `content`; "
          + missing.map { "`\($0)`" }.joined(separator: " and ")
          + " \(missing.count == 1 ? "is" : "are") missing")
    }
    return Manifest(
      name: text(node["name"], path.key("name")) ?? "",
      content: longText(node["content"], "content") ?? "")
  }

  private mutating func installOrder(_ node: YAMLNode?) -> Int? {
    guard let node, let text = text(node, FieldPath("installOrder")) else { return nil }
    if let number = Int(text) { return number }
    note(.badFile, node.range, "`installOrder` must be a whole number, lowest first")
    return nil
  }
}
