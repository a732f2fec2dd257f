import Formats
import TestKit
import Testing

struct ScalarPlacesPropertyTests {
  @Test("A scalar that is written is read back, each byte at its place", arguments: 0..<400)
  func readBack(_ seed: UInt64) throws {
    for style in WrittenScalar.Style.allCases {
      var random = Randomness(seed: seed)
      let written = WrittenScalar(style, &random)
      let source = SourceText(bytes: written.text)
      let stream = YAMLStream.read(source)
      let words = Comment(rawValue: "seed \(seed) \(style)\n\(source.text(0..<source.bytes.count))")
      #expect(stream.failure == nil, words)
      let node = try #require(stream.documents.first?["é"]?["k"], words)
      let value = Array((node.text ?? "").utf8)
      let expected = written.isFolded ? written.folded(value) : written
      #expect(value == expected.value, words)
      let places = ScalarPlaces(node, in: source)
      #expect(value.indices.map(places.offset) == expected.places, words)
    }
  }
}

/// A scalar that is written piece by piece, with the place of each byte of its value.
struct WrittenScalar {
  enum Style: CaseIterable { case plain, single, double, literal, folded }

  private(set) var text: [UInt8] = []
  private(set) var value: [UInt8] = []
  private(set) var places: [Int] = []
  private let style: Style
  private let newline: String
  /// Of a folded text: where its lines stand that are not empty.
  private var lines: [Range<Int>] = []

  var isFolded: Bool { style == .folded }

  init(_ style: Style, _ random: inout Randomness) {
    self.style = style
    newline = Bool.random(using: &random) ? "\n" : "\r\n"
    write("# é日\(newline)é:\(newline)  k: ")
    write(["", "", "", "&x ", "!t ", "!!str &y "].randomElement(using: &random) ?? "")
    switch style {
    case .plain: flow("", &random)
    case .single: flow("'", &random)
    case .double: flow("\"", &random)
    case .literal, .folded: block(style == .literal ? "|" : ">", &random)
    }
    write("\(newline)  z: end\(newline)")
  }

  private mutating func write(_ text: String) { self.text += Array(text.utf8) }

  /// A part of the value, each byte at the place where its text begins, or at its own.
  private mutating func write(_ text: String, meaning value: String, isVerbatim: Bool = true) {
    for offset in 0..<value.utf8.count {
      places.append(self.text.count + (isVerbatim ? offset : 0))
    }
    self.value += Array(value.utf8)
    write(text)
  }

  // MARK: Quoted and plain

  private static let words = ["a", "bc", "é", "日本", "x:y", "😀", "it", "-", "1"]
  private static let escapes: [(String, String)] = [
    ("\\t", "\t"), ("\\n", "\n"), ("\\\"", "\""), ("\\\\", "\\"), ("\\x41", "A"),
    ("\\u00e9", "é"), ("\\U0001F600", "😀"), ("\\ ", " "), ("\\/", "/"), ("\\_", "\u{A0}"),
    ("\\N", "\u{85}"), ("\\L", "\u{2028}"), ("\\0", "\0"), ("\\e", "\u{1B}"),
  ]

  private mutating func flow(_ quote: String, _ random: inout Randomness) {
    write(quote)
    write("w", meaning: "w")
    for _ in 0..<Int.random(in: 0...8, using: &random) { piece(&random) }
    write("w", meaning: "w")
    write(quote)
  }

  private mutating func piece(_ random: inout Randomness) {
    let word = Self.words.randomElement(using: &random) ?? ""
    switch Int.random(in: 0...7, using: &random) {
    case 0: fold(Int.random(in: 1...3, using: &random), &random)
    case 1: write(" ", meaning: " ")
    case 2 where style == .single: write("''", meaning: "'", isVerbatim: false)
    case 2 where style == .double, 3 where style == .double:
      let escape = Self.escapes.randomElement(using: &random) ?? ("", "")
      write(escape.0, meaning: escape.1, isVerbatim: false)
    case 4 where style == .double: escapedBreak(Int.random(in: 1...2, using: &random))
    case 5 where style != .plain: write(": #{", meaning: ": #{")
    default: write(word, meaning: word)
    }
    write("w", meaning: "w")
  }

  private mutating func fold(_ breaks: Int, _ random: inout Randomness) {
    let meaning = breaks == 1 ? " " : String(repeating: "\n", count: breaks - 1)
    let blanks = ["", " ", " \t"].randomElement(using: &random) ?? ""
    let gap = blanks + String(repeating: newline, count: breaks) + "      "
    write(gap, meaning: meaning, isVerbatim: false)
  }

  private mutating func escapedBreak(_ breaks: Int) {
    let gap = "\\" + String(repeating: newline, count: breaks) + "    "
    write(gap, meaning: String(repeating: "\n", count: breaks - 1), isVerbatim: false)
  }

  // MARK: Blocks

  private mutating func block(_ mark: String, _ random: inout Randomness) {
    let isStated = Bool.random(using: &random)
    let indentation = "    "
    let chomping = ["", "-", "+"].randomElement(using: &random) ?? ""
    write(mark + (isStated ? "2" : "") + chomping + newline)
    for number in 0...Int.random(in: 0...5, using: &random) {
      let isBlank = number > 0 && Int.random(in: 0...3, using: &random) == 0
      if isBlank {
        write("", meaning: "")
      } else {
        let canIndent = number > 0 || isStated
        let spaces = canIndent ? ["", "", "  ", "\t"].randomElement(using: &random) ?? "" : ""
        let words = spaces + (Self.words.randomElement(using: &random) ?? "") + " w"
        write(indentation)
        lines.append(text.count..<text.count + words.utf8.count)
        write(words, meaning: words)
      }
      write(newline, meaning: "\n", isVerbatim: false)
    }
    write(indentation)
    lines.append(text.count..<text.count + 1)
    write("e", meaning: "e")
    if chomping != "-" { write("", meaning: "\n", isVerbatim: false) }
  }

  /// What is expected of a folded text: libyaml decides between spaces and line breaks, all of which
  /// stand where the line before them ends.
  func folded(_ value: [UInt8]) -> WrittenScalar {
    var copy = self
    copy.value = []
    copy.places = []
    for (number, line) in lines.enumerated() {
      if number > 0 {
        let end = lines[number - 1].upperBound
        let rest = value.dropFirst(copy.value.count)
        let breaks = rest.prefix { $0 == 10 }.count
        copy.value += breaks > 0 ? [UInt8](repeating: 10, count: breaks) : [32]
        copy.places += [Int](repeating: end, count: max(1, breaks))
      }
      copy.value += text[line]
      copy.places += Array(line)
    }
    if value.last == 10 {
      copy.value.append(10)
      copy.places.append(lines.last?.upperBound ?? 0)
    }
    return copy
  }
}
