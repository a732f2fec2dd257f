import ProfileModel

/// Finds the edits that make a part of a file say something else.
struct NodePatch {
  let source: SourceText
  let layout: CanonicalLayout
  /// The edits for the parts of a list or table.
  func edits(_ node: YAMLNode, from old: [WantedItem], to new: [WantedItem]) -> [TextEdit] {
    let siblings = Siblings(node, in: source)
    let keys = self.keys(siblings, old)
    let former = Dictionary(old.map { ($0.key, $0.value) }) { first, _ in first }
    let later = Dictionary(new.map { ($0.key, $0.value) }) { first, _ in first }
    var inner: [Int: [TextEdit]] = [:]
    for (number, key) in keys.enumerated() {
      guard let key, let was = former[key], let will = later[key], was != will else { continue }
      inner[number] = edits(siblings.parts[number], siblings, from: was, to: will)
    }
    let order = Order(keys: keys, old: old.map(\.key), new: new.map(\.key))
    guard !order.isUnchanged else { return inner.values.flatMap { $0 } }
    return rearranged(siblings, order, later, inner)
  }

  /// What each part is known by: its key, or the place of its item among the old ones.
  ///
  /// Where tables are expected, anything else is left alone, as it was in reading.
  private func keys(_ siblings: Siblings, _ old: [WantedItem]) -> [String?] {
    var place = 0
    let areTables = old.contains { if case .table = $0.value { true } else { false } }
    return siblings.parts.map { part in
      if let key = part.key { return key.text }
      guard !areTables || part.value.pairs != nil, place < old.count else { return nil }
      defer { place += 1 }
      return old[place].key
    }
  }

  // MARK: One part

  private func edits(
    _ part: Siblings.Part, _ siblings: Siblings, from old: Wanted, to new: Wanted
  ) -> [TextEdit] {
    let node = part.value
    if !node.isAlias {
      switch (node.content, old, new) {
      case (.scalar, .scalar, .scalar(let text, let form)) where !text.isEmpty || form != .setting:
        let patch = ScalarPatch(source: source, layout: layout)
        return patch.edits(
          node, to: text, form: form, column: siblings.column, inFlow: siblings.isFlow)
      case (.sequence(let items), .list(let was, _), .list(let will, _))
      where !items.isEmpty && !will.isEmpty:
        return edits(node, from: was, to: aligned(will, with: was))
      case (.mapping(let pairs), .table(let was, _), .table(let will, _))
      where !pairs.isEmpty && !will.isEmpty && !node.hasMerged:
        return edits(node, from: was, to: will)
      default: break
      }
    }
    return [replacement(of: part, siblings, by: new)]
  }

  /// The items of a list of texts under the keys of those that stayed the same.
  private func aligned(_ items: [WantedItem], with old: [WantedItem]) -> [WantedItem] {
    let isPlain = (items + old).allSatisfy {
      if case .scalar = $0.value { Int($0.key) != nil } else { false }
    }
    guard isPlain, items.count != old.count else { return items }
    var same = 0
    while same < min(items.count, old.count), items[same].value == old[same].value { same += 1 }
    let shift = old.count - items.count
    return items.enumerated().map { place, item in
      guard place >= same else { return item }
      let key = place + shift
      return WantedItem(key >= same && key < old.count ? "\(key)" : "new \(place)", item.value)
    }
  }

  private func replacement(
    of part: Siblings.Part, _ siblings: Siblings, by wanted: Wanted
  ) -> TextEdit {
    let end = max(NodeExtent(source).end(of: part.value), part.value.range.lowerBound)
    guard let key = part.key else {
      let start = part.value.range.lowerBound
      let text = layout.value(wanted, column: siblings.column, inFlow: siblings.isFlow)
      return TextEdit(start..<max(start, end), String(text.drop { $0 == " " }))
    }
    let start = siblings.colon(after: key)
    let isAlone = !part.value.range.isEmpty && part.value.range.lowerBound > start
    return TextEdit(
      start..<max(start, isAlone ? end : start),
      layout.value(wanted, column: siblings.column, inFlow: siblings.isFlow))
  }

