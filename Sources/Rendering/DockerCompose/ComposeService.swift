import Formats
import ProfileModel

/// One service of a Compose file, made of a layer. Which settings found a place in it is noted.
struct ComposeService {
  let layer: ResolvedLayer
  let hostPorts: HostPorts
  /// The root token, where the service is a Vault.
  let vaultToken: TracedText?
  var image = TracedText()
  var entrypoint: [TracedText] = []
  var command: [TracedText] = []
  var environment: [YAMLTreeEntry] = []
  var ports: [String] = []
  var exposed: [String] = []
  var volumes: [Volume] = []
  var capabilities: [YAMLTree] = []
  var replicas = 1
  var dependencies: [YAMLTreeEntry] = []
  private var healthTest: [YAMLTree] = []
  private var placed: Set<String> = []
  private var remarks: [Remark] = []

  /// A named volume, and where it appears in the container.
  struct Volume {
    var name: String
    var path: TracedText
  }

  init(_ layer: ResolvedLayer, _ hostPorts: HostPorts, vaultToken: TracedText?) {
    self.layer = layer
    self.hostPorts = hostPorts
    self.vaultToken = vaultToken
  }

  var isHealthChecked: Bool { !healthTest.isEmpty }

  /// Every service of the catalogue that an image runs.
  static let makers: [String: @Sendable (inout ComposeService) -> Void] = [
    "postgresql": { $0.makePostgreSQL() }, "mysql": { $0.makeMySQL() },
    "mongodb": { $0.makeMongoDB() }, "redis": { $0.makeRedis() },
    "cockroachdb": { $0.makeCockroachDB() }, "nats": { $0.makeNATS() },
    "kafka": { $0.makeKafka() }, "vault": { $0.makeVault() }, "minio": { $0.makeMinIO() },
    "container": { $0.makeContainer() },
  ]
}

// MARK: What the makers say

extension ComposeService {
  /// A parameter's text, which is placed in the file.
  mutating func placed(_ key: String) -> TracedText? {
    placed.insert(key)
    return layer.text(key)
  }

  /// A parameter that has its place, or a remark of its own.
  mutating func place(_ key: String) { placed.insert(key) }

  mutating func remark(_ kind: Remark.Kind, _ field: String?, _ message: String) {
    remarks.append(Remark(kind, layer: layer.name, field: field, message))
  }

  mutating func set(_ variable: String, _ text: TracedText?) {
    guard let text else { return }
    environment.append(YAMLTreeEntry(variable, .text(text)))
  }

  /// A volume of the layer's own, for the data of its service.
  mutating func keepData(at path: String) {
    volumes.append(Volume(name: "\(layer.name)-data", path: TracedText(path)))
  }

  /// Checked by a line for the image's shell.
  mutating func check(_ line: String) { healthTest = ["CMD-SHELL", .text(line)] }

  /// Checked by a program and its arguments.
  mutating func check(_ words: [String]) {
    healthTest = (["CMD"] + words).map { .text($0) }
  }

  /// The version of the service as the tag of an image.
  mutating func useImage(_ name: String) {
    image = TracedText("\(name):")
    image.append(placed("version") ?? TracedText("latest"))
  }

  /// The first number of the service's version.
  var majorVersion: Int? {
    layer.text("version").flatMap { Int($0.text.prefix { $0 != "." }) }
  }

  /// All there is to say, the settings without a place included.
  var allRemarks: [Remark] {
    var all = remarks
    for entry in layer.parameters where entry.value != .empty && !placed.contains(entry.key) {
      let message = entry.key == "volumeSize" ? "a Compose volume has no size" : Self.noPlace
      all.append(Remark(.leftOut, layer: layer.name, field: entry.key, message))
    }
    if layer.layer.version != nil, layer.service?.parameter("version") == nil {
      all.append(Remark(.leftOut, layer: layer.name, field: "version", Self.noPlace))
    }
    return all
  }

  private static let noPlace = "Compose has no place for it"
}

// MARK: Writing

extension ComposeService {
  /// Gives each volume a name that no other has.
  mutating func makeVolumesUnique(_ names: inout FreeNames) {
    for place in volumes.indices {
      volumes[place].name = names.take(volumes[place].name, mark: "-")
    }
  }

  var tree: YAMLTree {
    var entries = [YAMLTreeEntry("image", .text(image))]
    func add(_ key: String, _ list: [YAMLTree]) {
      if !list.isEmpty { entries.append(YAMLTreeEntry(key, .list(list))) }
    }
    func add(_ key: String, _ table: [YAMLTreeEntry]) {
      if !table.isEmpty { entries.append(YAMLTreeEntry(key, .table(table))) }
    }
    add("entrypoint", entrypoint.map { .text($0) })
    add("command", command.map { .text($0) })
    add("environment", environment)
    add("cap_add", capabilities)
    add("ports", ports.map { .text($0) })
    add("expose", exposed.map { .text($0) })
    add("volumes", volumes.map(\.tree))
    add("depends_on", dependencies)
    if isHealthChecked { entries.append(YAMLTreeEntry("healthcheck", healthcheck)) }
    if replicas > 1 { entries.append(YAMLTreeEntry("deploy", deploy)) }
    return .table(entries)
  }

  private var healthcheck: YAMLTree {
    ["test": .list(healthTest), "interval": "2s", "timeout": "10s", "retries": 60]
  }

  private var deploy: YAMLTree { ["replicas": .bare(replicas.description)] }
}

extension ComposeService.Volume {
  /// In the short spelling, or in the long one where the path has its separator in it.
  fileprivate var tree: YAMLTree {
    guard path.text.utf8.contains(UInt8(ascii: ":")) else {
      return .text(TracedText("\(name):") + path)
    }
    return ["type": "volume", "source": .text(name), "target": .text(path)]
  }
}
