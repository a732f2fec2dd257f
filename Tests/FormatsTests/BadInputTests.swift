import Formats
import ProfileModel
import Testing

/// Whatever comes in through a file gets a finding with its place, in bounded time and memory.
struct BadInputTests {
  static let head = "apiVersion: strata/v1\nkind: AppProfile\nmetadata: {name: a}\nlayers:\n"

  static func findings(_ bytes: [UInt8]) -> [String] {
    let document = ProfileDocument.read(bytes)
    return document.findings.map { finding in
      let position = document.source.position(of: finding.place.range?.lowerBound ?? 0)
      return "\(position.line):\(position.column) \(finding.code.rawValue)"
    }
  }

  static func findings(_ text: String) -> [String] { findings(Array(text.utf8)) }

  static let texts: [(String, String, [String])] = [
    ("nothing", "", ["1:1 bad-file"]),
    ("blanks", " \n\t\n", ["2:1 bad-file"]),
    ("only comments", "# a\n# b\n", ["1:1 bad-file"]),
    ("only a mark", "\u{FEFF}", ["1:1 bad-file"]),
    ("a byte order mark", "\u{FEFF}" + head, []),
    ("CRLF", head.split(separator: "\n").joined(separator: "\r\n") + "\r\n", []),
    ("lone CR", head.split(separator: "\n").joined(separator: "\r"), []),
    ("NUL", head + "  - name: a\0b\n", ["5:12 bad-file"]),
    ("NUL after a mark", "\u{FEFF}a: \0", ["1:5 bad-file"]),
    ("NUL in an unquoted reference", head + "  - name: {{.spectro.x\0}}\n", ["5:23 bad-file"]),
    ("NUL in an unquoted template", head + "  - name: {{ a\0 }}\n", ["5:15 bad-file"]),
    ("NUL in a quoted template", head + "  - name: \"{{ a\0 }}\"\n", ["5:16 bad-file"]),
    ("NUL in a line of its own", head + "  {{ a\0 }}\n", ["5:7 bad-file"]),
    ("NUL in a broken reference", head + "  - name: <<.spectro.\0\n", ["5:22 bad-file"]),
    ("DEL in a template", head + "  - name: {{ é\u{7F} }}\n", ["5:15 bad-file"]),
    ("a code of two bytes", head + "  - name: {{ é\u{9B} }}\n", ["5:15 bad-file"]),
    ("a code of three bytes", head + "  - name: {{ é\u{FFFE} }}\n", ["5:15 bad-file"]),
    ("only NUL", "\0\0\0", ["1:1 bad-file"]),
    ("a control character", head + "é: \u{1B}[31m\n", ["5:4 bad-file"]),
    ("a self-alias", head + "  - &a [*a]\n", ["5:9 bad-file"]),
    ("an alias of its own table", head + "  - &a {name: *a}\n", ["5:15 bad-file"]),
    ("an alias of nothing", head + "  - *a\n", ["5:5 bad-file"]),
    ("a merge of itself", head + "  - &a {<<: *a}\n", ["5:13 bad-file"]),
    ("a merge of a text", head + "  - {<<: a}\n", ["5:6 unknown-field"]),
    ("a key twice", head + "layers: []\n", ["5:1 bad-file"]),
    ("JSON", "{\"apiVersion\": \"strata/v1\", \"kind\": \"AppProfile\"}", []),
    ("a binary", "\u{7F}ELF\u{2}\u{1}", ["1:1 bad-file"]),
    ("UTF-16 without its mark", "a\0:\0 \0b\0", ["1:2 bad-file"]),
  ]

  @Test("Odd files", arguments: texts)
  func odd(_ words: String, _ text: String, _ expected: [String]) {
    #expect(Self.findings(text) == expected, "\(words)")
  }

  static let invalid: [([UInt8], String)] = [
    ([0xFF], "1:1"), ([0x61, 0x80], "1:2"), ([0xC3], "1:1"), ([0xC3, 0xA9, 0xC3], "1:2"),
    ([0xC0, 0xAF], "1:1"), ([0xED, 0xA0, 0x80], "1:1"), ([0xF5, 0x80, 0x80, 0x80], "1:1"),
    ([0xFF, 0xFE, 0x61, 0x00], "1:1"), ([0x0A, 0x61, 0xF0, 0x9F, 0x98, 0x0A], "2:2"),
    ([0xEF, 0xBB, 0xBF, 0x61, 0x80], "1:3"), ([0xE2, 0x82], "1:1"),
  ]

