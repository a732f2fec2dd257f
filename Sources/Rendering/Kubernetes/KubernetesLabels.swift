import Formats
import ProfileModel

/// What the objects of a layer are marked with.
struct KubernetesLabels {
  /// On every object of the layer.
  let all: [YAMLTreeEntry]
  /// On the layer's own pods alone.
  let selector: [YAMLTreeEntry]

  init(_ layer: ResolvedLayer, _ resolution: ResolvedProfile) {
    let isOperator = layer.service?.tierType == .operatorInstance
    selector = [
      Self.label("name", isOperator ? layer.layer.service : layer.name),
      Self.label("instance", layer.app),
    ]
    var all = selector
    all.append(Self.label("part-of", resolution.request.profile.name))
    all.append(Self.label("managed-by", "strata"))
    if let version = Self.version(layer, resolution).flatMap(KubernetesName.labelValue) {
      all.append(Self.label("version", version))
    }
    self.all = all
  }

  private static func label(_ name: String, _ text: String) -> YAMLTreeEntry {
    let value = KubernetesName.labelValue(text) ?? "unnamed"
    return YAMLTreeEntry("app.kubernetes.io/\(name)", .text(value))
  }

  /// The layer's version, or its image's tag.
  private static func version(_ layer: ResolvedLayer, _ resolution: ResolvedProfile) -> String? {
    if let version = layer.layer.version { return version }
    if let version = layer.text("version") { return version.traces.isEmpty ? version.text : nil }
    guard let image = layer.text("image"), image.traces.isEmpty else { return nil }
    let name = image.text.split(separator: "@").first?.split(separator: "/").last ?? ""
    let parts = name.split(separator: ":")
    return parts.count == 2 ? String(parts[1]) : nil
  }
}
