import Formats
import TestKit
import Testing

struct YAMLOutlineTests {
  /// Texts with their regions between `‹ ›`, and what each is.
  static let cases: [(String, String)] = [
    ("‹a›: ‹b› ‹# c›", "key plain comment"),
    ("‹\"a\"›: ‹'b'›", "key single"),
    ("‹a›: ‹\"b # c: d\"›", "key double"),
    ("‹a›: |\n‹  b: \"c\n  # d›\n‹e›: ‹f›", "key literal key plain"),
    ("‹a›: >-\n‹  b›\n", "key folded"),
    ("- ‹a›\n- |\n‹  b›\n- ‹\"c\"›", "plain literal double"),
    ("‹a›: ‹b#c›", "key plain"),
    ("‹a›: [‹b›, ‹\"c\"›, {‹d›: ‹e›}] ‹# f›", "key plain double key plain comment"),
    ("‹a›: {‹b›, ‹\"c\"›, ‹d›: ‹e›, ‹f g›}", "key key key key plain key"),
    ("‹a›: [‹{{.spectro.macro.b | default \"c, d\"}}›, ‹e›]", "key plain plain"),
    ("‹a›: [‹{{.spectro.macro.b›, ‹\"c\"›]", "key plain double"),
    ("‹a›: ‹\"b {{ c \"d\" }} e\"›", "key double"),
    ("‹a›: ‹{{ b \"c\" }} d›", "key plain"),
    ("‹a›: ‹\"b›\n‹c›: ‹d›", "key double key plain"),
    ("- ‹\"b›\n- ‹c›", "double plain"),
    ("‹a›: ‹\"b\n  c\"›\n‹d›: ‹e›", "key double key plain"),
    ("‹a›: ‹b›\n  ‹'c› ‹# d›\n‹e›: ‹f›", "key plain plain comment key plain"),
    ("‹a›: ‹b›\n  ‹- c›\n", "key plain plain"),
    ("---\n‹a›\n--- ‹\"b\"›\n...\n‹c›", "plain double plain"),
    ("--- |\n‹ a›\n--- ‹# b›\n", "literal comment"),
    ("[‹a›, &x ‹b›, ‹\"c\"›]", "plain plain double"),
    ("‹a›:\n‹# b›\n  ‹c›", "key comment plain"),
    ("‹a›: ‹é日😀›", "key plain"),
    ("‹a›: ‹b›\r\n‹c›: |\r\n‹  d›\r\n‹e›: ‹f›\r\n", "key plain key literal key plain"),
    ("  ‹{{- range }}›\n  - ‹\"a\"›\n  ‹{{- end }}›", "plain double plain"),
  ]

  @Test("A text is told apart line by line", arguments: cases)
  func regions(_ marked: String, _ kinds: String) {
    let drawn = DrawnRanges(marked)
    let regions = YAMLOutline(drawn.text).regions
    #expect(regions.map(\.range).map { trimmed($0, drawn.text) } == drawn.ranges)
    #expect(regions.map { Self.word($0.kind) }.joined(separator: " ") == kinds)
  }

  private func trimmed(_ range: Range<Int>, _ text: String) -> Range<Int> {
    let bytes = Array(text.utf8)[range]
    let end = (bytes.lastIndex { $0 != 10 && $0 != 13 } ?? range.lowerBound - 1) + 1
    return range.lowerBound..<end
  }

  static func word(_ kind: OutlineRegion.Kind) -> String {
    switch kind {
    case .comment: "comment"
    case .key: "key"
    case .plain: "plain"
    case .singleQuoted: "single"
    case .doubleQuoted: "double"
    case .literal: "literal"
    case .folded: "folded"
    }
  }

  @Test("In any text the regions are in order and a cursor stands somewhere", arguments: 0..<200)
  func anyText(_ seed: UInt64) {
    var random = Randomness(seed: seed)
    let pieces = [
      "a", "b: ", "- ", "\n", "\n  ", "\"", "'", "[", "]", "{", "}", ", ", "#", " # ", "|\n", ">\n",
      "{{", "}}", "---\n", "...", "&x ", "*x", "!t ", "\t", "é", "\r\n", "\r", "? ", ":", "\\", " ",
    ]
    for _ in 0..<20 {
      let count = Int.random(in: 0...40, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let size = text.utf8.count
      var end = 0
      for region in YAMLOutline(text).regions {
        #expect(region.range.lowerBound >= end && region.range.upperBound <= size, "seed \(seed)")
        end = region.range.upperBound
      }
      for cursor in [-1, 0, size / 3, size / 2, size, size + 1] {
        let standing = YAMLOutline.standing(at: cursor, in: text)
        #expect(standing.valueRange.lowerBound >= 0, "seed \(seed)")
        #expect(standing.valueRange.upperBound <= size, "seed \(seed)")
      }
    }
  }

  @Test("A cursor stands in the region that holds it", arguments: 0..<100)
  func standsInRegion(_ seed: UInt64) {
    var random = Randomness(seed: seed)
    var yaml = RandomYAML(&random)
    let text = yaml.document()
    for region in YAMLOutline(text).regions where region.kind != .comment {
      let middle = region.range.lowerBound + region.range.count / 2
      let standing = YAMLOutline.standing(at: middle, in: text)
      #expect(standing.valueRange == region.range, "seed \(seed)\n\(text)")
      #expect(standing.isInFlow == region.isInFlow, "seed \(seed)")
    }
  }
}
