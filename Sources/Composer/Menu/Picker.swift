import Guidance
import ProfileModel

/// A list that is filtered as one types: the command menu, the help, the examples.
struct Picker: Equatable, Sendable {
  enum Value: Equatable, Sendable {
    case action(Action)
    case example(String)
    case layer(LayerID)
    /// The service of a tier that is being imported.
    case importService(tier: String, String)
    /// One of several fixes.
    case fix(Int)
    /// A long text of the selected layer, for the user's own editor.
    case outside(FieldPath)
    case none
  }

  struct Item: Equatable, Sendable {
    var title: String
    var detail: String
    var keys: String = ""
    /// Why it cannot be chosen now.
    var obstacle: String?
    var value: Value
  }

  let title: String
  let items: [Item]
  var filter = TextField() {
    didSet { if filter.text != oldValue.text { shown = filtered } }
  }
  /// What the filter leaves, the best first.
  private(set) var shown: [Item]
  private(set) var selected = 0
  /// The first item that is shown.
  var scroll = 0

  init(_ title: String, _ items: [Item]) {
    self.title = title
    self.items = items
    shown = items
  }

  private var filtered: [Item] {
    let text = filter.text
    guard !text.isEmpty else { return items }
    let match = FuzzyMatch(text)
    let words = ByteSearch(Array(text.lowercased().utf8))
    let scored = items.enumerated().compactMap { place, item -> (Int, Int, Item)? in
      let byKey = item.keys.split(separator: " ").contains { $0 == text[...] } ? 1 << 20 : nil
      guard
        let score = byKey ?? match.score(item.title)
          ?? (words.isHeld(by: item.detail.lowercased()) ? 1 : nil)
      else { return nil }
      return (score, place, item)
    }
    return scored.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2)
  }

  var current: Item? { shown.indices.contains(selected) ? shown[selected] : nil }

  mutating func move(_ steps: Int) {
    selected = min(max(0, selected + steps), max(0, shown.count - 1))
  }

  mutating func select(_ number: Int) { selected = min(max(0, number), max(0, shown.count - 1)) }

  /// Keeps the selected item among those that are seen.
  mutating func reveal(rows: Int) {
    scroll = Scrolling.revealed(selected, from: scroll, rows: rows, count: shown.count)
  }
}

/// How lists scroll: no more than needed.
enum Scrolling {
  /// The first line that is shown, so that one of them is seen.
  static func revealed(_ line: Int, from first: Int, rows: Int, count: Int) -> Int {
    let lowest = max(0, line - rows + 1)
    return min(max(min(first, line), lowest), max(0, count - rows))
  }
}
