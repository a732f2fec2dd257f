import Guidance
import ProfileModel
import TestKit

/// Profiles for the tests of completion, with the services they are made of.
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
    return ProfileIndex(profile, catalogue: catalogue, macros: macros)
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

extension CompletionProfiles {
  static let catalogue = Catalogue([
    container, service("manifest", .manifest, [], []),
    service(
      "postgresql", .operatorInstance, ["username", "databaseName"],
      [
        output("USERNAME", .user, "<username>"), output("PASSWORD", .password, secret: true),
        output("POSTGRESMSTR_SVC", .host, "<app>-<layer>.<app>-<layer>-ns.svc.cluster.local"),
        output("POSTGRESMSTR_SVC_PORT", .port, "5432"),
      ]),
    service(
      "mysql", .operatorInstance, [],
      [
        output("ROOT_PASSWORD", .password, secret: true),
        output("MYSQLMSTR_SVC", .host, "<app>-<layer>-mysql-master"),
        output("MYSQLMSTR_SVC_PORT", .port, "3306"),
        output("MYSQLMSTR_SVC_NAMESPACE", .namespace, "<app>-<layer>-ns"),
      ]),
    service(
      "mongodb", .operatorInstance, ["username"],
      [
        output("USERNAME", .user, "<username>"), output("PASSWORD", .password, secret: true),
        output("MONGO_URI", .uri, secret: true), output("MONGO_URI_SRV", .uri, secret: true),
      ]),
    service(
      "redis", .operatorInstance, [],
      [
        output("USERNAME", .user), output("PASSWORD", .password, secret: true),
        output("REDISMSTR_SVC", .host, "<app>-<layer>"),
        output("REDISMSTR_SVC_PORT", .port, "6379"),
        output("REDISMSTR_SVC_NAMESPACE", .namespace, "<app>-<layer>-ns"),
      ]),
    service(
      "cockroachdb", .operatorInstance, ["databaseName"],
      [
        output("COCKROACHDBMSTR_USERNAME", .user),
        output("COCKROACHDBMSTR_PASSWORD", .password, secret: true),
        output("COCKROACHDBMSTR_DB_NAME", .database, "<databaseName>"),
        output("COCKROACHDBMSTR_SVC", .host, "<app>-<layer>-public"),
        output("COCKROACHDBMSTR_SVC_PORT", .port, "26257"),
        output("COCKROACHDBMSTR_SVC_NAMESPACE", .namespace, "<app>-<layer>-ns"),
      ]),
  ])

  private static var container: Service {
    var outputs = [
      output("CONTAINER_SVC", .host, "<app>-<layer>-svc"),
      output("CONTAINER_SVC_PORT", .port, "<ports>"),
      output("CONTAINER_NAMESPACE", .namespace, "<app>-<layer>-ns"),
      output("CONTAINER_SVC_EXTERNALHOSTNAME", .host),
      output("CONTAINER_SVC_EXTERNALIP", .address),
    ]
    for number in 3...4 { outputs[number].condition = .init(parameter: "access", value: "public") }
    return service("container", .container, ["image", "access", "ports", "env"], outputs)
  }

  static func service(
    _ id: String, _ type: TierType, _ parameters: [String], _ outputs: [Output]
  ) -> Service {
    var service = Service(id: id, title: id, tierType: type)
    service.parameters = parameters.map { Parameter(key: $0) }
    service.outputs = outputs
    return service
  }

  static func output(
    _ name: String, _ kind: Kind, _ value: String? = nil, secret: Bool = false
  ) -> Output {
    var output = Output(name: name)
    output.kind = kind
    output.value = value
    output.isSensitive = secret
    output.known = secret ? .secret : value == nil ? .deployment : .now
    return output
  }
}

extension Candidate {
  /// `layer.NAME`, or the name alone.
  var short: String { layer.map { "\($0).\(name)" } ?? name }
}
