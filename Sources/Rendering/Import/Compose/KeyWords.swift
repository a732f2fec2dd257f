/// What the name of a variable or option says about its value.
enum KeyWords {
  /// The words of a name: `db`, `host` of `DB_HOST`.
  static func words(_ key: String) -> [String] {
    key.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// What a name has in common with others about the same thing: `db` of `DB_HOST` and `DB_PORT`.
  static func stem(_ key: String) -> String { words(key).dropLast().joined(separator: "_") }

  static func isHost(_ key: String) -> Bool {
    if key == "-h" { return true }
    let words = words(key)
    guard let last = words.last else { return false }
    return words.contains { $0.hasSuffix("host") || $0.hasSuffix("hostname") }
      || hostWords.contains(last) || hostEnds.contains { last.hasSuffix($0) }
  }

  private static let hostEnds = ["host", "hosts", "url", "uri", "addr", "server", "servers"]
  private static let hostWords: Set = [
    "address", "addresses", "endpoint", "endpoints", "upstream", "service", "node", "nodes",
    "broker", "brokers", "peer", "peers", "proxy", "target", "origin", "source",
  ]

  static func isPort(_ key: String) -> Bool {
    key == "-p" || words(key).last?.hasSuffix("port") == true
  }

  static func isUser(_ key: String) -> Bool {
    guard key != "-U", key != "-u" else { return true }
    let words = words(key)
    guard let last = words.last, !isPassword(key) else { return false }
    let pair = words.suffix(2).joined(separator: " ")
    return ["user", "username", "login"].contains { last.hasSuffix($0) }
      || ["user id", "user name", "access key"].contains(pair) || last == "uid"
      || words.suffix(3) == ["access", "key", "id"]
  }

  static func isPassword(_ key: String) -> Bool {
    let words = words(key)
    guard let last = words.last else { return false }
    if passwordEnds.contains(where: { last.hasSuffix($0) }) { return true }
    guard words.count > 1, words.suffix(3) != ["access", "key", "id"] else { return false }
    return (last == "key" && keyKinds.contains(words[words.count - 2]))
      || words.suffix(3) == ["secret", "key", "base"] || words.suffix(3) == ["root", "token", "id"]
      || (last == "key" && words.contains("secret"))
  }

  private static let passwordEnds = [
    "password", "passwd", "passphrase", "pwd", "pass", "secret", "token",
  ]
  private static let keyKinds: Set = [
    "secret", "private", "api", "app", "encryption", "master", "signing",
  ]

  /// Whether a text can be a secret at all: not an empty one, a switch, or a variable.
  static func canBeSecret(_ text: String) -> Bool {
    guard !text.isEmpty, !text.contains("${"), !text.contains("{{") else { return false }
    return !["true", "false", "yes", "no", "on", "off", "none", "null", "0", "1"].contains(
      text.lowercased())
  }
}
