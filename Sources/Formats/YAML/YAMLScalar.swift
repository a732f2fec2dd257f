/// Writes a text as a YAML scalar on one line.
package enum YAMLScalar {
  /// Plain where every YAML reader takes that for the same text, else in double quotes.
  package static func text(_ text: String, inFlow: Bool = false) -> String {
    isPlain(text, inFlow: inFlow) ? text : quoted(text)
  }

  /// In double quotes, with escapes for what they cannot hold.
  package static func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

  /// Whether a key, as it is written, must stand behind a question mark in a line of its own: before
  /// a colon YAML reads no more than 1024 characters as a key.
  static func isLongKey(_ written: String) -> Bool { written.utf8.count > 1000 }

  /// As it stands between double quotes.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default: result += escaped(scalar)
      }
    }
    return result
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return (value >= 0x20 && value < 0x7F)
      || (value >= 0xA0 && value != 0xFEFF && !isBreak(value) && value & 0xFFFE != 0xFFFE)
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    guard !isPrintable(scalar) else { return String(scalar) }
    let value = scalar.value
    let digits = String(value, radix: 16, uppercase: true)
    let width = value > 0xFFFF ? 8 : value > 0xFF ? 4 : 2
    let letter = width == 8 ? "U" : width == 4 ? "u" : "x"
    return "\\\(letter)" + String(repeating: "0", count: width - digits.count) + digits
  }

  private static func isBreak(_ value: UInt32) -> Bool {
    value == 0x85 || value == 0x2028 || value == 0x2029
  }

  /// Whether a text without quotes is one value, whatever a reader takes its type for.
  package static func staysPlain(_ text: String) -> Bool {
    isWord(text) && !text.isEmpty || isPlain(text, inFlow: true)
  }

  /// Whether a text can stand without quotes and still be this very text.
  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    if isName(text) { return true }
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return false
    }
    guard first != " ", last != " ", last != ":", !isWord(text) else { return false }
    guard isOption(text) || !"-?:,[]{}#&*!|>'\"%@`<=~".unicodeScalars.contains(first) else {
      return false
    }
    let scalars = Array(text.unicodeScalars)
    for (one, next) in zip(scalars, scalars.dropFirst()) {
      if one == ":", next == " " { return false }
      if one == " ", next == "#" { return false }
      if one == "{", next == "{" { return false }
    }
    if inFlow, scalars.contains(where: { ",[]{}:".unicodeScalars.contains($0) }) { return false }
    return scalars.allSatisfy(isPrintable)
  }

  /// Whether a text is no more than letters, digits, slashes, dots, hyphens and underscores after a
  /// letter, and longer than any word that readers take for something else: most texts are.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count > 5 else { return false }
    guard (0x61...0x7A).contains(first | 0x20) else { return false }
    return text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x2D...0x39).contains(byte) || byte == 0x5F
    }
  }

  /// Whether readers of YAML take a word for a number, a truth value, a date or nothing.
  static func isWord(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    if text.utf8.count < 6, words.contains(text.lowercased()) { return true }
    if isDate(Array(text.utf8.prefix(5))) { return true }
    guard isDigit(first) || first == 43 || first == 45 || first == 46 else { return false }
    let base = text.utf8.prefix(2).map { $0 | 0x20 }
    if first == 48, base.count == 2, "box".utf8.contains(base[1]) { return true }
    let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 | 0x20 == 0x65 }
    return parts.count < 3
      && parts.allSatisfy { $0.allSatisfy { isDigit($0) || "+-.:_".utf8.contains($0) } }
  }

  private static let words: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "null", "y", "n", ".inf", "+.inf", ".nan",
  ]

  /// `2001-` begins a date.
  private static func isDate(_ start: [UInt8]) -> Bool {
    start.count == 5 && start.prefix(4).allSatisfy(isDigit) && start.last == UInt8(ascii: "-")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// A word like `-c` or `--all`.
  private static func isOption(_ text: String) -> Bool {
    guard text.utf8.first == 45, let letter = text.utf8.first(where: { $0 != 45 }) else {
      return false
    }
    return (0x61...0x7A).contains(letter | 0x20)
  }
}
