package import ProfileModel

/// Makes profiles without errors, every service and parameter in them sooner or later.
package struct RandomProfile {
  private let catalogue: Catalogue
  private var random: Randomness
  private var layers: [Layer] = []

  /// The same seed gives the same profile.
  package static func make(seed: Int, _ catalogue: Catalogue) -> Profile {
    var maker = RandomProfile(catalogue: catalogue, random: Randomness(seed: UInt64(seed) &* 7919))
    return maker.profile(seed)
  }

  private init(catalogue: Catalogue, random: Randomness) {
    self.catalogue = catalogue
    self.random = random
  }

  private mutating func profile(_ seed: Int) -> Profile {
    let services = catalogue.services
    // Each service has its turn as the first one; containers, which read others, come often.
    add(services[seed % services.count])
    for _ in 0..<Int.random(in: 3...8, using: &random) {
      let isContainer = Int.random(in: 0..<3, using: &random) == 0
      let container = services.first { $0.tierType == .container }
      add(
        isContainer
          ? container ?? services[0] : services.randomElement(using: &random) ?? services[0])
    }
    return Profile(
      name: "random-\(seed)", version: "\(seed % 3 + 1).\(seed % 5).0",
      description: chance(3) ? "" : word(), tags: chance(2) ? ["demo", "team:blue"] : [],
      layers: layers)
  }

  // MARK: Layers

  private mutating func add(_ service: Service) {
    let number = layers.count
    let name = chance(4) ? "\(service.id)-\(number)" : "l\(number)"
    var layer = Layer(id: LayerID(number), name: name, service: service.id)
    for parameter in service.parameters where parameter.type != .version {
      guard parameter.isRequired || !chance(4) else { continue }
      layer.parameters.append(Entry(parameter.key, value(of: parameter)))
    }
    if !service.versions.isEmpty, !chance(3) {
      layer.version = service.versions.randomElement(using: &random)
    }
    if chance(6) { layer.installOrder = Int.random(in: -3...20, using: &random) }
    if chance(4) { layer.source = source() }
    switch service.tierType {
    case .helm:
      layer.chart = Chart(registry: "bitnami", name: "kafka", version: "20.\(number).0")
      layer.values = values()
      if chance(2) { layer.manifests = [manifest("extra")] }
    case .manifest:
      layer.manifests = (0...Int.random(in: 0...2, using: &random)).map { manifest("m\($0)") }
    case .container, .operatorInstance: break
    }
    layers.append(layer)
  }

  private mutating func source() -> Source {
    Source(
      uid: "63f5\(layers.count)", registryUid: chance(2) ? "5eec" : nil,
      packVersion: chance(2) ? "1.0.\(layers.count)" : nil)
  }

  // MARK: Values

  private mutating func value(of parameter: Parameter) -> Value {
    if parameter.isSecret { return secret(parameter) }
    switch parameter.type {
    case .integer, .size:
      let most = min(parameter.maximum ?? 40, 40)
      return .text(String(Int.random(in: (parameter.minimum ?? 1)...most, using: &random)))
    case .boolean: return .text(chance(2) ? "true" : "false")
    case .choice, .version:
      return .text(parameter.choices.randomElement(using: &random) ?? "x")
    case .list: return list(parameter)
    case .table: return table()
    case .text, .longText: return .text(text(parameter))
    }
  }

  private mutating func secret(_ parameter: Parameter) -> Value {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .table([Entry("generate", .text("true"))])
    case 1: .table([Entry("fromEnv", .text("SECRET_\(layers.count)"))])
    case 2: .table([Entry("value", .text("p'a\"ss$\(layers.count) @/\\"))])
    default:
      parameter.isRequired
        ? .table([Entry("fromEnv", .text("KEY"))]) : .table([Entry("generate", .text("true"))])
    }
  }

  private mutating func list(_ parameter: Parameter) -> Value {
    if parameter.items == .integer {
      return .list(
        (0...Int.random(in: 0...2, using: &random)).map {
          .text(String(3000 + 7 * $0 + layers.count))
        })
    }
    var items = [Value.text("run")]
    for _ in 0..<Int.random(in: 0...3, using: &random) { items.append(.text(mixed())) }
    return .list(items)
  }

  private mutating func table() -> Value {
    var entries: [Entry] = []
    for number in 0..<Int.random(in: 1...6, using: &random) {
      entries.append(Entry("NAME_\(number)", .text(mixed())))
    }
    return .table(entries)
  }

  private mutating func text(_ parameter: Parameter) -> String {
    switch parameter.kind {
    case .image: "example.org/some/image:\(layers.count).1"
    case .user: "user\(layers.count)"
    case .path: "/var/data\(layers.count)"
    case .host:
      chance(2)
        ? "www\(layers.count).example.org" : "{{.spectro.system.appdeployment.ingress.host}}"
    case .region: "eu-central-\(layers.count)"
    case .bucket: "bucket-\(layers.count)"
    case .uri: "registry\(layers.count).example.org"
    default: "name\(layers.count)"
    }
  }

  /// A text such as people write, with and without references.
  private mutating func mixed() -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0, 1: reference() ?? word()
    case 2: "http://" + (reference() ?? "localhost") + "/" + (reference() ?? "x")
    default: word()
    }
  }

  private static let words = [
    "plain", "8080", "true", "null", "", "two words", " blank at the start", "colon: inside",
    "#comment", "it's", "say \"hi\"", "back\\slash", "$HOME and ${NAME} and $$", "%{ if }",
    "ünï 漢字",
    "- dash", "[list]", "{flow}", "a\nb\n", "*star", "&and", "!bang", "%", "@at", "`tick`", "0x1F",
    "1e3", "2001-01-01", "yes", "~", "a:b", "trailing ", "{{ .Values.x }}", "EOT", "$(NAME)",
    "--flag",
    "<<not a reference", "tab\there",
  ]

  private mutating func word() -> String {
    Self.words.randomElement(using: &random) ?? ""
  }

  /// Something that a lower layer offers, or the system.
  private mutating func reference() -> String? {
    if chance(5) {
      return [
        "{{.spectro.system.appdeployment.tiername}}", "{{.spectro.system.project.name}}",
        "{{.spectro.system.apptier.NAMESPACE}}", "{{ .spectro.system.cluster.name | upper }}",
        "{{.spectro.macro.nobody | default \"x\"}}",
      ].randomElement(using: &random)
    }
    let readable = layers.compactMap { layer -> (Layer, [Output])? in
      guard let service = catalogue[layer.service] else { return nil }
      let there = service.outputs.filter { output in
        guard let condition = output.condition,
          let parameter = service.parameter(condition.parameter)
        else { return true }
        return layer.effectiveValue(of: parameter, in: service).text == condition.value
      }
      return there.isEmpty ? nil : (layer, there)
    }
    guard let (layer, outputs) = readable.randomElement(using: &random),
      let output = outputs.randomElement(using: &random)
    else { return nil }
    let path = Reference.path(layer: layer.name, output: output.name)
    let pipe =
      ["", "", "", " | quote", " | b64enc", " | upper"].randomElement(using: &random) ?? ""
    return chance(6) ? "<<\(path)\(pipe)>>" : "{{\(path)\(pipe)}}"
  }

  // MARK: Long texts

  private mutating func values() -> String {
    let reference = reference() ?? "none"
    return """
      # What the chart is given.
      replicaCount: \(Int.random(in: 1...3, using: &random))
      backend: '\(quotedSingle(reference))'
      block: |
        line of text
        \(reference)
      """ + "\n"
  }

  private mutating func manifest(_ name: String) -> Manifest {
    let reference = reference() ?? "none"
    let isSecret = chance(2)
    return Manifest(
      name: name,
      content: """
        # An object of the user's own.
        apiVersion: v1
        kind: \(isSecret ? "Secret" : "ConfigMap")
        metadata:
          name: \(name)-\(layers.count)
          namespace: "{{.spectro.system.apptier.NAMESPACE}}"
        \(isSecret ? "stringData" : "data"):
          value: '\(quotedSingle(reference))'
          word: \(isSecret ? "x" : "y\(layers.count)")
        """ + "\n")
  }

  private func quotedSingle(_ text: String) -> String {
    text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
  }

  /// One time in so many.
  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }
}
