import ProfileModel

/// What is looked for in a text, and what may take its place.
struct FindLine: Equatable, Sendable {
  enum Focus: Equatable, Sendable { case query, replacement }

  var query: TextField
  var replacement = TextField()
  var focus = Focus.query
  /// What was looked for before: the first letter takes its place.
  var isFormer: Bool
  /// Where the search began: what is typed looks from here.
  var origin: TextPlace
  /// Where what is looked for stands.
  private(set) var matches: [TextPlace] = []

  init(_ query: String, at origin: TextPlace) {
    self.query = TextField(query)
    isFormer = !query.isEmpty
    self.origin = origin
  }

  /// In UTF-8 bytes.
  var length: Int { query.text.utf8.count }

  /// A capital letter makes capitals count.
  private var isExact: Bool { query.text.utf8.contains { (0x41...0x5A).contains($0) } }

  mutating func search(in buffer: TextBuffer) {
    matches = []
    let wanted = Array(query.text.utf8)
    guard !wanted.isEmpty else { return }
    let search = ByteSearch(wanted, isExact: isExact)
    var first = 0
    for chunk in buffer.chunks {
      var line = 0
      for place in search.places(in: chunk.text.utf8.span) {
        while line + 1 < chunk.count, chunk.start(of: line + 1) <= place { line += 1 }
        matches.append(TextPlace(first + line, place - chunk.start(of: line)))
      }
      first += chunk.count
    }
  }

  /// The number of the first match that is not before a place; nil: there is none.
  func number(from place: TextPlace) -> Int? {
    let number = matches.partitioningIndex { $0 >= place }
    return number < matches.count ? number : nil
  }

  /// The stretches of a line that match.
  func ranges(in line: Int) -> [Range<Int>] {
    guard let first = number(from: TextPlace(line, 0)) else { return [] }
    return matches[first...].prefix { $0.line == line }.map { $0.byte..<$0.byte + length }
  }

  /// A line with the replacement at some places.
  fileprivate func replaced(_ line: String, _ places: [Int]) -> String {
    var result = ""
    var start = 0
    for place in places {
      result += line.part(start..<place) + replacement.text
      start = place + length
    }
    return result + line.part(start..<line.utf8.count)
  }

  func range(_ number: Int) -> Range<TextPlace> {
    let start = matches[number]
    return start..<TextPlace(start.line, start.byte + length)
  }
}

extension Editor {
  /// Opens the line in which one types what to look for.
  mutating func openFind() {
    if find != nil {
      find?.focus = .query
      return
    }
    var query = lastQuery
    if let selection, selection.lowerBound.line == selection.upperBound.line {
      query = buffer.text(in: selection)
    }
    find = FindLine(query, at: selection?.lowerBound ?? cursor)
    find?.search(in: buffer)
    goToMatch(from: find?.origin ?? cursor)
  }

  mutating func closeFind() {
    guard let find else { return }
    if !find.query.text.isEmpty { lastQuery = find.query.text }
    self.find = nil
  }

  /// What is typed is looked for from where the search began.
  mutating func queryDidChange() {
    find?.isFormer = false
    find?.search(in: buffer)
    goToMatch(from: find?.origin ?? cursor)
  }

  /// Selects the first match from a place on, round the end.
  private mutating func goToMatch(from place: TextPlace) {
    guard let find, !find.matches.isEmpty else { return go(to: find?.origin ?? cursor) }
    select(find.number(from: place) ?? 0)
  }

  private mutating func select(_ number: Int) {
    guard let range = find?.range(number) else { return }
    cursor = buffer.clamped(range.upperBound)
    anchor = range.lowerBound
    wanted = nil
  }

  /// The number of the match that is selected, counted from 0.
  var matchNumber: Int? {
    guard let find, let selection, let number = find.number(from: selection.lowerBound),
      find.range(number) == selection
    else { return nil }
    return number
  }

  /// To the next match or the former one, round the ends.
  mutating func goToNextMatch(_ steps: Int) {
    guard let find, !find.matches.isEmpty else { return }
    let count = find.matches.count
    if let number = matchNumber {
      select((number + steps + count) % count)
    } else {
      let next = find.number(from: cursor) ?? count
      select(steps > 0 ? next % count : (next - 1 + count) % count)
    }
    self.find?.origin = anchor ?? cursor
  }

  /// Puts the replacement in the place of the selected match and goes to the next one.
  mutating func replaceMatch() {
    guard let find, let selection, matchNumber != nil else { return goToNextMatch(1) }
    replace(selection, with: find.replacement.text)
    self.find?.origin = cursor
    self.find?.search(in: buffer)
    if self.find?.matches.isEmpty == false { goToMatch(from: cursor) }
  }

  /// Puts the replacement in the place of all matches; says how many there were.
  mutating func replaceMatches() -> Int {
    guard let find, let first = find.matches.first, let last = find.matches.last else { return 0 }
    var lines = buffer.lines(first.line..<last.line + 1)
    var rest = find.matches[...]
    while let line = rest.first?.line {
      let own = rest.prefix { $0.line == line }
      rest = rest.dropFirst(own.count)
      lines[line - first.line] = find.replaced(lines[line - first.line], own.map(\.byte))
    }
    replaceLines(first.line...last.line, with: lines)
    go(to: cursor)
    self.find?.origin = cursor
    self.find?.search(in: buffer)
    return find.matches.count
  }
}
