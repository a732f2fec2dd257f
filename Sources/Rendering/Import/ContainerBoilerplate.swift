import Formats
import ProfileModel

/// Knows what stands in the values of every container tier, whoever wrote them, and finds what else
/// stands there.
struct ContainerBoilerplate {
  private let service: Service
  /// The paths of what is of this tier alone and has no place in a layer.
  private(set) var others: [String] = []

  init(_ service: Service) { self.service = service }

  private static let tier = "{{.spectro.system.appdeployment.tiername}}"

  /// The outermost blocks that every container has.
  static let blocks: Set = ["pack", "postReadinessHooks", "containerService"]

  mutating func check(_ path: String, _ node: YAMLNode) {
    switch path {
    case "pack": checkPack(node)
    case "postReadinessHooks": checkHooks(node)
    case "containerService.serviceName": expect([Self.tier + "-svc"], node, path)
    case "containerService.serviceType":
      // A page that was damaged on its way writes the words with a space.
      expect(["LoadBalancer", "loadbalancer", "ClusterIP"], node, path)
    default: if !node.isNull { others.append(path) }
    }
  }

  private mutating func checkPack(_ node: YAMLNode) {
    for pair in node.pairs ?? [] {
      let path = "pack.\(pair.key.text ?? "?")"
      switch pair.key.text {
      case "namespace": expect([Self.tier + "-ns"], pair.value, path)
      case "releaseNameOverride": expect([Self.tier], pair.value, path)
      default: if !pair.value.isNull { others.append(path) }
      }
    }
  }

  private mutating func checkHooks(_ node: YAMLNode) {
    for pair in node.pairs ?? [] {
      guard pair.key.text == "outputParameters" else {
        others.append("postReadinessHooks.\(pair.key.text ?? "?")")
        continue
      }
      for item in pair.value.items ?? [] {
        guard let name = item["name"]?.text, service.output(name) != nil else {
          others.append("postReadinessHooks.outputParameters: \(item["name"]?.text ?? "?")")
          continue
        }
      }
    }
  }

  private mutating func expect(_ usual: [String], _ node: YAMLNode, _ path: String) {
    guard !node.isNull, let text = node.text.map(Self.withoutBlanks), usual.contains(text) else {
      if !node.isNull { others.append(path) }
      return
    }
  }

  private static func withoutBlanks(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0 != " " }.map(Character.init))
  }
}
