/// How the well-known images of a service are set up, so that a layer can take their place.
struct ServiceRecipe: Sendable {
  /// The id in the catalogue.
  var service: String
  /// The environment's names for the parts of an account, the one that counts first.
  var users: [String] = []
  var passwords: [String] = []
  var databases: [String] = []
  /// Options of the start command that say them.
  var userOptions: Set<String> = []
  var passwordOptions: Set<String> = []
  /// Who the image knows where the file names nobody; nil: nobody.
  var user: String?
  /// The user that stays where the service has no other.
  var onlyUser: String?
  /// The database where the file names none; nil: the one of the user's name.
  var database: String?
  /// The ports for clients that the layer's port stands for.
  var ports: Set<String>
  /// The schemes of its addresses in which an account can stand.
  var schemes: Set<String> = []
  /// The service offers TLS only.
  var isSecured = false
  /// Where the image keeps its data.
  var dataPaths: [String] = []

  /// The recipe of a service.
  static func of(_ service: String) -> ServiceRecipe? { byService[service] }

  /// What an image is known to run.
  static func of(_ image: ImageName) -> KnownImage? { images[image.path.lowercased()] }

  private static let byService = Dictionary(
    all.map { ($0.service, $0) }, uniquingKeysWith: { first, _ in first })

  private static let all = [
    ServiceRecipe(
      service: "postgresql",
      users: ["POSTGRES_USER", "POSTGRESQL_USERNAME"],
      passwords: ["POSTGRES_PASSWORD", "POSTGRESQL_PASSWORD", "POSTGRESQL_POSTGRES_PASSWORD"],
      databases: ["POSTGRES_DB", "POSTGRESQL_DATABASE"], user: "postgres", ports: ["5432"],
      schemes: ["postgres", "postgresql"], dataPaths: ["/var/lib/postgresql", "/bitnami"]),
    ServiceRecipe(
      service: "mysql",
      users: ["MYSQL_USER", "MARIADB_USER"],
      passwords: [
        "MYSQL_ROOT_PASSWORD", "MARIADB_ROOT_PASSWORD", "MYSQL_PASSWORD", "MARIADB_PASSWORD",
      ],
      databases: ["MYSQL_DATABASE", "MARIADB_DATABASE"], user: "root", onlyUser: "root",
      ports: ["3306"], schemes: ["mysql", "mysql2", "mariadb"],
      dataPaths: ["/var/lib/mysql", "/bitnami"]),
    ServiceRecipe(
      service: "mongodb",
      users: ["MONGO_INITDB_ROOT_USERNAME", "MONGODB_USERNAME", "MONGODB_ROOT_USER"],
      passwords: ["MONGO_INITDB_ROOT_PASSWORD", "MONGODB_PASSWORD", "MONGODB_ROOT_PASSWORD"],
      databases: ["MONGO_INITDB_DATABASE", "MONGODB_DATABASE"], ports: ["27017"],
      dataPaths: ["/data/db", "/bitnami"]),
    ServiceRecipe(
      service: "redis", passwords: ["REDIS_PASSWORD", "VALKEY_PASSWORD"],
      passwordOptions: ["--requirepass"], user: "default", ports: ["6379"],
      schemes: ["redis"], dataPaths: ["/data", "/bitnami"]),
    ServiceRecipe(
      service: "cockroachdb",
      users: ["COCKROACH_USER"], passwords: ["COCKROACH_PASSWORD"],
      databases: ["COCKROACH_DATABASE"], user: "root", database: "defaultdb", ports: ["26257"],
      schemes: ["postgres", "postgresql", "cockroachdb"], dataPaths: ["/cockroach"]),
    ServiceRecipe(
      service: "nats", users: ["NATS_USERNAME"], passwords: ["NATS_PASSWORD"],
      userOptions: ["--user", "-user"], passwordOptions: ["--pass", "-pass"], ports: ["4222"],
      schemes: ["nats"], dataPaths: ["/data", "/nats"]),
    ServiceRecipe(
      service: "vault", passwords: ["VAULT_DEV_ROOT_TOKEN_ID"], ports: ["8200"], isSecured: true,
      dataPaths: ["/vault/file", "/vault/data", "/vault"]),
    ServiceRecipe(
      service: "minio", users: ["MINIO_ROOT_USER", "MINIO_ACCESS_KEY"],
      passwords: ["MINIO_ROOT_PASSWORD", "MINIO_SECRET_KEY"], user: "minioadmin", ports: ["9000"],
      isSecured: true, dataPaths: ["/data", "/bitnami"]),
    ServiceRecipe(
      service: "kafka", ports: ["9092", "9093", "9094", "19092", "29092"],
      dataPaths: ["/var/lib/kafka", "/bitnami", "/kafka", "/tmp/kafka-logs"]),
  ]

  private static let images: [String: KnownImage] = {
    var images: [String: KnownImage] = [:]
    for (service, names) in plain {
      for name in names.split(separator: " ") {
        images[String(name)] = KnownImage(service: service)
      }
    }
    for (name, service, remark) in special {
      images[name] = KnownImage(service: service, remark: remark)
    }
    return images
  }()

  private static let plain = [
    "postgresql": "postgres postgresql bitnami/postgresql bitnamilegacy/postgresql",
    "mysql": "mysql mysql/mysql-server bitnami/mysql bitnamilegacy/mysql",
    "mongodb": "mongo mongodb/mongodb-community-server bitnami/mongodb bitnamilegacy/mongodb",
    "redis": "redis bitnami/redis bitnamilegacy/redis",
    "cockroachdb": "cockroachdb/cockroach",
    "nats": "nats bitnami/nats bitnamilegacy/nats",
    "vault": "vault hashicorp/vault",
    "minio": "minio/minio bitnami/minio bitnamilegacy/minio",
    "kafka":
      "apache/kafka apache/kafka-native bitnami/kafka bitnamilegacy/kafka confluentinc/cp-kafka "
      + "confluentinc/confluent-local wurstmeister/kafka",
  ]

  private static let special: [(String, String, String)] = [
    ("postgis/postgis", "postgresql", "PostGIS may not be part of the platform's PostgreSQL"),
    (
      "timescale/timescaledb", "postgresql",
      "TimescaleDB may not be part of the platform's PostgreSQL"
    ),
    (
      "timescale/timescaledb-ha", "postgresql",
      "TimescaleDB may not be part of the platform's PostgreSQL"
    ),
    ("pgvector/pgvector", "postgresql", "pgvector may not be part of the platform's PostgreSQL"),
    ("mariadb", "mysql", "MariaDB becomes MySQL, which the platform offers"),
    ("bitnami/mariadb", "mysql", "MariaDB becomes MySQL, which the platform offers"),
    ("percona", "mysql", "Percona Server becomes MySQL, which the platform offers"),
    ("valkey/valkey", "redis", "Valkey becomes Redis, which the platform offers"),
    ("bitnami/valkey", "redis", "Valkey becomes Redis, which the platform offers"),
    (
      "redis/redis-stack", "redis",
      "the modules of Redis Stack may not be part of the platform's Redis"
    ),
    (
      "redis/redis-stack-server", "redis",
      "the modules of Redis Stack may not be part of the platform's Redis"
    ),
  ]
}

/// The service that an image runs.
struct KnownImage: Sendable {
  var service: String
  /// How the service differs from the image.
  var remark: String?
}
