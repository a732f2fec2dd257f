import ProfileModel

extension PackReader {
  /// Adds an output parameter as an output of the service.
  mutating func addOutput(_ json: JSONValue, to service: inout Service) {
    guard let name = json["name"]?.string, ServiceFileReader.isWord(name) else {
      note("an output without a name that a reference can hold is left out")
      return
    }
    guard service.output(name) == nil else {
      note("the output `\(name)` is there twice; the first is kept")
      return
    }
    var output = base?.output(name).map { Self.renamed($0, to: name) } ?? Self.guessed(name)
    if let text = json["description"]?.string ?? json["displayName"]?.string, !text.isEmpty {
      output.description = text
    }
    output.provenance = .documented
    if let value = output.value, !isKnown(value, in: service) { output.value = nil }
    if output.value == nil, output.known == .now { output.known = .deployment }
    if let condition = output.condition, service.parameter(condition.parameter) == nil {
      output.condition = nil
    }
    service.outputs.append(output)
  }

  /// A known output under the name that this pack gives it; its other names are former ones.
  private static func renamed(_ output: Output, to name: String) -> Output {
    var output = output
    if output.name != name {
      output.formerNames = [output.name] + output.formerNames.filter { $0 != name }
      output.name = name
    }
    return output
  }

  private static func guessed(_ name: String) -> Output {
    var output = Output(name: name)
    output.kind = Kind(guessedFrom: name)
    output.isSensitive = [.password, .token, .uri, .secretKey].contains(output.kind)
    if output.isSensitive { output.known = .secret }
    return output
  }
}

extension Kind {
  /// What a value of this name is most likely to mean.
  init(guessedFrom name: String) {
    let words = Self.words(of: name)
    let all = Set(words)
    let found = Self.signs.first { sign in sign.words.allSatisfy(all.contains) }
    let ending = Self.endings.first { (words.last ?? "").hasSuffix($0.word) }
    self = found?.kind ?? ending?.kind ?? .text
  }

  /// Words that all stand in a name, the telling ones first.
  private static let signs: [(words: [String], kind: Kind)] = [
    (["size"], .text), (["password"], .password), (["passwd"], .password), (["pwd"], .password),
    (["token"], .token), (["secret", "key"], .secretKey), (["access", "key"], .accessKey),
    (["port"], .port), (["ports"], .port), (["namespace"], .namespace), (["ns"], .namespace),
    (["uri"], .uri), (["url"], .uri), (["endpoint"], .uri), (["dsn"], .uri), (["bucket"], .bucket),
    (["region"], .region), (["replicas"], .replicas), (["image"], .image), (["ip"], .address),
    (["path"], .path), (["externalip"], .address), (["user"], .user), (["username"], .user),
    (["database"], .database),
    (["db", "name"], .database), (["svc"], .host), (["host"], .host), (["hostname"], .host),
    (["fqdn"], .host),
  ]

  /// Endings of words that are written together.
  private static let endings: [(word: String, kind: Kind)] = [
    ("password", .password), ("token", .token), ("externalip", .address), ("hostname", .host),
    ("username", .user), ("port", .port), ("uri", .uri), ("url", .uri), ("dbname", .database),
  ]

  /// `dbUserName` and `DB_USER_NAME` are both db, user, name.
  private static func words(of name: String) -> [String] {
    var words = [""]
    var last: Character?
    for character in name {
      let begins = character.isUppercase && last?.isLowercase == true
      if begins || !(character.isLetter || character.isNumber) { words.append("") }
      if character.isLetter || character.isNumber {
        words[words.count - 1] += character.lowercased()
      }
      last = character
    }
    return words.filter { !$0.isEmpty }
  }
}
