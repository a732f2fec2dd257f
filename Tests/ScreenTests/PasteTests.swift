import Screen
import TestKit
import Testing

@Suite struct PasteTests {
  private static let begin = "\u{1B}[200~"
  private static let end = "\u{1B}[201~"

  private static func decoded(_ text: String) -> [Input] {
    var decoder = InputDecoder()
    return decoder.decode(Array(text.utf8), at: 0)
  }

  @Test(
    "Line ends become one kind, NUL goes, other control characters stay",
    arguments: [
      ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("\r\r\n\n", "\n\n\n"), ("a\0b\tc\u{3}", "ab\tc\u{3}"),
      ("\u{1B}[A\u{1B}[201", "\u{1B}[A\u{1B}[201"), ("", ""), ("Grüße 日本 👩‍👧", "Grüße 日本 👩‍👧"),
    ])
  func text(_ pasted: String, _ expected: String) {
    #expect(Self.decoded(Self.begin + pasted + Self.end) == [.paste(expected)])
  }

  @Test("What stands before and behind a paste is typed")
  func around() {
    #expect(
      Self.decoded("a" + Self.begin + "b" + Self.end + "c")
        == [.key(.character("a")), .paste("b"), .key(.character("c"))])
  }

  @Test("A paste in any parts is one", arguments: 0..<200)
  func parts(_ seed: Int) {
    var randomness = Randomness(seed: UInt64(seed))
    let text = (0..<40).map { _ in
      ["ü\n", "日", "\u{1B}[A", "\u{1B}", "q", "[201~"].randomElement(using: &randomness) ?? ""
    }.joined()
    var bytes = Array((Self.begin + text + Self.end).utf8)[...]
    var decoder = InputDecoder()
    var inputs: [Input] = []
    while !bytes.isEmpty {
      let part = bytes.prefix(Int.random(in: 1...9, using: &randomness))
      inputs += decoder.decode(Array(part), at: 0)
      bytes = bytes.dropFirst(part.count)
    }
    let expected = text.contains(Self.end) ? inputs : [.paste(text)]
    #expect(inputs == expected, "seed \(seed)")
  }

  @Test("A paste that does not end is given after a while, and keys work again")
  func unterminated() {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array((Self.begin + "abc").utf8), at: 0) == [])
    #expect(decoder.expire(at: 2000) == [])
    #expect(decoder.expire(at: 3000) == [.paste("abc")])
    #expect(decoder.decode(Array((Self.end + "x").utf8), at: 3100) == [.key(.character("x"))])
  }

  @Test(
    "Whatever bytes come, nothing traps and nothing is waited for without end", arguments: 0..<300)
  func rubbish(_ seed: Int) {
    var randomness = Randomness(seed: UInt64(seed))
    let likely = Array("\u{1B}[O<;0129~MmAuP]\u{7}\\:?200".utf8)
    var decoder = InputDecoder()
    var time = 0
    for _ in 0..<60 {
      let bytes = (0..<Int.random(in: 1...6, using: &randomness)).map { _ in
        Bool.random(using: &randomness)
          ? likely.randomElement(using: &randomness) ?? 0
          : UInt8.random(in: 0...255, using: &randomness)
      }
      _ = decoder.decode(bytes, at: time)
      time += [0, 1, 30, 600, 2500].randomElement(using: &randomness) ?? 0
      if let deadline = decoder.deadline, deadline <= time { _ = decoder.expire(at: time) }
    }
    for _ in 0..<4 { _ = decoder.expire(at: time + 10_000) }
    #expect(decoder.deadline == nil, "seed \(seed)")
    #expect(decoder.decode([0x78], at: time + 20_000) == [.key(.character("x"))], "seed \(seed)")
  }
}
