import Formats
import ProfileModel

/// A service of a Compose file, read, and the layer that it becomes.
struct ComposeEntry {
  /// An environment variable.
  struct Variable {
    var key: String
    var text: ComposeText
  }

  /// In the file.
  var name: String
  /// The layer's name.
  var layer: String
  var service: Service
  /// nil: a container.
  var recipe: ServiceRecipe?
  var image: String?
  /// Made from sources that stand beside the file.
  var isBuilt = false
  var environment: [Variable] = []
  /// The start command and its arguments; nil: the image's own.
  var entrypoint: [ComposeText]?
  var command: [ComposeText]?
  var ports: [ComposePort] = []
  var mounts: [ComposeMount] = []
  var replicas: Int?
  /// The services that must run before it, by their names.
  var dependencies: [String] = []
  /// Further names under which others reach it.
  var aliases: [String] = []
  /// Names that mean another service in this one alone.
  var links: [String: String] = [:]
  var account = ComposeAccount()
  /// What becomes of it.
  var parameters: [Entry] = []
  var version: String?
  var remarks: [Remark] = []

  init(name: String, layer: String, service: Service) {
    self.name = name
    self.layer = layer
    self.service = service
  }

  mutating func note(_ kind: Remark.Kind, _ field: String? = nil, _ message: String) {
    remarks.append(Remark(kind, layer: layer, field: field, message))
  }

  /// Says which variables of a text were filled and which were not.
  mutating func note(_ text: ComposeText, _ field: String) {
    for name in text.defaults {
      note(.note, field, "the file's default was taken for the variable \(name)")
    }
    for name in text.open where field != "image" || text.onlyVariable == nil {
      note(
        .note, field,
        "Compose would fill `${\(name)}` from the environment; it stands as text: put the value in "
          + "its place")
    }
  }

  /// The container's ports, each once, in the file's order.
  var targets: [Int] {
    var seen: Set<Int> = []
    return ports.map(\.target).filter { seen.insert($0).inserted }
  }
}

/// Who may enter a service, as its Compose file says.
struct ComposeAccount {
  /// As clients write them; the first one is the layer's.
  var users: [String] = []
  var passwords: [String] = []
  var database: String?
}

extension Service {
  /// The first output of one of these kinds, the kind that counts first.
  func output(of kinds: Kind...) -> Output? {
    kinds.lazy.compactMap { kind in
      outputs.first { $0.kind == kind && $0.condition == nil }
    }.first
  }

  /// The first parameter of a kind.
  func parameter(of kind: Kind) -> Parameter? { parameters.first { $0.kind == kind } }
}
