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

  /// Parts without a key of the old or new ones are strangers and keep their places.
  init(keys: [String?], old: [String], new: [String]) {
    before = keys.count
    let wanted = Set(new)
    let known = wanted.union(old)
    let places = Dictionary(
      keys.enumerated().compactMap { place, key in key.map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
    let standing = keys.compactMap { key in key.flatMap { wanted.contains($0) ? $0 : nil } }
    let inOld = Set(old)
    let isReordered = old.filter(wanted.contains) != new.filter(inOld.contains)
    var ordered = (isReordered ? new.filter { places[$0] != nil } : standing)[...]
    for (place, key) in keys.enumerated() {
      guard let key, known.contains(key) else {
        slots.append(.kept(place))
        continue
      }
      guard wanted.contains(key) else { continue }
      slots.append(.kept(ordered.popFirst().flatMap { places[$0] } ?? place))
    }
    insert(new, places)
  }

  /// Puts each new part behind the one that comes before it, or in front of the first known one.
  private mutating func insert(_ new: [String], _ places: [String: Int]) {
    var former: Int?
    var behind: [Int?: [Slot]] = [:]
    for key in new {
      if let place = places[key] {
        former = place
      } else {
        behind[former, default: []].append(.new(key))
      }
    }
    guard !behind.isEmpty else { return }
    let known = Set(new.compactMap { places[$0] })
    let first = slots.firstIndex { $0.isKept(among: known) } ?? slots.count
    slots = slots.indices.flatMap { number in
      (number == first ? behind[nil] ?? [] : []) + [slots[number]]
        + (slots[number].place.flatMap { behind[$0] } ?? [])
    }
    if known.isEmpty { slots += behind[nil] ?? [] }
  }
}

extension Order.Slot {
  fileprivate var place: Int? {
    if case .kept(let place) = self { place } else { nil }
  }

  fileprivate func isKept(among places: Set<Int>) -> Bool { place.map(places.contains) ?? false }
}
