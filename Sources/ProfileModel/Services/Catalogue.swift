/// The service listing: what layers can be made of.
package struct Catalogue: Equatable, Sendable {
  /// In the order in which people are shown them.
  package let services: [Service]
  private let places: [String: Int]

  package init(_ services: [Service]) {
    self.services = services
    places = Dictionary(
      services.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The service of this id.
  package subscript(id: String) -> Service? {
    places[id].map { services[$0] }
  }

  /// This catalogue with services added; one of the same id takes the place of the former.
  package func with(_ own: [Service]) -> Catalogue {
    var services = services
    for service in own {
      if let place = services.firstIndex(where: { $0.id == service.id }) {
        services[place] = service
      } else {
        services.append(service)
      }
    }
    return Catalogue(services)
  }

  /// The categories in the order of their first service.
  package var categories: [String] {
    var seen: Set<String> = []
    return services.map(\.category).filter { seen.insert($0).inserted }
  }
}
