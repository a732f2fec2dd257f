import Formats
import ProfileModel

/// What a profile is rendered to, cut into parts that have names.
struct RenderedObjects {
  /// In the order of the rendering.
  private(set) var all: [(name: String, value: Value)] = []
  private var places: [String: Int] = [:]

  subscript(name: String) -> Value? { places[name].map { all[$0].value } }

  init(_ request: RenderRequest, _ target: Target) {
    for file in Render.rendered(request, to: target).files {
      guard file.isInStream || file.keepsFormerValues else { continue }
      add(file, target)
    }
  }

  private mutating func add(_ file: RenderedFile, _ target: Target) {
    let text = file.text.text
    switch target {
    case .kubernetes: addDocuments(text, file.name)
    case .palette: addTiers(text, file.name)
    case .terraform: addBlocks(text)
    case .compose where file.isInStream: addSections(text, file.name)
    case .compose: addLines(text, file.name)
    case .values: addLayers(text, file.name)
    }
  }

  /// A second part of the same name gets a number.
  private mutating func add(_ name: String, _ value: Value) {
    var unique = name
    var number = 2
    while places[unique] != nil {
      unique = "\(name) (\(number))"
      number += 1
    }
    places[unique] = all.count
    all.append((unique, value))
  }

  // MARK: YAML

  private mutating func addDocuments(_ text: String, _ file: String) {
    let stream = YAMLStream.read(SourceText(text))
    // What no reader of YAML takes is compared as a text.
    guard stream.failure == nil else { return add(file, .text(text)) }
    for document in stream.documents where !document.isNull {
      add(Self.objectName(document) ?? file, Self.value(document))
    }
  }

  private static func objectName(_ document: YAMLNode) -> String? {
    guard let kind = document["kind"]?.text else { return nil }
    let metadata = document["metadata"]
    let name = metadata?["name"]?.text ?? "without a name"
    return "\(kind) " + (metadata?["namespace"]?.text.map { "\($0)/\(name)" } ?? name)
  }

  private mutating func addSections(_ text: String, _ file: String) {
    guard let root = YAMLStream.read(SourceText(text)).documents.first, let pairs = root.pairs
    else { return add(file, .text(text)) }
    for pair in pairs {
      let section = pair.key.text ?? ""
      if let parts = pair.value.pairs {
        for part in parts {
          add("\(section).\(part.key.text ?? "")", Self.value(part.value))
        }
      } else {
        add(section, Self.value(pair.value))
      }
    }
  }

  private mutating func addLayers(_ text: String, _ file: String) {
    guard let root = YAMLStream.read(SourceText(text)).documents.first,
      let layers = root["layers"]?.items
    else { return add(file, .text(text)) }
    for layer in layers { add("layer \(layer["name"]?.text ?? "")", Self.value(layer)) }
  }

  private static func value(_ node: YAMLNode) -> Value {
    switch node.content {
    case .scalar(let text, _): .text(text)
    case .sequence(let items): .list(items.map(value))
    case .mapping(let pairs):
      .table(pairs.map { Entry($0.key.text ?? "", value($0.value)) })
    }
  }

  // MARK: Others

  private mutating func addTiers(_ text: String, _ file: String) {
    guard let body = try? JSONValue.read(Array(text.utf8)) else { return add(file, .text(text)) }
    add("metadata", Self.value(body["metadata"] ?? .null))
    for tier in body["spec"]?["template"]?["appTiers"]?.array ?? [] {
      add("tier \(tier["name"]?.string ?? "")", Self.value(tier))
    }
  }

  private static func value(_ json: JSONValue) -> Value {
    switch json {
    case .null: .empty
    case .bool(let isTrue): .text(isTrue ? "true" : "false")
    case .integer(let number): .text(number.description)
    case .number(let number): .text(number.description)
    case .string(let text): .text(text)
    case .array(let items): .list(items.map(value))
    case .object(let members): .table(members.map { Entry($0.key, value($0.value)) })
    }
  }

  /// Terraform's blocks begin at the first column and end there.
  private mutating func addBlocks(_ text: String) {
    var head = ""
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasSuffix("{"), line.first != " ", line.first != "#", head.isEmpty {
        head = String(line.dropLast(2))
      } else if line == "}" {
        add(head, .text(lines.joined(separator: "\n")))
        head = ""
        lines = []
      } else if !head.isEmpty {
        lines.append(line)
      }
    }
  }

  /// A file of `NAME=value` lines: secrets, all of them.
  private mutating func addLines(_ text: String, _ file: String) {
    for line in text.split(separator: "\n") where line.first != "#" {
      let parts = line.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      add("\(file) \(parts[0])", .text(String(parts[1])))
    }
  }
}
