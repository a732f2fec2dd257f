import ProfileModel

/// What a part of a profile file shall say, and how it is laid out where it is new.
indirect enum Wanted: Equatable {
  enum Form: Equatable {
    /// In quotes where a reader of YAML could take it for something else than a text.
    case text
    /// Numbers and truth values stand bare.
    case setting
    /// A text of several lines, as a block.
    case block
    /// Without quotes where it stood without them.
    case asWritten
  }

  /// What a list holds: other items stay in the file as they are, because reading passes over them.
  enum Items: Equatable {
    case layers, manifests, tags, values

    /// Whether the list is laid out in one line.
    var isFlow: Bool { self == .tags || self == .values }

    /// Whether reading makes an item of a node.
    func hold(_ node: YAMLNode) -> Bool {
      switch self {
      case .layers: node.pairs != nil
      case .tags: node.text != nil && !node.isNull
      case .manifests, .values: true
      }
    }
  }

  /// A key with nothing behind it.
  case nothing
  case scalar(String, Form)
  case list([WantedItem], Items)
  case table([WantedItem], isFlow: Bool)
}

/// A part with what it is known by among its siblings: a key, or a layer's identity.
struct WantedItem: Equatable {
  var key: String
  var value: Wanted

  init(_ key: String, _ value: Wanted) {
    self.key = key
    self.value = value
  }
}

extension Wanted {
  /// The parts of a profile, in the order of the canonical layout.
  static func items(of profile: Profile) -> [WantedItem] {
    var metadata = [WantedItem("name", .scalar(profile.name, .text))]
    if let version = profile.version {
      metadata.append(WantedItem("version", .scalar(version, .text)))
    }
    if !profile.description.isEmpty {
      metadata.append(WantedItem("description", .scalar(profile.description, .block)))
    }
    if !profile.tags.isEmpty {
      metadata.append(WantedItem("tags", .list(texts(profile.tags), .tags)))
    }
    let layers = profile.layers.map {
      WantedItem("\($0.id.number)", .table(items(of: $0), isFlow: false))
    }
    return [
      WantedItem("metadata", .table(metadata, isFlow: false)),
      WantedItem("layers", .list(layers, .layers)),
    ]
  }

  private static func items(of layer: Layer) -> [WantedItem] {
    var items = [
      WantedItem("name", .scalar(layer.name, .text)),
      WantedItem("service", .scalar(layer.service, .text)),
    ]
    if let version = layer.version { items.append(WantedItem("version", .scalar(version, .text))) }
    if let order = layer.installOrder {
      items.append(WantedItem("installOrder", .scalar("\(order)", .setting)))
    }
    if let chart = layer.chart {
      items.append(WantedItem("chart", parts(Chart.parts) { chart[$0] }))
    }
    if !layer.parameters.isEmpty {
      let entries = layer.parameters.map { WantedItem($0.key, parameter($0.value)) }
      items.append(WantedItem("parameters", .table(entries, isFlow: false)))
    }
    if let values = layer.values { items.append(WantedItem("values", .scalar(values, .block))) }
    if !layer.manifests.isEmpty {
      items.append(WantedItem("manifests", .list(manifests(layer.manifests), .manifests)))
    }
    if let source = layer.source {
      items.append(WantedItem("source", parts(Source.parts) { source[$0] }))
    }
    return items
  }

  private static func parts(_ names: [String], _ part: (String) -> String?) -> Wanted {
    let items = names.compactMap { name in
      part(name).map { WantedItem(name, .scalar($0, .text)) }
    }
    return .table(items, isFlow: true)
  }

  private static func manifests(_ manifests: [Manifest]) -> [WantedItem] {
    var seen: [String: Int] = [:]
    return manifests.map { manifest in
      seen[manifest.name, default: 0] += 1
      let fields = [
        WantedItem("name", .scalar(manifest.name, .text)),
        WantedItem("content", .scalar(manifest.content, .block)),
      ]
      return WantedItem(
        "\(manifest.name)#\(seen[manifest.name] ?? 0)", .table(fields, isFlow: false))
    }
  }

  private static func parameter(_ value: Value) -> Wanted {
    switch value {
    case .empty: .nothing
    case .text(let text): .scalar(text, hasLines(text) ? .block : .setting)
    case .list(let items):
      .list(items.enumerated().map { WantedItem("\($0)", nested($1)) }, .values)
    case .table(let entries):
      isSecret(entries)
        ? .table(entries.map { WantedItem($0.key, secret($0)) }, isFlow: true)
        : .table(entries.map { WantedItem($0.key, nested($0.value)) }, isFlow: false)
    }
  }

  /// Most texts have none, which their bytes say at once.
  private static func hasLines(_ text: String) -> Bool {
    text.utf8.contains(10) && text.contains("\n")
  }

  private static func nested(_ value: Value) -> Wanted {
    if case .text(let text) = value {
      .scalar(text, hasLines(text) ? .block : .text)
    } else {
      parameter(value)
    }
  }

  /// `generate: true` stands bare, every other part of a secret is a text.
  private static func secret(_ entry: Entry) -> Wanted {
    entry == Entry("generate", .text("true")) ? .scalar("true", .setting) : nested(entry.value)
  }

  private static func isSecret(_ entries: [Entry]) -> Bool {
    entries.count == 1 && ["generate", "fromEnv", "value"].contains(entries[0].key)
  }

  private static func texts(_ texts: [String]) -> [WantedItem] {
    texts.enumerated().map { WantedItem("\($0)", .scalar($1, .text)) }
  }
}
