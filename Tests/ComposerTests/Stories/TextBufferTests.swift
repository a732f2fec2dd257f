import ComposerKit
import ProfileModel
import Screen
import TestKit
import Testing

@testable import Composer

@Suite struct TextBufferTests {
  @Test("Whatever is put in and taken out, the lines are those of the text", arguments: 0..<8)
  func random(seed: UInt64) {
    var random = Randomness(seed: seed)
    var text = (0..<900).map { "line \($0)" }.joined(separator: "\n")
    var buffer = TextBuffer(text)
    for _ in 0..<50 {
      let bytes = Array(text.utf8)
      let low = Int.random(in: 0...bytes.count, using: &random)
      let length = Int.random(in: 0..<3, using: &random) == 0 ? 4000 : 9
      let high = min(bytes.count, low + Int.random(in: 0...length, using: &random))
      let new = String(
        repeating: ["x", "\n", "a\nb", "", "word \n"].randomElement(using: &random) ?? "",
        count: Int.random(in: 0..<600, using: &random))
      text =
        String(decoding: bytes[..<low], as: UTF8.self) + new
        + String(decoding: bytes[high...], as: UTF8.self)
      let end = buffer.replace(buffer.place(at: low)..<buffer.place(at: high), with: new)
      #expect(buffer.offset(of: end) == low + new.utf8.count)
      check(buffer, text)
    }
  }

  private func check(_ buffer: TextBuffer, _ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(buffer.text == text && buffer.size == text.utf8.count && buffer.count == lines.count)
    #expect(buffer.lines(0..<buffer.count) == lines.map(String.init))
    let middle = lines.count / 2
    #expect(buffer[middle] == lines[middle])
    #expect(buffer.place(at: buffer.offset(of: TextPlace(middle, 0))) == TextPlace(middle, 0))
    #expect(buffer.text(in: .start..<buffer.end) == text)
  }

  @Test("A text from outside takes the place of what differs alone", arguments: 0..<8)
  func become(seed: UInt64) {
    var random = Randomness(seed: seed)
    var buffer = TextBuffer((0..<700).map { "line \($0)" }.joined(separator: "\n"))
    for _ in 0..<30 {
      var lines = buffer.lines(0..<buffer.count)
      let low = Int.random(in: 0...lines.count, using: &random)
      let high = min(lines.count, low + Int.random(in: 0..<300, using: &random))
      let new = (0..<Int.random(in: 0..<300, using: &random)).map { "new \($0 % 3)" }
      lines.replaceSubrange(low..<high, with: new)
      if lines.isEmpty { lines = [""] }
      let text = lines.joined(separator: "\n")
      _ = buffer.become(text)
      check(buffer, text)
      #expect(buffer.become(text) == nil)
    }
  }

  @Test("What is alike at both ends of two texts, wherever they differ")
  func alike() {
    let text = String((0..<200).map { Character(UnicodeScalar(UInt8(33 + $0 * 7 % 90))) })
    for start in stride(from: 0, through: 200, by: 3) {
      for end in stride(from: 0, through: 200 - start, by: 5) {
        // The second one has others in the middle, or fewer, or more.
        for middle in ["", "-", String(repeating: "-", count: 90)] {
          let other = text.part(0..<start) + middle + text.part(200 - end..<200)
          let (one, two) = (text.utf8.span, other.utf8.span)
          let front = zip(text.utf8, other.utf8).prefix { $0 == $1 }.count
          let back = zip(text.utf8.reversed(), other.utf8.reversed()).prefix { $0 == $1 }.count
          #expect(one.alikeAtStart(two) == front)
          for limit in [0, 1, 64, 65, min(one.count, two.count) - front] where limit <= two.count {
            #expect(one.alikeAtEnd(two, atMost: limit) == min(limit, back))
          }
        }
      }
    }
  }

