package import ProfileModel

/// What applications call the environment entries for the outputs of a service.
package struct WireNames: Sendable {
  /// What all names begin with: `DB_`, `PG`, `REDIS_`.
  package let prefix: String
  private let service: Service

  init(_ prefix: String, _ service: Service) {
    self.prefix = prefix
    self.service = service
  }

  /// The beginnings that applications are used to for a layer, the commonest first.
  package static func prefixes(for layer: Layer) -> [String] {
    switch layer.service {
    case "postgresql": ["DB_", "PG", "POSTGRES_"]
    case "mysql": ["DB_", "MYSQL_"]
    case "mongodb": ["MONGO_", "MONGODB_", "DB_"]
    case "cockroachdb": ["DB_", "PG", "COCKROACH_"]
    case "nats", "kafka", "vault", "minio", "s3", "redis": [word(layer.service)]
    default: [word(layer.name), "SERVICE_"]
    }
  }

  /// `orders-api`: `ORDERS_API_`.
  private static func word(_ name: String) -> String {
    let letters = name.uppercased().map { $0.isLetter || $0.isNumber ? $0 : "_" }
    return (letters.first?.isNumber == true ? "_" : "") + String(letters) + "_"
  }

  /// What the entry for an output is called.
  func name(of output: Output) -> String {
    guard output.kind != .text, isFirstOfKind(output) else { return prefix + output.name }
    // `NATS_URI` is what its users expect, and so is `S3_ENDPOINT`.
    if output.kind == .uri, output.name.hasPrefix(prefix) { return output.name }
    return name(of: output.kind)
  }

  /// What the entry for a value of a kind is called.
  func name(of kind: Kind) -> String {
    prefix + (Self.special[prefix]?[kind] ?? Self.word(for: kind))
  }

  /// Programs know the database by these names.
  private static let special: [String: [Kind: String]] = [
    "PG": [.database: "DATABASE"], "POSTGRES_": [.database: "DB"],
    "MYSQL_": [.database: "DATABASE"], "MONGO_": [.database: "DATABASE"],
  ]

  private static func word(for kind: Kind) -> String {
    switch kind {
    case .host: "HOST"
    case .port: "PORT"
    case .user: "USER"
    case .password: "PASSWORD"
    case .token: "TOKEN"
    case .uri: "URL"
    case .namespace: "NAMESPACE"
    case .database: "NAME"
    case .bucket: "BUCKET"
    case .region: "REGION"
    case .accessKey: "ACCESS_KEY"
    case .secretKey: "SECRET_KEY"
    case .address: "ADDRESS"
    case .image: "IMAGE"
    case .replicas: "REPLICAS"
    case .path: "PATH"
    case .text: "VALUE"
    }
  }

  private func isFirstOfKind(_ output: Output) -> Bool {
    service.outputs.first { $0.kind == output.kind }?.name == output.name
  }

  /// Whether most applications want an output: namespaces and second ones of a kind they do not.
  func isUsual(_ output: Output) -> Bool {
    switch output.kind {
    case .namespace, .text, .address, .image, .replicas, .path: false
    default: isFirstOfKind(output)
    }
  }
}
