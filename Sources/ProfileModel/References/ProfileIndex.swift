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

  /// The same for another profile: where all layers have the names and services that they have in
  /// this one, what was worked out for it holds for the other one too.
  private init(_ profile: Profile, like other: ProfileIndex) {
    self.profile = profile
    catalogue = other.catalogue
    macros = other.macros
    services = other.services
    lowest = other.lowest
    shared = other.shared
  }

  /// This index after a change of its profile.
  package func changed(to profile: Profile) -> ProfileIndex {
    let former = self.profile.layers
    let layers = profile.layers
    let isAlike =
      layers.count == former.count
      && layers.indices.allSatisfy {
        layers[$0].name == former[$0].name && layers[$0].service == former[$0].service
      }
    return isAlike
      ? ProfileIndex(profile, like: self)
      : ProfileIndex(profile, catalogue: catalogue, macros: macros)
  }

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
