import Formats
import ProfileModel
import TestKit

extension FuzzTarget {
  /// The outline of half-typed YAML: where every place stands, and what libyaml says of sound texts.
  static let outline = FuzzTarget(
    "outline", words: FuzzWords.yaml + FuzzWords.references, largest: 512,
    seeds: { YAMLFuzzing.seeds.asBytes }
  ) { OutlineFuzzing.problem(in: $0.asText) }
}

enum OutlineFuzzing {
  static func problem(in text: String) -> String? {
    regions(text) ?? standing(text) ?? (isUsual(text) ? OutlineAgreement.problem(in: text) : nil)
  }

  /// Whether the outline promises what libyaml says: of what hardly anybody writes it makes a guess.
  private static func isUsual(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    var last: Unicode.Scalar = "\n"
    for scalar in scalars {
      // Line breaks of other times, tabs, properties, directives and keys behind a question mark.
      if last == "\r", scalar != "\n" { return false }
      if "\t?%&!*\u{FEFF}\u{85}\u{2028}\u{2029}".unicodeScalars.contains(scalar) { return false }
      last = scalar
    }
    let references = ReferenceText(text)
    guard last != "\r", references.templates.isEmpty,
      references.references.allSatisfy(isWhole)
    else { return false }
    let bytes = Array(text.utf8)
    return YAMLOutline(bytes: bytes).regions.allSatisfy { isClosed($0, in: bytes) }
  }

  /// A reference that is not closed is the rest of its line to the outline, which is what somebody
  /// means who is about to type it; to libyaml it ends at the next colon.
  private static func isWhole(_ reference: Reference) -> Bool {
    reference.isClosed || reference.delimiters == .angles
  }

  /// Whether a quoted text ends with its quote. To the outline one is not closed where the next line
  /// is plainly a key or an item; libyaml goes on to the next quote, wherever that is.
  private static func isClosed(_ region: OutlineRegion, in bytes: [UInt8]) -> Bool {
    let style = region.style(in: bytes)
    guard style == .singleQuoted || style == .doubleQuoted else { return true }
    let quote = bytes[region.range.lowerBound]
    let last = region.range.upperBound - 1
    var place = region.range.lowerBound + 1
    while place < last {
      let isEscaped =
        style == .doubleQuoted
        ? bytes[place] == UInt8(ascii: "\\") : bytes[place] == quote && bytes[place + 1] == quote
      place += isEscaped ? 2 : 1
    }
    return place == last && bytes[place] == quote
  }

  private static func regions(_ text: String) -> String? {
    var end = 0
    let outline = YAMLOutline(text)
    return firstProblem(in: outline.regions) { region in
      let range = region.range
      defer { end = range.upperBound }
      guard range.lowerBound >= end, !range.isEmpty, range.upperBound <= text.utf8.count else {
        return "a region is at \(range), after \(end) of \(text.utf8.count)"
      }
      let isFound = outline.region(at: range.lowerBound) == region
      return isFound ? nil : "the region at \(range) is not found"
    }
  }

  private static func standing(_ text: String) -> String? {
    let count = text.utf8.count
    return firstProblem(in: 0...min(count, 256)) { cursor in
      let range = YAMLOutline.standing(at: cursor, in: text).valueRange
      guard range.lowerBound >= 0, range.upperBound <= count else {
        return "at \(cursor) of \(count) the value is \(range)"
      }
      return range.isEmpty || (range.lowerBound...range.upperBound).contains(cursor)
        ? nil : "the value \(range) does not hold \(cursor)"
    }
  }
}
