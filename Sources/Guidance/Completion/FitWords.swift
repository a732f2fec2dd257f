import ProfileModel

/// What the words of names ask for.
enum FitWords {
  /// The kinds that a word asks for, the best first.
  static let kinds: [String: [Kind]] = {
    var kinds: [String: [Kind]] = [:]
    for (words, asked) in table {
      for word in words.split(separator: " ") { kinds[String(word)] = asked }
    }
    return kinds
  }()

  private static let table: [(String, [Kind])] = [
    ("PORT PORTS", [.port]),
    ("PASSWORD PASSWD PWD PASS PASSPHRASE", [.password, .secretKey]),
    ("HOST HOSTS HOSTNAME HOSTNAMES SERVER SERVERS BROKER BROKERS", [.host, .address, .uri]),
    ("ADDR ADDRS ADDRESS ADDRESSES", [.host, .address, .uri]),
    ("ENDPOINT ENDPOINTS", [.host, .uri, .address]),
    ("IP", [.address, .host]),
    ("URL URLS URI URIS DSN CONNECTION CONNECTIONSTRING", [.uri, .host, .address]),
    ("USER USERNAME LOGIN", [.user]),
    ("NAMESPACE NS", [.namespace]),
    ("DB DATABASE DBNAME", [.database]),
    ("TOKEN", [.token]),
    ("ACCESSKEY ACCESSKEYID", [.accessKey]),
    ("SECRETKEY SECRETACCESSKEY", [.secretKey, .password]),
    ("SECRET SECRETS", [.secretKey, .password, .token]),
    ("BUCKET BUCKETS", [.bucket]),
    ("REGION", [.region]),
    ("IMAGE", [.image]),
    ("REPLICAS", [.replicas]),
  ]

  /// Words of a service that its id does not tell.
  static let services: [String: String] = [
    "PG": "postgresql", "PSQL": "postgresql", "POSTGRES": "postgresql", "MONGO": "mongodb",
    "COCKROACH": "cockroachdb", "CRDB": "cockroachdb", "AWS": "s3", "MARIADB": "mysql",
  ]

  /// Services that a name may call a database.
  static let databases: Set<String> = ["postgresql", "mysql", "mongodb", "cockroachdb"]

  /// Keys that only say how a file is laid out.
  static let structural: Set<String> = [
    "value", "valueFrom", "env", "data", "stringData", "spec", "template", "metadata", "containers",
    "values", "parameters",
  ]

  /// What may stand before another word without a mark between: `PGHOST`, `DBNAME`.
  private static let beginnings = [
    "PG", "DB", "POSTGRES", "REDIS", "MYSQL", "MONGO", "KAFKA", "NATS", "MINIO", "VAULT",
  ]

  /// The words of a name in upper case: `DB_HOST`, `dbHost` and `DBHOST` are `DB` and `HOST`.
  static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasLower = false
    for byte in name.utf8 {
      let isUpper = byte &- 65 < 26
      let isLower = byte &- 97 < 26
      let isLetter = isUpper || isLower || byte &- 48 < 10 || byte >= 0x80
      if (isUpper && wasLower) || !isLetter, !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
      wasLower = !isUpper
      if isLetter { word.append(isLower ? byte & 0xDF : byte) }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words.flatMap(parts)
  }

  private static func parts(_ word: String) -> [String] {
    guard kinds[word] == nil, let beginning = beginnings.first(where: word.hasPrefix) else {
      return [word]
    }
    let rest = String(word.dropFirst(beginning.count))
    return kinds[rest] != nil || rest == "NAME" ? [beginning, rest] : [word]
  }
}
