import Screen

extension FuzzTarget {
  /// What a terminal sends: the first byte says in which parts it comes.
  static let terminal = FuzzTarget(
    "terminal",
    words: [
      "\u{1B}[", "\u{1B}O", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[<0;3;4M", "\u{1B}[<64;1;1m",
      "\u{1B}]11;rgb:00/00/00\u{7}", "\u{1B}P1+r\u{1B}\\", "\u{1B}[97;5u", "\u{1B}[1;5C",
      "\u{1B}[[E", "\u{1B}\u{1B}", "é", "日", "\u{1B}[M !!", "\u{1B}[?62;1c", "\u{1B}[27;5;97~",
    ], largest: 300, seeds: { TerminalFuzzing.seeds.asBytes }
  ) { TerminalFuzzing.problem(in: Array($0.dropFirst()), parts: $0.first ?? 0) }
}

enum TerminalFuzzing {
  static let seeds = [
    "0abc\u{1B}[A\u{1B}OB\u{1B}[1;5C\r\t\u{7F}", "1\u{1B}[200~pasted\r\ntext\u{1B}[201~x",
    "2\u{1B}[<0;3;4M\u{1B}[<0;3;4m\u{1B}[<64;1;1M", "3é日\u{1B}é\u{1B}\u{1B}[A\u{1B}[97;5u",
    "4\u{1B}]52;c;Zm9v\u{1B}\\\u{1B}P>|t\u{1B}\\q", "9\u{1B}[1;\u{1B}[99;9X",
  ]

  static func problem(in bytes: [UInt8], parts: UInt8) -> String? {
    let inParts = decoded(bytes, part: Int(parts & 7) + 1, pause: Int(parts >> 3) * 40)
    return firstProblem(in: inParts.inputs, problem) ?? waiting(inParts.decoder, inParts.now)
      ?? parted(bytes)
  }

  private static func decoded(
    _ bytes: [UInt8], part: Int, pause: Int
  ) -> (inputs: [Input], decoder: InputDecoder, now: Int) {
    var decoder = InputDecoder()
    var inputs: [Input] = []
    var now = 0
    var place = 0
    while place < bytes.count {
      let end = min(place + part, bytes.count)
      inputs += decoder.decode(Array(bytes[place..<end]), at: now)
      place = end
      now += pause
      if let deadline = decoder.deadline, deadline <= now { inputs += decoder.expire(at: now) }
    }
    return (inputs, decoder, now)
  }

  /// A key is one that somebody can press.
  private static func problem(_ input: Input) -> String? {
    switch input {
    case .key(let key):
      guard case .character(let character) = key.code, let first = character.unicodeScalars.first
      else { return nil }
      let isRaw = first.value < 32 || (127..<160).contains(first.value)
      return isRaw ? "the key \(key) is raw" : nil
    case .paste(let text): return text.utf8.contains(0) ? "there is a NUL in what is pasted" : nil
    case .mouse(let mouse):
      return mouse.point.column < 0 || mouse.point.row < 0 ? "\(mouse) is nowhere" : nil
    case .resized: return "nobody has resized anything"
    }
  }

  /// Whatever came, it is waited for no longer than this, and then a letter is a letter.
  private static func waiting(_ start: InputDecoder, _ now: Int) -> String? {
    var decoder = start
    var now = now
    var rounds = 0
    while let deadline = decoder.deadline {
      now = max(now, deadline)
      _ = decoder.expire(at: now)
      rounds += 1
      guard rounds < 10, deadline < now + 10_000 else { return "it is waited for ever" }
    }
    return decoder.decode([UInt8(ascii: "x")], at: now + 100_000) == [.key(.character("x"))]
      ? nil : "a letter that comes much later is something else"
  }

  /// Bytes that come at once one after the other say what they say together. What several scalars
  /// make one character of may come as several; of two Escapes the first is a key of its own, unless
  /// they come with what follows.
  private static func parted(_ bytes: [UInt8]) -> String? {
    let isTwice = zip(bytes, bytes.dropFirst()).contains { $0 == 0x1B && $1 == 0x1B }
    guard !isTwice, bytes.allSatisfy({ $0 < 128 }) else { return nil }
    let one = decoded(bytes, part: 1, pause: 0).inputs
    let whole = decoded(bytes, part: max(1, bytes.count), pause: 0).inputs
    return one == whole ? nil : "together they are \(whole), one by one \(one)"
  }
}
