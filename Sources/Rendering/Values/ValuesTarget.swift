import Formats
import ProfileModel

/// The settings of each layer as they will be, every reference resolved.
enum ValuesTarget {
  static func rendered(_ request: RenderRequest) -> Rendered {
    let profile = ResolvedProfile(request)
    let positions = request.positions
    let tree: YAMLTree = [
      "app": .text(request.app),
      "profile": .text(request.profile.name),
      "version": .text(Version.normalised(request.profile.version)),
      "layers": .list(positions.map { layer(profile.layers[$0]) }),
    ]
    var rendered = Rendered()
    var text = TracedText("# What each layer of \(request.profile.name) is set to, bottom first.\n")
    text.append(tree.written)
    var file = RenderedFile("\(request.profile.name).values.yaml", text)
    file.isSecret = request.isRevealed && profile.holdsSecret(text)
    rendered.files = [file]
    rendered.take(profile, positions)
    return rendered
  }

  private static func layer(_ layer: ResolvedLayer) -> YAMLTree {
    var entries = [
      YAMLTreeEntry("name", .text(layer.name)),
      YAMLTreeEntry("service", .text(layer.layer.service)),
      YAMLTreeEntry("namespace", .text(layer.namespace)),
    ]
    if let version = version(of: layer) {
      entries.append(YAMLTreeEntry("version", .text(version)))
    }
    if let order = layer.layer.installOrder {
      entries.append(YAMLTreeEntry("installOrder", .bare(String(order))))
    }
    if let chart = layer.layer.chart {
      entries.append(YAMLTreeEntry("chart", table(chart.parts)))
    }
    let parameters = parameters(layer)
    if !parameters.isEmpty { entries.append(YAMLTreeEntry("parameters", .table(parameters))) }
    if let values = layer.values { entries.append(YAMLTreeEntry("values", .text(values))) }
    if !layer.manifests.isEmpty {
      let manifests = layer.manifests.map { manifest -> YAMLTree in
        ["name": .text(manifest.name), "content": .text(manifest.content)]
      }
      entries.append(YAMLTreeEntry("manifests", .list(manifests)))
    }
    if let source = layer.layer.source {
      entries.append(YAMLTreeEntry("source", table(source.parts)))
    }
    return .table(entries)
  }

  private static func table(_ parts: [(key: String, value: String?)]) -> YAMLTree {
    .table(parts.compactMap { part in part.value.map { YAMLTreeEntry(part.key, .text($0)) } })
  }

  /// The service's version, the newest where none is said.
  private static func version(of layer: ResolvedLayer) -> TracedText? {
    let parameter = layer.service?.parameters.first { $0.type == .version }
    return parameter.flatMap { layer.text($0.key) } ?? layer.layer.version.map { TracedText($0) }
  }

  private static func parameters(_ layer: ResolvedLayer) -> [YAMLTreeEntry] {
    layer.parameters.compactMap { entry in
      let type = layer.service?.parameter(entry.key)?.type
      guard entry.value != .empty, type != .version else { return nil }
      return YAMLTreeEntry(entry.key, tree(entry.value, type))
    }
  }

  private static func tree(_ value: ResolvedValue, _ type: Parameter.Form?) -> YAMLTree {
    switch value {
    case .empty: .bare("null")
    case .text(let text): scalar(text, type)
    case .list(let items): .list(items.map { tree($0, nil) })
    case .table(let entries): .table(entries.map { YAMLTreeEntry($0.key, tree($0.value, nil)) })
    }
  }

  /// Numbers and truth values stand bare where the catalogue says that they are some.
  private static func scalar(_ text: TracedText, _ type: Parameter.Form?) -> YAMLTree {
    switch type {
    case .integer?, .size?:
      text.traces.isEmpty && Int(text.text) != nil ? .bare(text.text) : .text(text)
    case .boolean?:
      text.text == "true" || text.text == "false" ? .bare(text.text) : .text(text)
    default: .text(text)
    }
  }
}

extension Chart {
  fileprivate var parts: [(key: String, value: String?)] {
    [("registry", registry), ("name", name), ("version", version)]
  }
}

extension Source {
  fileprivate var parts: [(key: String, value: String?)] {
    [
      ("uid", uid), ("registryUid", registryUid), ("containerRegistryUid", containerRegistryUid),
      ("packVersion", packVersion),
    ]
  }
}

extension Version {
  /// A version as the platform wants it; the first one where none is said.
  static func normalised(_ text: String?) -> String {
    (text.flatMap { Version($0) } ?? .initial).description
  }
}
