import Formats
import ProfileModel
import Testing

@testable import Rendering

/// A profile of layers, each written as in a file.
func composed(_ layers: String, app: String? = nil) -> RenderRequest {
  let indented = layers.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
  let header = "apiVersion: strata/v1\nkind: AppProfile\nmetadata: {name: shop, version: 1.0.0}\n"
  let index = profile(header + "layers:\n" + indented.joined(separator: "\n") + "\n")
  return RenderRequest(index, app: app)
}

extension Rendered {
  /// The Compose file.
  var composeFile: String { files.first { $0.name == "compose.yaml" }?.text.text ?? "" }
  /// The secrets beside it.
  var environment: String? { files.first { $0.name == ".env" }?.text.text }
  /// Whether something is said about a field of a layer.
  func remarks(_ layer: String, _ field: String?) -> Bool {
    remarks.contains { $0.layer == layer && $0.field == field }
  }
}

@Suite struct ComposeTargetServiceTests {
  private static func health(_ test: String) -> String {
    """
        healthcheck:
          test:
    \(test)
          interval: 2s
          timeout: 10s
          retries: 60

    """
  }

  static let services: [(layer: String, file: String)] = [
    (
      """
      - name: db
        service: postgresql
        version: "14"
        parameters: {username: app, databaseName: sh$op}
      """,
      """
        db:
          image: postgres:14
          command:
            - postgres
            - -c
            - ssl=on
            - -c
            - ssl_cert_file=/etc/ssl/certs/ssl-cert-snakeoil.pem
            - -c
            - ssl_key_file=/etc/ssl/private/ssl-cert-snakeoil.key
          environment:
            POSTGRES_USER: app
            POSTGRES_PASSWORD: ${DB_PASSWORD:?}
            POSTGRES_DB: sh$$op
          volumes:
            - db-data:/var/lib/postgresql/data

      """
        + health(
          #"        - CMD-SHELL"# + "\n"
            + #"        - pg_isready -h 127.0.0.1 -U "$$POSTGRES_USER" -d "$$POSTGRES_DB""#)
        + "volumes:\n  db-data: {}\n"
    ),
    (
      "- {name: sql, service: mysql}",
      """
        sql:
          image: mysql:5.7
          environment:
            MYSQL_ROOT_PASSWORD: ${SQL_ROOT_PASSWORD:?}
          volumes:
            - sql-data:/var/lib/mysql

      """
        + health(
          "        - CMD-SHELL\n        - mysqladmin ping -h 127.0.0.1 -u root "
            + #"-p"$$MYSQL_ROOT_PASSWORD" --silent"#)
        + "volumes:\n  sql-data: {}\n"
    ),
    (
      "- {name: docs, service: mongodb, version: 4.4.14, parameters: {username: shop}}",
      """
        docs:
          image: mongo:4.4.14
          environment:
            MONGO_INITDB_ROOT_USERNAME: shop
            MONGO_INITDB_ROOT_PASSWORD: ${DOCS_PASSWORD:?}
          volumes:
            - docs-data:/data/db

      """
        + health(
          "        - CMD-SHELL\n"
            + #"        - "mongo --host \"$$HOSTNAME\" --quiet --eval "#
            + #"'quit(db.adminCommand({ping: 1}).ok ? 0 : 1)'""#)
        + "volumes:\n  docs-data: {}\n"
    ),
    (
      "- {name: queue, service: redis}",
      """
        queue:
          image: redis:7
          command:
            - redis-server
            - --appendonly
            - "yes"
            - --requirepass
            - ${QUEUE_PASSWORD:?}
          environment:
            REDISCLI_AUTH: ${QUEUE_PASSWORD:?}
          volumes:
            - queue-data:/data

      """
        + health("        - CMD-SHELL\n        - redis-cli ping | grep PONG")
        + "volumes:\n  queue-data: {}\n"
    ),
    (
      "- {name: ledger, service: cockroachdb, parameters: {username: app, databaseName: money}}",
      """
        ledger:
          image: cockroachdb/cockroach:v24.1.0
          command:
            - start-single-node
            - --certs-dir=certs
            - --listening-url-file=/cockroach/listening
          environment:
            COCKROACH_DATABASE: money
            COCKROACH_USER: app
            COCKROACH_PASSWORD: ${LEDGER_PASSWORD:?}
          volumes:
            - ledger-data:/cockroach/cockroach-data

      """
        + health(
          "        - CMD-SHELL\n        - test -s listening && "
            + "curl -fsk 'https://localhost:8080/health?ready=1'")
        + "volumes:\n  ledger-data: {}\n"
    ),
    (
      "- {name: bus, service: nats}",
      """
        bus:
          image: nats:2.10-alpine
          command:
            - --jetstream
            - --store_dir
            - /data
            - --http_port
            - "8222"
            - --user
            - nats
            - --pass
            - ${BUS_PASSWORD:?}
          volumes:
            - bus-data:/data

      """
        + health(
          "        - CMD-SHELL\n        - wget -q --spider http://127.0.0.1:8222/healthz")
        + "volumes:\n  bus-data: {}\n"
    ),
    (
      "- {name: safe, service: vault}",
      """
        safe:
          image: hashicorp/vault:1.17
          command:
            - server
            - -dev
          environment:
            VAULT_DEV_ROOT_TOKEN_ID: ${SAFE_ROOT_TOKEN:?}
            VAULT_ADDR: http://127.0.0.1:8200
          cap_add:
            - IPC_LOCK

      """ + health("        - CMD\n        - vault\n        - status")
    ),
    (
      "- {name: files, service: minio, parameters: {username: shop}}",
      """
        files:
          image: minio/minio:RELEASE.2024-05-28T17-19-04Z
          command:
            - server
            - /data
          environment:
            MINIO_ROOT_USER: shop
            MINIO_ROOT_PASSWORD: ${FILES_PASSWORD:?}
          volumes:
            - files-data:/data

      """
        + health(
          "        - CMD\n        - curl\n        - -fs\n"
            + "        - http://127.0.0.1:9000/minio/health/live")
        + "volumes:\n  files-data: {}\n"
    ),
    (
      "- {name: log, service: kafka, parameters: {replicas: 3}}",
      """
        log:
          image: apache/kafka:3.8.1
          environment:
            KAFKA_NODE_ID: "1"
            KAFKA_PROCESS_ROLES: broker,controller
            KAFKA_LISTENERS: PLAINTEXT://:9092,CONTROLLER://:9093
            KAFKA_ADVERTISED_LISTENERS: PLAINTEXT://log:9092
            KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            KAFKA_INTER_BROKER_LISTENER_NAME: PLAINTEXT
            KAFKA_CONTROLLER_LISTENER_NAMES: CONTROLLER
            KAFKA_CONTROLLER_QUORUM_VOTERS: 1@localhost:9093
            KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: "1"
            KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: "1"
            KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: "1"
            KAFKA_LOG_DIRS: /var/lib/kafka/data
          volumes:
            - log-data:/var/lib/kafka/data

      """
        + health(
          "        - CMD\n        - /opt/kafka/bin/kafka-broker-api-versions.sh\n"
            + "        - --bootstrap-server\n        - localhost:9092")
        + "volumes:\n  log-data: {}\n"
    ),
  ]

  @Test(arguments: services)
  func eachServiceIsItsImage(_ service: (layer: String, file: String)) {
    let rendered = ComposeTarget.rendered(composed(service.layer))
    #expect(rendered.composeFile == "services:\n" + service.file)
    #expect(rendered.gaps.isEmpty)
  }
}
