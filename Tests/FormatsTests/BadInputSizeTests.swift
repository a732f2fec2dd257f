import Formats
import ProfileModel
import Testing

/// Large files: each is read, or refused with one finding, in seconds.
@Suite(.serialized)
struct BadInputSizeTests {
  static let megabyte = 1 << 20

  static func read(_ text: String) -> ProfileDocument { ProfileDocument.read(Array(text.utf8)) }

  /// Lines for so many bytes.
  static func repeated(_ piece: String, _ bytes: Int) -> String {
    String(repeating: piece, count: bytes / piece.utf8.count)
  }

  @Test("Fifty megabytes in one manifest", .timeLimit(.minutes(2)))
  func manifest() {
    let line = "          key: \"{{.spectro.system.user.name}}\" # a comment\n"
    let text =
      BadInputTests.head + """
          - name: a
            service: manifest
            manifests:
              - name: m
                content: |

        """ + Self.repeated(line, 50 * Self.megabyte)
    let document = Self.read(text)
    #expect(document.findings == [])
    #expect(document.profile.layers.first?.manifests.first?.content.isEmpty == false)
  }

  @Test("What is held for each value of a large file is small")
  func nodes() {
    #expect(MemoryLayout<YAMLNode>.stride <= 40)
    #expect(MemoryLayout<Entry>.stride <= 40)
  }

  @Test("A file above the limit is not read")
  func aboveTheLimit() {
    let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: ProfileDocument.largestFile + 1)
    let document = ProfileDocument.read(bytes)
    #expect(document.findings.map(\.message) == ["the file is larger than 64 MiB"])
  }

  @Test("JSON of more values than memory should hold is refused; signs inside texts are none")
  func jsonValues() throws {
    let many = "[" + Self.repeated("1,", 2 * JSONValue.countLimit) + "1]"
    #expect {
      try JSONValue.read(Array(many.utf8))
    } throws: {
      ($0 as? JSONFailure)?.message == "there are more than 4 million values"
    }
    let text = "[\"\\\"" + Self.repeated(",", 2 * JSONValue.countLimit) + "\"]"
    #expect(try JSONValue.read(Array(text.utf8)).array?.count == 1)
  }

  static let shapes: [(String, String)] = [
    ("a long line of text", "a"), ("dashes", "- "), ("brackets", "["), ("braces", "{{"),
    ("open templates", "{{ a\n"), ("open references", "{{.spectro."), ("open quotes", "\"\n"),
    ("anchors", "&a "), ("question marks", "? "), ("comments", "#\n"), ("colons", "a:\n"),
    ("commas", "a, "), ("backslashes", "\\"), ("line breaks", "\n"), ("tabs", "\t"),
    ("documents", "---\n"), ("multi-byte", "日"), ("aliases", "*a "), ("pipes", "|\n"),
  ]

  @Test("Half a megabyte of the same", .timeLimit(.minutes(1)), arguments: shapes)
  func same(_ words: String, _ piece: String) {
    let text = Self.repeated(piece, Self.megabyte / 2)
    #expect(Self.read(text).findings.count == 1, "\(words)")
    let quoted = Self.read(BadInputTests.head + "  - name: {{.spectro.macro.a}}" + text)
    #expect(!quoted.findings.isEmpty, "\(words)")
    let list = "[" + text
    _ = YAMLOutline.standing(at: list.utf8.count / 2, in: list)
  }

  @Test("A million empty items", .timeLimit(.minutes(1)))
  func emptyItems() {
    let text =
      "metadata: {name: a}\nlayers:\n  - parameters:\n      p:\n"
      + String(repeating: "        -\n", count: 1_000_000)
    let document = ProfileReadingTests.read(text)
    #expect(document.findings == [])
    #expect(document.profile.layers.first?.parameters["p"]?.items?.count == 1_000_000)
  }

  @Test("A million keys, and one of them twice", .timeLimit(.minutes(1)))
  func keys() {
    let keys = (0..<300_000).map { "k\($0): \($0)\n" }.joined()
    #expect(YAMLStream.read(SourceText(keys)).failure == nil)
    let failure = YAMLStream.read(SourceText(keys + "k7: x\n")).failure
    #expect(failure?.offset == keys.utf8.count)
  }

  @Test(
    "A key of a megabyte is refused by YAML unless it is marked as one", .timeLimit(.minutes(1)))
  func hugeKey() {
    let key = Self.repeated("k", Self.megabyte)
    #expect(Self.read("\(key): a\n").findings.count == 1)
    #expect(Self.read("\"\(key)\": a\n").findings.count == 1)
    #expect(
      Self.read(BadInputTests.head + "? \(key)\n: a\n").findings.map(\.code) == [.unknownField])
  }

  @Test("More values than a text may hold", .timeLimit(.minutes(1)))
  func values() {
    let count = YAMLStream.mostNodes + 10
    let text = "[" + String(repeating: "a,", count: count) + "]"
    let failure = YAMLStream.read(SourceText(text)).failure
    #expect(failure?.message == "more than \(YAMLStream.mostNodes) values in one text")
  }
}
