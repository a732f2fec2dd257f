import CJansson

/// Why a text is no JSON that Strata reads, and where.
package struct JSONFailure: Error, Equatable, Sendable {
  /// Plain words without a full stop.
  package var message: String
  /// Counts from 1.
  package var line: Int
  /// Counts from 1, in Unicode scalars.
  package var column: Int

  package init(message: String, line: Int, column: Int) {
    self.message = message
    self.line = line
    self.column = column
  }
}

extension JSONValue {
  /// The most bytes that `read` takes: 64 MiB.
  package static let sizeLimit = 64 << 20

  /// The most values that `read` takes. Each takes many times the memory of its text: 64 MiB of
  /// digits and commas would be gigabytes.
  package static let countLimit = 4_000_000

  /// Reads exactly one value of any kind, as strictly as RFC 8259 is. What cannot be kept is
  /// refused too: a NUL in a text, a number out of range. Of a key that is there twice the last
  /// one counts. A byte-order mark at the start is skipped.
  package static func read(_ bytes: [UInt8]) throws(JSONFailure) -> JSONValue {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return try JSONReader(bytes: hasMark ? Array(bytes.dropFirst(3)) : bytes).read()
  }
}

/// Lets jansson read, then takes its tree over.
private struct JSONReader {
  let bytes: [UInt8]

  func read() throws(JSONFailure) -> JSONValue {
    guard bytes.count <= JSONValue.sizeLimit else {
      throw failure("the text is larger than 64 MiB", at: 0)
    }
    // jansson overlooks a NUL byte behind a number.
    if let place = bytes.firstIndex(of: 0) {
      throw failure("a NUL byte cannot stand in JSON, which is UTF-8", at: place)
    }
    guard !bytes.isEmpty else { throw failure("expected a value, but the text ends", at: 0) }
    if let place = placeOfTooMany() {
      throw failure(
        "there are more than \(JSONValue.countLimit / 1_000_000) million values", at: place)
    }
    var error = json_error_t()
    let root = bytes.withUnsafeBytes { buffer in
      json_loadb(
        buffer.baseAddress, buffer.count, Int(JSON_DECODE_ANY), &error)
    }
    guard let root else { throw failure(error) }
    defer { json_decref(root) }
    return Self.value(root)
  }

  /// Where there is one value too many; nil where there is not.
  private func placeOfTooMany() -> Int? {
    // Each but the last has a byte of its own and one behind it.
    guard bytes.count > JSONValue.countLimit else { return nil }
    var count = 1
    var isText = false
    var isEscaped = false
    for place in bytes.indices {
      let byte = bytes[place]
      if isText {
        isText = isEscaped || byte != UInt8(ascii: "\"")
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      } else if byte == UInt8(ascii: "\"") {
        isText = true
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
      {
        count += 1
        if count > JSONValue.countLimit { return place }
      }
    }
    return nil
  }

  /// Calls itself, but never deeper than the 2048 levels that jansson reads.
  private static func value(_ value: UnsafeMutablePointer<json_t>) -> JSONValue {
    switch value.pointee.type {
    case JSON_OBJECT: .object(members(value))
    case JSON_ARRAY: .array(items(value))
    case JSON_STRING: .string(text(json_string_value(value), json_string_length(value)))
    case JSON_INTEGER: .integer(Int(json_integer_value(value)))
    case JSON_REAL: .number(json_real_value(value))
    case JSON_TRUE: .bool(true)
    case JSON_FALSE: .bool(false)
    default: .null
    }
  }

  private static func items(_ array: UnsafeMutablePointer<json_t>) -> [JSONValue] {
    var items: [JSONValue] = []
    items.reserveCapacity(json_array_size(array))
    for place in 0..<json_array_size(array) {
      if let item = json_array_get(array, place) { items.append(value(item)) }
    }
    return items
  }

  /// jansson walks over the members in the order in which it read them.
  private static func members(_ object: UnsafeMutablePointer<json_t>) -> [JSONMember] {
    var members: [JSONMember] = []
    members.reserveCapacity(json_object_size(object))
    var place = json_object_iter(object)
    while let member = place {
      let key = text(json_object_iter_key(member), json_object_iter_key_len(member))
      if let item = json_object_iter_value(member) { members.append(JSONMember(key, value(item))) }
      place = json_object_iter_next(object, member)
    }
    return members
  }

  private static func text(_ start: UnsafePointer<CChar>?, _ count: Int) -> String {
    String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
  }
}

// MARK: - Failures

extension JSONReader {
  private func failure(_ message: String, at offset: Int) -> JSONFailure {
    let before = bytes.prefix(offset)
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return JSONFailure(
      message: message,
      line: 1 + before.count { $0 == UInt8(ascii: "\n") },
      column: 1 + before[lineStart...].count { !Self.continuesScalar($0) })
  }

