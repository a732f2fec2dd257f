import ProfileModel

/// Reads the texts of one container and wires them.
struct WiringReader {
  let wiring: ComposeWiring
  let service: ComposeEntry
  /// The container's number in the file.
  let number: Int
  /// The services that the container reaches, by what the names of its settings have in common.
  private var reached: [String: Int] = [:]
  /// All of them, each once.
  private var targets: [Int] = []

  init(_ wiring: ComposeWiring, _ service: ComposeEntry, _ number: Int) {
    self.wiring = wiring
    self.service = service
    self.number = number
    var seen: Set<Int> = []
    for (key, text) in service.texts {
      for endpoint in endpoints(in: text, key) where isBelow(endpoint.service) {
        let stem = KeyWords.stem(key)
        if reached[stem] == nil { reached[stem] = endpoint.service }
        if seen.insert(endpoint.service).inserted { targets.append(endpoint.service) }
      }
    }
    for name in service.dependencies {
      guard let other = wiring.hosts.service(name, links: service.links), isBelow(other),
        seen.insert(other).inserted
      else { continue }
      targets.append(other)
    }
  }

  private func endpoints(in text: String, _ key: String) -> [Endpoint] {
    ComposeWiring.endpoints(in: text, key: key, of: service, wiring.hosts)
  }

  private func isBelow(_ other: Int) -> Bool {
    wiring.positions[other] < wiring.positions[number]
  }

  /// A text with references to the layers below.
  func wired(_ text: ComposeText, _ key: String) -> WiredText {
    var writer = WiringWriter(text.text, services: wiring.services)
    var context: Int?
    for endpoint in endpoints(in: text.text, key) {
      guard isBelow(endpoint.service) else {
        sayAbove(endpoint.service, &writer)
        continue
      }
      context = context ?? endpoint.service
      writer.take(endpoint)
    }
    for pair in TextPair.all(in: text.text) {
      if context == nil, KeyWords.isHost(pair.key) { context = takeHost(pair, &writer) }
    }
    for pair in TextPair.all(in: text.text) { takeValue(pair, context, &writer) }
    let all = TextPair(key: key, value: 0..<text.text.utf8.count)
    if writer.isUntouched { takeValue(all, nil, &writer) }
    if writer.isUntouched {
      sayAmbiguous(text.text, key, &writer)
      if key.isEmpty || key.hasPrefix("-") { sayNames(in: text.text, &writer) }
    }
    var wired = writer.written()
    wired.holdsSecret = SecretSearch(wiring.hosts).isSecret(wired.text, key: key)
    return wired
  }

  private func takeHost(_ pair: TextPair, _ writer: inout WiringWriter) -> Int? {
    guard let other = wiring.hosts.service(writer.text(pair.value), links: service.links),
      isBelow(other)
    else { return nil }
    writer.take(Endpoint(service: other, host: pair.value, end: pair.value.upperBound))
    return other
  }

  /// A user, a password or a port that stands on its own.
  private func takeValue(_ pair: TextPair, _ context: Int?, _ writer: inout WiringWriter) {
    let text = writer.text(pair.value)
    guard !text.isEmpty else { return }
    let stem = KeyWords.stem(pair.key)
    if KeyWords.isPassword(pair.key) || wiring.hosts.isPassword(text) {
      let owners = wiring.hosts.services(withPassword: text)
      guard let owner = owner(stem, context, owners, { $0.passwords.contains(text) }) else {
        return
      }
      writer.takePassword(of: owner, at: pair.value)
    } else if KeyWords.isUser(pair.key) {
      let owners = wiring.hosts.services(withUser: text)
      guard let owner = owner(stem, context, owners, { $0.users.contains(text) }) else { return }
      writer.takeUser(of: owner, at: pair.value)
    } else if KeyWords.isPort(pair.key), let owner = context ?? reached[stem] {
      writer.takePort(of: owner, at: pair.value)
    }
  }

  /// Whose account it is: what is reached by the settings of that name, by this container, any.
  private func owner(
    _ stem: String, _ context: Int?, _ owners: [Int], _ fits: (ComposeAccount) -> Bool
  ) -> Int? {
    guard !owners.isEmpty else { return nil }
    let near = [context, reached[stem]].compactMap { $0 } + targets
    return near.first { isBelow($0) && fits(wiring.services[$0].account) }
      ?? owners.first(where: isBelow)
  }

  private func sayAbove(_ other: Int, _ writer: inout WiringWriter) {
    let name = wiring.services[other].layer
    writer.say(
      .leftOut,
      other == number
        ? "it names the layer's own host, which is another one on the platform"
        : "it names `\(name)`, which stands above this layer and cannot be read here")
  }

  /// Hosts' names somewhere in a script.
  private func sayNames(in script: String, _ writer: inout WiringWriter) {
    guard script.contains(where: \.isWhitespace) else { return }
    for word in script.split(whereSeparator: { " \t\n\"'`$(){};|&=:@/,".contains($0) }) {
      guard let other = wiring.hosts.service(String(word), links: service.links), isBelow(other)
      else { continue }
      writer.say(
        .note,
        "the name of the layer `\(wiring.services[other].layer)` stands in it; if it means the "
          + "host, put a reference in its place")
    }
  }

  /// A word that may be a host's name, or just a word.
  private func sayAmbiguous(_ text: String, _ key: String, _ writer: inout WiringWriter) {
    guard !key.isEmpty, !KeyWords.isUser(key), !KeyWords.isPassword(key),
      let other = wiring.hosts.service(text, links: service.links), isBelow(other),
      let output = wiring.services[other].service.output(of: .host)
    else { return }
    writer.say(
      .note,
      "its text is also the name of the layer `\(wiring.services[other].layer)`; if it means the "
        + "host, read \(output.name) there")
  }
}
