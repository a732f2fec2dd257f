import ProfileModel

extension FuzzTarget {
  /// A user's pattern, and in the lines behind it a value.
  static let pattern = FuzzTarget(
    "pattern",
    words: [
      "[a-z]", "[^", "]", "(?:", "(", ")", "|", "*", "+", "?", "{2,5}", "{1000}", "^", "$", "\\d",
      "\\w", "\\s", "\\.", "[:alpha:]", "[]-]", ".*", "(a*)*", "{0}",
    ], largest: 600, seeds: { PatternFuzzing.seeds.asBytes }
  ) { PatternFuzzing.problem(in: $0) }
}

enum PatternFuzzing {
  static let seeds = [
    "^[a-z][a-z0-9-]{0,62}$\nabc-1", "(a|b)*c?\nabac", "(?:(?:a*)*)*$\naaaaaaaaaaaaaaaaaaaaaaaa!",
    "[^\\d\\s]+|x{2,3}\nxx", "\\.[]-]\n.-", "(((((a{9}){9}){9}){9}){9})\na", "é+日\néé日",
  ]

  static func problem(in bytes: [UInt8]) -> String? {
    let parts = bytes.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: false)
    let text = Array(parts[0]).asText
    let value = parts.count > 1 ? Array(parts[1]).asText : ""
    return itself(value) ?? same(text, value)
  }

  /// A text matches the pattern of its own characters, and no longer text does.
  private static func itself(_ value: String) -> String? {
    let literal = value.unicodeScalars.map { scalar -> String in
      let isWord = scalar.properties.isAlphabetic || scalar.value > 127 || scalar.value < 33
      return isWord || ("0"..."9").contains(scalar) ? String(scalar) : "\\\(scalar)"
    }.joined()
    guard literal.unicodeScalars.count <= Pattern.longestText else { return nil }
    guard let pattern = try? Pattern(literal) else { return "\(literal) is no pattern" }
    return pattern.matches(value) && !pattern.matches(value + "x")
      ? nil : "\(literal) is not its pattern"
  }

  /// What is written otherwise and means the same matches the same.
  private static func same(_ text: String, _ value: String) -> String? {
    let pattern: Pattern
    do throws(PatternFailure) {
      pattern = try Pattern(text)
    } catch {
      let isPlaced = (0...text.unicodeScalars.count).contains(error.offset)
      return error.message.isEmpty || !isPlaced ? "the failure is at no place: \(error)" : nil
    }
    let matches = pattern.matches(value)
    let ways = [
      ("(\(text))", matches), ("(?:\(text))", matches), ("\(text)|\(text)", matches),
      ("(?:\(text)){1}", matches), ("(?:\(text))?", matches || value.isEmpty),
      ("^(?:\(text))$", matches),
    ]
    return firstProblem(in: ways) { text, expected in
      // Twice the text may be too much.
      guard let other = try? Pattern(text) else { return nil }
      return other.matches(value) == expected
        ? nil : "\(text) says \(!expected) of \(value.debugDescription)"
    }
  }
}
