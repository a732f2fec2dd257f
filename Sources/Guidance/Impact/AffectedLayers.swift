import ProfileModel

/// Which layers may read something else, or otherwise, after a change of the profile.
///
/// A layer reads what it read unless it changed itself, or a layer whose name stands in its texts
/// changed, came, went or passed by it. So a key that moves a layer of a big profile looks at a few
/// texts and not at all of them.
struct AffectedLayers {
  private let former: [LayerID: Int]
  /// Those that changed themselves.
  private var changed: Set<LayerID> = []
  /// The names of layers that are others now, for readers wherever they stand.
  private var names: Set<String> = []
  /// The layers between the places that a layer left and came to, its own included.
  private var passed: Set<LayerID> = []
  /// What passed by all of those; nil where several layers moved.
  private var mover: Layer?

  init(from old: ProfileIndex, to new: ProfileIndex) {
    let layers = old.profile.layers
    former = Dictionary(
      layers.indices.map { (layers[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    noteChanges(layers, new.profile.layers)
    noteMoves(layers, new.profile.layers) { old.isShared($0) || new.isShared($0) }
  }

  /// Where a layer stood before.
  func formerPosition(of id: LayerID) -> Int? { former[id] }

  /// Whether what a layer reads may be different now.
  func mayHold(_ layer: Layer) -> Bool {
    if changed.contains(layer.id) { return true }
    var wanted = names
    if passed.contains(layer.id) {
      guard let mover, mover.id != layer.id else { return true }
      wanted.insert(mover.name)
    }
    return !wanted.isEmpty
      && layer.fieldTexts.contains { text in
        ReferenceText.mayHoldReferences(text.text) && wanted.contains { text.text.holds($0) }
      }
  }

  private mutating func noteChanges(_ old: [Layer], _ new: [Layer]) {
    var gone = former
    for place in new.indices {
      let id = new[place].id
      guard let position = gone.removeValue(forKey: id) else {
        changed.insert(id)
        names.insert(new[place].name)
        continue
      }
      guard old[position] != new[place] else { continue }
      changed.insert(id)
      names.formUnion([old[position].name, new[place].name])
    }
    names.formUnion(gone.values.map { old[$0].name })
  }

  /// Looks at the layers that are there before and after, between what is alike at both ends.
  private mutating func noteMoves(
    _ layers: [Layer], _ later: [Layer], isShared: (String) -> Bool
  ) {
    let stay = Set(later.indices.map { later[$0].id })
    var old = layers.indices.filter { stay.contains(layers[$0].id) }.map { layers[$0].id }[...]
    var new = later.indices.map { later[$0].id }.filter { former[$0] != nil }[...]
    while let first = old.first, first == new.first {
      (old, new) = (old.dropFirst(), new.dropFirst())
    }
    while let last = old.last, last == new.last { (old, new) = (old.dropLast(), new.dropLast()) }
    passed = Set(new)
    let one: LayerID? =
      if old.dropFirst().elementsEqual(new.dropLast()) {
        old.first
      } else if old.dropLast().elementsEqual(new.dropFirst()) {
        old.last
      } else {
        nil
      }
    mover = one.flatMap { former[$0] }.map { layers[$0] }
    // Which of several layers of one name is meant depends on their order too.
    for id in one.map({ [$0] }) ?? Array(passed) {
      guard let position = former[id], isShared(layers[position].name) else { continue }
      names.insert(layers[position].name)
    }
  }
}

extension String {
  /// Whether its bytes hold those of another text.
  fileprivate func holds(_ other: String) -> Bool {
    let wanted = Array(other.utf8)
    guard let first = wanted.first else { return true }
    let bytes = utf8.span
    guard bytes.count >= wanted.count else { return false }
    for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
      var place = 1
      while place < wanted.count, bytes[start + place] == wanted[place] { place += 1 }
      if place == wanted.count { return true }
    }
    return false
  }
}