  // MARK: Other parts, or another order

  private func rearranged(
    _ siblings: Siblings, _ order: Order, _ wanted: [String: Wanted], _ inner: [Int: [TextEdit]]
  ) -> [TextEdit] {
    guard let first = siblings.parts.first, let last = siblings.parts.last else { return [] }
    let region = first.chunk.lowerBound..<last.chunk.upperBound
    var text = ""
    for (place, slot) in order.slots.enumerated() {
      if place > 0 { text += gap(before: place, siblings, order) }
      switch slot {
      case .kept(let number): text += chunk(siblings.parts[number].chunk, inner[number] ?? [])
      case .new(let key):
        if let value = wanted[key] { text += rendered(WantedItem(key, value), siblings) }
      }
    }
    return [TextEdit(region, text)]
  }

  private func chunk(_ range: Range<Int>, _ edits: [TextEdit]) -> String {
    let moved = edits.map {
      TextEdit(
        $0.range.lowerBound - range.lowerBound..<$0.range.upperBound - range.lowerBound,
        $0.replacement)
    }
    return source.text(range).applying(moved)
  }

  private func gap(before place: Int, _ siblings: Siblings, _ order: Order) -> String {
    let count = siblings.parts.count
    if order.slots.count == count { return siblings.gap(after: place - 1) }
    if case .kept(let number) = order.slots[place], number > 0 {
      return siblings.gap(after: number - 1)
    }
    guard siblings.isFlow else { return layout.newline + layout.spaces(siblings.column) }
    return count > 1 ? siblings.gap(after: count - 2) : ", "
  }

  private func rendered(_ item: WantedItem, _ siblings: Siblings) -> String {
    let isTable = siblings.parts.contains { $0.key != nil }
    if siblings.isFlow {
      return isTable
        ? layout.entry(item, column: 0, inFlow: true) : layout.flow(item.value)
    }
    return isTable
      ? layout.entry(item, column: siblings.column, inFlow: false)
      : layout.item(item.value, column: siblings.column)
  }
}

/// In which order the parts of a list or table will stand.
struct Order {
  enum Slot: Equatable {
    case kept(Int)
    case new(String)
  }

  private(set) var slots: [Slot] = []
  private let before: Int

  /// Every part stays where it is.
  var isUnchanged: Bool { slots == (0..<before).map(Slot.kept) }

  /// Parts without a key of the old ones are strangers and keep their places.
  init(keys: [String?], old: [String], new: [String]) {
    before = keys.count
    let wanted = Set(new)
    let known = Set(old)
    let places = Dictionary(
      keys.enumerated().compactMap { place, key in key.map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
    let kept = keys.indices.filter { place in
      guard let key = keys[place], known.contains(key) || wanted.contains(key) else { return true }
      return wanted.contains(key)
    }
    let isReordered = old.filter(wanted.contains) != new.filter(known.contains)
    let standing = kept.compactMap { place in keys[place].flatMap { wanted.contains($0) ? $0 : nil }
    }
    var ordered = (isReordered ? new.filter { places[$0] != nil } : standing)[...]
    for place in kept {
      if let key = keys[place], wanted.contains(key), let next = ordered.popFirst() {
        slots.append(.kept(places[next] ?? place))
      } else {
        slots.append(.kept(place))
      }
    }
    insert(new, places)
  }

  /// Puts each new part behind the one that comes before it, or in front of all.
  private mutating func insert(_ new: [String], _ places: [String: Int]) {
    var former: Slot?
    for key in new {
      let slot = places[key].map(Slot.kept) ?? .new(key)
      if places[key] == nil {
        let place = former.flatMap { slots.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        slots.insert(slot, at: place)
      }
      former = slot
    }
  }
}

extension YAMLNode {
  /// Whether a merge key brought some of the keys.
  fileprivate var hasMerged: Bool { pairs?.contains { $0.key.isAlias } ?? false }
}
