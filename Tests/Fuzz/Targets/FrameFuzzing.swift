import Screen

extension FuzzTarget {
  /// Pictures that are drawn by chance, and what differs between two of them.
  static let frame = FuzzTarget(
    "frame",
    words: [
      "日本", "e\u{301}", "👨‍👩‍👧", "❤\u{FE0F}", "🇩🇪", "\u{1B}[2J", "\u{202E}", "\u{200B}", "ᄒ\u{1161}",
      "\u{9B}", "\t", "\r\n", "─│╭", "ﷺ",
    ], largest: 400,
    seeds: { ["abcdefghijklmnop", "\u{4}日本語\u{0}\u{5}e\u{301}🇩🇪👨‍👩‍👧\u{9}\u{9}plain text"].asBytes }
  ) { FrameFuzzing.problem(in: $0) }
}

enum FrameFuzzing {
  static func problem(in bytes: [UInt8]) -> String? {
    var choices = ByteChoices(bytes)
    let size = Size(choices.number(below: 24), choices.number(below: 8))
    var frame = Frame(size)
    while !choices.isDone {
      var next = frame
      change(&next, &choices)
      if let problem = soundness(of: next, size) ?? difference(frame, next) { return problem }
      frame = next
    }
    return nil
  }

  private static func change(_ frame: inout Frame, _ choices: inout ByteChoices) {
    let kind = choices.number(below: 7)
    let area = Rectangle(
      choices.number(below: 30) - 6, choices.number(below: 12) - 3,
      choices.number(below: 28) - 2, choices.number(below: 10) - 1)
    let style = Style(choices.one(of: Role.allCases) ?? .text)
    let text = choices.text(atMost: 30)
    switch kind {
    case 0: frame.fill(area, text.first ?? " ", style)
    case 1: frame.clear(area, style)
    case 2: frame.box(area, .rounded, style)
    case 3: frame.restyle(area) { $0.reversed }
    case 4: frame.writeCut(text, in: area, style)
    default: frame.write(text, in: area, style)
    }
  }

  private static func soundness(of frame: Frame, _ size: Size) -> String? {
    guard frame.cells.count == size.columns * size.rows else { return "there are other cells" }
    return firstProblem(in: 0..<size.rows) { row in
      var owed = 0
      for cell in frame.row(row) {
        if let character = cell.character {
          guard owed == 0 else { return "a first half stands alone in row \(row)" }
          guard Shown.character(character) == character else { return "row \(row) is raw" }
          owed = TextWidth.width(of: character) - 1
        } else {
          guard owed == 1 else { return "a second half stands alone in row \(row)" }
          owed = 0
        }
      }
      return owed == 0 ? nil : "the end of row \(row) is cut"
    }
  }

  /// Where nothing differs is the same, and the edges of what differs do.
  private static func difference(_ former: Frame, _ frame: Frame) -> String? {
    firstProblem(in: 0..<frame.size.rows) { row in
      let pairs = zip(Array(former.row(row)), Array(frame.row(row)))
      let places = pairs.enumerated().filter { $0.element.0 != $0.element.1 }.map(\.offset)
      let columns = frame.changes(inRow: row, since: former)
      return columns?.lowerBound == places.first && columns?.last == places.last
        ? nil : "in row \(row) \(places) differ and not \(columns.map { "\($0)" } ?? "nothing")"
    }
  }
}
