import Formats
import ProfileModel

/// What is to be said about outputs that mean something else in a Compose file.
struct UsedOutputRemarks {
  private(set) var all: [Remark] = []

  init(_ resolution: ResolvedProfile, _ used: Set<Int>) {
    for (number, reference) in resolution.references.enumerated() where used.contains(number) {
      let reader = resolution.layers[reference.reader].layer
      guard
        let message = Self.message(reference, resolution)
          ?? Self.httpMessage(reference, reader, resolution)
      else { continue }
      let layer = reader.name
      let field = reference.field.description
      all.append(Remark(.note, layer: layer, field: field, message))
    }
  }

  private static func message(
    _ reference: ResolvedReference, _ resolution: ResolvedProfile
  ) -> String? {
    switch reference.origin {
    case .system(SystemVariable.namespace.name): namespace
    case .output(let position, let name): message(name, resolution.layers[position])
    default: nil
    }
  }

  /// An address that begins with `https://`, of a service that speaks HTTP here.
  private static func httpMessage(
    _ reference: ResolvedReference, _ reader: Layer, _ resolution: ResolvedProfile
  ) -> String? {
    guard case .output(let position, _) = reference.origin,
      let service = resolution.layers[position].service?.id,
      service == "vault" || service == "minio",
      let text = reader.setting(reference.field)?.text,
      text.utf8.prefix(reference.range.lowerBound).reversed().starts(
        with: "https://".utf8.reversed())
    else { return nil }
    return "`\(resolution.layers[position].name)` speaks HTTP here: `https://` does not reach it"
  }

  private static let namespace = "Compose has no namespaces; the text is the cluster's"

  private static func message(_ name: String, _ producer: ResolvedLayer) -> String? {
    guard let service = producer.service else { return nil }
    if service.output(name)?.kind == .namespace { return namespace }
    switch (service.id, name) {
    case ("mongodb", ComposeOutputs.srv): return "a plain mongodb:// address stands for it"
    case ("container", ComposeOutputs.external), ("container", ComposeOutputs.externalAddress):
      return "it is this machine, as a browser sees it; other containers use CONTAINER_SVC"
    default: return nil
    }
  }
}
