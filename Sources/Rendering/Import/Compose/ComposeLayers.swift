import ProfileModel

/// Makes layers of a file's services: reads their accounts, orders them, wires them.
struct ComposeLayers {
  private var services: [ComposeEntry]
  private let options: ImportOptions

  init(_ project: ComposeProject, _ options: ImportOptions) {
    services = project.services
    self.options = options
  }

  /// The services with the layers' settings, bottom first.
  mutating func made() -> [ComposeEntry] {
    makeKnown()
    let hosts = ComposeHosts(services)
    let named = named(hosts)
    addPorts(named)
    let order = order(named.map { $0.map(\.service) }, hosts)
    let wiring = ComposeWiring(services, hosts, positions: order.place)
    let shared = sharedVolumes()
    for number in services.indices where services[number].recipe == nil {
      wiring.wire(&services[number], number)
      var layer = ContainerLayer(service: services[number], shared: shared)
      services[number] = layer.made()
    }
    return order.order.map { services[$0] }
  }

  private mutating func makeKnown() {
    for number in services.indices {
      guard let recipe = services[number].recipe else { continue }
      var layer = KnownServiceLayer(services[number], recipe, options.secrets)
      services[number] = layer.made()
    }
  }

  /// What the settings of each container name.
  private func named(_ hosts: ComposeHosts) -> [[(service: Int, port: Int?)]] {
    services.enumerated().map { number, service in
      guard service.recipe == nil else { return [] }
      var found: [(service: Int, port: Int?)] = []
      for (key, text) in service.texts {
        let bytes = Array(text.utf8)
        for endpoint in ComposeWiring.endpoints(in: text, key: key, of: service, hosts)
        where endpoint.service != number {
          let port = endpoint.port.flatMap { Int(String(decoding: bytes[$0], as: UTF8.self)) }
          found.append((endpoint.service, port))
        }
      }
      return found
    }
  }

  /// A container's ports that nothing but another service's settings tells.
  private mutating func addPorts(_ named: [[(service: Int, port: Int?)]]) {
    var listed = services.map { Set($0.ports.map(\.target)) }
    for (number, found) in named.enumerated() {
      for (service, port) in found {
        guard let port, (1...65_535).contains(port), services[service].recipe == nil,
          listed[service].insert(port).inserted
        else { continue }
        services[service].ports.append(ComposePort(target: port))
        services[service].note(
          .assumed, "ports", "port \(port) was added, because `\(services[number].layer)` calls it")
      }
    }
  }

  private mutating func order(_ named: [[Int]], _ hosts: ComposeHosts) -> ComposeOrder {
    var needed = Array(repeating: [Int](), count: services.count)
    for number in services.indices {
      for name in services[number].dependencies {
        guard let other = hosts.service(name, links: [:]), other != number else {
          services[number].note(.leftOut, "depends_on", "the file has no other service `\(name)`")
          continue
        }
        needed[number].append(other)
      }
    }
    let order = ComposeOrder(needed: needed, named: named)
    for (service, other) in order.circles where needed[service].contains(other) {
      services[service].note(
        .leftOut, "depends_on",
        "`\(services[other].layer)` needs this layer too, so it stands above and cannot be read")
    }
    return order
  }

  /// The volumes that several services mount.
  private func sharedVolumes() -> Set<String> {
    var seen: [String: Int] = [:]
    for service in services {
      let names = service.mounts.compactMap { mount -> String? in
        if case .named(let name) = mount.form { name } else { nil }
      }
      for name in Set(names) { seen[name, default: 0] += 1 }
    }
    return Set(seen.filter { $0.value > 1 }.keys)
  }
}

extension ComposeEntry {
  /// All texts that may name other services, each with the name of what it sets.
  var texts: [(key: String, text: String)] {
    environment.map { ($0.key, $0.text.text) } + Self.named(entrypoint) + Self.named(command)
  }

  /// The words of a command with the option before each.
  private static func named(_ words: [ComposeText]?) -> [(key: String, text: String)] {
    guard let words else { return [] }
    let keys = [""] + words.dropLast().map { $0.text.hasPrefix("-") ? $0.text : "" }
    return zip(keys, words).map { ($0, $1.text) }
  }
}
