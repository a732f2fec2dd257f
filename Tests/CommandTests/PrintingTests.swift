import Formats
import Testing

@testable import strata

struct PrintingTests {
  @Test(arguments: [
    ("plain", "plain"), ("\u{1B}[31m", "␛[31m"), ("a\tb\nc", "a␉b␊c"), ("\u{7F}", "␡"),
    ("\u{9B}5m", "\\u{9b}5m"), ("\u{202E}", "\\u{202e}"), ("日本 é", "日本 é"),
    ("👨\u{200D}👩", "👨\u{200D}👩"),
  ])
  func harmlessTextIsShown(text: String, expected: String) {
    #expect(harmless(text) == expected)
  }

  @Test(arguments: [
    ("abc", 3), ("日本", 4), ("e\u{301}", 1), ("👍", 2), ("✅", 2), ("", 0), ("•", 1),
  ])
  func columnsAreCounted(text: String, expected: Int) {
    #expect(columns(text) == expected)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (1_795_254_632, "2026-11-21T09:50:32Z"), (-1, "1969-12-31T23:59:59Z"),
    (4_107_542_399, "2100-02-28T23:59:59Z"),
  ])
  func datesAreWritten(seconds: Int, expected: String) {
    #expect(isoDate(seconds) == expected)
  }

  @Test func aLongLineIsCutAroundTheCarets() {
    let text = String(repeating: "a", count: 5000) + "HERE" + String(repeating: "b", count: 5000)
    let source = SourceText(text)
    let excerpt = SourceExcerpt(source, 5000..<5004, SecretPlaces(nothingIn: source))
    #expect(columns(excerpt.line) <= 160)
    #expect(excerpt.carets.count { $0 == "^" } == 4)
    let start = excerpt.carets.count { $0 == " " }
    #expect(excerpt.line.dropFirst(start).hasPrefix("HERE"))
  }

  @Test func wideCharactersMoveTheCarets() {
    let text = "日本: x"
    let source = SourceText(text)
    let excerpt = SourceExcerpt(source, 8..<9, SecretPlaces(nothingIn: source))
    #expect(excerpt.carets == "      ^")
  }
}
