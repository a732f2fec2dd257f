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
    case (.key, .table(var entries)):
      entries.set(steps, to: value)
      return .table(entries)
    case (.key, .empty):
      var entries: [Entry] = []
      entries.set(steps, to: value)
      return .table(entries)
    case (.index(let place), .list(var items)) where items.indices.contains(place):
      let changed = items[place].setting(steps.dropFirst(), to: value)
      if changed == .empty { items.remove(at: place) } else { items[place] = changed }
      return .list(items)
    case (.index(let place), .list(let items)) where place == items.count:
      return .list(items + [value])
    default: return self
    }
  }
}

extension [Entry] {
  /// Sets the value at the end of a way that begins with a key; `.empty` takes the entry out.
  mutating func set(_ steps: ArraySlice<FieldPath.Step>, to value: Value) {
    guard case .key(let key)? = steps.first else { return }
    let place = firstIndex { $0.key == key }
    let former = place.map { self[$0].value } ?? .empty
    let changed = former.setting(steps.dropFirst(), to: value)
    switch (place, changed) {
    case (let place?, .empty): remove(at: place)
    case (let place?, _): self[place].value = changed
    case (nil, .empty): break
    case (nil, _): append(Entry(key, changed))
    }
  }
}
