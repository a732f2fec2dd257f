/// One entry of a service's `ports` or `expose`, read.
struct ComposePort: Equatable {
  /// More ports than these are no list that a person keeps.
  static let mostInRange = 64

  enum Reading: Equatable {
    case ports([ComposePort])
    /// The rest of a sentence that says why it is not taken over.
    case leftOut(String)
  }

  /// In the container.
  var target: Int
  /// On the machine that runs Compose.
  var published: Int?
  /// Reached from that machine only.
  var isLocal = false

  /// Reads `[[IP:]HOST:]CONTAINER[/PROTOCOL]`, each of the ports a range.
  static func read(_ text: String, isPublished: Bool) -> Reading {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count > 1, let problem = problem(ofProtocol: String(parts[1])) {
      return .leftOut(problem)
    }
    let (address, numbers) = cut(String(parts.first ?? ""))
    guard let target = numbers.last.flatMap({ range(String($0)) }) else { return notAPort }
    guard target.count <= mostInRange else {
      return .leftOut("is a range of \(target.count) ports; list those that are needed")
    }
    let published = numbers.count > 1 ? range(String(numbers[0])) : nil
    let hasPlaces = published?.count == target.count
    let isLocal = address.map(isLoopback) ?? false
    return .ports(
      target.enumerated().map { place, port in
        let number = hasPlaces ? published.map { $0.lowerBound + place } : nil
        return ComposePort(
          target: port, published: isPublished ? number ?? port : nil, isLocal: isLocal)
      })
  }

  static let notAPort = Reading.leftOut("is no port; write the container's port, such as `8080`")

  /// Why a protocol has no place in a layer; nil for TCP.
  static func problem(ofProtocol name: String) -> String? {
    name.lowercased() == "tcp"
      ? nil : "is \(name.uppercased()); the ports of a container layer are TCP"
  }

  static func isLoopback(_ address: String) -> Bool {
    address.hasPrefix("127.") || address == "::1" || address == "localhost"
  }

  /// The address before the ports, and the ports.
  private static func cut(_ text: String) -> (address: String?, numbers: [Substring]) {
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      let address = text[text.index(after: text.startIndex)..<end]
      let rest = text[text.index(after: end)...].split(separator: ":")
      return (String(address), rest)
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return (nil, parts) }
    return (parts.dropLast(2).joined(separator: ":"), parts.suffix(2))
  }

  /// `80` or `80-90`.
  static func range(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map {
      number(String($0))
    }
    guard (1...2).contains(ends.count), let low = ends[0], let high = ends[ends.count - 1],
      low <= high
    else { return nil }
    return low...high
  }

  private static func number(_ text: String) -> Int? {
    guard text.utf8.count <= 5, text.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(text), (1...65_535).contains(number)
    else { return nil }
    return number
  }
}
