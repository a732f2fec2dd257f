import Formats
import Guidance
import ProfileModel
import Testing

/// The first candidate for an environment entry above each of the databases alone.
struct FitCase: Sendable, CustomTestStringConvertible {
  var name: String
  /// For postgresql, mysql, mongodb, redis and cockroachdb.
  var first: [String]

  init(_ name: String, _ first: String...) {
    self.name = name
    self.first = first
  }

  var testDescription: String { name }
}

@Suite struct RankingByFitTests {
  private static let databases = ["postgresql", "mysql", "mongodb", "redis", "cockroachdb"]

  @Test(arguments: [
    FitCase(
      "DB_HOST", "POSTGRESMSTR_SVC", "MYSQLMSTR_SVC", "MONGO_URI", "REDISMSTR_SVC",
      "COCKROACHDBMSTR_SVC"),
    FitCase(
      "DB_PORT", "POSTGRESMSTR_SVC_PORT", "MYSQLMSTR_SVC_PORT", "USERNAME", "REDISMSTR_SVC_PORT",
      "COCKROACHDBMSTR_SVC_PORT"),
    FitCase(
      "DB_USER", "USERNAME", "ROOT_PASSWORD", "USERNAME", "USERNAME", "COCKROACHDBMSTR_USERNAME"),
    FitCase(
      "DB_PASSWORD", "PASSWORD", "ROOT_PASSWORD", "PASSWORD", "PASSWORD",
      "COCKROACHDBMSTR_PASSWORD"),
    FitCase(
      "DATABASE_URL", "POSTGRESMSTR_SVC", "MYSQLMSTR_SVC", "MONGO_URI", "REDISMSTR_SVC",
      "COCKROACHDBMSTR_SVC"),
    FitCase(
      "DB_NAME", "USERNAME", "ROOT_PASSWORD", "USERNAME", "USERNAME", "COCKROACHDBMSTR_DB_NAME"),
    FitCase(
      "NAMESPACE", "apptier.NAMESPACE", "MYSQLMSTR_SVC_NAMESPACE", "apptier.NAMESPACE",
      "REDISMSTR_SVC_NAMESPACE", "COCKROACHDBMSTR_SVC_NAMESPACE"),
    FitCase(
      "PGPASSWORD", "PASSWORD", "ROOT_PASSWORD", "PASSWORD", "PASSWORD",
      "COCKROACHDBMSTR_PASSWORD"),
    FitCase(
      "STORE_ADDR", "POSTGRESMSTR_SVC", "MYSQLMSTR_SVC", "MONGO_URI", "REDISMSTR_SVC",
      "COCKROACHDBMSTR_SVC"),
    FitCase(
      "CONNECTION_STRING", "POSTGRESMSTR_SVC", "MYSQLMSTR_SVC", "MONGO_URI", "REDISMSTR_SVC",
      "COCKROACHDBMSTR_SVC"),
    FitCase(
      "appLogin", "USERNAME", "user.name", "USERNAME", "USERNAME", "COCKROACHDBMSTR_USERNAME"),
    FitCase(
      "BACKEND_PASSWD_FILE", "PASSWORD", "ROOT_PASSWORD", "PASSWORD", "PASSWORD",
      "COCKROACHDBMSTR_PASSWORD"),
  ])
  func oneDatabaseBelow(_ example: FitCase) {
    for (service, expected) in zip(Self.databases, example.first) {
      let index = CompletionProfiles.index(
        "shop", CompletionProfiles.layer("store", service),
        CompletionProfiles.layer("api", "container"))
      #expect(Self.first(example.name, index, "api")?.name == expected, "\(service)")
    }
  }

  @Test(arguments: [
    ("POSTGRES_HOST", "db.POSTGRESMSTR_SVC"), ("PGPORT", "db.POSTGRESMSTR_SVC_PORT"),
    ("PGUSER", "db.USERNAME"), ("MYSQL_HOST", "orders.MYSQLMSTR_SVC"),
    ("MYSQL_ROOT_PASSWORD", "orders.ROOT_PASSWORD"), ("MONGO_URL", "docs.MONGO_URI"),
    ("MONGO_URI_SRV", "docs.MONGO_URI_SRV"), ("MONGODB_PASSWORD", "docs.PASSWORD"),
    ("REDIS_URL", "cache.REDISMSTR_SVC"), ("REDIS_PORT", "cache.REDISMSTR_SVC_PORT"),
    ("CACHE_HOST", "cache.REDISMSTR_SVC"), ("COCKROACH_DB", "ledger.COCKROACHDBMSTR_DB_NAME"),
    ("LEDGER_HOST", "ledger.COCKROACHDBMSTR_SVC"), ("DB_HOST", "db.POSTGRESMSTR_SVC"),
    ("API_URL", "api.CONTAINER_SVC"), ("API_PORT", "api.CONTAINER_SVC_PORT"),
    ("UPSTREAM_HOST", "edge.CONTAINER_SVC"), ("EXTERNAL_IP", "edge.CONTAINER_SVC_EXTERNALIP"),
    ("PROJECT_NAME", "project.name"), ("NS", "edge.CONTAINER_NAMESPACE"),
  ])
  func serviceAndLayerNamesDecide(name: String, expected: String) {
    #expect(Self.first(name, CompletionProfiles.shop, "app")?.short == expected)
  }

  @Test func portsItemsAskForPorts() throws {
    let scope = CompletionProfiles.scope(CompletionProfiles.helloUniverse, "api")
    let request = CompletionRequest(
      scope: scope, field: FieldPath("ports").index(0), syntax: .plain, text: "{{", cursor: 2)
    let completion = try #require(Completion(request))
    #expect(completion.candidates.first?.short == "postgres-db.POSTGRESMSTR_SVC_PORT")
  }

  private static func first(
    _ name: String, _ index: ProfileIndex, _ layer: String
  ) -> Candidate? {
    let request = CompletionRequest(
      scope: CompletionProfiles.scope(index, layer), field: FieldPath("env", name),
      syntax: .plain, text: "{{.spectro.", cursor: 11)
    return Completion(request)?.candidates.first
  }

  @Test("A kind that is typed by its name comes before what the entry's name asks for")
  func askedKind() throws {
    let container = try #require(BuiltInCatalogue.catalogue["container"])
    let database = try #require(BuiltInCatalogue.catalogue["postgresql"])
    let layers = [(database, "db"), (container, "api"), (container, "ui")].enumerated().map {
      Layer(id: LayerID($0), name: $1.1, service: $1.0.id)
    }
    let index = ProfileIndex(
      Profile(name: "shop", layers: layers), catalogue: BuiltInCatalogue.catalogue)
    let text = "http://{{port"
    let completion = Completion(
      CompletionRequest(
        scope: index.scope(at: 2), field: FieldPath("env", "API_HOST"), syntax: .plain,
        text: text, cursor: text.utf8.count))
    let kinds = completion?.candidates.prefix(2).map(\.kind)
    #expect(kinds == [.port, .port])
  }
}
