/// Walks over a text once and notes the references and the foreign templates in it.
struct ReferenceReader {
  private let bytes: [UInt8]
  private var offset = 0
  private(set) var references: [Reference] = []
  private(set) var templates: [Range<Int>] = []
  /// The next closing braces and the next opening ones of ours, as far as they were looked for.
  private var nextClosing = 0
  private var nextOpening = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func readAll() {
    while offset + 1 < bytes.count {
      let byte = bytes[offset]
      if byte != UInt8(ascii: "{"), byte != UInt8(ascii: "<") {
        offset += 1
      } else if starts(UInt8(ascii: "{")) {
        readBraces()
      } else if starts(UInt8(ascii: "<")) {
        readAngles()
      } else {
        offset += 1
      }
    }
  }

  private mutating func readBraces() {
    while peek(2) == UInt8(ascii: "{") { offset += 1 }
    let start = offset
    offset += 2
    if at(UInt8(ascii: "-")) { offset += 1 }
    skipBlanks()
    if readReference(from: start, .braces) { return }
    offset = start
    readTemplate()
  }

  private mutating func readAngles() {
    while peek(2) == UInt8(ascii: "<") { offset += 1 }
    let start = offset
    offset += 2
    skipBlanks()
    if at(UInt8(ascii: ".")), readReference(from: start, .angles) { return }
    offset = start + 2
  }

  /// A template of Helm or Go: up to its closing braces. Where there are none before the next
  /// reference, up to the end of the line.
  private mutating func readTemplate() {
    let start = offset
    offset += 2
    findClosing()
    findOpening()
    if nextClosing < min(nextOpening, bytes.count) {
      offset = nextClosing + 2
    } else {
      while offset < min(nextOpening, bytes.count), bytes[offset] != 10 { offset += 1 }
    }
    templates.append(start..<offset)
  }

  private mutating func findClosing() {
    nextClosing = max(nextClosing, offset)
    let brace = UInt8(ascii: "}")
    while nextClosing < bytes.count, !(byte(nextClosing) == brace && byte(nextClosing + 1) == brace)
    {
      nextClosing += 1
    }
  }

  private mutating func findOpening() {
    nextOpening = max(nextOpening, offset)
    while nextOpening < bytes.count, !opensReference(nextOpening) { nextOpening += 1 }
  }

  /// Whether `{{.spectro.` stands at a place.
  private func opensReference(_ place: Int) -> Bool {
    guard byte(place) == UInt8(ascii: "{"), byte(place + 1) == UInt8(ascii: "{") else {
      return false
    }
    var place = place + 2
    if byte(place) == UInt8(ascii: "-") { place += 1 }
    while byte(place) == 32 || byte(place) == 9 { place += 1 }
    return bytes[min(place, bytes.count)...].starts(with: ".spectro.".utf8)
  }

  private mutating func readReference(from start: Int, _ delimiters: Reference.Delimiters) -> Bool {
    let pathStart = offset
    let hasLeadingDot = at(UInt8(ascii: "."))
    if hasLeadingDot { offset += 1 }
    let root = readName()
    guard root.name == "spectro", hasLeadingDot || at(UInt8(ascii: ".")) else { return false }
    var segments: [Reference.Segment] = []
    // As many as a reference to an output has: `app.$appDeploymentName.db.HOST`.
    segments.reserveCapacity(4)
    while at(UInt8(ascii: ".")) {
      offset += 1
      segments.append(readName())
    }
    let path = pathStart..<offset
    let calls = readCalls()
    let end = readClosing(delimiters)
    references.append(
      Reference(
        range: start..<offset, delimiters: delimiters, pathRange: path,
        hasLeadingDot: hasLeadingDot, segments: segments, calls: calls,
        isClosed: end.isClosed, closing: end.place))
    return true
  }

