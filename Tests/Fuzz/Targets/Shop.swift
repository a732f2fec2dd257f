import Formats
import ProfileModel

/// A profile that reads what its own layers offer, for texts that are put into it.
enum Shop {
  /// From the bottom: every kind of database, containers, a manifest, and `app` above them.
  static let index = ProfileIndex(
    Profile(
      name: "shop", version: "1.0.0",
      layers: [
        Layer(
          id: LayerID(0), name: "db", service: "postgresql",
          parameters: [Entry("username", .text("owner")), Entry("databaseName", .text("shop"))]),
        Layer(id: LayerID(1), name: "cache", service: "redis"),
        Layer(
          id: LayerID(2), name: "api", service: "container",
          parameters: [Entry("image", .text("nginx")), Entry("ports", .list([.text("3000")]))]),
        Layer(
          id: LayerID(3), name: "edge", service: "container",
          parameters: [
            Entry("image", .text("nginx")), Entry("ports", .list([.text("443")])),
            Entry("access", .text("public")),
          ]),
        Layer(id: LayerID(4), name: "plain", service: "manifest"),
        top,
      ]), catalogue: BuiltInCatalogue.catalogue,
    macros: ["companyDomain": "example.com", "token-name": "x"])

  private static let top = Layer(
    id: LayerID(5), name: "app", service: "container",
    parameters: [Entry("image", .text("nginx"))])

  /// What `app` may read.
  static let scope = index.scope(at: 5)

  /// The profile with a text in a variable of `app`, or in a manifest of it.
  static func saying(_ text: String, inManifest: Bool) -> ProfileIndex {
    var profile = index.profile
    if inManifest {
      profile.layers[4].manifests = [Manifest(name: "m", content: text)]
    } else {
      profile.layers[5].parameters.append(Entry("env", .table([Entry("X", .text(text))])))
    }
    return index.changed(to: profile)
  }
}
