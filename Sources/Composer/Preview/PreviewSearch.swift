import ProfileModel
import Screen

/// What is looked for in a preview, and where it was found.
struct PreviewSearch: Equatable, Sendable {
  var field = TextField()
  var isTyping = false
  /// Places in the searched text.
  private(set) var places: [Int] = []
  /// The number of the place at which the user is.
  private(set) var current: Int?
  /// The line from which it is looked for.
  private var origin = 0

  var isActive: Bool { isTyping || !field.text.isEmpty }
  /// In UTF-8 bytes, as in the text.
  private var length: Int { field.text.utf8.count }

  /// Begins to type what to look for, from a line on; what was looked for before is there still.
  mutating func begin(at line: Int) {
    isTyping = true
    origin = line
  }

  /// Looks for it, after another letter or in another text.
  mutating func look(in text: SearchedText, from line: Int? = nil) {
    places = text.places(of: field.text)
    let start = text.range(ofLine: line ?? origin).lowerBound
    let next = places.partitioningIndex { $0 >= start }
    current = places.isEmpty ? nil : next == places.count ? 0 : next
  }

  /// To the next place, or the former one; round and round.
  mutating func step(_ steps: Int) {
    guard !places.isEmpty else { return }
    current = ((current ?? (steps > 0 ? -1 : 0)) + steps + places.count) % places.count
  }

  /// What is said of it: `3 of 12`.
  var words: String {
    if field.text.isEmpty { return "" }
    guard let current else { return places.isEmpty ? "no match" : "\(places.count) matches" }
    return "\(current + 1) of \(places.count)"
  }

  /// The place at which the user is: its line, and its columns there.
  func spot(in text: SearchedText) -> (line: Int, columns: Range<Int>)? {
    guard let current, places.indices.contains(current) else { return nil }
    let place = places[current]
    let line = text.line(of: place)
    let start = text.range(ofLine: line).lowerBound
    let column = TextWidth.width(of: text.text(start..<place))
    return (line, column..<column + max(1, TextWidth.width(of: text.text(place..<place + length))))
  }

  /// The columns of a line in which it was found, as far as they are before an end.
  func marks(
    inLine number: Int, of text: SearchedText, before end: Int
  ) -> [(columns: Range<Int>, isCurrent: Bool)] {
    guard length > 0 else { return [] }
    let line = text.range(ofLine: number)
    var place = places.partitioningIndex { $0 >= line.lowerBound }
    var marks: [(columns: Range<Int>, isCurrent: Bool)] = []
    var (seen, column) = (line.lowerBound, 0)
    while place < places.count, places[place] < line.upperBound, column < end {
      column += TextWidth.width(of: text.text(seen..<places[place]))
      seen = min(places[place] + length, line.upperBound)
      let width = max(1, TextWidth.width(of: text.text(places[place]..<seen)))
      marks.append((column..<column + width, place == current))
      column += width
      place += 1
    }
    return marks
  }
}
