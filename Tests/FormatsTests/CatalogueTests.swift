import Formats
import ProfileModel
import Testing

@Suite("The built-in catalogue")
struct CatalogueTests {
  private let catalogue = BuiltInCatalogue.catalogue

  @Test("Thirteen services stand in the order in which people are shown them")
  func order() {
    #expect(
      catalogue.services.map(\.id) == [
        "container", "helm", "manifest", "nats", "kafka", "vault", "minio", "s3", "mongodb",
        "mysql", "postgresql", "redis", "cockroachdb",
      ])
    #expect(
      catalogue.categories == ["basic", "messaging", "security", "object storage", "databases"])
  }

  @Test("A service offers exactly its outputs", arguments: PublishedService.all)
  func outputs(_ published: PublishedService) throws {
    let service = try #require(catalogue[published.id])
    let names = Set(service.outputs.map(\.name))
    guard service.provenance == .documented else {
      #expect(!names.isEmpty, "a service that nobody documents has outputs all the same")
      return
    }
    #expect(names == Set(published.outputs))
    #expect(service.outputs.allSatisfy { $0.provenance == .documented })
  }

  @Test("A service knows each published property key", arguments: PublishedService.all)
  func propertyKeys(_ published: PublishedService) throws {
    let service = try #require(catalogue[published.id])
    let known = Set(service.parameters.flatMap { [$0.apiKey ?? ""] + $0.formerKeys })
    #expect(Set(published.keys).subtracting(known) == [])
  }

  @Test("A service has the published pack, secret and minimum", arguments: PublishedService.all)
  func facts(_ published: PublishedService) throws {
    let service = try #require(catalogue[published.id])
    #expect(service.pack.name == published.pack)
    #expect(service.credentialSecret == published.secret)
    #expect(service.tierType == published.tierType)
    let isLarge = ["cockroachdb", "vault"].contains(published.id)
    #expect((service.minimum != Service.Minimum()) == isLarge)
  }

  @Test("Former names are still understood")
  func formerNames() {
    #expect(catalogue["redis"]?.output("REDISMSTR_NS")?.name == "REDISMSTR_SVC_NAMESPACE")
    #expect(catalogue["mysql"]?.output("MYSQLMSTR_NS")?.name == "MYSQLMSTR_SVC_NAMESPACE")
    #expect(catalogue["mysql"]?.parameter("dbVersion")?.key == "version")
    #expect(catalogue["redis"]?.parameter("databaseVolumeSize")?.key == "volumeSize")
  }

  @Test("The two addresses of a load balancer exist for public containers only")
  func conditions() {
    let conditional = catalogue.services.flatMap(\.outputs).filter { $0.condition != nil }
    #expect(
      conditional.map(\.name) == ["CONTAINER_SVC_EXTERNALHOSTNAME", "CONTAINER_SVC_EXTERNALIP"])
    #expect(
      conditional.allSatisfy {
        $0.condition == Output.Condition(parameter: "access", value: "public")
      })
  }

  @Test("What nobody documents is marked", arguments: ["nats", "kafka", "minio", "s3"])
  func provenance(_ id: String) throws {
    let service = try #require(catalogue[id])
    #expect(service.provenance != .documented)
    #expect(service.outputs.allSatisfy { $0.provenance == .assumed })
    #expect(service.parameters.allSatisfy { $0.provenance != .documented })
  }

  @Test("Everything is described", arguments: BuiltInCatalogue.catalogue.services)
  func descriptions(_ service: Service) {
    #expect(!service.title.isEmpty && !service.category.isEmpty && service.description.count > 40)
    #expect(service.parameters.allSatisfy { !$0.description.isEmpty && $0.label != $0.key })
    #expect(service.outputs.allSatisfy { !$0.description.isEmpty })
  }

  @Test("What is secret is known as secret", arguments: BuiltInCatalogue.catalogue.services)
  func secrets(_ service: Service) {
    for output in service.outputs {
      let isSecret = [.password, .token, .secretKey].contains(output.kind)
      #expect(!isSecret || output.isSensitive, "\(output.name)")
      #expect(output.isSensitive == (output.known == .secret), "\(output.name)")
      #expect(output.known != .now || output.value != nil, "\(output.name) states no value")
    }
    for parameter in service.parameters where parameter.kind == .password {
      #expect(parameter.isSecret, "\(parameter.key)")
    }
  }
}

