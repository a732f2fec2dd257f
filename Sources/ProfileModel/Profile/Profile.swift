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

  /// The layers are looked at where they are: this is asked at every key.
  package static func == (one: Profile, other: Profile) -> Bool {
    guard one.name == other.name, one.version == other.version,
      one.description == other.description, one.tags == other.tags,
      one.layers.count == other.layers.count
    else { return false }
    let (old, new) = (one.layers.span, other.layers.span)
    // What is edited is seen first where the top layers are the ones that are worked on.
    for place in old.indices.reversed() where old[place] != new[place] { return false }
    return true
  }

  /// How many layers of two profiles are alike at the bottom, and how many of the others at the top.
  package func layersAlike(_ other: Profile) -> (below: Int, above: Int) {
    let (old, new) = (layers.span, other.layers.span)
    let common = min(old.count, new.count)
    var below = 0
    while below < common, old[below] == new[below] { below += 1 }
    var above = 0
    while above < common - below, old[old.count - 1 - above] == new[new.count - 1 - above] {
      above += 1
    }
    return (below, above)
  }

  /// Where the layer stands, counted from 0 at the bottom.
  package func position(of id: LayerID) -> Int? {
    // Looks at the field alone: taking out whole layers costs much more than comparing.
    layers.indices.first { layers[$0].id == id }
  }

  /// The layer of this identity.
  package func layer(_ id: LayerID) -> Layer? {
    position(of: id).map { layers[$0] }
  }

  /// The lowest layer of this name.
  package func layer(named name: String) -> Layer? {
    layers.indices.first { layers[$0].name == name }.map { layers[$0] }
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
