import ProfileModel

extension ProfileReader {
  mutating func layer(_ node: YAMLNode, _ id: LayerID) -> Layer {
    checkFields(node, Layer.fieldNames, of: "a layer")
    var layer = Layer(
      id: id, name: text(node["name"], "name") ?? "",
      service: text(node["service"], "service") ?? "")
    layer.version = text(node["version"], "version")
    if let parameters = node["parameters"], expectTable(parameters, "parameters") {
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

  private mutating func longText(_ node: YAMLNode?, _ name: String) -> String? {
    guard let node, !node.isNull else { return nil }
    if let text = node.text { return text }
    note(
      .badFile, first(node.range),
      "`\(name)` must be a text: write `\(name): |` and the YAML below it, moved in")
    return nil
  }

  private mutating func chart(_ node: YAMLNode) -> Chart? {
    guard expectTable(node, "chart") else { return nil }
    checkFields(node, Chart.parts, of: "a chart")
    var chart = Chart()
    for part in Chart.parts { chart[part] = text(node[part], "chart.\(part)") }
    return chart
  }

  private mutating func source(_ node: YAMLNode) -> Source? {
    guard expectTable(node, "source") else { return nil }
    checkFields(node, Source.parts, of: "a source")
    var source = Source()
    for part in Source.parts { source[part] = text(node[part], "source.\(part)") }
    return source
  }

  private mutating func manifests(_ node: YAMLNode) -> [Manifest] {
    guard let items = node.items else {
      note(
        .badFile, first(node.range),
        "`manifests` must be a list of `name` and `content`; it is \(node.whatItIs)")
      return []
    }
    return items.map { item in
      guard expectTable(item, "manifests") else { return Manifest(name: "", content: "") }
      checkFields(item, ["name", "content"], of: "a manifest")
      if item["name"] == nil || item["content"] == nil { noteIncomplete(item) }
      return Manifest(
        name: text(item["name"], "name") ?? "", content: longText(item["content"], "content") ?? "")
    }
  }

  private mutating func noteIncomplete(_ manifest: YAMLNode) {
    let missing = ["name", "content"].filter { manifest[$0] == nil }
    note(
      .badFile, first(manifest.range),
      "a manifest has a `name` and a `content`; "
        + missing.map { "`\($0)`" }.joined(separator: " and ") + " is missing")
  }

  private mutating func installOrder(_ node: YAMLNode?) -> Int? {
    guard let node, let text = text(node, "installOrder") else { return nil }
    if let number = Int(text) { return number }
    note(.badFile, node.range, "`installOrder` must be a whole number, lowest first")
    return nil
  }
}
