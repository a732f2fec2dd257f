/// What outputs come to where layers are services of one Compose file.
enum ComposeOutputs {
  /// A service finds another by its name, which is the layer's.
  static let host = "<layer>"

  static let table: ResolvedProfile.OutputTable = [
    "postgresql": ["POSTGRESMSTR_SVC": host],
    "mysql": ["MYSQLMSTR_SVC": host],
    "mongodb": [
      "MONGO_URI": "mongodb://<username>:<password>@<layer>:27017/admin",
      srv: "mongodb://<username>:<password>@<layer>:27017/admin",
    ],
    "redis": ["REDISMSTR_SVC": host, "USERNAME": "default"],
    "cockroachdb": ["COCKROACHDBMSTR_SVC": host],
    "nats": ["NATSMSTR_SVC": host, "NATS_URI": "nats://<layer>:4222"],
    "kafka": ["KAFKAMSTR_SVC": host, "KAFKA_BOOTSTRAP_SERVERS": "<layer>:9092"],
    "vault": ["VAULTMSTR_SVC": host],
    "minio": [
      "MINIOMSTR_SVC": host, "MINIOMSTR_SVC_PORT": "9000",
      "MINIO_ENDPOINT": "http://<layer>:9000",
    ],
    "container": [
      "CONTAINER_SVC": host, external: "localhost", externalAddress: "127.0.0.1",
    ],
  ]

  static let srv = "MONGO_URI_SRV"
  static let external = "CONTAINER_SVC_EXTERNALHOSTNAME"
  static let externalAddress = "CONTAINER_SVC_EXTERNALIP"
}
