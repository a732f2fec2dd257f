import Formats
import ProfileModel

/// The comments `# strata: allow CODE` of a text: at the end of a line, or on lines of their own
/// above it.
struct Allowances {
  private var codes: [Int: Set<String>] = [:]

  private static let words = "strata: allow"

  /// Whether it is worth looking.
  static func mayStand(in source: SourceText) -> Bool { source.holds("strata: allow") }

  init(_ source: SourceText) {
    guard Self.mayStand(in: source) else { return }
    var above: Set<String> = []
    for line in 0..<source.lineCount {
      let text = source.line(line)
      let own = Self.codes(in: text)
      let isComment = text.drop { $0 == " " || $0 == "\t" }.first == "#"
      if isComment {
        above.formUnion(own)
      } else {
        codes[line] = own.union(above)
        above = []
      }
    }
  }

  /// Whether a finding of this code is wanted on a line, counted from 0.
  func allow(_ code: Code, at line: Int) -> Bool {
    codes[line]?.contains(code.rawValue) ?? false
  }

  private static func codes(in line: String) -> Set<String> {
    guard let hash = line.firstIndex(of: "#") else { return [] }
    var found: Set<String> = []
    for comment in line[hash...].split(separator: "#") {
      let comment = comment.drop { $0 == " " || $0 == "\t" }
      guard comment.hasPrefix(words) else { continue }
      let list = comment.dropFirst(words.count).prefix { $0.isLetter || ", -".contains($0) }
      found.formUnion(list.split { $0 == " " || $0 == "," }.map(String.init))
    }
    return found
  }
}
