import ProfileModel

/// Finds the edits that make a part of a file say something else.
struct NodePatch {
  let source: SourceText
  let layout: CanonicalLayout

  init(_ source: SourceText, _ layout: CanonicalLayout) {
    self.source = source
    self.layout = layout
  }

  /// The edits for the parts of a table.
  func edits(_ node: YAMLNode, from old: [WantedItem], to new: [WantedItem]) -> [TextEdit] {
    edits(Siblings(node, in: source), from: old, to: new, nil)
  }

  private func edits(
    _ siblings: Siblings, from old: [WantedItem], to new: [WantedItem], _ kind: Wanted.Items?
  ) -> [TextEdit] {
    let keys = self.keys(siblings, old, kind)
    let former = Dictionary(old.map { ($0.key, $0.value) }) { first, _ in first }
    let later = Dictionary(new.map { ($0.key, $0.value) }) { first, _ in first }
    var inner: [Int: [TextEdit]] = [:]
    for (number, key) in keys.enumerated() {
      guard let key, let will = later[key], former[key] != will else { continue }
      inner[number] = edits(siblings.parts[number], siblings, from: former[key], to: will)
    }
    let present = Set(keys.compactMap { $0 })
    let isMeant = { (item: WantedItem) in
      present.contains(item.key) || former[item.key] != later[item.key]
    }
    let order = Order(
      keys: keys, old: old.filter(isMeant).map(\.key), new: new.filter(isMeant).map(\.key))
    guard !order.isUnchanged else { return inner.values.flatMap { $0 } }
    return rearranged(siblings, order, later, inner)
  }

  /// What each part is known by: its key, or the place of its item among the old ones.
  private func keys(
    _ siblings: Siblings, _ old: [WantedItem], _ kind: Wanted.Items?
  ) -> [String?] {
    var place = 0
    return siblings.parts.map { part in
      if let key = part.key { return key.text }
      guard kind?.hold(part.value) ?? true, place < old.count else { return nil }
      defer { place += 1 }
      return old[place].key
    }
  }

  // MARK: One part

  private func edits(
    _ part: Siblings.Part, _ siblings: Siblings, from old: Wanted?, to new: Wanted
  ) -> [TextEdit] {
    if !part.value.isAlias, let old, let edits = within(part.value, siblings, from: old, to: new) {
      return edits
    }
    return [replacement(of: part, siblings, by: new)]
  }

  /// The edits inside a value that stays what it is: a text, a list or a table.
  private func within(
    _ node: YAMLNode, _ siblings: Siblings, from old: Wanted, to new: Wanted
  ) -> [TextEdit]? {
    switch (node.content, old, new) {
    case (.scalar, _, .scalar(let text, let form)):
      return ScalarPatch(
        source: source, layout: layout, node: node, column: siblings.column, isFlow: siblings.isFlow
      ).edits(to: text, form: form)
    case (.sequence(let items), .list(let was, let kind), .list(let will, _))
    where !items.isEmpty && !will.isEmpty:
      return edits(
        Siblings(node, in: source), from: was, to: Alignment.aligned(will, with: was, kind), kind)
    case (.mapping, .table(let was, _), .table(let will, _)) where !will.isEmpty:
      let parts = Siblings(node, in: source)
      guard !parts.parts.isEmpty, !parts.isBoundByMerge(node, was, will) else { return nil }
      return edits(parts, from: was, to: will, nil)
    default: return nil
    }
  }

  /// Something else in the place of a whole value.
  func replacement(
    of part: Siblings.Part, _ siblings: Siblings, by wanted: Wanted
  ) -> TextEdit {
    let start = siblings.valueStart(of: part)
    let end = max(NodeExtent(source).end(of: part.value), part.value.range.lowerBound, start)
    let edit = ValueEdit(source: source, isFlow: siblings.isFlow)
    return edit.edit(
      start..<end, firstLineEnd: firstLineEnd(of: part, start, end),
      rendered(wanted, part, siblings))
  }

