import ProfileModel
import Testing

struct PatternTests {
  struct Case: Sendable {
    let pattern: String
    let value: String
    let fits: Bool

    init(_ pattern: String, _ value: String, _ fits: Bool) {
      self.pattern = pattern
      self.value = value
      self.fits = fits
    }
  }

  static let literals = [
    Case("", "", true),
    Case("", "a", false),
    Case("abc", "abc", true),
    Case("abc", "abcd", false),
    Case("abc", "xabc", false),
    Case("größe", "größe", true),
    Case("日本", "日本", true),
    Case("a.c", "abc", true),
    Case("a.c", "aéc", true),
    Case("a.c", "a\nc", false),
    Case(#"a\.c"#, "abc", false),
    Case(#"a\.c"#, "a.c", true),
    Case(#"\^\$\-\/\_\\"#, #"^$-/_\"#, true),
    Case(#"a\nb\tc"#, "a\nb\tc", true),
    Case("a{", "a{", true),
    Case("a{,3}", "a{,3}", true),
    Case("}]-", "}]-", true),
  ]

  static let classes = [
    Case("[abc]", "b", true),
    Case("[abc]", "d", false),
    Case("[a-z_]", "_", true),
    Case("[a-z_]", "q", true),
    Case("[a-z_]", "Q", false),
    Case("[^-]", "a", true),
    Case("[^-]", "-", false),
    Case("[^-]", "\n", true),
    Case("[-a]", "-", true),
    Case("[a-]", "-", true),
    Case(#"[a\-z]"#, "b", false),
    Case(#"[\]]"#, "]", true),
    Case("[]a]", "]", true),
    Case("[^]a]", "]", false),
    Case("[a^]", "^", true),
    Case(#"[\d.]+"#, "1.20", true),
    Case(#"[\w-]+"#, "a-b_9", true),
    Case(#"[^\s]+"#, "a b", false),
    Case(#"[\D]"#, "5", false),
    Case("[à-ü]", "é", true),
    Case("[.*+?(){}|$]+", ".*+?(){}|$", true),
    Case("[[]", "[", true),
    Case(#"\d\D\w\W\s\S"#, "1a_- x", true),
    Case(#"\d"#, "٣", false),
    Case(#"\w+"#, "é", false),
    Case(#"\s"#, "\u{A0}", false),
  ]

  static let repetitions = [
    Case("a*", "", true),
    Case("a*", "aaaa", true),
    Case("a+", "", false),
    Case("a+", "aa", true),
    Case("ab?c", "ac", true),
    Case("ab?c", "abbc", false),
    Case("a{2}", "aa", true),
    Case("a{2}", "aaa", false),
    Case("a{2,}", "a", false),
    Case("a{2,}", "aaaaa", true),
    Case("a{2,4}", "a", false),
    Case("a{2,4}", "aaa", true),
    Case("a{2,4}", "aaaaa", false),
    Case("a{0}", "", true),
    Case("a{0}", "a", false),
    Case("a{0,1}b", "b", true),
    Case("(ab){2}c", "ababc", true),
    Case("a*?b+?c??d{1,2}?", "aabbd", true),
    Case("(a*)*", "aaa", true),
    Case("(a*)+", "", true),
    Case("(|a)+", "aa", true),
    Case("[0-9]{1000}", String(repeating: "7", count: 1_000), true),
  ]

  static let groups = [
    Case("a|b", "b", true),
    Case("a|b", "ab", false),
    Case("a|", "", true),
    Case("(|a)b", "b", true),
    Case("(a|bc)d", "bcd", true),
    Case("(?:a|b)+", "abba", true),
    Case("((a)(b(c)))", "abc", true),
    Case("()", "", true),
    Case("^abc$", "abc", true),
    Case("^abc$", "abc\n", false),
    Case("^a$|^b$", "b", true),
    Case("(^a|b)$", "b", true),
    Case("a^b", "ab", false),
    Case("a$b", "ab", false),
    Case("^^a$$", "a", true),
    Case("(^)*a", "a", true),
  ]

  static let found = [
    Case("^[a-z]([-a-z0-9]*[a-z0-9])?$", "postgres-1", true),
    Case("^[a-z]([-a-z0-9]*[a-z0-9])?$", "postgres-", false),
    Case("^[a-z]([-a-z0-9]*[a-z0-9])?$", "p", true),
    Case(#"^\d+(\.\d+)?(Ki|Mi|Gi|Ti)?$"#, "1.5Gi", true),
    Case(#"^\d+(\.\d+)?(Ki|Mi|Gi|Ti)?$"#, "1.5G", false),
    Case(#"^(\d{1,3}\.){3}\d{1,3}$"#, "10.0.0.255", true),
    Case("^[A-Za-z0-9_-]{3,63}$", "ab", false),
    Case("^.{8,}$", "hunter22", true),
    Case("^[^@]+@[^@]+$", "me@example.org", true),
  ]

  @Test(
    "The whole value must fit",
    arguments: literals + classes + repetitions + groups + found)
  func matches(_ test: Case) throws {
    let pattern = try Pattern(test.pattern)
    #expect(pattern.matches(test.value) == test.fits)
    #expect(pattern.text == test.pattern)
  }

  static let failures: [(String, String, Int)] = [
    ("(a", "this `(` is not closed", 0),
    ("x(?:a", "this `(` is not closed", 1),
    ("a)", "this `)` closes nothing", 1),
    ("é[a", "this `[` is not closed", 1),
    ("[]", "this `[` is not closed", 0),
    ("[^]", "this `[` is not closed", 0),
    ("[a-", "this `[` is not closed", 0),
    ("[z-a]", "the range ends before it begins", 1),
    (#"[a-\d]"#, "a range ends with one character", 1),
    ("[[:alpha:]]", "named classes such as `[:alpha:]` are not supported", 1),
    ("*a", "there is nothing to repeat here", 0),
    ("a|+", "there is nothing to repeat here", 2),
    ("({2})", "there is nothing to repeat here", 1),
    ("a**", "a repetition cannot be repeated; put it in a group", 2),
    ("a{2}{3}", "a repetition cannot be repeated; put it in a group", 4),
    ("a++", "possessive repetition is not supported", 2),
    ("a{3,2}", "the repetition ends before it begins", 1),
    ("a{1001}", "a repetition goes up to 1000", 1),
    ("a{0,99999999999999999999}", "a repetition goes up to 1000", 1),
    (#"a\"#, "nothing follows the backslash", 1),
    (#"[\"#, "nothing follows the backslash", 1),
    (#"(a)\1"#, "back references are not supported", 3),
    (#"\bword"#, #"the escape `\b` is not supported"#, 0),
    (#"\p{L}"#, #"the escape `\p` is not supported"#, 0),
    ("(?=a)", "look-ahead is not supported", 0),
    ("(?!a)", "look-ahead is not supported", 0),
    ("b(?<=a)", "look-behind is not supported", 1),
    ("(?<!a)", "look-behind is not supported", 0),
    ("(?<name>a)", "named groups are not supported", 0),
    ("(?P<name>a)", "named groups are not supported", 0),
    ("(?>a)", "atomic groups are not supported", 0),
    ("(?i)a", "flags such as `(?i)` are not supported", 0),
    ("(?", "flags such as `(?i)` are not supported", 0),
    ("((a{1000}){1000})", "the pattern is too large with its repetitions", 0),
    ("((()" + "{1000}){1000}){1000}", "the pattern is too large with its repetitions", 0),
    (String(repeating: "(", count: 101), "groups may be nested 100 deep", 100),
    (String(repeating: "a", count: 1_001), "a pattern may have 1000 characters", 1_000),
  ]

  @Test("What is no pattern is refused, with its place", arguments: failures)
  func fails(_ text: String, _ message: String, _ offset: Int) {
    #expect(throws: PatternFailure(message: message, offset: offset)) { try Pattern(text) }
  }

  @Test(
    "A pattern of the longest text is read",
    arguments: [
      ("a", false), ("|", true), ("a?", true), ("[b]", false), ("(x)+", false), ("((x)+)*", true),
    ])
  func longest(_ part: String, _ fitsNothing: Bool) throws {
    let text = String(repeating: part, count: Pattern.longestText / part.count)
    #expect(try Pattern(text).matches("") == fitsNothing)
  }

  /// A matcher that tries one way after the other would not come back from these.
  @Test(
    "No pattern blows up",
    arguments: [
      "(a*)*b", "(a+)+b", "(a|aa)+$b", "(a|a)*b", "((a*)*)*b", "(.*)*(.*)*b", "(a?){50}a{50}b",
    ])
  func blowUp(_ text: String) throws {
    let pattern = try Pattern(text)
    let value = String(repeating: "a", count: 10_000)
    #expect(!pattern.matches(value))
  }

  @Test("Ambiguous patterns still fit", arguments: ["(a|aa)+$", "(a*)*", "(.*)*", "(a?a*)+"])
  func ambiguous(_ text: String) throws {
    #expect(try Pattern(text).matches(String(repeating: "a", count: 10_000)))
  }

  @Test("Any text is read or refused, never worse")
  func anyText() {
    let alphabet = Array(#"a-z09[]^(){}|*+?.,\dw$:<=é"#)
    var seed: UInt64 = 0x5DEE_CE66
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<12 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(alphabet[Int(seed >> 33) % alphabet.count])
      }
      _ = try? Pattern(text).matches(text)
    }
  }
}
