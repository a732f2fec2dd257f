/// A part of a regular expression.
indirect enum PatternNode: Equatable, Sendable {
  case set(ScalarSet)
  case start
  case end
  case sequence([PatternNode])
  case choice([PatternNode])
  case repetition(PatternNode, least: Int, most: Int?)
}

/// Reads the text of a regular expression.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var offset = 0
  private var depth = 0

  private static let deepestGroup = 100
  private static let mostRepetitions = 1_000

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func parse() throws(PatternFailure) -> PatternNode {
    let node = try readChoice()
    guard offset == scalars.count else { throw failure("this `)` closes nothing", at: offset) }
    return node
  }

  private mutating func readChoice() throws(PatternFailure) -> PatternNode {
    var branches = [try readSequence()]
    while skip("|") { branches.append(try readSequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func readSequence() throws(PatternFailure) -> PatternNode {
    var items: [PatternNode] = []
    while let next = peek(), next != "|", next != ")" {
      let item = try readItem(next)
      items.append(try readRepetition(of: item))
    }
    return .sequence(items)
  }

  private mutating func readItem(_ scalar: Unicode.Scalar) throws(PatternFailure) -> PatternNode {
    let start = offset
    if readBounds() != nil { throw failure("there is nothing to repeat here", at: start) }
    offset += 1
    switch scalar {
    case "(": return try readGroup()
    case "[": return .set(try readClass())
    case ".": return .set(ScalarSet("\n").inverted)
    case "^": return .start
    case "$": return .end
    case "\\": return .set(try readEscape().set)
    case "*", "+", "?": throw failure("there is nothing to repeat here", at: start)
    default: return .set(ScalarSet(scalar))
    }
  }

  private mutating func readGroup() throws(PatternFailure) -> PatternNode {
    let start = offset - 1
    if skip("?") {
      guard skip(":") else { throw failure(unsupportedGroup, at: start) }
    }
    guard depth < Self.deepestGroup else {
      throw failure("groups may be nested \(Self.deepestGroup) deep", at: start)
    }
    depth += 1
    let node = try readChoice()
    depth -= 1
    guard skip(")") else { throw failure("this `(` is not closed", at: start) }
    return node
  }

  /// Which kind of group begins with what stands after `(?`.
  private var unsupportedGroup: String {
    switch (peek(), peek(1)) {
    case ("=", _), ("!", _): "look-ahead is not supported"
    case ("<", "="), ("<", "!"): "look-behind is not supported"
    case ("<", _), ("P", _): "named groups are not supported"
    case (">", _): "atomic groups are not supported"
    default: "flags such as `(?i)` are not supported"
    }
  }
}

// MARK: - Repetitions

extension PatternParser {
  private mutating func readRepetition(
    of item: PatternNode
  ) throws(PatternFailure) -> PatternNode {
    let start = offset
    guard let bounds = readBounds() ?? readSign() else { return item }
    guard max(bounds.least, bounds.most ?? 0) <= Self.mostRepetitions else {
      throw failure("a repetition goes up to \(Self.mostRepetitions)", at: start)
    }
    guard bounds.least <= bounds.most ?? bounds.least else {
      throw failure("the repetition ends before it begins", at: start)
    }
    // Whether it is greedy makes no difference to whether the whole fits.
    _ = skip("?")
    let end = offset
    if peek() == "+" { throw failure("possessive repetition is not supported", at: end) }
    if readBounds() ?? readSign() != nil {
      throw failure("a repetition cannot be repeated; put it in a group", at: end)
    }
    return .repetition(item, least: bounds.least, most: bounds.most)
  }

  private mutating func readSign() -> (least: Int, most: Int?)? {
    if skip("*") { return (0, nil) }
    if skip("+") { return (1, nil) }
    return skip("?") ? (0, 1) : nil
  }

  /// `{2}`, `{2,}` or `{2,5}`; any other brace is a literal.
  private mutating func readBounds() -> (least: Int, most: Int?)? {
    let start = offset
    guard skip("{"), let least = readNumber() else {
      offset = start
      return nil
    }
    var most: Int? = least
    if skip(",") { most = readNumber() }
    guard skip("}") else {
      offset = start
      return nil
    }
    return (least, most)
  }

  private mutating func readNumber() -> Int? {
    let start = offset
    var number = 0
    while let scalar = peek(), ("0"..."9").contains(scalar) {
      number = min(number * 10 + Int(scalar.value - 48), Self.mostRepetitions + 1)
      offset += 1
    }
    return offset > start ? number : nil
  }
}

// MARK: - Classes and escapes

extension PatternParser {
  private enum Member {
    case scalar(Unicode.Scalar)
    case several(ScalarSet)

    var set: ScalarSet {
      switch self {
      case .scalar(let scalar): ScalarSet(scalar)
      case .several(let set): set
      }
    }
  }

  private mutating func readClass() throws(PatternFailure) -> ScalarSet {
    let start = offset - 1
    let isNegated = skip("^")
    // A bracket that comes first is a literal.
    var set = skip("]") ? try readRange(from: .scalar("]"), at: offset - 1) : ScalarSet()
    while !skip("]") {
      guard offset < scalars.count else { throw failure("this `[` is not closed", at: start) }
      let place = offset
      set.formUnion(try readRange(from: try readMember(), at: place))
    }
    return isNegated ? set.inverted : set
  }

  private mutating func readRange(
    from low: Member, at start: Int
  ) throws(PatternFailure) -> ScalarSet {
    guard case .scalar(let first) = low, peek() == "-", let after = peek(1), after != "]" else {
      return low.set
    }
    offset += 1
    guard case .scalar(let last) = try readMember() else {
      throw failure("a range ends with one character", at: start)
    }
    guard first <= last else { throw failure("the range ends before it begins", at: start) }
    return ScalarSet(first...last)
  }

  private mutating func readMember() throws(PatternFailure) -> Member {
    guard let scalar = peek() else { throw failure("the class is not closed", at: offset) }
    if scalar == "[", peek(1) == ":" {
      throw failure("named classes such as `[:alpha:]` are not supported", at: offset)
    }
    offset += 1
    return scalar == "\\" ? try readEscape() : .scalar(scalar)
  }

  private mutating func readEscape() throws(PatternFailure) -> Member {
    let start = offset - 1
    guard let scalar = peek() else { throw failure("nothing follows the backslash", at: start) }
    offset += 1
    switch scalar {
    case "d": return .several(.digits)
    case "D": return .several(ScalarSet.digits.inverted)
    case "w": return .several(.word)
    case "W": return .several(ScalarSet.word.inverted)
    case "s": return .several(.space)
    case "S": return .several(ScalarSet.space.inverted)
    case "n": return .scalar("\n")
    case "r": return .scalar("\r")
    case "t": return .scalar("\t")
    case "f": return .scalar("\u{C}")
    case "v": return .scalar("\u{B}")
    case "1"..."9", "k": throw failure("back references are not supported", at: start)
    case "0", "a"..."z", "A"..."Z", "\u{80}"...:
      throw failure("the escape `\\\(scalar)` is not supported", at: start)
    default: return .scalar(scalar)
    }
  }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == scalar else { return false }
    offset += 1
    return true
  }

  private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    offset + distance < scalars.count ? scalars[offset + distance] : nil
  }

  private func failure(_ message: String, at offset: Int) -> PatternFailure {
    PatternFailure(message: message, offset: offset)
  }
}

