import Formats
import ProfileModel

/// The values of a container's tier: what the platform's own editor writes there.
struct ContainerValues {
  let scope: Scope
  let service: Service
  private(set) var remarks: [Remark] = []

  init(_ scope: Scope, _ service: Service) {
    self.scope = scope
    self.service = service
  }

  private static let tierName = "{{.spectro.system.appdeployment.tiername}}"

  /// The values as a whole.
  mutating func text() -> String { Self.head + YAMLTree.table([workload()]).written.text }

  /// The top-level blocks in their order.
  mutating func blocks() -> [YAMLTreeEntry] { Self.same + [workload()] }

  /// The blocks that are the same for all containers.
  private static let same = [
    YAMLTreeEntry(
      "pack", ["namespace": "\(tierName)-ns", "releaseNameOverride": "\(tierName)"]),
    YAMLTreeEntry("postReadinessHooks", ["outputParameters": .list(lookups.map(hook))]),
  ]

  /// Written once: most of a profile's text is this.
  private static let head = YAMLTree.table(same).written.text

  // MARK: - Outputs

  /// Where the platform finds what each output says, once the container is ready.
  private static let lookups: [(output: String, key: String, isConditional: Bool)] = [
    ("CONTAINER_NAMESPACE", "metadata.namespace", false),
    ("CONTAINER_SVC", #"metadata.annotations["spectrocloud.com/service-fqdn"]"#, false),
    ("CONTAINER_SVC_PORT", "spec.ports[0].port", false),
    ("CONTAINER_SVC_EXTERNALHOSTNAME", "status.loadBalancer.ingress[0].hostname", true),
    ("CONTAINER_SVC_EXTERNALIP", "status.loadBalancer.ingress[0].ip", true),
  ]

  private static func hook(output: String, key: String, isConditional: Bool) -> YAMLTree {
    var spec = [
      YAMLTreeEntry("namespace", "\(tierName)-ns"),
      YAMLTreeEntry("secretName", "\(tierName)-custom-secret"),
      YAMLTreeEntry(
        "ownerReference", ["apiVersion": "v1", "kind": "Service", "name": "\(tierName)-svc"]),
      YAMLTreeEntry("keyToCheck", .text(key)),
    ]
    if isConditional { spec.append(YAMLTreeEntry("conditional", true)) }
    return ["name": .text(output), "type": "lookupSecret", "spec": .table(spec)]
  }

  // MARK: - The workload

  /// The order of published examples.
  private static let order = [
    "serviceName", "registryUrl", "image", "replicas", "ingressHost", "access", "ports",
    "serviceType", "env", "args", "command", "volumeName", "volumeSize", "pathToMount",
  ]

  private mutating func workload() -> YAMLTreeEntry {
    var fields: [String: YAMLTree] = ["serviceName": "\(Self.tierName)-svc", "registryUrl": ""]
    var others: [String] = []
    for parameter in service.parameters {
      guard let value = value(of: parameter) else { continue }
      let key = key(of: parameter)
      fields[key] = value
      if !Self.order.contains(key) { others.append(key) }
    }
    if case .text(let access)? = fields["access"] {
      if access.text == "public" {
        fields["serviceType"] = "LoadBalancer"
      } else if access.text.contains("{{") {
        note(
          .assumed, "access",
          "only for `public` a `serviceType: LoadBalancer` is sent, and the reference hides it")
      }
    }
    let entries = (Self.order + others).compactMap { key in
      fields[key].map { YAMLTreeEntry(key, $0) }
    }
    return YAMLTreeEntry("containerService", .table(entries))
  }

  private mutating func key(of parameter: Parameter) -> String {
    let block = "containerService."
    if let apiKey = parameter.apiKey, apiKey.hasPrefix(block) {
      return String(apiKey.dropFirst(block.count))
    }
    note(
      .assumed, parameter.key,
      "nobody has published where a container has this; it is sent as `\(block)\(parameter.key)`")
    return parameter.key
  }

  private mutating func value(of parameter: Parameter) -> YAMLTree? {
    let value = scope.layer.effectiveValue(of: parameter, in: service)
    if value == .empty { return nil }
    if parameter.isSecret {
      note(
        .leftOut, parameter.key,
        "a container's values have no place for a secret; let a reference read it from a layer")
      return nil
    }
    switch (parameter.type, value) {
    case (.integer, .text(let text)), (.size, .text(let text)):
      return Int(text).map { .bare($0.description) } ?? tree(value)
    case (.boolean, .text(let text)) where text == "true" || text == "false": return .bare(text)
    case (.list, .text): return .list([tree(value)])
    case (.table, .table(let entries)):
      return .list(entries.map { ["name": .text($0.key), "value": tree($0.value)] })
    default: return tree(value)
    }
  }

  private func tree(_ value: Value) -> YAMLTree {
    switch value {
    case .empty: ""
    case .text(let text): .text(CanonicalText.canonical(text, scope: scope))
    case .list(let items): .list(items.map(tree))
    case .table(let entries): .table(entries.map { YAMLTreeEntry($0.key, tree($0.value)) })
    }
  }

  private mutating func note(_ kind: Remark.Kind, _ field: String, _ message: String) {
    remarks.append(Remark(kind, layer: scope.layer.name, field: field, message))
  }
}
