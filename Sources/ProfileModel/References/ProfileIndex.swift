/// A profile with what the catalogue knows of its layers, made once and asked often.
package struct ProfileIndex: Sendable {
  package let profile: Profile
  package let catalogue: Catalogue
  /// The user's own macros; an undeclared one may exist all the same.
  package let macros: [String: String]
  /// The service of each layer, by position; nil where the catalogue has none.
  package let services: [Service?]
  private let positions: [String: [Int]]

  package init(_ profile: Profile, catalogue: Catalogue, macros: [String: String] = [:]) {
    self.profile = profile
    self.catalogue = catalogue
    self.macros = macros
    services = profile.layers.map { catalogue[$0.service] }
    positions = Dictionary(grouping: profile.layers.indices) { profile.layers[$0].name }
  }

  /// Where the layers of this name stand, lowest first.
  package func positions(of name: String) -> [Int] { positions[name] ?? [] }

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
