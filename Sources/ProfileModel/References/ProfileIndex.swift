/// A profile with what the catalogue knows of its layers, made once and asked often.
package struct ProfileIndex: Equatable, Sendable {
  package let profile: Profile
  package let catalogue: Catalogue
  /// The user's own macros; an undeclared one may exist all the same.
  package let macros: [String: String]
  /// The service of each layer, by position; nil where the catalogue has none.
  package let services: [Service?]
  /// The lowest layer of each name.
  private let lowest: [String: Int]
  /// All layers of the names that several have, lowest first.
  private let shared: [String: [Int]]

  package init(_ profile: Profile, catalogue: Catalogue, macros: [String: String] = [:]) {
    self.profile = profile
    self.catalogue = catalogue
    self.macros = macros
    let layers = profile.layers
    services = layers.indices.map { catalogue[layers[$0].service] }
    var lowest = [String: Int](minimumCapacity: layers.count)
    var shared: [String: [Int]] = [:]
    for position in layers.indices {
      let name = layers[position].name
      guard let first = lowest.updateValue(position, forKey: name) else { continue }
      lowest[name] = first
      shared[name, default: [first]].append(position)
    }
    self.lowest = lowest
    self.shared = shared
  }

  /// The same for another profile of as many layers: what was worked out of this one's names and
  /// services holds for the other one but at some places. nil where a name there is not the only one.
  private init?(_ profile: Profile, like other: ProfileIndex, but places: Range<Int>) {
    var services = other.services
    var lowest = other.lowest
    for place in places {
      let name = other.profile.layers[place].name
      guard other.shared[name] == nil else { return nil }
      lowest[name] = nil
    }
    for place in places {
      let layer = profile.layers[place]
      services[place] = other.catalogue[layer.service]
      guard lowest.updateValue(place, forKey: layer.name) == nil else { return nil }
    }
    self.profile = profile
    catalogue = other.catalogue
    macros = other.macros
    self.services = services
    self.lowest = lowest
    shared = other.shared
  }

  /// This index after a change of its profile.
  package func changed(to profile: Profile) -> ProfileIndex {
    let former = self.profile.layers
    let layers = profile.layers
    func isAnother(_ place: Int) -> Bool {
      layers[place].name != former[place].name || layers[place].service != former[place].service
    }
    if layers.count == former.count {
      let first = layers.indices.first(where: isAnother) ?? 0
      let last = layers.indices.last(where: isAnother) ?? -1
      if let index = ProfileIndex(profile, like: self, but: first..<last + 1) { return index }
    }
    return ProfileIndex(profile, catalogue: catalogue, macros: macros)
  }

  /// This index after edits of its profile, one after the other.
  package func applying(_ edits: [Edit]) -> ProfileIndex { changed(to: profile.applying(edits)) }

  /// Where the layers of this name stand, lowest first.
  package func positions(of name: String) -> [Int] {
    shared[name] ?? lowest[name].map { [$0] } ?? []
  }

  /// Whether several layers have this name.
  package func isShared(_ name: String) -> Bool { shared[name] != nil }

  /// The name with the first number, from one on, that no layer has.
  package func freeName(_ name: String, from number: inout Int) -> String {
    while lowest["\(name)-\(number)"] != nil { number += 1 }
    return "\(name)-\(number)"
  }

  /// What may be named in the layer at a position.
  package func scope(at position: Int) -> Scope { Scope(index: self, position: position) }

  /// Whether the condition of an output holds in a layer; true as well where nobody can say.
  package func holds(_ condition: Output.Condition?, at position: Int) -> Bool {
    guard let condition, let service = services[position] else { return true }
    guard let parameter = service.parameter(condition.parameter) else { return true }
    let layer = profile.layers[position]
    guard let text = layer.effectiveValue(of: parameter, in: service).text else { return false }
    return text == condition.value || !ReferenceText(text).references.isEmpty
  }
}