  private mutating func readName() -> Reference.Segment {
    let start = offset
    while offset < bytes.count, Reference.isNameByte(bytes[offset]), !endsWithTrim { offset += 1 }
    return Reference.Segment(name: text(start..<offset), range: start..<offset)
  }

  /// A hyphen directly before the closing braces trims white space and is no part of a name.
  private var endsWithTrim: Bool {
    at(UInt8(ascii: "-")) && peek(1) == UInt8(ascii: "}") && peek(2) == UInt8(ascii: "}")
  }

  private mutating func readCalls() -> [Reference.Call] {
    var calls: [Reference.Call] = []
    while true {
      let before = offset
      skipBlanks()
      guard at(UInt8(ascii: "|")) else {
        offset = before
        return calls
      }
      offset += 1
      skipBlanks()
      let function = readName()
      calls.append(Reference.Call(function: function, arguments: readArguments()))
    }
  }

  private mutating func readArguments() -> [Reference.Segment] {
    var arguments: [Reference.Segment] = []
    while true {
      let before = offset
      skipBlanks()
      let start = offset
      skipArgument()
      guard offset > start else {
        offset = before
        return arguments
      }
      arguments.append(Reference.Segment(name: text(start..<offset), range: start..<offset))
    }
  }

  /// A quoted text (its quotes escaped where it stands in a quoted text), a number or a word.
  private mutating func skipArgument() {
    let isEscaped = at(UInt8(ascii: "\\"))
    let quote = peek(isEscaped ? 1 : 0)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "`")
    else {
      while offset < bytes.count, Reference.isNameByte(bytes[offset]) || at(UInt8(ascii: ".")) {
        guard !endsWithTrim else { return }
        offset += 1
      }
      return
    }
    guard let end = closingQuote(quote, isEscaped: isEscaped) else { return }
    offset = end
  }

  private func closingQuote(_ quote: UInt8, isEscaped: Bool) -> Int? {
    var place = offset + (isEscaped ? 2 : 1)
    while place < bytes.count, bytes[place] != 10 {
      if bytes[place] == UInt8(ascii: "\\"), quote != UInt8(ascii: "`"), place + 1 < bytes.count {
        if isEscaped, bytes[place + 1] == quote { return place + 2 }
        place += 2
      } else if !isEscaped, bytes[place] == quote {
        return place + 1
      } else {
        place += 1
      }
    }
    return nil
  }

  /// Reads the closing pair. Without one, notes where it belongs and what stands there.
  private mutating func readClosing(
    _ delimiters: Reference.Delimiters
  ) -> (isClosed: Bool, place: Range<Int>) {
    let close = delimiters == .braces ? UInt8(ascii: "}") : UInt8(ascii: ">")
    let end = offset
    skipBlanks()
    if at(UInt8(ascii: "-")), peek(1) == close { offset += 1 }
    if at(close), peek(1) == close {
      offset += 2
      return (true, offset - 2..<offset)
    }
    if at(close) {
      offset += 1
      return (false, end..<offset)
    }
    if let place = laterClosing(close) {
      offset = place + 2
      return (true, place..<offset)
    }
    offset = end
    return (false, end..<end)
  }

  /// A closing pair further on in the same line, with nothing that opens before it.
  private func laterClosing(_ close: UInt8) -> Int? {
    var place = offset
    while place + 1 < bytes.count, bytes[place] != 10, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] == close, bytes[place + 1] == close { return place }
      if bytes[place] == UInt8(ascii: "{") || bytes[place] == UInt8(ascii: "<") { return nil }
      place += 1
    }
    return nil
  }

  private mutating func skipBlanks() {
    while at(UInt8(ascii: " ")) || at(9) { offset += 1 }
  }

  private func at(_ byte: UInt8) -> Bool { offset < bytes.count && bytes[offset] == byte }

  private func peek(_ distance: Int) -> UInt8 { byte(offset + distance) }

  private func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

  /// Whether the same character stands here twice.
  private func starts(_ byte: UInt8) -> Bool { at(byte) && peek(1) == byte }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
