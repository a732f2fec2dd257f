/// A line of YAML, finished or half typed, cut at what its parts are. It never fails.
struct YAMLLine {
  enum Kind: Equatable {
    case key
    /// In quotes, or a line of a block.
    case string
    /// A number, true or false, nothing.
    case literal
    /// Anchors, tags, marks of documents and blocks.
    case sign
    case comment
  }

  struct Part: Equatable {
    var range: Range<Int>
    var kind: Kind
  }

  /// In their order; what is none of the kinds belongs to no part.
  private(set) var parts: [Part] = []
  /// How it goes on.
  private(set) var state: YAMLState

  private let bytes: [UInt8]
  private var place: Int
  /// Where the key or the item begins that a value belongs to.
  private var parent = -1

  /// Whether its parts are wanted, and not only how it goes on.
  private let hasParts: Bool

  init(_ text: String, after former: YAMLState) { self.init(text.utf8.span, after: former) }

  init(_ line: Span<UInt8>, after former: YAMLState, hasParts: Bool = true) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.count)
    for place in line.indices { bytes.append(line[place]) }
    self.bytes = bytes
    self.hasParts = hasParts
    state = former
    place = bytes.firstIndex { $0 != 32 } ?? bytes.count
    // A line without anything changes nothing.
    guard place < bytes.count else { return }
    goOn()
  }

  private mutating func goOn() {
    let isClosing = bytes[place] == UInt8(ascii: "]") || bytes[place] == UInt8(ascii: "}")
    if state.kind != .plain, place <= state.parent, !(state.kind == .flow && isClosing) {
      state = YAMLState()
    }
    parent = state.parent
    if state.kind == .block { return add(place..<bytes.count, .string) }
    if let quote = state.quote { readQuoted(quote, from: place) }
    if state.kind == .plain, place == 0 { readMark() }
    while place < bytes.count { readNext() }
    if state.quote == nil, state.kind != .block {
      state.kind = state.depth > 0 ? .flow : .plain
      if state.depth == 0 { state.parent = -1 }
    }
  }

  private mutating func add(_ range: Range<Int>, _ kind: Kind) {
    if hasParts, !range.isEmpty { parts.append(Part(range: range, kind: kind)) }
  }

  // MARK: Bytes

  private func at(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 10 }

  private func isBlank(_ place: Int) -> Bool {
    switch at(place) {
    case 10, 32, 9, 13: true
    default: false
    }
  }

  private func isPair(_ character: Unicode.Scalar, _ place: Int) -> Bool {
    at(place) == UInt8(ascii: character) && at(place + 1) == UInt8(ascii: character)
  }

  /// Marks between the parts of lists and tables in brackets.
  private func isFlowMark(_ place: Int) -> Bool {
    switch at(place) {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// `---`, `...`, `%YAML`
  private mutating func readMark() {
    if at(0) == UInt8(ascii: "%") {
      add(0..<bytes.count, .comment)
      place = bytes.count
    } else if isBlank(3), bytes.starts(with: "---".utf8) || bytes.starts(with: "...".utf8) {
      add(0..<3, .sign)
      place = 3
    }
  }

  // MARK: Parts

  private mutating func readNext() {
    switch Unicode.Scalar(bytes[place]) {
    case " ", "\t", "\r": place += 1
    case "#" where place == 0 || isBlank(place - 1):
      add(place..<bytes.count, .comment)
      place = bytes.count
    case "-" where isBlank(place + 1) && state.depth == 0,
      "?" where isBlank(place + 1) && state.depth == 0:
      parent = place
      add(place..<place + 1, .sign)
      place += 1
    case ":" where isBlank(place + 1) || state.depth > 0: place += 1
    case "\"", "'": readQuoted(bytes[place], from: place + 1)
    case "|" where isBlockHeader, ">" where isBlockHeader: readBlockHeader()
    case "&", "*", "!": readSign()
    case "[" where state.kind != .block, "{" where !isPair("{", place): open()
    case "]" where state.depth > 0, "}" where state.depth > 0:
      state.depth -= 1
      place += 1
    case "," where state.depth > 0: place += 1
    default: readPlain()
    }
  }

  private mutating func open() {
    if state.depth == 0 { state.parent = parent }
    state.depth += 1
    place += 1
  }

  private mutating func readSign() {
    var end = place + 1
    while end < bytes.count, !isBlank(end), !(state.depth > 0 && isFlowMark(end)) { end += 1 }
    add(place..<end, .sign)
    place = end
  }

  /// `|`, `>-`, `|2+`, and at most a comment behind it.
  private var isBlockHeader: Bool {
    guard state.depth == 0 else { return false }
    var end = place + 1
    while !isBlank(end), "+-0123456789".utf8.contains(at(end)) { end += 1 }
    guard isBlank(end) else { return false }
    while end < bytes.count, isBlank(end) { end += 1 }
    return end == bytes.count || at(end) == UInt8(ascii: "#")
  }

  private mutating func readBlockHeader() {
    var end = place + 1
    while !isBlank(end) { end += 1 }
    add(place..<end, .sign)
    while end < bytes.count, isBlank(end) { end += 1 }
    add(end..<bytes.count, .comment)
    place = bytes.count
    state = YAMLState(kind: .block, parent: parent)
  }

  /// From behind the opening quotes, or from the line's beginning.
  private mutating func readQuoted(_ quote: UInt8, from start: Int) {
    let isDouble = quote == UInt8(ascii: "\"")
    var end = start
    while end < bytes.count {
      if isDouble, bytes[end] == UInt8(ascii: "\\") {
        end += 2
        continue
      }
      if bytes[end] == quote {
        guard !isDouble, at(end + 1) == quote else { break }
        end += 1
      }
      end += 1
    }
    guard end < bytes.count else {
      add(place..<bytes.count, .string)
      place = bytes.count
      if state.quote == nil, state.depth == 0 { state.parent = parent }
      state.kind = isDouble ? .doubleQuoted : .singleQuoted
      return
    }
    state.kind = state.depth > 0 ? .flow : .plain
    var next = end + 1
    while next < bytes.count, bytes[next] == 32 { next += 1 }
    let isKey = at(next) == UInt8(ascii: ":") && (isBlank(next + 1) || state.depth > 0)
    if isKey, state.depth == 0 { parent = place }
    add(place..<end + 1, isKey ? .key : .string)
    place = end + 1
  }

  /// A word or several without quotes; references and templates in it are whole.
  private mutating func readPlain() {
    var end = place
    while end < bytes.count {
      if bytes[end].isWord {
        end += 1
        continue
      }
      if isPair("{", end) || isPair("<", end) && at(end + 2) == UInt8(ascii: ".") {
        end = behindTemplate(end)
        continue
      }
      if at(end) == UInt8(ascii: ":"), isBlank(end + 1) || state.depth > 0 && isFlowMark(end + 1) {
        break
      }
      if at(end) == UInt8(ascii: "#"), end > place, isBlank(end - 1) { break }
      if state.depth > 0, isFlowMark(end) { break }
      end += 1
    }
    var stop = end
    while stop > place, isBlank(stop - 1) { stop -= 1 }
    if at(end) == UInt8(ascii: ":") {
      add(place..<stop, .key)
      if state.depth == 0 { parent = place }
    } else if hasParts, YAMLWord.isLiteral(bytes[place..<stop]) {
      add(place..<stop, .literal)
    }
    // Something that begins nothing is passed over.
    place = max(end, place + 1)
  }

  /// The place behind what closes a template, or the line's end.
  private func behindTemplate(_ start: Int) -> Int {
    let closing: Unicode.Scalar = isPair("{", start) ? "}" : ">"
    var end = start + 2
    while end < bytes.count, !isPair(closing, end) { end += 1 }
    return min(end + 2, bytes.count)
  }
}

/// Words of YAML that are no text.
enum YAMLWord {
  private static let names: Set = [
    "true", "false", "True", "False", "TRUE", "FALSE", "null", "Null", "NULL", "~", "yes", "no",
    "on", "off", "Yes", "No", "On", "Off",
  ]

  /// Whether a word is a number, true or false, or nothing.
  static func isLiteral(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, word.count <= 40 else { return false }
    if first == UInt8(ascii: "~") || (first | 0x20) >= UInt8(ascii: "a") {
      return word.count <= 5 && names.contains(String(decoding: word, as: UTF8.self))
    }
    var rest = word
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") { rest.removeFirst() }
    guard rest.contains(where: isDigit) else { return false }
    if rest.starts(with: "0x".utf8) || rest.starts(with: "0o".utf8) {
      return rest.count > 2 && rest.dropFirst(2).allSatisfy { isDigit($0) || isHexLetter($0) }
    }
    let parts = rest.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 | 0x20 == 0x65 })
    guard let mantissa = parts.first, mantissa.contains(where: isDigit),
      mantissa.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") }),
      mantissa.count(where: { $0 == UInt8(ascii: ".") }) <= 1
    else { return false }
    guard parts.count == 2 else { return true }
    let exponent = parts[1].drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    return !exponent.isEmpty && exponent.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isHexLetter(_ byte: UInt8) -> Bool { (0x61...0x66).contains(byte | 0x20) }
}
