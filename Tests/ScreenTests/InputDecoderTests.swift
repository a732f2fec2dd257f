import Screen
import Testing

/// What a decoder makes of texts that come at certain milliseconds.
private func decoded(
  _ parts: [(at: Int, text: String)], ownKeys: [[UInt8]: Key] = [:], until end: Int = 100_000
) -> [Input] {
  var decoder = InputDecoder(ownKeys: ownKeys)
  var inputs: [Input] = []
  for (time, text) in parts + [(end, "")] {
    while let deadline = decoder.deadline, deadline < time {
      inputs += decoder.expire(at: deadline)
    }
    inputs += decoder.decode(Array(text.utf8), at: time)
  }
  return inputs
}

private func keys(_ text: String) -> [String] {
  decoded([(0, text)]).map { input in
    if case .key(let key) = input { return key.description }
    return "\(input)"
  }
}

@Suite struct InputDecoderTests {
  @Test(
    "Bytes are keys",
    arguments: [
      ("aé日", ["a", "é", "日"]),
      ("\u{1}\u{1A}\0\u{1C}\u{1D}\u{1E}\u{1F}", ["^A", "^Z", "^Space", "^\\", "^]", "^^", "^_"]),
      ("\r", ["Enter"]), ("\n", ["Enter"]), ("\t", ["Tab"]),
      ("\u{7F}", ["Backspace"]), ("\u{8}", ["Backspace"]), ("\u{1B}", ["Esc"]),
      ("\u{1B}\u{1B}", ["Esc", "Esc"]), ("e\u{301}x", ["e\u{301}", "x"]),
    ])
  func plain(_ text: String, _ expected: [String]) { #expect(keys(text) == expected) }

  @Test(
    "Sequences are keys",
    arguments: [
      ("[A", "↑"), ("OA", "↑"), ("[1;2A", "Shift-↑"), ("[1;3B", "Alt-↓"), ("[1;5C", "Ctrl-→"),
      ("[1;7D", "Ctrl-Alt-←"), ("[H", "Home"), ("OF", "End"), ("[1~", "Home"), ("[8~", "End"),
      ("[2~", "Insert"), ("[3~", "Delete"), ("[3;5~", "Ctrl-Delete"), ("[5~", "PgUp"),
      ("[6~", "PgDn"), ("[Z", "Shift-Tab"), ("OP", "F1"), ("[[E", "F5"), ("[15~", "F5"),
      ("[24~", "F12"), ("[1;2P", "Shift-F1"), ("[a", "Shift-↑"), ("OM", "Enter"), ("Op", "0"),
      ("O5C", "Ctrl-→"), (".", "Alt-."), ("u", "Alt-u"), ("é", "Alt-é"),
      ("\u{7F}", "Alt-Backspace"),
      ("\r", "Alt-Enter"), ("\u{1B}[A", "Alt-↑"), ("[97;5u", "^A"), ("[27;5;97~", "^A"),
      ("[13;2u", "Shift-Enter"), ("]", "Alt-]"), ("P", "Alt-P"), ("[", "Alt-["), ("O", "Alt-O"),
    ])
  func sequences(_ rest: String, _ expected: String) {
    #expect(keys("\u{1B}" + rest) == [expected])
    // In parts that come at once after each other it is the same key.
    let parts = ("\u{1B}" + rest).enumerated().map { (at: $0.offset, text: String($0.element)) }
    if rest.first != "\u{1B}" {
      #expect(decoded(parts) == decoded([(0, "\u{1B}" + rest)]))
    }
  }

  @Test(
    "What is no key is passed over as a whole",
    arguments: [
      "[99;9;9X", "[?62;1;2c", "[I", "[O", "[200;3z", "[1;5;", "[>0;276;0c", "Oz", "[999~", "[[Z",
      "]11;rgb:0000/0000/0000\u{7}", "]52;c;Zm9v\u{1B}\\", "P1+r\u{1B}\\", "P>|term\u{1B}\\",
      "[<0;1M", "[97;5:3u", "[" + String(repeating: "1;", count: 31) + "X", "[55555u", "[1114112u",
      "[133;5u", "[128u", "[159u", "[27;1;144~",
    ])
  func passedOver(_ rest: String) {
    #expect(keys("\u{1B}" + rest).isEmpty)
    if !rest.hasSuffix(";") { #expect(keys("\u{1B}" + rest + "x") == ["x"]) }
  }

  @Test("The rest of a sequence that comes late is not typed")
  func late() {
    let escape = Input.key(.escape)
    #expect(decoded([(0, "\u{1B}"), (300, "[A")]) == [escape])
    #expect(decoded([(0, "\u{1B}"), (300, "["), (340, "A")]) == [escape])
    #expect(decoded([(0, "\u{1B}"), (300, "[1;5C")]) == [escape])
    #expect(decoded([(0, "\u{1B}"), (300, "OB\u{1B}[A")]) == [escape, .key(.up)])
    #expect(decoded([(0, "\u{1B}"), (300, "[<0;3;4M")]) == [escape])
    #expect(decoded([(0, "\u{1B}[1;"), (900, "5C")]) == [])
  }

  @Test("A key that is pressed after Escape is itself, however soon")
  func afterEscape() {
    for pause in [26, 60, 300, 1900] {
      let keys: [(String, Input)] = [
        ("\u{1B}[B", .key(.down)), ("\u{1B}OA", .key(.up)), ("\u{1B}", .key(.escape)),
        ("j", .key(.character("j"))),
      ]
      for (bytes, key) in keys {
        #expect(
          decoded([(0, "\u{1B}"), (pause, bytes)]) == [.key(.escape), key], "\(pause) \(bytes)")
      }
    }
  }

  @Test("Brackets and letters after Escape are typed")
  func typedAfterEscape() {
    let escape = Input.key(.escape)
    let bracket = Input.key(.character("["))
    #expect(decoded([(0, "\u{1B}"), (300, "[")]) == [escape, bracket])
    #expect(
      decoded([(0, "\u{1B}"), (300, "["), (500, "A")]) == [escape, bracket, .key(.character("A"))])
    #expect(decoded([(0, "\u{1B}"), (300, "On")]).count == 3)
    #expect(decoded([(0, "\u{1B}"), (300, "OPEN")]).count == 5)
    #expect(decoded([(0, "\u{1B}"), (5000, "[A")]).count == 3)
    #expect(decoded([(0, "\u{1B}"), (300, "x"), (301, "[A")]).count == 4)
  }

  @Test("Escape waits as long as it is told to")
  func delay() {
    var decoder = InputDecoder(escapeDelay: 200)
    #expect(decoder.decode([0x1B], at: 1000) == [])
    #expect(decoder.deadline == 1200)
    #expect(decoder.expire(at: 1199) == [])
    #expect(decoder.expire(at: 1200) == [.key(.escape)])
    #expect(decoder.deadline == nil)
  }

  @Test("A character in parts is one; broken bytes are none")
  func parts() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0xE6, 0x97], at: 0) == [])
    #expect(decoder.decode([0xA5, 0x61], at: 1) == [.key(.character("日")), .key(.character("a"))])
    #expect(decoder.decode([0xFF, 0x61, 0xC3], at: 2) == [.key(.character("a"))])
    #expect(decoder.expire(at: 2000) == [])
    #expect(decoder.decode([0x62], at: 2001) == [.key(.character("b"))])
  }

  @Test("A terminal's own keys come first")
  func ownKeys() {
    let own = [Array("\u{1B}[8~".utf8): Key.home, Array("x".utf8): Key.end]
    #expect(decoded([(0, "\u{1B}[8~x")], ownKeys: own) == [.key(.home), .key(.character("x"))])
  }
}
