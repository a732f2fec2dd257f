extension JSONValue {
  /// The document as text, without a line break at its end: laid out with two spaces as `jq` does,
  /// or on one line. Safe on a terminal: whatever could steer it is escaped. A number that is not
  /// finite becomes `null`.
  package func text(pretty: Bool = true) -> String {
    var writer = JSONWriter(isPretty: pretty)
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Appends a document to one array of bytes.
private struct JSONWriter {
  let isPretty: Bool
  var bytes: [UInt8] = []
  private var depth = 0

  init(isPretty: Bool) { self.isPretty = isPretty }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: append("null")
    case .bool(let isTrue): append(isTrue ? "true" : "false")
    case .integer(let number): append(number.description)
    case .number(let number): append(number.isFinite ? number.description : "null")
    case .string(let text): write(text)
    case .array(let items): write(items)
    case .object(let members): write(members)
    }
  }

  private mutating func write(_ items: [JSONValue]) {
    guard !items.isEmpty else { return append("[]") }
    append("[")
    depth += 1
    for (place, item) in items.enumerated() {
      startItem(place)
      write(item)
    }
    depth -= 1
    startLine()
    append("]")
  }

  private mutating func write(_ members: [JSONMember]) {
    guard !members.isEmpty else { return append("{}") }
    append("{")
    depth += 1
    for (place, member) in members.enumerated() {
      startItem(place)
      write(member.key)
      append(isPretty ? ": " : ":")
      write(member.value)
    }
    depth -= 1
    startLine()
    append("}")
  }

  private mutating func startItem(_ place: Int) {
    if place > 0 { append(",") }
    startLine()
  }

  private mutating func startLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func write(_ text: String) {
    append("\"")
    if text.utf8.allSatisfy(Self.isPlain) {
      append(text)
    } else {
      for scalar in text.unicodeScalars { write(scalar) }
    }
    append("\"")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case "\u{8}": append("\\b")
    case "\u{C}": append("\\f")
    // Controls, and the line ends that only JavaScript and some terminals know.
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": writeEscape(scalar)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private mutating func writeEscape(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16)
    append("\\u")
    append(String(repeating: "0", count: 4 - digits.utf8.count))
    append(digits)
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }
}
