/// Writes and reads the lines of a `.env` file in the way in which all that runs Compose files
/// reads them alike.
package enum EnvironmentLines {
  /// A line without its break; nil where a value has characters that are read in several ways.
  static func line(_ name: String, _ value: String) -> String? {
    let bytes = Array(value.utf8)
    guard bytes.allSatisfy({ $0 >= 0x20 || $0 == 9 }) else { return nil }
    if isLiteral(bytes) { return "\(name)='\(value)'" }
    let special = "\"\\$`".utf8
    return bytes.contains { special.contains($0) } ? nil : "\(name)=\"\(value)\""
  }

  /// Whether a value stands between single quotes as it is: some read a backslash before another or
  /// before the quote as an escape, and some put variables in the place of `${…}` even there.
  private static func isLiteral(_ bytes: [UInt8]) -> Bool {
    let backslash = UInt8(ascii: "\\")
    guard !bytes.contains(UInt8(ascii: "'")), bytes.last != backslash else { return false }
    return zip(bytes, bytes.dropFirst()).allSatisfy { one, next in
      !(one == backslash && next == backslash)
        && !(one == UInt8(ascii: "$") && next == UInt8(ascii: "{"))
    }
  }

  /// The values of the lines that are written as Strata writes them, or without quotes.
  static func values(in text: String) -> [String: String] {
    var values: [String: String] = [:]
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      guard let equals = line.firstIndex(of: "=") else { continue }
      values[String(line[..<equals])] = value(line[line.index(after: equals)...])
    }
    return values
  }

  /// A former file with the lines for names that it has no value for yet.
  package static func merged(_ former: String, with text: String) -> String {
    let known = Set(former.split(whereSeparator: \.isNewline).compactMap(name))
    let lines = text.split(separator: "\n").filter { name($0).map { !known.contains($0) } ?? false }
    guard !lines.isEmpty else { return former }
    let isOpen = former.last.map { !$0.isNewline } ?? false
    return former + (isOpen ? "\n" : "") + lines.joined(separator: "\n") + "\n"
  }

  /// The name that a line gives a value, also behind the shell's `export`.
  private static func name(_ line: Substring) -> String? {
    let line = line.drop { $0 == " " || $0 == "\t" }
    guard line.first != "#", let equals = line.firstIndex(of: "=") else { return nil }
    return line[..<equals].split(separator: " ").last.map(String.init)
  }

  private static func value(_ text: Substring) -> String {
    guard let mark = text.first, mark == "'" || mark == "\"", text.count > 1, text.last == mark
    else { return String(text) }
    return String(text.dropFirst().dropLast())
  }
}