/// A set of Unicode scalars: ranges in ascending order that neither touch nor overlap.
struct ScalarSet: Equatable, Sendable {
  private var ranges: [ClosedRange<UInt32>] = []

  init() {}

  init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

  init(_ range: ClosedRange<Unicode.Scalar>) {
    ranges = [range.lowerBound.value...range.upperBound.value]
  }

  private init(_ parts: [ClosedRange<Unicode.Scalar>]) {
    for part in parts { formUnion(ScalarSet(part)) }
  }

  static let digits = ScalarSet("0"..."9")
  static let word = ScalarSet(["0"..."9", "A"..."Z", "_"..."_", "a"..."z"])
  static let space = ScalarSet(["\t"..."\n", "\u{C}"..."\r", " "..." "])

  /// Every scalar that is not in this set.
  var inverted: ScalarSet {
    var others = ScalarSet()
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { others.ranges.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= 0x10FFFF { others.ranges.append(next...0x10FFFF) }
    return others
  }

  mutating func formUnion(_ other: ScalarSet) {
    var merged: [ClosedRange<UInt32>] = []
    for range in (ranges + other.ranges).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    ranges = merged
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let place = ranges.partitioningIndex { $0.upperBound >= scalar.value }
    return place < ranges.count && ranges[place].lowerBound <= scalar.value
  }
}
