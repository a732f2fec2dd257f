import ProfileModel
import Screen

/// Where the user stands in the findings of the open profile.
struct FindingsScreen: Equatable, Sendable {
  var filter = TextField()
  var isFiltering = false
  /// The selected one, counted among those that are shown.
  private(set) var number = 0
  /// What was selected, to be found again after the next review.
  private(set) var chosen: Reviewed.Item?
  /// What each fix of the selected one changes.
  fileprivate(set) var changes: [[FixChange]] = []
  var scroll = 0
  /// The first line of what is said of the selected one.
  var detailScroll = 0
  /// What is said of it has the focus; where there is little room, it has the screen.
  var isReading = false

  /// The place of the selected one: the same as before, else what has come into its place.
  func place(in items: [Reviewed.Item]) -> Int {
    let near = min(number, max(0, items.count - 1))
    guard let chosen, !items.isEmpty else { return near }
    if items[near].isAlike(chosen) { return near }
    let alike = items.indices.filter { items[$0].isAlike(chosen) }
    return alike.min { abs($0 - number) < abs($1 - number) } ?? near
  }

  mutating func select(_ place: Int, in items: [Reviewed.Item]) {
    let place = min(max(0, place), max(0, items.count - 1))
    let item = items.indices.contains(place) ? items[place] : nil
    let isSame = chosen.map { former in item?.isAlike(former) ?? false } ?? false
    if !isSame { detailScroll = 0 }
    (number, chosen) = (place, item)
  }

  mutating func selectFirst() {
    (number, chosen, detailScroll) = (0, nil, 0)
  }

  mutating func clearFilter() {
    isFiltering = false
    filter = TextField()
  }
}

extension Reviewed.Item {
  /// Whether both say the same of the same place, wherever it has moved to in the text.
  fileprivate func isAlike(_ other: Reviewed.Item) -> Bool {
    layer == other.layer && finding.code == other.finding.code
      && finding.place.field == other.finding.place.field
      && finding.message == other.finding.message
  }
}

/// The lines of the list of findings: those of the profile itself, then layer by layer, top first.
struct FindingLines {
  enum Line {
    /// A layer; nil for the profile itself.
    case heading(LayerID?)
    /// A finding, by its place in `items`.
    case item(Int)
  }

  private(set) var lines: [Line] = []
  /// In the order of the list.
  private(set) var items: [Reviewed.Item] = []
  /// The line of each of them.
  private(set) var places: [Int] = []

  /// `filter`: words that all must occur.
  init(_ stack: Stack, filter: String) {
    let words = filter.lowercased().split(separator: " ").map(String.init)
    add(stack.items(of: nil), nil, "", words)
    for layer in stack.profile.layers.reversed() {
      // A layer that went since the review takes its findings along.
      add(stack.items(of: layer.id), layer.id, layer.name, words)
    }
  }

  private mutating func add(
    _ found: [Reviewed.Item], _ layer: LayerID?, _ name: String, _ words: [String]
  ) {
    let left = words.isEmpty ? found : found.filter { $0.matches(words, name) }
    guard !left.isEmpty else { return }
    lines.append(.heading(layer))
    for item in left {
      places.append(lines.count)
      lines.append(.item(items.count))
      items.append(item)
    }
  }
}

extension Reviewed.Item {
  fileprivate func matches(_ words: [String], _ layer: String) -> Bool {
    let field = finding.place.field?.description ?? ""
    let text =
      "\(finding.severity.rawValue) \(finding.code.rawValue) \(layer) \(field) \(finding.message)"
      .lowercased()
    return words.allSatisfy { text.contains($0) }
  }
}

extension Composer {
  /// What the findings screen lists.
  var findingLines: FindingLines? {
    stack.map { FindingLines($0, filter: findings.filter.text) }
  }

  /// The selected finding.
  var selectedFinding: Reviewed.Item? {
    guard let items = findingLines?.items, !items.isEmpty else { return nil }
    return items[findings.place(in: items)]
  }

  /// Keeps the selected finding among those that are seen, its layer's name above it.
  mutating func keepFindingsInView() {
    guard let lines = findingLines else { return }
    let former = findings.chosen
    findings.select(findings.place(in: lines.items), in: lines.items)
    // There is nothing to read, and the cursor belongs where the list says so.
    if lines.items.isEmpty { findings.isReading = false }
    // The finding is about what was reviewed: until there is a newer review, nothing flickers.
    if stack?.reviewed?.change == stack?.change {
      findings.changes = fixChanges
    } else if former != findings.chosen {
      findings.changes = []
    }
    let rows = findingRows
    guard lines.places.indices.contains(findings.number) else { return findings.scroll = 0 }
    let line = lines.places[findings.number]
    var scroll = findings.scroll
    if line > 0, case .heading = lines.lines[line - 1] {
      scroll = Scrolling.revealed(line - 1, from: scroll, rows: rows, count: lines.lines.count)
    }
    findings.scroll = Scrolling.revealed(
      line, from: scroll, rows: rows, count: lines.lines.count)
  }

  /// How many lines of findings there is room for.
  var findingRows: Int {
    let hasFilter = findings.isFiltering || !findings.filter.text.isEmpty
    return max(1, ListAndDetail(size).list.rows - 2 - (hasFilter ? 1 : 0))
  }

  /// Where the list and what is said of its selected line stand.
  var findingsLayout: (list: Rectangle, detail: Rectangle) {
    let layout = ListAndDetail(size)
    guard findings.isReading, !layout.isSideBySide else { return (layout.list, layout.detail) }
    return (Rectangle(0, 0, 0, 0), Rectangle(0, 1, size.columns, size.rows - 3))
  }
}
