import ProfileModel

/// Which layers may read something else, or otherwise, after a change of the profile.
///
/// A layer reads what it read unless it changed itself, or a layer whose name stands in its texts
/// changed, came, went or passed by it. So a key that moves a layer of a big profile looks at a few
/// texts and not at all of them.
struct AffectedLayers {
  private let earlier: [Layer]
  private let later: [Layer]
  /// How many layers are alike in both states at the bottom, and how many of the rest at the top.
  private let alike: (below: Int, above: Int)
  /// Where the layers between those stood.
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
    let (earlier, later) = (old.profile.layers, new.profile.layers)
    let (below, above) = old.profile.layersAlike(new.profile)
    (self.earlier, self.later, alike) = (earlier, later, (below, above))
    former = Dictionary(
      (below..<earlier.count - above).map { (earlier[$0].id, $0) },
      uniquingKeysWith: { first, _ in first })
    noteChanges()
    noteMoves { old.isShared($0) || new.isShared($0) }
  }

  /// The layers that are not alike in both states, as they stand now.
  private var touched: Range<Int> { alike.below..<later.count - alike.above }

  /// Where a layer stood before, by where it stands now.
  func formerPosition(of position: Int) -> Int? {
    if position < alike.below { return position }
    guard touched.contains(position) else { return position + earlier.count - later.count }
    return former[later[position].id]
  }

  /// The layers for which what they read may be different now.
  var positions: [Int] {
    let others = names.map { ByteSearch(Array($0.utf8)) }
    let passing = mover.map { ByteSearch(Array($0.name.utf8)) }
    return (names.isEmpty ? touched : later.indices).filter { mayHold($0, others, passing) }
  }

  private func mayHold(_ position: Int, _ others: [ByteSearch], _ passing: ByteSearch?) -> Bool {
    let id = later[position].id
    if changed.contains(id) { return true }
    var wanted = others
    if passed.contains(id) {
      guard let passing, mover?.id != id else { return true }
      wanted.append(passing)
    }
    return !wanted.isEmpty
      && later[position].fieldTexts.contains { text in
        ReferenceText.mayHoldReferences(text.text) && wanted.contains { $0.isHeld(by: text.text) }
      }
  }

  private mutating func noteChanges() {
    var gone = former
    for place in touched {
      let id = later[place].id
      guard let position = gone.removeValue(forKey: id) else {
        changed.insert(id)
        names.insert(later[place].name)
        continue
      }
      guard earlier[position] != later[place] else { continue }
      changed.insert(id)
      names.formUnion([earlier[position].name, later[place].name])
    }
    names.formUnion(gone.values.map { earlier[$0].name })
  }

  /// Looks at the layers that are there before and after, between what is alike at both ends.
  private mutating func noteMoves(isShared: (String) -> Bool) {
    let stay = Set(touched.map { later[$0].id })
    var old = earlier[alike.below..<earlier.count - alike.above].map(\.id)
      .filter(stay.contains)[...]
    var new = touched.map { later[$0].id }.filter { former[$0] != nil }[...]
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
    mover = one.flatMap { former[$0] }.map { earlier[$0] }
    // Which of several layers of one name is meant depends on their order too.
    for id in one.map({ [$0] }) ?? Array(passed) {
      guard let position = former[id], isShared(earlier[position].name) else { continue }
      names.insert(earlier[position].name)
    }
  }
}
