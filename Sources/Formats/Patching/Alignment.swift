/// Finds which items of a changed list are the former ones.
enum Alignment {
  /// The new items under the keys of those that they continue.
  static func aligned(
    _ items: [WantedItem], with old: [WantedItem], _ kind: Wanted.Items
  ) -> [WantedItem] {
    switch kind {
    case .layers: items
    case .manifests: renamed(items, old)
    case .tags, .values: shifted(items, old)
    }
  }

  /// An item of a new name in the place of one whose name is gone is that one.
  private static func renamed(_ items: [WantedItem], _ old: [WantedItem]) -> [WantedItem] {
    let former = Set(old.map(\.key))
    let later = Set(items.map(\.key))
    return items.enumerated().map { place, item in
      guard !former.contains(item.key), old.indices.contains(place), !later.contains(old[place].key)
      else { return item }
      return WantedItem(old[place].key, item.value)
    }
  }

  /// Items known by their place alone: those behind an item more or less are moved.
  private static func shifted(_ items: [WantedItem], _ old: [WantedItem]) -> [WantedItem] {
    guard items.count != old.count else { return items }
    var same = 0
    while same < min(items.count, old.count), items[same].value == old[same].value { same += 1 }
    let shift = old.count - items.count
    return items.enumerated().map { place, item in
      guard place >= same else { return item }
      let key = place + shift
      return WantedItem(key >= same && key < old.count ? "\(key)" : "new \(place)", item.value)
    }
  }
}
