import Formats
import ProfileModel
import TestKit
import Testing

/// A glance at a file shows what the real reader shows, or nothing.
struct ProfileGlanceTests {
  static let files = BuiltInExamples.all.map(\.text) + HandStyledFiles.all.map(\.text)
  static let seeds = Files.environment("STRATA_SEEDS").flatMap { Int($0) } ?? 60

  @Test("An example is seen at a glance", arguments: BuiltInExamples.all.map(\.name))
  func example(name: String) throws {
    let text = try #require(BuiltInExamples.text(name))
    #expect(ProfileGlance.of(Array(text.utf8)) == Self.whole(text))
  }

  static let plain: [(String, ProfileGlance?)] = [
    ("layers:\n  - name: a\n    values: |\n      b: c\n\n  - name: b", ProfileGlance(layers: 2)),
    ("metadata:\n  tags:  # some\n    - a\n    - \"b: c\"", ProfileGlance(tags: ["a", "b: c"])),
    ("metadata:\n  tags: [a, \"b, c\"]", ProfileGlance(tags: ["a", "b, c"])),
    ("metadata:\n  tags: []\nlayers:", ProfileGlance(tags: [])),
    ("metadata:\n  description: Grüße – an alle # hier", ProfileGlance()),
    ("metadata: {tags: [a]}", nil), ("layers: []", nil), ("layers:\n- name: a", nil),
    ("layers:\n  - name: a\n    name: b", nil), ("layers:\n  - name: a\n     version: b", nil),
    ("metadata:\n  name: a: b", nil), ("metadata:\n  name: 'a", nil), ("a: \"{{\"\nb: \"}}\"", nil),
    ("metadata:\n  name: a\u{2028}b", nil), ("a: b\n---\nc: d", nil), ("a: {b: c, b: d}", nil),
    ("metadata:\n  tags: [a, null]", nil), ("a: *b", nil), ("a: b\n  c", nil),
  ]

  @Test("What is plain and what is not", arguments: plain.indices)
  func plainness(number: Int) {
    let (rest, expected) = Self.plain[number]
    let text = "apiVersion: strata/v1\nkind: AppProfile\n\(rest)\n"
    #expect(ProfileGlance.of(Array(text.utf8)) == expected)
    #expect(expected == nil || expected == Self.whole(text))
  }

  @Test("Whatever happens to a file, a glance does not deceive", arguments: 0..<seeds)
  func damage(seed: Int) {
    var random = Randomness(seed: UInt64(seed))
    for file in Self.files {
      for _ in 0..<10 {
        var text = file
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          text = Self.damaged(text, &random)
          guard let glance = ProfileGlance.of(Array(text.utf8)) else { continue }
          #expect(glance == Self.whole(text), "seed \(seed)\n\(text)")
        }
      }
    }
  }

  private static func whole(_ text: String) -> ProfileGlance {
    ProfileGlance(ProfileDocument.read(Array(text.utf8)).profile)
  }

  private static let pieces = [
    " ", "  ", "\n", ":", ": ", "- ", "#", " #", "\"", "'", "{", "}", "{{", "}}", "[", "]", ",",
    "|", ">", "|-", "*a", "&a ", "!", "?", "~", "null", "a", "tags:", "layers:", "%", "@", "\t",
    "---\n", "...\n", "é", "\u{85}", "\\", "<<: ", "0", "-", ".", "/", "=", "\n\n", "metadata:\n",
  ]

  /// The text with one small change: of a byte, a line, or the blanks before one.
  private static func damaged(_ text: String, _ random: inout Randomness) -> String {
    var characters = Array(text)
    guard let place = characters.indices.randomElement(using: &random) else { return text }
    let piece = pieces.randomElement(using: &random) ?? ""
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let line = Int.random(in: lines.indices, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: characters.remove(at: place)
    case 1, 2: characters.insert(contentsOf: piece, at: place)
    case 3: characters[place] = piece.first ?? "x"
    case 4: lines.remove(at: line)
    case 5: lines.insert(lines[line], at: lines.indices.randomElement(using: &random) ?? 0)
    case 6: lines[line] = " " + lines[line]
    default: lines[line] = String(lines[line].dropFirst(Int.random(in: 1...2, using: &random)))
    }
    let joined = lines.joined(separator: "\n")
    return joined == text ? String(characters) : joined
  }
}
