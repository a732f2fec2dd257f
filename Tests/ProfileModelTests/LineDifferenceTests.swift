import ProfileModel
import Testing

@Suite struct LineDifferenceTests {
  /// The lines as people see them.
  private static func seen(_ old: String?, _ new: String?) -> [String] {
    LineDifference(old, new).lines.map { line in
      switch line {
      case .kept(let text): "  \(text)"
      case .removed(let text): "- \(text)"
      case .added(let text): "+ \(text)"
      case .skipped: "  …"
      }
    }
  }

  @Test func whatDiffersStandsWithTwoLinesAroundIt() {
    let old = "1\n2\n3\n4\n5\n6\n7\n8\n9"
    let new = "1\n2\n3\n4\nfive\n6\n7\n8\n9"
    #expect(Self.seen(old, new) == ["  …", "  3", "  4", "- 5", "+ five", "  6", "  7", "  …"])
    #expect(Self.seen(new, new) == ["  …"])
  }

  @Test func whereThereIsNoTextThereIsNoLine() {
    #expect(Self.seen(nil, "a\nb") == ["+ a", "+ b"])
    #expect(Self.seen("a", nil) == ["- a"])
    #expect(Self.seen(nil, nil) == [])
    #expect(Self.seen("", "a") == ["- ", "+ a"])
  }

  @Test func othersAreShownInPlaceOfWhatIsCompared() {
    let lines = LineDifference(["a", "x"], ["a", "y"], shown: (["a", "•"], ["a", "••"])).lines
    #expect(lines == [.kept("a"), .removed("•"), .added("••")])
  }

  @Test func tooMuchIsCountedAlone() {
    let long = Array(repeating: "x", count: 3000)
    let lines = LineDifference(long, long + ["y"], shown: (long, long + ["y"])).lines
    #expect(lines == [.removed("3000 lines"), .added("3001 lines")])
  }

  @Test("Every code has its rule, in words that end as they should", arguments: Code.allCases)
  func explanations(code: Code) {
    let explanation = code.explanation
    for text in [explanation.cause, explanation.valid, explanation.cure] {
      #expect(!text.isEmpty && !text.hasSuffix(".") && text.utf8.count < 140, "\(text)")
    }
  }
}