/// What is published of a service.
struct PublishedService: Sendable, CustomTestStringConvertible {
  var id: String
  var tierType = TierType.operatorInstance
  var pack: String?
  var keys: [String] = []
  var outputs: [String] = []
  var secret: String?
  var testDescription: String { id }

  static let all = [
    PublishedService(
      id: "container", tierType: .container, pack: "container",
      keys: [
        "registryUrl", "image", "replicas", "access", "ports", "env", "volumeName", "volumeSize",
        "pathToMount", "command", "args", "ingressHost",
      ].map { "containerService.\($0)" },
      outputs: [
        "CONTAINER_NAMESPACE", "CONTAINER_SVC", "CONTAINER_SVC_PORT",
        "CONTAINER_SVC_EXTERNALHOSTNAME", "CONTAINER_SVC_EXTERNALIP",
      ], secret: "<app>-<layer>-custom-secret"),
    PublishedService(id: "helm", tierType: .helm),
    PublishedService(id: "manifest", tierType: .manifest),
    PublishedService(id: "nats", pack: "nats-operator"),
    PublishedService(id: "kafka", pack: "kafka-operator"),
    PublishedService(
      id: "vault",
      outputs: [
        "VAULT_ROOT_TOKEN", "VAULTMSTR_SVC", "VAULTMSTR_SVC_PORT", "VAULTMSTR_SVC_NAMESPACE",
      ], secret: "<app>-<layer>-unseal-keys"),
    PublishedService(
      id: "minio", pack: "minio-operator",
      keys: ["minioUsername", "minioUserPassword", "volumeSize"]),
    PublishedService(id: "s3"),
    PublishedService(
      id: "mongodb", pack: "mongodb-community-operator",
      outputs: ["USERNAME", "PASSWORD", "MONGO_URI", "MONGO_URI_SRV"],
      secret: "<app>-<layer>-<username>"),
    PublishedService(
      id: "mysql", pack: "mysql-operator",
      keys: ["dbRootPassword", "dbVolumeSize", "version", "dbVersion"],
      outputs: [
        "ROOT_PASSWORD", "MYSQLMSTR_SVC", "MYSQLMSTR_SVC_PORT", "MYSQLMSTR_SVC_NAMESPACE",
      ], secret: "<app>-<layer>-user"),
    PublishedService(
      id: "postgresql", pack: "postgresql-operator",
      keys: ["dbUserName", "databaseName", "databaseVolumeSize", "version"],
      outputs: ["USERNAME", "PASSWORD", "POSTGRESMSTR_SVC", "POSTGRESMSTR_SVC_PORT"],
      secret: "<app>-<layer>-postgres-<username>-credentials"),
    PublishedService(
      id: "redis", pack: "redis-operator",
      keys: ["userPassword", "redisVolumeSize", "databaseName", "databaseVolumeSize"],
      outputs: [
        "USERNAME", "PASSWORD", "REDISMSTR_SVC", "REDISMSTR_SVC_PORT", "REDISMSTR_SVC_NAMESPACE",
      ], secret: "<app>-<layer>-redis-auth"),
    PublishedService(
      id: "cockroachdb",
      outputs: ["USERNAME", "PASSWORD", "DB_NAME", "SVC", "SVC_PORT", "SVC_NAMESPACE"].map {
        "COCKROACHDBMSTR_\($0)"
      }, secret: "<app>-<layer>-user"),
  ]
}
