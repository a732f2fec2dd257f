import Formats

/// The databases that speak SQL.
extension ComposeService {
  /// With TLS, which clients on the platform must use: the image brings a certificate along.
  mutating func makePostgreSQL() {
    useImage("postgres")
    command = [
      "postgres", "-c", "ssl=on", "-c", "ssl_cert_file=/etc/ssl/certs/ssl-cert-snakeoil.pem", "-c",
      "ssl_key_file=/etc/ssl/private/ssl-cert-snakeoil.key",
    ]
    set("POSTGRES_USER", placed("username"))
    set("POSTGRES_PASSWORD", placed("password"))
    set("POSTGRES_DB", placed("databaseName"))
    let isNew = majorVersion.map { $0 >= 18 } ?? false
    keepData(at: isNew ? "/var/lib/postgresql" : "/var/lib/postgresql/data")
    // Over TCP: while it is set up, the database listens on its socket only.
    check("pg_isready -h 127.0.0.1 -U \"$POSTGRES_USER\" -d \"$POSTGRES_DB\"")
  }

  mutating func makeMySQL() {
    useImage("mysql")
    set("MYSQL_ROOT_PASSWORD", placed("rootPassword"))
    keepData(at: "/var/lib/mysql")
    // Over TCP: while it is set up, the database listens on its socket only.
    check("mysqladmin ping -h 127.0.0.1 -u root -p\"$MYSQL_ROOT_PASSWORD\" --silent")
  }

  /// The image makes the user, the database and a certificate.
  mutating func makeCockroachDB() {
    image = "cockroachdb/cockroach:v24.1.0"
    command = [
      "start-single-node", "--certs-dir=certs", "--listening-url-file=/cockroach/listening",
    ]
    set("COCKROACH_DATABASE", placed("databaseName"))
    set("COCKROACH_USER", placed("username"))
    set("COCKROACH_PASSWORD", placed("password"))
    keepData(at: "/cockroach/cockroach-data")
    // It is started twice; the second time it writes the file.
    check("test -s listening && curl -fsk 'https://localhost:8080/health?ready=1'")
    remark(.assumed, nil, "a single node of CockroachDB 24.1 stands for the cluster")
  }
}

/// The other databases.
extension ComposeService {
  mutating func makeMongoDB() {
    useImage("mongo")
    set("MONGO_INITDB_ROOT_USERNAME", placed("username"))
    set("MONGO_INITDB_ROOT_PASSWORD", placed("password"))
    keepData(at: "/data/db")
    let isOld = majorVersion.map { $0 < 5 } ?? false
    // Under its own name: while it is set up, the database listens on localhost only.
    check(
      (isOld ? "mongo" : "mongosh") + " --host \"$HOSTNAME\" --quiet --eval "
        + "'quit(db.adminCommand({ping: 1}).ok ? 0 : 1)'")
  }

  mutating func makeRedis() {
    image = "redis:7"
    let password = placed("password") ?? ""
    command = ["redis-server", "--appendonly", "yes", "--requirepass", password]
    set("REDISCLI_AUTH", password)
    keepData(at: "/data")
    check("redis-cli ping | grep PONG")
    remark(.assumed, nil, "Redis 7 stands for the pack's version; its user is called default")
  }
}
