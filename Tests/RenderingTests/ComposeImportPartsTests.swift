import Formats
import ProfileModel
import Testing

@testable import Rendering

@Suite struct ComposeImportPartsTests {
  @Test(arguments: [
    ("plain", "plain", [], []), ("$$HOME", "$HOME", [], []),
    ("${A}-$B", "${A}-${B}", [], ["A", "B"]),
    ("${A:-x}/${B-y}", "x/y", ["A", "B"], []), ("${A:-${B:-z}}", "z", ["A", "B"], []),
    ("${A:?must be set}", "${A}", [], ["A"]), ("${A:+x}", "", ["A"], []), ("${A:-}", "", ["A"], []),
    ("${A", "${A", [], []), ("$", "$", [], []), ("5$ a", "5$ a", [], []),
    ("${A:-{}}", "{}", ["A"], []),
  ])
  func fillsVariables(_ written: String, _ text: String, _ defaults: [String], _ open: [String]) {
    let read = ComposeText(written)
    #expect(read.text == text)
    #expect(read.defaults == defaults)
    #expect(read.open == open)
  }

  @Test(arguments: [
    ("a  b\tc", ["a", "b", "c"]), ("sh -c \"a 'b' \\\"c\\\"\"", ["sh", "-c", "a 'b' \"c\""]),
    ("'a b'c", ["a bc"]), ("a\\ b", ["a b"]), ("\"\"", [""]), ("'open", ["open"]), ("", []),
  ])
  func cutsLikeAShell(_ line: String, _ words: [String]) {
    #expect(ShellWords(line).words == words)
  }

  @Test(arguments: [
    ("80", "80>80"), ("8080:80", "80>8080"), ("127.0.0.1:8080:80", "80>8080 local"),
    ("[::1]:8080:80", "80>8080 local"), ("0.0.0.0:8080:80/tcp", "80>8080"),
    ("3000-3002", "3000>3000 3001>3001 3002>3002"), ("90-91:80-81", "80>90 81>91"),
    ("53:53/udp", "`53:53/udp` is UDP"), ("1-999", "`1-999` is a range"),
    ("web", "`web` is no port"),
    ("0", "`0` is no port"), ("65536", "`65536` is no port"), ("9-8", "`9-8` is no port"),
    ("${PORT}:80", "80>80"), ("", "`` is no port"),
  ])
  func readsPorts(_ written: String, _ expected: String) {
    let said =
      switch ComposePort.read(written, isPublished: true) {
      case .ports(let ports):
        ports.map { "\($0.target)>\($0.published ?? 0)" + ($0.isLocal ? " local" : "") }
          .joined(separator: " ")
      case .leftOut(let why): "`\(written)` \(why)"
      }
    #expect(said.hasPrefix(expected))
    #expect(said.hasPrefix("`") || said == expected)
  }

  @Test(arguments: [
    ("data:/var/lib", ComposeMount(form: .named("data"), target: "/var/lib")),
    ("./a:/b:ro", ComposeMount(form: .bind, target: "/b", isReadOnly: true)),
    ("/cache", ComposeMount(form: .anonymous, target: "/cache")),
    ("C:\\a:/b", ComposeMount(form: .bind, target: "/b")),
    ("v:/b:ro,z", ComposeMount(form: .named("v"), target: "/b", isReadOnly: true)),
    ("${DIR}:/b", ComposeMount(form: .bind, target: "/b")),
  ])
  func readsMounts(_ written: String, _ mount: ComposeMount) {
    #expect(ComposeMount(written) == mount)
  }

  @Test(arguments: [
    ("postgres", "postgresql", nil), ("docker.io/library/postgres:16-alpine", "postgresql", "16"),
    ("public.ecr.aws/docker/library/mysql:5.7.44", "mysql", "5.7.44"),
    ("bitnami/mongodb:latest", "mongodb", nil), ("localhost:5000/redis:alpine", "redis", nil),
    ("cockroachdb/cockroach:v23.1.2@sha256:aa", "cockroachdb", "23.1.2"),
    ("acme/postgres", nil, nil),
    ("", nil, nil), ("minio/mc", nil, nil), ("apache/kafka:3.7.0", "kafka", "3.7.0"),
  ])
  func knowsImages(_ text: String, _ service: String?, _ version: String?) {
    let image = ImageName(text)
    #expect(ServiceRecipe.of(image)?.service == service)
    #expect(image.version == version)
  }

  @Test(arguments: [
    ("14", ["14"], "14"), ("14.5", ["15", "14"], "14"), ("5.0", ["5.0.10", "4.4.14"], "5.0.10"),
    ("5", ["5.0.10", "4.4.14"], "5.0.10"), ("1", ["14"], nil), ("16", ["14"], nil), ("7", [], nil),
  ])
  func matchesVersions(_ wanted: String, _ offered: [String], _ expected: String?) {
    #expect(ImageName.match(wanted, among: offered) == expected)
  }

  private static let stack = """
    services:
      db: {image: postgres, environment: {POSTGRES_USER: shop, POSTGRES_PASSWORD: s3cret-pw}}
      my: {image: mysql, environment: {MYSQL_ROOT_PASSWORD: r00t-pw}}
      cache: {image: redis, command: redis-server --requirepass c4che-pw}
      queue: {image: nats}
      mongo: {image: mongo, environment: {MONGO_INITDB_ROOT_PASSWORD: m0ngo-pw}}
      vault: {image: hashicorp/vault, environment: {VAULT_DEV_ROOT_TOKEN_ID: root-token}}
      kafka: {image: apache/kafka}
      api: {image: acme/api}
      web:
        image: acme/web
        depends_on: [db, my, cache, queue, mongo, vault, kafka, api]
        environment:
    """

