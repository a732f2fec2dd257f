import Formats

/// Messaging.
extension ComposeService {
  mutating func makeNATS() {
    image = "nats:2.10-alpine"
    command = ["--jetstream", "--store_dir", "/data", "--http_port", "8222"]
    if let user = placed("username") { command += ["--user", user] }
    if let password = placed("password") { command += ["--pass", password] }
    keepData(at: "/data")
    check("wget -q --spider http://127.0.0.1:8222/healthz")
  }

  /// One node that is broker and controller at once.
  mutating func makeKafka() {
    image = "apache/kafka:3.8.1"
    let settings: [(String, String)] = [
      ("NODE_ID", "1"), ("PROCESS_ROLES", "broker,controller"),
      ("LISTENERS", "PLAINTEXT://:9092,CONTROLLER://:9093"),
      ("ADVERTISED_LISTENERS", "PLAINTEXT://\(layer.name):9092"),
      ("LISTENER_SECURITY_PROTOCOL_MAP", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
      ("INTER_BROKER_LISTENER_NAME", "PLAINTEXT"), ("CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
      ("CONTROLLER_QUORUM_VOTERS", "1@localhost:9093"), ("OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
      ("TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
      ("TRANSACTION_STATE_LOG_MIN_ISR", "1"), ("LOG_DIRS", "/var/lib/kafka/data"),
    ]
    for (name, value) in settings { set("KAFKA_" + name, TracedText(value)) }
    keepData(at: "/var/lib/kafka/data")
    check([
      "/opt/kafka/bin/kafka-broker-api-versions.sh", "--bootstrap-server", "localhost:9092",
    ])
    place("replicas")
    if let replicas = layer.text("replicas"), replicas.text != "1" {
      remark(.leftOut, "replicas", "one broker runs instead of \(replicas.text)")
    }
  }
}

/// Secrets and objects.
extension ComposeService {
  mutating func makeVault() {
    image = "hashicorp/vault:1.17"
    command = ["server", "-dev"]
    set("VAULT_DEV_ROOT_TOKEN_ID", vaultToken)
    set("VAULT_ADDR", "http://127.0.0.1:8200")
    capabilities = ["IPC_LOCK"]
    check(["vault", "status"])
    remark(.note, nil, "a development server: it speaks HTTP and forgets all when it stops")
  }

  mutating func makeMinIO() {
    image = "minio/minio:RELEASE.2024-05-28T17-19-04Z"
    command = ["server", "/data"]
    set("MINIO_ROOT_USER", placed("username"))
    set("MINIO_ROOT_PASSWORD", placed("password"))
    keepData(at: "/data")
    check(["curl", "-fs", "http://127.0.0.1:9000/minio/health/live"])
    remark(.note, nil, "it speaks HTTP on port 9000 here, not HTTPS on 443")
  }
}
