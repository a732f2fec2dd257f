/// How a line of YAML goes on in the next one.
struct YAMLState: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Nothing goes on.
    case plain
    /// Lines behind `|` or `>`.
    case block
    case singleQuoted, doubleQuoted
    /// Between brackets or braces.
    case flow
  }

  var kind = Kind.plain
  /// Lines that stand no further right than this end what goes on, finished or not: so what is
  /// only half typed does not colour all that follows.
  var parent = -1
  /// How many brackets and braces are open.
  var depth = 0

  /// In which quotes it goes on.
  var quote: UInt8? {
    switch kind {
    case .singleQuoted: UInt8(ascii: "'")
    case .doubleQuoted: UInt8(ascii: "\"")
    default: nil
    }
  }
}

extension YAMLState {
  /// Goes on behind a line. Most lines begin and end nothing.
  mutating func pass(_ line: String) {
    let bytes = line.utf8.span
    switch kind {
    case .plain:
      var place = 0
      while place < bytes.count, !Self.mayGoOn(bytes[place]) { place += 1 }
      if place == bytes.count { return }
    case .block:
      var place = 0
      while place < bytes.count, bytes[place] == 32 { place += 1 }
      if place == bytes.count || place > parent { return }
    case .singleQuoted, .doubleQuoted, .flow: break
    }
    self = YAMLLine(line, after: self).state
  }

  /// Whether a byte may begin something that goes on in the next line.
  private static func mayGoOn(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "|"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "{"):
      true
    default: false
    }
  }
}
