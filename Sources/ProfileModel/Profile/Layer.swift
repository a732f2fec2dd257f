/// What makes a layer the same layer after a rename or a move. Never written anywhere.
package struct LayerID: Hashable, Sendable {
  package let number: Int
  package init(_ number: Int) { self.number = number }
}

/// One service placed in a profile, with a name and settings.
package struct Layer: Equatable, Sendable, Identifiable {
  package let id: LayerID
  package var name: String
  /// The id of a service of the catalogue, as written.
  package var service: String
  /// Of the service; nil stands for the newest.
  package var version: String?
  /// In the order of the file.
  package var parameters: [Entry]
  package var chart: Chart?
  package var values: String?
  package var manifests: [Manifest]
  package var installOrder: Int?
  package var source: Source?

  package init(
    id: LayerID, name: String, service: String, version: String? = nil,
    parameters: [Entry] = [], chart: Chart? = nil, values: String? = nil,
    manifests: [Manifest] = [], installOrder: Int? = nil, source: Source? = nil
  ) {
    self.id = id
    self.name = name
    self.service = service
    self.version = version
    self.parameters = parameters
    self.chart = chart
    self.values = values
    self.manifests = manifests
    self.installOrder = installOrder
    self.source = source
  }

  /// The same layer under another identity.
  package func withIdentity(_ id: LayerID) -> Layer {
    Layer(
      id: id, name: name, service: service, version: version, parameters: parameters,
      chart: chart, values: values, manifests: manifests, installOrder: installOrder,
      source: source)
  }
}

/// The Helm chart of a layer.
package struct Chart: Equatable, Sendable {
  package var registry: String?
  package var name: String?
  package var version: String?

  package init(registry: String? = nil, name: String? = nil, version: String? = nil) {
    self.registry = registry
    self.name = name
    self.version = version
  }
}

/// A named text of Kubernetes objects.
package struct Manifest: Equatable, Sendable {
  package var name: String
  package var content: String

  package init(name: String, content: String) {
    self.name = name
    self.content = content
  }
}

/// The platform's identifiers of a layer, kept for exports.
package struct Source: Equatable, Sendable {
  package var uid: String?
  package var registryUid: String?
  package var containerRegistryUid: String?
  package var packVersion: String?

  package init(
    uid: String? = nil, registryUid: String? = nil, containerRegistryUid: String? = nil,
    packVersion: String? = nil
  ) {
    self.uid = uid
    self.registryUid = registryUid
    self.containerRegistryUid = containerRegistryUid
    self.packVersion = packVersion
  }
}