  /// `<layer.OUTPUT>` stands for a reference; nil: the variable is left out.
  @Test(arguments: [
    ("DB_HOST", "db", "<db.POSTGRESMSTR_SVC>"),
    ("DB_ADDR", "db:5432", "<db.POSTGRESMSTR_SVC>:<db.POSTGRESMSTR_SVC_PORT>"),
    ("DB_ADDR", "db:5433", "db:5433"),
    ("DB_CONNECTION", "db", "db"),
    (
      "DB_URL", "jdbc:postgresql://db:5432/a",
      "jdbc:postgresql://<db.POSTGRESMSTR_SVC>:<db.POSTGRESMSTR_SVC_PORT>/a"
    ),
    (
      "DB_URL", "postgresql+asyncpg://shop:s3cret-pw@db/a",
      "postgresql+asyncpg://<db.USERNAME>:<db.PASSWORD>@<db.POSTGRESMSTR_SVC>/a"
    ),
    (
      "DB_URL", "postgres://shop@db/a",
      "postgres://<db.USERNAME>:<db.PASSWORD>@<db.POSTGRESMSTR_SVC>/a"
    ),
    (
      "DSN", "host=db port=5432 user=shop password=s3cret-pw dbname=a",
      "host=<db.POSTGRESMSTR_SVC> port=<db.POSTGRESMSTR_SVC_PORT> user=<db.USERNAME> password=<db.PASSWORD> dbname=a"
    ),
    (
      "DSN", "Server=db;Port=5432;Uid=shop;Password=s3cret-pw",
      "Server=<db.POSTGRESMSTR_SVC>;Port=<db.POSTGRESMSTR_SVC_PORT>;Uid=<db.USERNAME>;Password=<db.PASSWORD>"
    ),
    (
      "DSN", "root:r00t-pw@tcp(my:3306)/a",
      "root:<my.ROOT_PASSWORD>@tcp(<my.MYSQLMSTR_SVC>:<my.MYSQLMSTR_SVC_PORT>)/a"
    ),
    (
      "CACHE", "redis://:c4che-pw@cache:6379/0",
      "redis://:<cache.PASSWORD>@<cache.REDISMSTR_SVC>:<cache.REDISMSTR_SVC_PORT>/0"
    ),
    ("MONGO", "mongodb://app:m0ngo-pw@mongo:27017,mongo:27018/a?w=1", "<mongo.MONGO_URI>"),
    ("MONGO", "mongodb+srv://mongo/a", "<mongo.MONGO_URI_SRV>"),
    (
      "NATS", "nats://queue:4222,nats://queue",
      "nats://<queue.USERNAME>:<queue.PASSWORD>@<queue.NATSMSTR_SVC>:<queue.NATSMSTR_SVC_PORT>,nats://<queue.USERNAME>:<queue.PASSWORD>@<queue.NATSMSTR_SVC>"
    ),
    ("BROKERS", "kafka:9092", "<kafka.KAFKAMSTR_SVC>:<kafka.KAFKAMSTR_SVC_PORT>"),
    ("VAULT_ADDR", "http://vault:8200", "https://<vault.VAULTMSTR_SVC>:<vault.VAULTMSTR_SVC_PORT>"),
    ("VAULT_TOKEN", "root-token", "<vault.VAULT_ROOT_TOKEN>"),
    ("API", "http://api:3000/v1", "http://<api.CONTAINER_SVC>:<api.CONTAINER_SVC_PORT>/v1"),
    (
      "APIS", "api:3000,api:4000",
      "<api.CONTAINER_SVC>:<api.CONTAINER_SVC_PORT>,<api.CONTAINER_SVC>:4000"
    ),
    ("HOSTS", "db, my", "<db.POSTGRESMSTR_SVC>, <my.MYSQLMSTR_SVC>"),
    ("SOME_TEXT", "s3cret-pw", "<db.PASSWORD>"),
    ("WELCOME", "shop", "shop"),
    ("OUTSIDE", "https://user:hunter2@example.com", nil),
    ("OUTSIDE", "user:hunter2@tcp(example.com:1)/x", nil),
    ("CONTACT", "mailto:shop@example.com", "mailto:shop@example.com"),
    ("NOTE", "the word is s3cret-pw", nil),
    ("API_KEY", "abcdef", nil),
    ("API_KEY", "$${KEY}", "${KEY}"),
    ("TOKEN_TTL", "3600", "3600"),
    ("ALLOW_EMPTY_PASSWORD", "yes", "yes"),
    ("SECRET_FILE", "/run/secrets/a", "/run/secrets/a"),
    ("ME", "http://web:80", "http://web:80"),
  ])
  func wires(_ key: String, _ value: String, _ expected: String?) throws {
    let imported = try ComposeSample.imported("\(Self.stack) {\(key): '\(value)'}")
    let said = imported.profile.layer(named: "web")?.parameters["env"]?.entries?[key]?.text
    var text = said
    if let prefix = said.map({ _ in "{{.spectro.app.$appDeploymentName." }) {
      text = said?.split(separator: prefix, omittingEmptySubsequences: false)
        .joined(separator: "<").split(separator: "}}", omittingEmptySubsequences: false)
        .joined(separator: ">")
    }
    #expect(text == expected)
  }
}