  @Test("Lines that are passed quickly leave what they leave when they are read", arguments: 0..<40)
  func quickStates(seed: UInt64) {
    var random = Randomness(seed: seed)
    let pieces = [
      "a: ", "- ", "\"", "'", "word", " ", "#", " # x", "[", "]", "{", "}", "{{.x}}", "<<.", ">>",
      "|", ">-", ": ", "\\", "&a ", "*a", "!t ", "%", "\t", "? ", ",", "a: \"b\"", "- 'it''s'",
    ]
    for _ in 0..<500 {
      var text = String(repeating: " ", count: Int.random(in: 0..<5, using: &random))
      for _ in 0..<Int.random(in: 0..<6, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      var state = YAMLState()
      if Bool.random(using: &random) { state = YAMLLine("a: \"x", after: state).state }
      let read = YAMLLine(text, after: state).state
      state.pass(text.utf8.span)
      #expect(state == read, "\(text)")
    }
  }

  @Test("What begins nothing is passed in one go, and changes nothing", arguments: 0..<20)
  func passedOver(seed: UInt64) {
    var random = Randomness(seed: seed)
    let pieces = [
      "a: word", "  - some more words of a line", "# a comment", "", "a: \"open", "  closed\"",
      "b: 'it''s'", "c: |", "  block: \"", "d: [1,", "  2]", "e: {", "}", "ü: ≥ wide ‹signs›",
    ]
    let plain = Int.random(in: 1...9, using: &random)
    let lines = (0..<900).map { _ in
      Int.random(in: 0..<10, using: &random) < plain
        ? pieces[Int.random(in: 0..<3, using: &random)]
        : pieces.randomElement(using: &random) ?? ""
    }
    var buffer = TextBuffer(lines.joined(separator: "\n"))
    var state = YAMLState()
    for (number, line) in lines.enumerated() {
      #expect(buffer.state(before: number) == state, "line \(number)")
      state = YAMLLine(line, after: state).state
    }
  }

  @Test("States of YAML are the same from the top and from a chunk")
  func states() {
    var buffer = TextBuffer(LongText.yaml(lines: 2000))
    _ = buffer.state(before: 1999)
    buffer.replace(TextPlace(100, 0)..<TextPlace(101, 0), with: "a: \"\n  open\n")
    for line in [0, 101, 102, 500, 1500, buffer.count - 1] {
      var fresh = TextBuffer(buffer.text)
      #expect(buffer.state(before: line) == fresh.state(before: line))
    }
  }

  @Test("Carriage returns and what belongs to a line stays in it")
  func lineEnds() {
    let buffer = TextBuffer("a\r\nb\r\n\u{301}c\u{2028}d\n")
    #expect(buffer.count == 4)
    #expect(buffer[0] == "a\r")
    #expect(buffer.text == "a\r\nb\r\n\u{301}c\u{2028}d\n")
  }
}

@Suite struct YAMLLineTests {
  /// The kinds of a line's parts, drawn under it.
  private func drawn(_ line: String, _ state: YAMLState = YAMLState()) -> String {
    var marks = Array(repeating: Character(" "), count: line.utf8.count)
    for part in YAMLLine(line, after: state).parts {
      let mark: Character =
        switch part.kind {
        case .key: "k"
        case .string: "s"
        case .literal: "l"
        case .sign: "!"
        case .comment: "#"
        }
      for place in part.range { marks[place] = mark }
    }
    while marks.last == " " { marks.removeLast() }
    return String(marks)
  }

  @Test(
    "Parts of lines",
    arguments: [
      ("key: value # why", "kkk        #####"), ("- a: 12", "! k  ll"),
      ("a: \"b # c\"", "k  sssssss"),
      ("'k': 'it''s'", "kkk  sssssss"), ("a: true", "k  llll"), ("a: 1.2.3", "k"),
      ("a: -1.5e3", "k  llllll"), ("a: 0xFF", "k  llll"), ("a: 10Gi", "k"), ("--- # x", "!!! ###"),
      ("a: &x !!str *y", "k  !! !!!!! !!"), ("a: |- # c", "k  !! ###"),
      ("{a: 1, \"b\": [x, 2]}", " k  l  kkk      l"),
      ("a: {{ .Values.x }}: y", "k  kkkkkkkkkkkkkkk"), ("a: {{.spectro", "k"), ("http://x", ""),
      ("a: \"open", "k  sssss"), ("#x", "##"), ("%YAML 1.2", "#########"),
      ("<<: *base", "kk  !!!!!"),
      ("a: ~", "k  l"), ("a: no", "k  ll"), ("é: 1", "kk  l"),
    ])
  func parts(line: String, marks: String) { #expect(drawn(line) == marks, "\(line)") }

  /// The states behind lines.
  private func state(_ lines: String...) -> YAMLState {
    lines.reduce(YAMLState()) { YAMLLine($1, after: $0).state }
  }

  @Test("Blocks, quotes and brackets go on, and end with their level")
  func states() {
    #expect(state("a: |", "  b: c").kind == .block)
    #expect(state("a: |", "", "b: c") == YAMLState())
    #expect(state("  - a: >-", "      x").kind == .block)
    #expect(state("a: \"x", "  y").kind == .doubleQuoted)
    #expect(state("a: \"x", "  y\"") == YAMLState())
    #expect(state("a: \"x", "b: 1") == YAMLState())
    #expect(state("a: [1,", "  2").kind == .flow)
    #expect(state("a: [1,", "]") == YAMLState())
    #expect(state("a: [1,", "b: 2") == YAMLState())
    #expect(state("{", "\"a\": 1,", "}") == YAMLState())
    #expect(state("a: 'it''s", "  on'") == YAMLState())
  }

  @Test("Columns and bytes belong together, chips and wide characters included")
  func columns() {
    let reference = Reference.text(layer: "db", output: "X")
    let line = EditorLine("日a \(reference) b", cursor: nil, scope: nil, isASCII: false)
    let end = line.text.utf8.count
    #expect(line.width == 4 + "‹db.X›".count + 2)
    #expect(line.column(of: 3) == 2)
    #expect(line.byte(at: 1) == 0)
    #expect(line.byte(at: 2) == 3)
    #expect(line.byte(at: 5) == 5)
    #expect(line.byte(at: 9) == end - 2)
    #expect(line.byte(at: 99) == end)
    #expect(line.window(0..<8).end == 9)
    #expect(line.window(0..<40).end == line.width)
    let open = EditorLine(line.text, cursor: 8, scope: nil, isASCII: false)
    #expect(open.width == 2 + line.text.count - 1)
  }
}
