import Formats

/// How a service is deployed, and what it needs.
extension ComposeServiceReader {
  mutating func readDeploy(_ node: YAMLNode) throws(ImportFailure) {
    for pair in try fields.table(node, "deploy") {
      let key = try fields.key(pair, "deploy")
      if key == "replicas" {
        try readReplicas(pair.value, "deploy.replicas")
      } else if !key.hasPrefix("x-") {
        service.note(.leftOut, "deploy.\(key)", ComposeLeftOut.message(for: "deploy.\(key)"))
      }
    }
  }

  mutating func readReplicas(_ node: YAMLNode, _ field: String) throws(ImportFailure) {
    let text = try fields.text(node, field).text
    guard let number = Int(text) else {
      service.note(.leftOut, field, "it is no number, so one pod runs; set `replicas` in the layer")
      return
    }
    service.replicas = min(max(number, 1), Self.mostReplicas)
    if number > Self.mostReplicas {
      service.note(
        .leftOut, "replicas",
        "the file asks for \(number) of them; the platform runs at most \(Self.mostReplicas)")
    } else if number < 1 {
      service.note(.leftOut, "replicas", "the file asks for none of them; a layer has at least one")
    }
  }

  private static let mostReplicas = 10

  mutating func readDependencies(_ node: YAMLNode) throws(ImportFailure) {
    service.dependencies += try fields.names(node, "depends_on")
    let conditions = (node.pairs ?? []).filter {
      let condition = $0.value["condition"]?.text ?? "service_started"
      return condition != "service_started" || ($0.value.pairs?.count ?? 0) > 1
    }
    guard !conditions.isEmpty else { return }
    let names = conditions.compactMap(\.key.text).map { "`\($0)`" }.joined(separator: ", ")
    service.note(
      .leftOut, "depends_on",
      "the conditions on \(names) are not taken over; the layers below are deployed first")
  }

  /// `SERVICE` or `SERVICE:NAME`.
  mutating func readLinks(_ node: YAMLNode) throws(ImportFailure) {
    for text in try fields.texts(node, "links") {
      let parts = text.text.split(separator: ":", maxSplits: 1).map(String.init)
      guard let target = parts.first else { continue }
      service.dependencies.append(target)
      if parts.count > 1 { service.links[parts[1]] = target }
    }
  }

  /// Their names for the service are used; the networks are not.
  mutating func readNetworks(_ node: YAMLNode) throws(ImportFailure) {
    for pair in node.pairs ?? [] {
      guard let aliases = fields.value("aliases", of: pair.value) else { continue }
      service.aliases += try fields.texts(aliases, "networks.aliases").map(\.text)
    }
    service.note(.leftOut, "networks", ComposeLeftOut.message(for: "networks"))
  }
}
