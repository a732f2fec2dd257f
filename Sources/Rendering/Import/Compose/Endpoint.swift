/// A place of a text at which a service is reached: `user:password@host:port`.
struct Endpoint: Equatable {
  /// The service, by its number in the file.
  var service: Int
  var host: Range<Int>
  var port: Range<Int>?
  /// `user` or `user:password`, without the `@`.
  var account: Range<Int>?
  /// `postgres` of `postgres://`.
  var scheme: Range<Int>?
  /// Where it ends; an address of MongoDB with its path.
  var end: Int
}

extension Endpoint {
  /// The places of a text at which services are reached.
  static func all(
    in text: String, key: String, service: @escaping (String) -> Int?
  ) -> [Endpoint] {
    var reader = EndpointReader(text, service: service)
    reader.read()
    guard reader.endpoints.isEmpty else { return reader.endpoints }
    return KeyWords.isHost(key) ? reader.bareHosts() : []
  }
}

/// Reads what a text says about reaching services, by the names that they have for each other.
///
/// All places count UTF-8 bytes. The text is read once.
private struct EndpointReader {
  private let bytes: [UInt8]
  private let service: (String) -> Int?
  private(set) var endpoints: [Endpoint] = []
  private var place = 0
  /// Where the word began that is being read.
  private var word = 0
  /// What stood before an `@`.
  private var account: Range<Int>?

  init(_ text: String, service: @escaping (String) -> Int?) {
    bytes = Array(text.utf8)
    self.service = service
  }

  mutating func read() {
    while place < bytes.count {
      let byte = bytes[place]
      if Self.isNamePart(byte) {
        readName()
      } else if byte == UInt8(ascii: ":"), bytes[place...].starts(with: "://".utf8) {
        readAddress()
      } else {
        if byte == UInt8(ascii: "@") { account = word..<place }
        place += 1
        if Self.separators.contains(byte) {
          word = place
          account = nil
        }
      }
    }
  }

  /// A name, and a service where it stands alone before a port or behind an account.
  private mutating func readName() {
    let start = place
    while place < bytes.count, Self.isNamePart(bytes[place]) { place += 1 }
    let former = start > 0 ? bytes[start - 1] : UInt8(ascii: " ")
    let isBehindAccount = account.map { account in
      former == UInt8(ascii: "@")
        || (former == UInt8(ascii: "(") && account.upperBound < start)
    }
    guard
      Self.separators.contains(former) || former == UInt8(ascii: "(")
        || isBehindAccount == true
    else { return }
    let port = portRange(at: place)
    guard port != nil || isBehindAccount == true, let found = service(text(start..<place)) else {
      return
    }
    let end = port?.upperBound ?? place
    endpoints.append(
      Endpoint(
        service: found, host: start..<place, port: port,
        account: isBehindAccount == true ? account : nil, end: end))
    account = nil
    place = end
  }

  /// What stands behind `://`.
  private mutating func readAddress() {
    let scheme = schemeStart()..<place
    let start = place + 3
    var end = start
    var at: Int?
    while end < bytes.count, !Self.addressEnds.contains(bytes[end]) {
      if bytes[end] == UInt8(ascii: "@") { at = end }
      end += 1
    }
    place = end
    let host = at.map { $0 + 1 } ?? start
    var hostEnd = host
    while hostEnd < end, Self.isNamePart(bytes[hostEnd]) { hostEnd += 1 }
    guard host < hostEnd, let found = service(text(host..<hostEnd)) else { return }
    let port = portRange(at: hostEnd)
    guard (port?.upperBound ?? hostEnd) == end else { return }
    // Such an address is replaced as a whole, with all the hosts in it.
    if bytes[scheme].starts(with: "mongodb".utf8) {
      while place < bytes.count, !Self.urlEnds.contains(bytes[place]) || bytes[place] == 44 {
        place += 1
      }
    }
    endpoints.append(
      Endpoint(
        service: found, host: host..<hostEnd, port: port, account: at.map { start..<$0 },
        scheme: scheme, end: place))
  }

  private func schemeStart() -> Int {
    var start = place
    while start > word, Self.isNamePart(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "+") {
      start -= 1
    }
    return start
  }

  /// The digits behind a colon.
  private func portRange(at place: Int) -> Range<Int>? {
    guard place < bytes.count, bytes[place] == UInt8(ascii: ":") else { return nil }
    var end = place + 1
    while end < bytes.count, (48...57).contains(bytes[end]) { end += 1 }
    guard (1...5).contains(end - place - 1), end == bytes.count || !Self.isNamePart(bytes[end])
    else { return nil }
    return place + 1..<end
  }

  /// The services in a text that is nothing but a list of hosts.
  func bareHosts() -> [Endpoint] {
    var hosts: [Endpoint] = []
    for part in bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      let name = part.drop { $0 == 32 }
      let range = name.startIndex..<(name.lastIndex { $0 != 32 } ?? name.startIndex - 1) + 1
      guard !range.isEmpty, let found = service(text(range)) else { return [] }
      hosts.append(Endpoint(service: found, host: range, end: range.upperBound))
    }
    return hosts
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }

  private static let separators = Set(" \t\n\r,;=\"'|&[]<>".utf8)
  private static let urlEnds = Set(" \t\n\r\"'`|;)<>,".utf8)
  private static let addressEnds = urlEnds.union("/?#".utf8)
}
