import Formats
import ProfileModel
import Testing

struct NewProfileTests {
  static let metadata: [NewProfile.Metadata] = [
    .init(name: "a"),
    .init(name: "hello-universe", version: Version(2, 10, 3)),
    .init(name: "a", description: "", tags: []),
    .init(name: "a", description: "Three-tier demo", tags: ["env:dev", "demo"]),
    .init(name: "yes", description: "1.0", tags: ["true", "a, b", "", "[x]", "1"]),
    .init(name: "1e3", description: "a: b # c\nand \"more\"\t'so'\n", tags: ["é日😀", "{{x}}"]),
    .init(name: "a\nb", description: "\u{1}\u{2028}\u{FEFF}", tags: ["\0"]),
    .init(name: "~", description: " ", tags: ["null"]),
  ]

  @Test("A new profile reads back as what it was made of", arguments: metadata)
  func empty(_ metadata: NewProfile.Metadata) {
    let text = NewProfile.text(metadata)
    let document = ProfileDocument.read(Array(text.utf8))
    #expect(document.findings == [])
    #expect(
      document.profile
        == Profile(
          name: metadata.name, version: metadata.version.description,
          description: metadata.description ?? "", tags: metadata.tags ?? []))
    #expect(!text.split(separator: "\n").contains { $0.last == " " })
  }

  @Test("The canonical layout")
  func layout() {
    #expect(
      NewProfile.text(.init(name: "hello", description: "Words", tags: ["env:dev", "demo"])) == """
        apiVersion: strata/v1
        kind: AppProfile
        metadata:
          name: hello
          version: 1.0.0
          description: Words
          tags: ["env:dev", demo]
        layers: []

        """)
  }

  @Test("An example keeps every byte but its metadata's", arguments: BuiltInExamples.all, metadata)
  func examples(_ example: EmbeddedFile, _ metadata: NewProfile.Metadata) throws {
    let text = try #require(NewProfile.text(from: example.text, metadata))
    let before = ProfileDocument.read(example.bytes)
    let after = ProfileDocument.read(Array(text.utf8))
    #expect(after.findings == [])
    var expected = before.profile
    expected.name = metadata.name
    expected.version = metadata.version.description
    if let description = metadata.description, !description.isEmpty {
      expected.description = description
    }
    if let tags = metadata.tags { expected.tags = tags }
    if metadata.description == "" { expected.description = after.profile.description }
    #expect(after.profile == expected)
    #expect(Self.surroundings(of: text) == Self.surroundings(of: example.text))
  }

  /// What stands before and after the metadata.
  static func surroundings(of text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = lines.firstIndex { $0.hasPrefix("metadata:") } ?? 0
    let rest = lines[(start + 1)...]
    let end = rest.firstIndex { !$0.isEmpty && !$0.hasPrefix(" ") } ?? lines.count
    let blank = lines[..<end].reversed().prefix { $0.isEmpty }.count
    return Array(lines[..<start] + lines[(end - blank)...])
  }

  /// The metadata of an example, and what stands around the new ones.
  static let shapes: [(String, String)] = [
    ("metadata:\n  name: x\nlayers: []\n", "layers: []\n"),
    ("metadata:\n  name: x\n\n\n# comment\nlayers: []\n", "\n\n# comment\nlayers: []\n"),
    ("metadata:\n  name: x\n  description: |\n    words\n\nlayers: []\n", "\nlayers: []\n"),
    ("metadata:\n  name: x # c\n  tags: [a] # d\nlayers: []\n", " # d\nlayers: []\n"),
    ("metadata: {name: x}\nlayers: []\n", "layers: []\n"),
    ("metadata: {name: x} # c\nlayers: []", " # c\nlayers: []"),
    ("metadata:\nlayers: []\n", "layers: []\n"),
    ("metadata:\r\n  name: x\r\nlayers: []\r\n", "\r\nlayers: []\r\n"),
    ("metadata:\n  name: x", ""),
  ]

  @Test("Metadata are replaced in each of their forms", arguments: shapes)
  func forms(_ rest: String, _ after: String) throws {
    let metadata = NewProfile.Metadata(name: "new", description: "d", tags: ["t"])
    let text = try #require(NewProfile.text(from: ProfileReadingTests.file(rest), metadata))
    let block = "metadata:\n  name: new\n  version: 1.0.0\n  description: d\n  tags: [t]"
    let goesOn = after.isEmpty || after.hasPrefix(" #") || after.hasPrefix("\r\n")
    let tail = goesOn ? after : "\n" + after
    #expect(text == ProfileReadingTests.file(block + tail))
    #expect(ProfileDocument.read(Array(text.utf8)).profile.name == "new")
  }

  @Test(
    "What has no metadata of its own cannot be an example",
    arguments: ["", "a: [", "[]", "apiVersion: strata/v1\nkind: AppProfile\nlayers: []\n"])
  func none(_ text: String) {
    #expect(NewProfile.text(from: text, .init(name: "a")) == nil)
  }
}
