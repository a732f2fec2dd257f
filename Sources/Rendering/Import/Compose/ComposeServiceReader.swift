import Formats

/// Reads a service of a Compose file: each of its keys is used or reported.
struct ComposeServiceReader {
  let fields: ComposeFields
  var service: ComposeEntry

  /// Reads all that the service says.
  mutating func read(_ node: YAMLNode) throws(ImportFailure) {
    for pair in try fields.table(node, "services.\(service.name)") {
      let key = try fields.key(pair, "services.\(service.name)")
      guard !key.hasPrefix("x-"), !pair.value.isNull else { continue }
      try read(key, pair.value)
    }
  }

  private mutating func read(_ key: String, _ node: YAMLNode) throws(ImportFailure) {
    switch key {
    case "image": service.image = try readImage(node)
    case "environment": try readEnvironment(node)
    case "command": service.command = try fields.words(node, key)
    case "entrypoint": service.entrypoint = try fields.words(node, key)
    case "ports": try readPorts(node)
    case "expose": try readExposed(node)
    case "volumes": try readMounts(node)
    case "scale": try readReplicas(node, key)
    case "deploy": try readDeploy(node)
    case "depends_on": try readDependencies(node)
    case "links": try readLinks(node)
    case "networks": try readNetworks(node)
    case "container_name", "hostname":
      service.aliases.append(try fields.text(node, key).text)
      leaveOut(key)
    case "build":
      service.isBuilt = true
      leaveOut(key)
    default: leaveOut(key)
    }
  }

  private mutating func leaveOut(_ key: String) {
    service.note(.leftOut, key, ComposeLeftOut.message(for: key))
  }

  private mutating func readImage(_ node: YAMLNode) throws(ImportFailure) -> String {
    let text = try fields.text(node, "image")
    service.note(text, "image")
    return text.text
  }

  private mutating func readEnvironment(_ node: YAMLNode) throws(ImportFailure) {
    var places: [String: Int] = [:]
    for (key, text) in try fields.entries(node, "environment") {
      guard let text else {
        service.note(
          .leftOut, "env.\(key)",
          "the file gives `\(key)` no value, Compose takes it from the environment; set it in the "
            + "layer")
        continue
      }
      let variable = ComposeEntry.Variable(key: key, text: text)
      if let place = places[key] {
        service.environment[place] = variable
      } else {
        places[key] = service.environment.count
        service.environment.append(variable)
      }
    }
  }

  private mutating func readPorts(_ node: YAMLNode) throws(ImportFailure) {
    for item in try fields.list(node, "ports") {
      if item.pairs != nil {
        try readPort(item)
      } else {
        let text = try fields.text(item, "ports").text
        take(ComposePort.read(text, isPublished: true), text, "ports")
      }
    }
  }

  /// A port in the long syntax.
  private mutating func readPort(_ node: YAMLNode) throws(ImportFailure) {
    guard let target = fields.value("target", of: node) else {
      throw fields.failure("a port needs its `target`, the container's port", at: node)
    }
    var text = try fields.text(target, "ports.target").text
    if let published = fields.value("published", of: node) {
      text = "\(try fields.text(published, "ports.published").text):\(text)"
      if let address = fields.value("host_ip", of: node) {
        let address = try fields.text(address, "ports.host_ip").text
        text = address.contains(":") ? "[\(address)]:\(text)" : "\(address):\(text)"
      }
    }
    if let word = fields.value("protocol", of: node) {
      text += "/\(try fields.text(word, "ports.protocol").text)"
    }
    take(ComposePort.read(text, isPublished: true), text, "ports")
    let known = ["target", "published", "host_ip", "protocol"]
    for pair in node.pairs ?? [] where !known.contains(pair.key.text ?? "") {
      let key = try fields.key(pair, "ports")
      service.note(.leftOut, "ports", "the \(key) of port \(text) is not taken over")
    }
  }

  private mutating func readExposed(_ node: YAMLNode) throws(ImportFailure) {
    for text in try fields.texts(node, "expose") {
      take(ComposePort.read(text.text, isPublished: false), text.text, "expose")
    }
  }

  private mutating func take(_ reading: ComposePort.Reading, _ text: String, _ field: String) {
    switch reading {
    case .ports(let ports): service.ports += ports
    case .leftOut(let why): service.note(.leftOut, field, "`\(text)` \(why)")
    }
  }

  private mutating func readMounts(_ node: YAMLNode) throws(ImportFailure) {
    for item in try fields.list(node, "volumes") {
      service.mounts.append(
        item.pairs != nil
          ? try mount(item) : ComposeMount(try fields.text(item, "volumes").text))
    }
  }

  /// A volume in the long syntax.
  private mutating func mount(_ node: YAMLNode) throws(ImportFailure) -> ComposeMount {
    func word(_ key: String) throws(ImportFailure) -> String? {
      guard let value = fields.value(key, of: node) else { return nil }
      return try fields.text(value, "volumes.\(key)").text
    }
    let source = try word("source")
    let form: ComposeMount.Form =
      switch try word("type") ?? "volume" {
      case "volume": source.map { .named($0) } ?? .anonymous
      case "bind": .bind
      case let other: .other(other)
      }
    let target = try word("target") ?? ""
    let isReadOnly = try word("read_only") == "true"
    for pair in node.pairs ?? [] {
      let key = try fields.key(pair, "volumes")
      guard !["type", "source", "target", "read_only"].contains(key) else { continue }
      service.note(.leftOut, "volumes", "`\(key)` of the mount at \(target) is not taken over")
    }
    return ComposeMount(form: form, target: target, isReadOnly: isReadOnly)
  }
}
