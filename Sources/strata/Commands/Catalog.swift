import Formats
import ProfileLibrary
import ProfileModel

extension Command {
  /// `strata catalog`
  static let catalog = Command(
    name: "catalog", aliases: ["catalogue"], summary: "list the services, or say all about one",
    arguments: "[SERVICE]", count: 0...1,
    options: [.value("category", "C", "only services of this category"), .json],
    details: """
      Services of your own are YAML files in the folder services of the library. A fact about the
      platform is documented, observed in published examples, or assumed; the last two are marked.
      """,
    example: "strata catalog postgresql"
  ) { (invocation) throws(Ending) in
    let workspace = try Workspace(invocation)
    let services = try chosen(workspace.catalogue, invocation)
    var page = invocation.page
    if invocation.wantsJSON {
      page.json(.array(services.map(\.json)))
    } else if invocation.arguments.isEmpty {
      write(services, to: &page)
    } else {
      for service in services { ServiceView(service).write(to: &page) }
    }
    return Outcome(output: page.text, messages: workspace.warnings)
  }
}

private func chosen(_ catalogue: Catalogue, _ invocation: Invocation) throws(Ending) -> [Service] {
  var services = catalogue.services
  if let id = invocation.arguments.first {
    guard let service = catalogue[id] else {
      let ids = services.map(\.id)
      throw .wrongUse(
        "the catalogue has no service \(quoted(id))"
          + guess(id, ids, else: "it has \(ids.joined(separator: ", "))"))
    }
    services = [service]
  }
  guard let category = invocation.value("category") else { return services }
  guard catalogue.categories.contains(category) else {
    throw .wrongUse(
      "there is no category \(quoted(category))"
        + guess(
          category, catalogue.categories,
          else: "there are \(catalogue.categories.joined(separator: ", "))"))
  }
  return services.filter { $0.category == category }
}

private func write(_ services: [Service], to page: inout Page) {
  var table = Table("SERVICE", "TITLE", "CATEGORY", "VERSIONS", "OUTPUTS", "")
  for service in services {
    table.add(
      service.id, service.title, service.category, service.versions.joined(separator: ", "),
      service.outputs.isEmpty ? "" : String(service.outputs.count), mark(service.provenance))
  }
  table.write(to: &page)
}

/// How a fact is marked that the platform does not document.
func mark(_ provenance: Provenance) -> String {
  provenance == .documented ? "" : "(\(provenance.rawValue))"
}
