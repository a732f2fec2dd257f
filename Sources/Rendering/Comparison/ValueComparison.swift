import ProfileModel

/// Finds the fields in which two values differ.
enum ValueComparison {
  static func changes(from old: Value, to new: Value) -> [FieldChange] {
    var changes: [FieldChange] = []
    compare(old, new, FieldPath([]), &changes)
    return changes
  }

  private static func compare(
    _ old: Value, _ new: Value, _ path: FieldPath, _ changes: inout [FieldChange]
  ) {
    guard old != new else { return }
    switch (old, new) {
    case (.table(let before), .table(let after)):
      compare(before.map { ($0.key, $0.value) }, after.map { ($0.key, $0.value) }, path, &changes)
    case (.list(let before), .list(let after)):
      if let before = named(before), let after = named(after) {
        compare(before, after, path, &changes)
      } else {
        compare(items: before, after, path, &changes)
      }
    default: changes.append(change(path, old, new))
    }
  }

  private static func compare(
    _ before: [(String, Value)], _ after: [(String, Value)], _ path: FieldPath,
    _ changes: inout [FieldChange]
  ) {
    let later = Dictionary(after, uniquingKeysWith: { one, _ in one })
    let former = Dictionary(before, uniquingKeysWith: { one, _ in one })
    for (key, value) in before {
      if let other = later[key] {
        compare(value, other, path.key(key), &changes)
      } else {
        changes.append(change(path.key(key), value, nil))
      }
    }
    for (key, value) in after where former[key] == nil {
      changes.append(change(path.key(key), nil, value))
    }
  }

  private static func compare(
    items before: [Value], _ after: [Value], _ path: FieldPath, _ changes: inout [FieldChange]
  ) {
    for place in 0..<max(before.count, after.count) {
      guard place < before.count else {
        changes.append(change(path.index(place), nil, after[place]))
        continue
      }
      guard place < after.count else {
        changes.append(change(path.index(place), before[place], nil))
        continue
      }
      compare(before[place], after[place], path.index(place), &changes)
    }
  }

  /// The items of a list by their names, where every item has one of its own.
  private static func named(_ items: [Value]) -> [(String, Value)]? {
    var seen: Set<String> = []
    var named: [(String, Value)] = []
    for item in items {
      guard let name = item.entries?["name"]?.text, seen.insert(name).inserted else { return nil }
      named.append((name, item))
    }
    return named
  }

  private static func change(_ path: FieldPath, _ old: Value?, _ new: Value?) -> FieldChange {
    let before = old.map(written)
    let after = new.map(written)
    let isSecret = [before, after].contains { $0.map(Placeholder.holdsOne) ?? false }
    return FieldChange(field: path, before: before, after: after, isHidden: isSecret)
  }

  /// A value in a line or, for a long text, as it is.
  private static func written(_ value: Value) -> String {
    switch value {
    case .empty: return "null"
    case .text(let text): return text
    case .list(let items): return "[" + items.map(written).joined(separator: ", ") + "]"
    case .table(let entries):
      return "{" + entries.map { "\($0.key): \(written($0.value))" }.joined(separator: ", ") + "}"
    }
  }
}
