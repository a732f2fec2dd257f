import Formats
import Guidance
import ProfileModel
import TestKit

/// Profiles for the tests of completion.
enum CompletionProfiles {
  /// From the bottom: `postgres-db`, `api`, `ui`.
  static let helloUniverse = index(
    "hello-universe",
    layer("postgres-db", "postgresql", ["username": "pguser", "databaseName": "hello"]),
    layer("api", "container", ["ports": "3000"]),
    layer("ui", "container", ["ports": "8080", "access": "public"]))

  /// Every database, a public and a private container, and a manifest layer `app` below `web`.
  static let shop = index(
    "shop",
    layer("db", "postgresql", ["username": "owner"]),
    layer("orders", "mysql"),
    layer("docs", "mongodb", ["username": "reader"]),
    layer("cache", "redis"),
    layer("ledger", "cockroachdb", ["databaseName": "books"]),
    layer("api", "container", ["ports": "3000"]),
    layer("edge", "container", ["ports": "443", "access": "public"]),
    layer("app", "manifest"),
    layer("web", "container"),
    macros: ["companyDomain": "example.com", "token-name": "x"])

  static func scope(_ index: ProfileIndex, _ layer: String) -> Scope {
    index.scope(at: index.positions(of: layer).first ?? 0)
  }

  static func index(
    _ name: String, _ layers: Layer..., macros: [String: String] = [:]
  ) -> ProfileIndex {
    var profile = Profile(name: name, version: "1.0.0")
    for layer in layers {
      let id = profile.freeLayerID
      profile.layers.append(
        Layer(id: id, name: layer.name, service: layer.service, parameters: layer.parameters))
    }
    return ProfileIndex(profile, catalogue: BuiltInCatalogue.catalogue, macros: macros)
  }

  static func layer(
    _ name: String, _ service: String, _ settings: KeyValuePairs<String, String> = [:]
  ) -> Layer {
    let entries = settings.map { key, text in
      Entry(key, key == "ports" ? .list([.text(text)]) : .text(text))
    }
    return Layer(id: LayerID(0), name: name, service: service, parameters: entries)
  }
}

extension Candidate {
  /// `layer.NAME`, or the name alone.
  var short: String { layer.map { "\($0).\(name)" } ?? name }
}
