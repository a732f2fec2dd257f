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
  mutating func pass(_ line: Span<UInt8>) {
    switch kind {
    case .plain: if Self.endsWhatItBegins(line) { return }
    case .block:
      var place = 0
      while place < line.count, line[place] == 32 { place += 1 }
      if place == line.count || place > parent { return }
    case .singleQuoted, .doubleQuoted, .flow: break
    }
    self = YAMLLine(line, after: self, hasParts: false).state
  }

  /// Whether a line surely leaves nothing open: nothing in it can go on, or it is a value in quotes
  /// that are closed, and a comment at most.
  private static func endsWhatItBegins(_ line: Span<UInt8>) -> Bool {
    var place = 0
    var mayBeOther = false
    while place < line.count, mayGoOn(line[place]) == 0 {
      mayBeOther = mayBeOther || isSpecial(line[place])
      place += 1
    }
    if place == line.count { return true }
    let quote = line[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), !mayBeOther, place > 1,
      line[place - 1] == 32,
      line[place - 2] == UInt8(ascii: ":") || line[place - 2] == UInt8(ascii: "-")
    else { return false }
    place += 1
    while place < line.count, line[place] != quote {
      if line[place] == UInt8(ascii: "\\") { return false }
      place += 1
    }
    place += 1
    while place < line.count, line[place] == 32 { place += 1 }
    return place == line.count
      || place < line.count && line[place] == UInt8(ascii: "#") && line[place - 1] == 32
  }

  /// The first byte from a place on that may begin something that goes on in the next line.
  static func beginning(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var place = start
    while place + 32 <= bytes.count {
      let block = bytes.extracting(place..<place + 32)
      var isThere: UInt8 = 0
      for number in 0..<32 { isThere |= mayGoOn(block[number]) }
      if isThere != 0 { break }
      place += 32
    }
    while place < bytes.count {
      if mayGoOn(bytes[place]) != 0 { return place }
      place += 1
    }
    return nil
  }

  /// 1 for a byte that may begin something that goes on in the next line, else 0. Nothing branches: so
  /// the compiler looks at many at a time.
  private static func mayGoOn(_ byte: UInt8) -> UInt8 {
    alike(byte, UInt8(ascii: "\"")) | alike(byte, UInt8(ascii: "'"))
      | alike(byte, UInt8(ascii: "|")) | alike(byte, UInt8(ascii: ">"))
      | alike(byte, UInt8(ascii: "[")) | alike(byte, UInt8(ascii: "{"))
  }

  private static func alike(_ one: UInt8, _ other: UInt8) -> UInt8 { one == other ? 1 : 0 }

  /// Whether a byte may begin something in which quotes are nothing special.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "%")
  }
}
