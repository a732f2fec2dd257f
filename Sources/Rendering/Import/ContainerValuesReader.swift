import Formats
import ProfileModel

/// Reads the parameters of a container out of its tier's values.
struct ContainerValuesReader {
  private let service: Service
  private let layer: String
  private(set) var parameters: [Entry] = []
  private(set) var remarks: [Remark] = []
  /// Whole blocks that are no container's usual ones: a layer carries them as its own values.
  private(set) var kept: String?

  init(_ service: Service, layer: String) {
    self.service = service
    self.layer = layer
  }

  mutating func read(_ text: String) {
    let result = TemplatedYAML.table(text)
    if let problem = result.problem {
      leaveOut("values", "the text of the tier's values \(problem)")
    }
    guard let root = result.root else { return }
    let container = root[Self.block]
    if let container, container.pairs == nil, !container.isNull {
      leaveOut("values", "`\(Self.block)` of the values is \(container.whatItIs) and no table")
    }
    if container?.pairs == nil {
      leaveOut(
        "values", "the values have no block `\(Self.block)`, so nothing is known of the image")
    }
    for parameter in service.parameters {
      let key = Self.key(of: parameter)
      if let node = container?[key] ?? container?[parameter.key] { take(node, as: parameter) }
    }
    leaveOutOthers(root, container, result.source)
  }

  private static let block = "containerService"

  /// What a parameter is called in the block.
  private static func key(of parameter: Parameter) -> String {
    guard let apiKey = parameter.apiKey else { return parameter.key }
    return apiKey.hasPrefix(block + ".") ? String(apiKey.dropFirst(block.count + 1)) : apiKey
  }

  private mutating func leaveOut(_ field: String, _ message: String) {
    remarks.append(Remark(.leftOut, layer: layer, field: field, message))
  }

  // MARK: - Parameters

  private mutating func take(_ node: YAMLNode, as parameter: Parameter) {
    guard !node.isNull else { return }
    let value: Value? =
      switch parameter.type {
      case .list: list(node, parameter)
      case .table: table(node, parameter)
      default: text(node, parameter)
      }
    if let value { parameters.append(Entry(parameter.key, value)) }
  }

  private mutating func text(_ node: YAMLNode, _ parameter: Parameter) -> Value? {
    guard let text = node.text else {
      leaveOut(parameter.key, "`\(parameter.key)` is \(node.whatItIs) and no text")
      return nil
    }
    return text.isEmpty ? nil : .text(text)
  }

  private mutating func list(_ node: YAMLNode, _ parameter: Parameter) -> Value? {
    if let text = node.text { return text.isEmpty ? nil : .list([.text(text)]) }
    guard let items = node.items else {
      leaveOut(parameter.key, "`\(parameter.key)` is \(node.whatItIs) and no list")
      return nil
    }
    var texts: [Value] = []
    for (place, item) in items.enumerated() {
      if let text = item.text {
        texts.append(.text(text))
      } else {
        leaveOut(parameter.key, "`\(parameter.key)[\(place)]` is \(item.whatItIs) and no text")
      }
    }
    return texts.isEmpty ? nil : .list(texts)
  }

  /// The environment stands as a list of names and values; a table is taken too.
  private mutating func table(_ node: YAMLNode, _ parameter: Parameter) -> Value? {
    var table = ImportedTable()
    for (place, item) in (node.items ?? []).enumerated() {
      guard let name = item["name"]?.text, !name.isEmpty else {
        leaveOut(parameter.key, "`\(parameter.key)[\(place)]` has no name")
        continue
      }
      take(item["value"], name, of: parameter, into: &table)
      for pair in item.pairs ?? [] where !["name", "value"].contains(pair.key.text) {
        leaveOut(
          parameter.key,
          "`\(pair.key.text ?? "?")` of the entry `\(name)` has no place in `\(parameter.key)`")
      }
    }
    for pair in node.pairs ?? [] {
      take(pair.value, pair.key.text ?? "", of: parameter, into: &table)
    }
    if node.text != nil { leaveOut(parameter.key, "`\(parameter.key)` is a text and no list") }
    return table.entries.isEmpty ? nil : .table(table.entries)
  }

  private mutating func take(
    _ value: YAMLNode?, _ name: String, of parameter: Parameter, into table: inout ImportedTable
  ) {
    guard let value else {
      return leaveOut(parameter.key, "the entry `\(name)` has no value")
    }
    guard let text = value.isNull ? "" : value.text else {
      return leaveOut(parameter.key, "the value of `\(name)` is \(value.whatItIs) and no text")
    }
    if !table.set(name, text) {
      leaveOut(parameter.key, "`\(name)` stands there more than once; the last one counts")
    }
  }

  // MARK: - The rest

  /// What neither is a parameter nor what every container tier has.
  private mutating func leaveOutOthers(
    _ root: YAMLNode, _ container: YAMLNode?, _ source: SourceText?
  ) {
    let known = Set(service.parameters.flatMap { [Self.key(of: $0), $0.key] })
    var boilerplate = ContainerBoilerplate(service)
    for (place, pair) in (root.pairs ?? []).enumerated() {
      guard let key = pair.key.text, key != Self.block else { continue }
      if !ContainerBoilerplate.blocks.contains(key), let source,
        let lines = TemplatedYAML.lines(of: place, in: root, source)
      {
        keep(lines, key)
      } else {
        boilerplate.check(key, pair.value)
      }
    }
    for pair in container?.pairs ?? [] {
      guard let key = pair.key.text, !known.contains(key) else { continue }
      boilerplate.check("\(Self.block).\(key)", pair.value)
    }
    for path in boilerplate.others {
      leaveOut("values", "`\(path)` of the values has no place in a container layer")
    }
  }

  private mutating func keep(_ lines: String, _ key: String) {
    kept = (kept ?? "") + lines
    remarks.append(
      Remark(
        .note, layer: layer, field: "values",
        "the block `\(key)` is no parameter of a container; it was kept as the layer's values"))
  }
}

/// A table in which each key stands once.
struct ImportedTable {
  private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]

  /// Sets a key; false where it had been set before.
  mutating func set(_ key: String, _ text: String) -> Bool {
    if let place = places[key] {
      entries[place].value = .text(text)
      return false
    }
    places[key] = entries.count
    entries.append(Entry(key, .text(text)))
    return true
  }
}
