import Formats
import ProfileModel

/// Which services a service waits for: those that its layer reads.
struct Dependencies {
  private let services: [Int: ComposeService]
  private var producers: [Int: Set<Int>] = [:]

  init(_ index: ProfileIndex, _ services: [Int: ComposeService]) {
    self.services = services
    for wire in Wiring(index).wires where services[wire.reader] != nil {
      guard let producer = wire.producer, services[producer] != nil else { continue }
      producers[wire.reader, default: []].insert(producer)
    }
  }

  /// The services in the order of the layers, each with what is waited for.
  func of(_ position: Int) -> [YAMLTreeEntry] {
    (producers[position] ?? []).sorted().compactMap { producer in
      services[producer].map {
        let condition = $0.isHealthChecked ? "service_healthy" : "service_started"
        return YAMLTreeEntry($0.layer.name, ["condition": .text(condition)])
      }
    }
  }
}