  /// Where the first line of a value ends, but for what may follow there.
  private func firstLineEnd(of part: Siblings.Part, _ start: Int, _ end: Int) -> Int {
    let value = part.value
    let isInLine =
      source.lineNumber(of: start) == source.lineNumber(of: value.range.lowerBound)
    guard isInLine else { return start }
    let isBlock = !value.isAlias && (value.style == .literal || value.style == .folded)
    return isBlock ? BlockPatch(value, column: 0, in: source, newline: "").headerEnd : end
  }

  /// A value as it stands behind its colon or dash.
  private func rendered(
    _ wanted: Wanted, _ part: Siblings.Part, _ siblings: Siblings
  ) -> String {
    guard let key = part.key else {
      return siblings.isFlow
        ? layout.flow(wanted)
        : String(layout.item(wanted, column: siblings.column).dropFirst())
    }
    let hasColon = siblings.colon(after: key) > key.range.upperBound
    return (hasColon ? "" : ":")
      + layout.value(wanted, column: siblings.column, inFlow: siblings.isFlow)
  }

  // MARK: Other parts, or another order

  private func rearranged(
    _ siblings: Siblings, _ order: Order, _ wanted: [String: Wanted], _ inner: [Int: [TextEdit]]
  ) -> [TextEdit] {
    guard let first = siblings.parts.first, let last = siblings.parts.last else { return [] }
    let usualGap = siblings.usualGap(layout)
    var text = ""
    for (place, slot) in order.slots.enumerated() {
      if place > 0 { text += gap(behind: place - 1, siblings, order) ?? usualGap }
      switch slot {
      case .kept(let number): text += chunk(siblings.parts[number].chunk, inner[number] ?? [])
      case .new(let key):
        if let value = wanted[key] { text += rendered(WantedItem(key, value), siblings) }
      }
    }
    return [TextEdit(first.chunk.lowerBound..<last.chunk.upperBound, text)]
  }

  private func chunk(_ range: Range<Int>, _ edits: [TextEdit]) -> String {
    let moved = edits.map {
      TextEdit(
        $0.range.lowerBound - range.lowerBound..<$0.range.upperBound - range.lowerBound,
        $0.replacement)
    }
    return source.text(range).applying(moved)
  }

  /// Gaps keep their places where as many parts stay, and else follow the part before them.
  private func gap(behind place: Int, _ siblings: Siblings, _ order: Order) -> String? {
    let count = siblings.parts.count
    if order.slots.count == count { return siblings.gap(after: place) }
    guard case .kept(let number) = order.slots[place], number + 1 < count else { return nil }
    guard case .kept(let next) = order.slots[place + 1], next > number else {
      return siblings.gap(after: number)
    }
    return siblings.gap(from: number, to: next)
  }

  private func rendered(_ item: WantedItem, _ siblings: Siblings) -> String {
    let isTable = siblings.parts.contains { $0.key != nil }
    if siblings.isFlow {
      return isTable ? layout.entry(item, column: 0, inFlow: true) : layout.flow(item.value)
    }
    return isTable
      ? layout.entry(item, column: siblings.column, inFlow: false)
      : layout.item(item.value, column: siblings.column)
  }
}

extension Siblings {
  /// Whether a table whose merge key brings some of its keys cannot say the new ones beside it: what
  /// is merged comes last, and nothing of it can go.
  fileprivate func isBoundByMerge(
    _ node: YAMLNode, _ old: [WantedItem], _ new: [WantedItem]
  ) -> Bool {
    let merged = (node.pairs ?? []).filter(\.key.isAlias).compactMap(\.key.text)
    guard !merged.isEmpty else { return false }
    let unchanged = merged.filter { key in
      old.first { $0.key == key } == new.first { $0.key == key }
    }
    return new.suffix(unchanged.count).map(\.key) != unchanged
      || !Set(merged).isSubset(of: new.map(\.key))
  }
}
