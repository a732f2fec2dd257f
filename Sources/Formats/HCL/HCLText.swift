/// How texts stand in HCL.
enum HCLText {
  /// In double quotes, with escapes for what they cannot hold.
  static func quoted(_ text: String) -> String {
    var result = "\""
    var former: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "{" where former == "$" || former == "%":
        result.unicodeScalars.append(former)
        result += "{"
      case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
      default: result += escape(scalar)
      }
      former = scalar
    }
    return result + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let width = scalar.value > 0xFFFF ? 8 : 4
    return (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count)
      + digits
  }

  /// Neither a control, nor a mark that editors and terminals do strange things with.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF: false
    default: true
    }
  }

  // MARK: - Heredocs

  /// The lines of a text that a heredoc can hold: several of them, the last one ended.
  static func lines(of text: String) -> [Substring]? {
    guard text.utf8.last == 10, text.utf8.dropLast().contains(10),
      text.unicodeScalars.allSatisfy({ isPrintable($0) || $0 == "\n" || $0 == "\t" })
    else { return nil }
    let lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
    return lines.dropLast().map { Substring($0) }
  }

  /// Whether lines can be moved in: HCL takes away again what all lines that say something begin
  /// with, so that one of them must begin without a blank; and no line may begin with a mark that
  /// would make one character of itself and a blank.
  static func canBeMoved(_ lines: [Substring]) -> Bool {
    var hasFlushLine = false
    for line in lines {
      guard let first = line.unicodeScalars.first else { continue }
      if !first.isASCII, " \(first)".count == 1 { return false }
      if !isBlank(first) { hasFlushLine = true }
    }
    return hasFlushLine
  }

  /// Whether a line is nothing but blanks: HCL takes none of them away.
  static func isBlank(_ line: Substring) -> Bool { line.unicodeScalars.allSatisfy(isBlank) }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  /// `${` and `%{` doubled, so that they are text.
  static func escaped(_ line: Substring) -> String {
    guard line.utf8.contains(UInt8(ascii: "{")) else { return String(line) }
    var result = ""
    var former: Unicode.Scalar = " "
    for scalar in line.unicodeScalars {
      if scalar == "{", former == "$" || former == "%" { result.unicodeScalars.append(former) }
      result.unicodeScalars.append(scalar)
      former = scalar
    }
    return result
  }

  /// A word that no line consists of.
  static func marker(for lines: [Substring]) -> String {
    var taken: Set<String> = []
    for line in lines {
      let words = line.unicodeScalars.drop(while: isBlank)
      guard words.starts(with: "EOT".unicodeScalars) else { continue }
      taken.insert(String(words.prefix { !isBlank($0) }))
    }
    var marker = "EOT"
    var number = 2
    while taken.contains(marker) {
      marker = "EOT\(number)"
      number += 1
    }
    return marker
  }
}
