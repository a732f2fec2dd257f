/// A name with a version and an ordered list of layers: what one profile file says.
package struct Profile: Equatable, Sendable {
  package var name: String
  /// As written; nil where the file leaves it out. `Version(text)` reads it.
  package var version: String?
  package var description: String
  package var tags: [String]
  /// Bottom first: a layer sees the ones before it. The order is the meaning.
  package var layers: [Layer]

  package init(
    name: String, version: String? = nil, description: String = "", tags: [String] = [],
    layers: [Layer] = []
  ) {
    self.name = name
    self.version = version
    self.description = description
    self.tags = tags
    self.layers = layers
  }

  /// Where the layer stands, counted from 0 at the bottom.
  package func position(of id: LayerID) -> Int? {
    layers.firstIndex { $0.id == id }
  }

  /// The layer of this identity.
  package func layer(_ id: LayerID) -> Layer? {
    layers.first { $0.id == id }
  }

  /// The lowest layer of this name.
  package func layer(named name: String) -> Layer? {
    layers.first { $0.name == name }
  }

  /// An identity that no layer of this profile has.
  package var freeLayerID: LayerID {
    LayerID((layers.map(\.id.number).max() ?? -1) + 1)
  }

  /// The name a new layer of this service gets: `<service>-<n>` with the first free number.
  package func defaultLayerName(for service: String) -> String {
    let taken = Set(layers.map(\.name))
    var number = 1
    while taken.contains("\(service)-\(number)") { number += 1 }
    return "\(service)-\(number)"
  }
}
