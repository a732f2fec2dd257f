/// The names that Kubernetes takes: lower-case letters, digits and hyphens, at most 63 of them.
package enum DNSLabel {
  package static let longest = 63

  /// What is wrong with a name, as the end of a sentence; nil where nothing is but its length.
  package static func problem(of name: String) -> String? {
    guard let first = name.utf8.first, let last = name.utf8.last else { return "is empty" }
    if let scalar = name.unicodeScalars.first(where: { !isAllowed($0) }) {
      return scalar.properties.isUppercase
        ? "has the capital `\(scalar)`" : "has \(describe(scalar)) in it"
    }
    if first == hyphen { return "begins with a hyphen" }
    if last == hyphen { return "ends with a hyphen" }
    return nil
  }

  /// What a label may hold, for a sentence.
  package static let rule =
    "lower-case letters, digits and hyphens, with a letter or digit at both ends"

  /// Whether a name is a label, its length included.
  package static func isLabel(_ name: String) -> Bool {
    problem(of: name) == nil && name.utf8.count <= longest
  }

  /// The label nearest to a name; nil where nothing is left of it.
  package static func nearest(to name: String) -> String? {
    if isLabel(name) { return name }
    var result = ""
    for scalar in name.lowercased().unicodeScalars {
      if isAllowed(scalar), scalar != "-" {
        result.unicodeScalars.append(scalar)
      } else if !result.isEmpty, result.last != "-" {
        result += "-"
      }
    }
    var short = result.prefix(longest)
    while short.last == "-" { short.removeLast() }
    return short.isEmpty ? nil : String(short)
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
  }

  private static func describe(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case " ": "a space"
    case "_": "an underscore"
    case ".": "a dot"
    case "/": "a slash"
    default: scalar.value < 0x20 ? "a control character" : "`\(scalar)`"
    }
  }
}
