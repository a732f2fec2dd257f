import Formats
import ProfileModel

/// Puts references into one text.
struct WiringWriter {
  private let bytes: [UInt8]
  private let services: [ComposeEntry]
  private var edits: [(range: Range<Int>, text: String)] = []
  /// Which bytes an edit replaces.
  private var isTaken: [Bool]
  private var wired = WiredText(text: "")
  /// What was said and what is read, so that neither is listed twice.
  private var listed: Set<String> = []

  init(_ text: String, services: [ComposeEntry]) {
    bytes = Array(text.utf8)
    self.services = services
    isTaken = Array(repeating: false, count: bytes.count)
  }

  var isUntouched: Bool { edits.isEmpty }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  mutating func say(_ kind: Remark.Kind, _ message: String) {
    guard listed.insert(message).inserted else { return }
    wired.remarks.append((kind, message))
  }

  /// A place at which a service is reached.
  mutating func take(_ endpoint: Endpoint) {
    let target = services[endpoint.service]
    if takeAddress(endpoint, target) { return }
    guard let host = target.service.output(of: .host) else {
      say(.leftOut, "\(target.service.title) offers no host, so `\(target.layer)` is not read here")
      return
    }
    guard isOffered(endpoint.port, by: target) else {
      say(
        .leftOut,
        "`\(target.layer)` offers no port \(endpoint.port.map(text) ?? "") on the platform")
      return
    }
    guard put(reference(host, target), at: endpoint.host) else { return }
    if target.recipe?.service == "postgresql", holdsWord("sslmode=disable") {
      say(.leftOut, "the platform's PostgreSQL refuses `sslmode=disable`; write `require`")
    }
    if let port = endpoint.port { takePort(of: endpoint.service, at: port) }
    takeScheme(endpoint, target)
    takeAccount(endpoint, target)
  }

  /// The whole address where the service offers no host but an address with everything in it.
  private mutating func takeAddress(_ endpoint: Endpoint, _ target: ComposeEntry) -> Bool {
    guard target.service.output(of: .host) == nil, let scheme = endpoint.scheme else {
      return false
    }
    let word = text(scheme)
    let offered = target.service.outputs.filter { $0.kind == .uri }
    guard word.hasPrefix("mongodb"),
      let output = word.hasSuffix("+srv") ? offered.last : offered.first
    else { return false }
    let range = scheme.lowerBound..<endpoint.end
    let hasTail = bytes[range].dropFirst(word.utf8.count + 3).contains(UInt8(ascii: "/"))
    guard put(reference(output, target), at: range) else { return true }
    if hasTail, bytes[endpoint.end - 1] != UInt8(ascii: "/") {
      say(
        .leftOut, "the database and the options behind the address are not part of \(output.name)")
    }
    return true
  }

  mutating func takePort(of number: Int, at range: Range<Int>) {
    let target = services[number]
    let port = text(range)
    guard let output = target.service.output(of: .port) else { return }
    let isOutput =
      target.recipe.map { $0.ports.contains(port) }
      ?? (target.ports.first?.target.description == port)
    if isOutput { _ = put(reference(output, target), at: range) }
  }

  /// Whether a service of the catalogue has the port; a container has what it lists.
  private func isOffered(_ port: Range<Int>?, by target: ComposeEntry) -> Bool {
    guard let port, let recipe = target.recipe else { return true }
    return recipe.ports.contains(text(port))
  }

  private func holdsWord(_ word: StaticString) -> Bool { SourceText(bytes: bytes).holds(word) }

  mutating func takePassword(of number: Int, at range: Range<Int>) {
    let target = services[number]
    guard let output = target.service.output(of: .password, .secretKey, .token) else { return }
    _ = put(reference(output, target), at: range)
  }

  mutating func takeUser(of number: Int, at range: Range<Int>) {
    let target = services[number]
    if let output = target.service.output(of: .user, .accessKey) {
      _ = put(reference(output, target), at: range)
    } else if let only = target.recipe?.onlyUser, text(range) != only, put(only, at: range) {
      say(.assumed, "the user is now \(only), the one that the platform sets up")
    }
  }

  private mutating func takeScheme(_ endpoint: Endpoint, _ target: ComposeEntry) {
    guard let scheme = endpoint.scheme, text(scheme) == "http", target.recipe?.isSecured == true
    else { return }
    if put("https", at: scheme) {
      say(.assumed, "`\(target.layer)` serves https on the platform")
    }
  }

  /// `user:password` before the host; both are added where the service wants them.
  private mutating func takeAccount(_ endpoint: Endpoint, _ target: ComposeEntry) {
    let account = endpoint.account ?? endpoint.host.lowerBound..<endpoint.host.lowerBound
    let colon = bytes[account].firstIndex(of: UInt8(ascii: ":"))
    let user = account.lowerBound..<(colon ?? account.upperBound)
    let password = (colon.map { $0 + 1 } ?? account.upperBound)..<account.upperBound
    if !password.isEmpty {
      let given = PercentCode.decoded(text(password))
      if target.account.passwords.contains(given) {
        takePassword(of: endpoint.service, at: password)
      }
      if target.account.users.contains(PercentCode.decoded(text(user))) {
        takeUser(of: endpoint.service, at: user)
      }
      return
    }
    guard let scheme = endpoint.scheme,
      !bytes[..<scheme.lowerBound].reversed().starts(with: ":cbdj".utf8),
      let word = text(scheme).split(separator: "+").first.map(String.init),
      target.recipe?.schemes.contains(word) == true
    else { return }
    addAccount(to: endpoint, target)
  }

  private mutating func addAccount(to endpoint: Endpoint, _ target: ComposeEntry) {
    guard let password = target.service.output(of: .password) else { return }
    let name: String
    if let only = target.recipe?.onlyUser {
      name = only
    } else if let user = target.service.output(of: .user),
      target.service.parameter(of: .user) != nil
    {
      name = reference(user, target)
    } else {
      name = ""
    }
    let start = endpoint.account?.lowerBound ?? endpoint.host.lowerBound
    let text = "\(name):\(reference(password, target))@"
    guard put(text, at: start..<endpoint.host.lowerBound) else { return }
    say(.assumed, "the account was added, because the platform's \(target.service.title) wants one")
  }

  private mutating func reference(_ output: Output, _ target: ComposeEntry) -> String {
    let text = Reference.text(layer: target.layer, output: output.name)
    if listed.insert(text).inserted { wired.outputs.append((target.layer, output.name)) }
    return text
  }

  /// Whether the place was still free.
  private mutating func put(_ text: String, at range: Range<Int>) -> Bool {
    guard !isTaken[range].contains(true) else { return false }
    for place in range { isTaken[place] = true }
    edits.append((range, text))
    return true
  }

  private func isBefore(
    _ one: (range: Range<Int>, text: String), _ other: (range: Range<Int>, text: String)
  ) -> Bool {
    (one.range.lowerBound, one.range.upperBound)
      < (other.range.lowerBound, other.range.upperBound)
  }

  /// The text with all that was put into it.
  func written() -> WiredText {
    var result: [UInt8] = []
    var place = 0
    for edit in edits.sorted(by: isBefore) {
      result += bytes[place..<edit.range.lowerBound]
      result += edit.text.utf8
      place = edit.range.upperBound
    }
    result += bytes[place...]
    var wired = wired
    wired.text = String(decoding: result, as: UTF8.self)
    return wired
  }
}