  /// jansson names the end of the token that it stumbled over; its start says more.
  private func failure(_ error: json_error_t) -> JSONFailure {
    let words = withUnsafeBytes(of: error.text) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    let end = min(max(0, Int(error.position)), bytes.count)
    guard let complaint = Complaint.all.first(where: { words.hasPrefix($0.words) }) else {
      return failure(words.isEmpty ? "there is not enough memory" : words, at: end)
    }
    let token = words.hasSuffix("near end of file") ? end..<end : token(endingAt: end)
    switch complaint.place {
    case .here: return failure(complaint.message, at: end)
    case .before: return failure(complaint.message, at: scalarStart(before: end))
    case .token: return failure(complaint.message, at: token.lowerBound)
    case .namedToken: return failure(complaint.message + found(token), at: token.lowerBound)
    }
  }

  private func token(endingAt end: Int) -> Range<Int> {
    guard end > 0 else { return 0..<0 }
    if bytes[end - 1] == UInt8(ascii: "\"") { return openingQuote(of: end - 1)..<end }
    var start = scalarStart(before: end)
    guard Self.isWord(bytes[start]) else { return start..<end }
    while start > 0, Self.isWord(bytes[start - 1]) { start -= 1 }
    return start..<(bytes[end...].firstIndex { !Self.isWord($0) } ?? bytes.count)
  }

  /// Every quote within the text has an odd number of backslashes before it.
  private func openingQuote(of closing: Int) -> Int {
    var place = closing - 1
    while place > 0 {
      if bytes[place] == UInt8(ascii: "\"") {
        let slashes = bytes[..<place].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
        if slashes.isMultiple(of: 2) { return place }
        place -= slashes
      }
      place -= 1
    }
    return 0
  }

  private func scalarStart(before end: Int) -> Int {
    var start = max(0, end - 1)
    while start > 0, Self.continuesScalar(bytes[start]) { start -= 1 }
    return start
  }

  /// The end of a sentence that names the token, shortened and safe on a terminal.
  private func found(_ token: Range<Int>) -> String {
    guard !token.isEmpty else { return ", but the text ends" }
    let scalars = String(decoding: bytes[token].prefix(200), as: UTF8.self).unicodeScalars
    let shown = scalars.prefix(30).map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        "U+" + String(scalar.value, radix: 16, uppercase: true)
      default: String(scalar)
      }
    }
    return ", found `" + shown.joined() + (scalars.count > 30 ? "…`" : "`")
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func continuesScalar(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}

/// A complaint of jansson's, told in plain words.
private struct Complaint {
  enum Place {
    /// Where jansson stopped, or one character before.
    case here, before
    /// At the start of the token there, which the message names or leaves out.
    case token, namedToken
  }

  /// How jansson's own message begins.
  let words: String
  let place: Place
  let message: String

  init(_ words: String, _ place: Place, _ message: String) {
    self.words = words
    self.place = place
    self.message = message
  }

  static let all = [
    Complaint("unable to decode byte", .here, "this is not valid UTF-8"),
    Complaint("premature end of input", .here, "a closing quote is missing"),
    Complaint(
      "unexpected newline", .here,
      "the quotes must close on the same line; a line break is written `\\n`"),
    Complaint(
      "control character", .here,
      "a control character in quotes must be escaped; a tab is written `\\t`"),
    Complaint(
      "invalid escape", .before,
      #"JSON has only the escapes \" \\ \/ \b \f \n \r \t and \u with four hex digits"#),
    Complaint(
      "invalid Unicode", .token,
      "a `\\u` escape stands for half a character and its other half does not follow"),
    Complaint("\\u0000 is", .token, "the NUL character `\\u0000` cannot be kept"),
    Complaint("NUL byte in object key", .token, "the NUL character `\\u0000` cannot be kept"),
    Complaint("too big", .namedToken, "a whole number must fit into 64 bits"),
    Complaint("real number overflow", .namedToken, "the number is too large"),
    Complaint("maximum parsing depth", .token, "it is nested more than 2048 levels deep"),
    Complaint("string or '}' expected", .namedToken, "expected a key in double quotes"),
    Complaint("':' expected", .namedToken, "expected `:` after the key"),
    Complaint("'}' expected", .namedToken, "expected `,` or `}`"),
    Complaint("']' expected", .namedToken, "expected `,` or `]`"),
    Complaint("end of file expected", .namedToken, "expected nothing after the value"),
    Complaint("invalid token", .namedToken, "expected a value"),
    Complaint("unexpected token", .namedToken, "expected a value"),
  ]
}
