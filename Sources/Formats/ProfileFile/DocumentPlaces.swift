package import ProfileModel

/// Finds the places of findings in a profile file; remembers the way to each field it has found.
package struct DocumentPlaces {
  private let source: SourceText
  private let root: YAMLNode?
  private let layers: [YAMLNode]
  private var scalars: [LayerField: ScalarPlaces] = [:]
  /// Where each manifest of a layer stands in its list, by its name.
  private var manifests: [LayerID: [String: Int]] = [:]

  package init(_ document: ProfileDocument) {
    source = document.source
    root = document.root
    layers = root?["layers"]?.items ?? []
  }

  /// The stretch of the file that a place means: the nearest one where the place itself is missing.
  package mutating func range(of place: Place) -> Range<Int> {
    guard !place.isInFile else { return place.range ?? 0..<0 }
    let field = LayerField(layer: place.layer, place.field ?? FieldPath())
    if let range = place.range, let scalar = scalars[field] { return scalar.range(of: range) }
    guard let root else { return 0..<0 }
    let spot =
      place.layer.map { self.spot(in: $0, place.field) } ?? Spot(root).following(place.field)
    guard let range = place.range, spot.isFound else {
      let isKey = place.part == .key || !spot.isFound
      return source.firstLine(of: isKey ? spot.key?.range ?? spot.node.range : spot.node.range)
    }
    let scalar = ScalarPlaces(spot.node, in: source)
    scalars[field] = scalar
    return scalar.range(of: range)
  }

  private mutating func spot(in layer: LayerID, _ field: FieldPath?) -> Spot {
    guard layers.indices.contains(layer.number) else {
      return Spot(root ?? YAMLNode(content: .sequence([]), range: 0..<0, weight: 0))
    }
    let item = layers[layer.number]
    let named = item["name"].map { Spot($0) } ?? Spot(item)
    guard let field, let first = field.first else { return named }
    if first == "manifests", let found = manifest(in: layer, Spot(item), field) {
      return found
    }
    let isOwnField =
      Layer.fieldNames.contains(first)
      && (item[first] != nil || item["parameters"]?[first] == nil)
    let found =
      isOwnField
      ? Spot(item).following(field) : Spot(item).step(.key("parameters")).following(field)
    return found.hasMoved ? found : named
  }

  private mutating func manifest(
    in layer: LayerID, _ item: Spot, _ field: FieldPath
  ) -> Spot? {
    let list = item.step(.key("manifests"))
    guard list.isFound, field.steps.count > 1, let items = list.node.items else { return nil }
    let number: Int?
    switch field.steps[1] {
    case .index(let place): number = place
    case .key(let name):
      let numbers = manifests[layer] ?? Self.numbers(of: items)
      manifests[layer] = numbers
      number = numbers[name]
    }
    guard let number, items.indices.contains(number) else { return list }
    let item = items[number]
    guard let content = item["content"] else { return Spot(item) }
    var spot = Spot(content)
    spot.key = item["name"]
    return spot
  }

  /// The first item of each name.
  private static func numbers(of items: [YAMLNode]) -> [String: Int] {
    let named = items.enumerated().compactMap { number, item in
      item["name"]?.text.map { ($0, number) }
    }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
  }
}

/// A node of the file's tree, reached step by step.
private struct Spot {
  var node: YAMLNode
  var key: YAMLNode?
  /// Every step so far was there.
  var isFound = true
  /// Something of the way was there.
  var hasMoved = false

  init(_ node: YAMLNode) { self.node = node }

  func following(_ path: FieldPath?) -> Spot {
    (path?.steps ?? []).reduce(self) { $0.step($1) }
  }

  func step(_ step: FieldPath.Step) -> Spot {
    guard isFound else { return self }
    var spot = self
    switch step {
    case .key(let key):
      guard let pair = node.pair(key) else { break }
      spot.node = pair.value
      spot.key = pair.key
      spot.hasMoved = true
      return spot
    case .index(let number):
      guard let items = node.items, items.indices.contains(number) else { break }
      spot.node = items[number]
      spot.key = items[number]
      spot.hasMoved = true
      return spot
    }
    spot.isFound = false
    return spot
  }
}
