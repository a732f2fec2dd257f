/// Which layer of one profile is which of the other: by name, else by service and settings.
struct LayerPairs {
  /// Positions in the old and the new profile.
  private(set) var pairs: [(old: Int, new: Int)] = []
  private let old: Profile
  private let new: Profile
  private var newNames: [String: String] = [:]

  init(_ old: Profile, _ new: Profile) {
    self.old = old
    self.new = new
    pairByName()
    pairRenamed()
    pairs.sort { $0.new < $1.new }
    newNames = Dictionary(
      pairs.map { (old.layers[$0.old].name, new.layers[$0.new].name) },
      uniquingKeysWith: { first, _ in first })
  }

  private mutating func pairByName() {
    var places = Dictionary(grouping: old.layers.indices) { old.layers[$0].name }
    for place in new.layers.indices {
      guard let former = places[new.layers[place].name]?.first else { continue }
      places[new.layers[place].name]?.removeFirst()
      pairs.append((former, place))
    }
  }

  /// A layer that went and one that came with the same settings are one that was renamed; the
  /// references that a rename rewrites count as the same.
  private mutating func pairRenamed() {
    let gone = Set(old.layers.indices).subtracting(pairs.map(\.old)).sorted()
    var came = Set(new.layers.indices).subtracting(pairs.map(\.new)).sorted()
    var renames: [(from: String, to: String)] = []
    for former in gone {
      var layer = old.layers[former]
      for rename in renames { layer.renameReferences(from: rename.from, to: rename.to) }
      guard let place = came.firstIndex(where: { isSame(layer, new.layers[$0]) }) else { continue }
      renames.append((layer.name, new.layers[came[place]].name))
      pairs.append((former, came.remove(at: place)))
    }
  }

  private func isSame(_ one: Layer, _ other: Layer) -> Bool {
    guard one.service == other.service else { return false }
    var former = one
    former.renameReferences(from: one.name, to: other.name)
    var copy = Layer(id: one.id, name: one.name, service: other.service)
    copy.version = other.version
    copy.parameters = other.parameters
    copy.chart = other.chart
    copy.values = other.values
    copy.manifests = other.manifests
    copy.installOrder = other.installOrder
    copy.source = other.source
    return former == copy
  }

  /// What a layer of the old profile is called in the new one.
  func newName(of name: String) -> String { newNames[name] ?? name }

  func changes(old index: ProfileIndex, new newIndex: ProfileIndex) -> [LayerChange] {
    let moved = movedPlaces
    let kept = Dictionary(uniqueKeysWithValues: pairs.map { ($0.new, $0.old) })
    var changes: [LayerChange] = []
    for place in new.layers.indices {
      let layer = new.layers[place]
      guard let former = kept[place] else {
        changes.append(
          LayerChange(
            kind: .added, name: layer.name, service: layer.service, after: place + 1))
        continue
      }
      let fields = FieldChanges(old.layers[former], index.services[former]).to(
        layer, newIndex.services[place])
      let isRenamed = old.layers[former].name != layer.name
      guard isRenamed || !fields.isEmpty || moved.contains(place) else { continue }
      changes.append(
        LayerChange(
          kind: isRenamed ? .renamed : .changed, name: layer.name,
          formerName: isRenamed ? old.layers[former].name : nil, service: layer.service,
          before: former + 1, after: place + 1, isMoved: moved.contains(place), fields: fields))
    }
    return changes + removals
  }

  private var removals: [LayerChange] {
    let kept = Set(pairs.map(\.old))
    return old.layers.indices.filter { !kept.contains($0) }.map {
      LayerChange(
        kind: .removed, name: old.layers[$0].name, service: old.layers[$0].service, before: $0 + 1)
    }
  }

  /// The layers whose order among the kept ones changed: all but a longest run that kept its order.
  private var movedPlaces: Set<Int> {
    var ends: [Int] = []
    var places: [Int] = []
    var former = [Int](repeating: -1, count: pairs.count)
    for (place, pair) in pairs.enumerated() {
      let spot = ends.partitioningIndex { pairs[$0].old >= pair.old }
      former[place] = spot > 0 ? ends[spot - 1] : -1
      if spot == ends.count { ends.append(place) } else { ends[spot] = place }
    }
    var place = ends.last ?? -1
    while place >= 0 {
      places.append(place)
      place = former[place]
    }
    let still = Set(places)
    return Set(pairs.indices.filter { !still.contains($0) }.map { pairs[$0].new })
  }
}
