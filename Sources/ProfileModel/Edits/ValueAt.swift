extension Value {
  /// The value at the end of a way.
  func value(at steps: ArraySlice<FieldPath.Step>) -> Value? {
    guard let step = steps.first else { return self }
    switch (step, self) {
    case (.key(let key), .table(let entries)):
      return entries[key]?.value(at: steps.dropFirst())
    case (.index(let place), .list(let items)) where items.indices.contains(place):
      return items[place].value(at: steps.dropFirst())
    default: return nil
    }
  }

  /// This value with another one at the end of a way; `.empty` takes it out.
  func setting(_ steps: ArraySlice<FieldPath.Step>, to value: Value) -> Value {
    guard let step = steps.first else { return value }
    switch (step, self) {
    case (.key(let key), .table(let entries)): return .table(entries.setting(key, steps, value))
    case (.key(let key), .empty):
      let entries = [Entry]().setting(key, steps, value)
      return entries.isEmpty ? self : .table(entries)
    case (.index(let place), .list(let items)): return .list(items.setting(place, steps, value))
    case (.index(let place), .empty):
      let items = [Value]().setting(place, steps, value)
      return items.isEmpty ? self : .list(items)
    case (_, .text), (.key, .list), (.index, .table): return self
    }
  }
}

extension [Entry] {
  /// These entries with another value at the end of a way that begins with a key.
  fileprivate func setting(
    _ key: String, _ steps: ArraySlice<FieldPath.Step>, _ value: Value
  ) -> [Entry] {
    var entries = self
    let place = firstIndex { $0.key == key }
    let changed = (place.map { self[$0].value } ?? .empty).setting(steps.dropFirst(), to: value)
    if let place {
      entries[place].value = changed
      if steps.count == 1, value == .empty { entries.remove(at: place) }
    } else if changed != .empty {
      entries.append(Entry(key, changed))
    }
    return entries
  }
}

extension [Value] {
  /// These items with another value at the end of a way that begins with a place; the place after
  /// the last one adds an item.
  fileprivate func setting(
    _ place: Int, _ steps: ArraySlice<FieldPath.Step>, _ value: Value
  ) -> [Value] {
    guard (0...count).contains(place) else { return self }
    var items = self
    let former = place < count ? self[place] : .empty
    let changed = former.setting(steps.dropFirst(), to: value)
    if place < count {
      items[place] = changed
      if steps.count == 1, value == .empty { items.remove(at: place) }
    } else if changed != .empty {
      items.append(changed)
    }
    return items
  }
}
