/// A variable that a layer of a service offers to the layers above it.
package struct Output: Equatable, Sendable {
  /// An output exists only where a parameter has a certain value.
  package struct Condition: Equatable, Sendable {
    package var parameter: String
    package var value: String

    package init(parameter: String, value: String) {
      self.parameter = parameter
      self.value = value
    }
  }

  package var name: String
  package var kind: Kind = .text
  package var description: String = ""
  /// How it is made up from `<app>`, `<layer>` and the layer's parameters; nil where nobody knows.
  package var value: String?
  package var known: Knowledge = .deployment
  package var isSensitive = false
  package var condition: Condition?
  package var formerNames: [String] = []
  package var provenance: Provenance = .documented

  package init(name: String) { self.name = name }
}