  @Test("A NUL in a template is told in so many words")
  func nulInTemplate() {
    for template in ["{{.spectro.macro.x\0}}", "{{ a\0 }}", "\"{{ a\0 }}\"", "'{{.spectro.\0}}'"] {
      let document = ProfileDocument.read(Array((Self.head + "  - name: \(template)\n").utf8))
      #expect(!document.isReadable)
      #expect(document.findings.first?.message.contains("a NUL character") == true, "\(template)")
    }
  }

  @Test("What is no UTF-8 is told at its first bad byte", arguments: invalid)
  func notUTF8(_ bytes: [UInt8], _ place: String) {
    #expect(Self.findings(bytes) == ["\(place) bad-file"])
    let filler = [UInt8](repeating: UInt8(ascii: "\n"), count: 100_000)
    let line = place.split(separator: ":").first.flatMap { Int($0) } ?? 0
    let column = place.split(separator: ":").last ?? ""
    let later = Self.findings(filler + Array("é".utf8) + [10] + bytes)
    #expect(later == ["\(100_001 + line):\(column) bad-file"])
  }

  @Test("Ten thousand levels are refused where there are too many")
  func deep() {
    let count = 10_000
    let deep = String(repeating: "[", count: count) + String(repeating: "]", count: count)
    #expect(Self.findings("a: " + deep) == ["1:203 bad-file"])
    let braces = String(repeating: "{a: ", count: count) + String(repeating: "}", count: count)
    #expect(Self.findings(braces) == ["1:801 bad-file"])
    #expect(Self.findings(String(repeating: "- ", count: count)) == ["1:401 bad-file"])
    #expect(Self.findings(String(repeating: "[", count: count)) == ["1:201 bad-file"])
    let lines = (0..<count / 10).map { String(repeating: " ", count: $0) + "a:" }
    #expect(Self.findings(lines.joined(separator: "\n")) == ["201:201 bad-file"])
    #expect(Self.findings(String(repeating: "? ", count: count)) == ["1:401 bad-file"])
  }

  @Test("The deepest text that is read is compared, copied and freed")
  func deepest() {
    let count = YAMLStream.deepestNesting
    let text = String(repeating: "[", count: count) + String(repeating: "]", count: count)
    let stream = YAMLStream.read(SourceText(text))
    #expect(stream.failure == nil)
    #expect(stream == YAMLStream.read(SourceText(text)))
    #expect(stream.documents.first?.weight == count)
    #expect(YAMLStream.read(SourceText("[\(text)]")).failure?.offset == count)
  }

  @Test("A billion laughs are refused")
  func aliasBomb() {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for level in 1...9 {
      let items = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(items)]")
    }
    let text = lines.joined(separator: "\n")
    let failure = YAMLStream.read(SourceText(text)).failure
    #expect(failure?.message.contains("aliases") == true)
    #expect(Self.findings(Self.head + "  - values: &a x\n" + text).count == 1)
  }

  @Test("Long chains of aliases and merge keys end")
  func chains() {
    var nested = ["a0: &a0 [x]"]
    var merged = ["a0: &a0 {k0: 0}"]
    for level in 1..<5_000 {
      nested.append("a\(level): &a\(level) [*a\(level - 1)]")
      merged.append("a\(level): &a\(level) {<<: *a\(level - 1), k\(level): 0}")
    }
    for lines in [nested, merged] {
      let stream = YAMLStream.read(SourceText(lines.joined(separator: "\n")))
      #expect(stream.failure?.message.contains("aliases") == true)
      let short = lines.prefix(150).joined(separator: "\n")
      #expect(YAMLStream.read(SourceText(short)).failure == nil)
    }
  }

  @Test("Other characters that libyaml takes for line breaks do no harm")
  func otherBreaks() throws {
    for mark in ["\u{85}", "\u{2028}", "\u{2029}", "\r"] {
      for style in ["|\n  ", ">\n  ", "", "\"", "'"] {
        let quote = style.count == 1 ? style : ""
        let text = "a: \(style)b\(mark)  {{.spectro.macro.x}}\(mark)\(mark) c\(quote)\nd: e\n"
        let source = SourceText(text)
        let document = ProfileDocument.read(source.bytes)
        #expect(document.findings.count == 1)
        guard let node = YAMLStream.read(source).documents.first?["a"] else { continue }
        let places = ScalarPlaces(node, in: source)
        for offset in 0...(node.text ?? "").utf8.count {
          #expect(0...source.bytes.count ~= places.offset(of: offset))
        }
        for cursor in 0...source.bytes.count { _ = YAMLOutline.standing(at: cursor, in: text) }
      }
    }
  }
}
