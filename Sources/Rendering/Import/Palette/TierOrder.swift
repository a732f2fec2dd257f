import ProfileModel

/// Puts tiers that came one by one into an order in which each stands above what it reads.
enum TierOrder {
  /// Arranges the tiers, and says how.
  static func arrange(_ tiers: inout [ImportedTier]) -> Remark {
    let byOrder = tiers.enumerated().sorted {
      ($0.element.installOrder ?? 0, $0.offset) < ($1.element.installOrder ?? 0, $1.offset)
    }
    let sorted = byOrder.map(\.element)
    tiers = places(of: sorted).map { sorted[$0] }
    return Remark(
      .assumed,
      "nothing says the order of the tiers; by install order, each stands above those that it reads, "
        + "else as in the files")
  }

  /// The places in the new order. A circle of readers stays as it is.
  private static func places(of tiers: [ImportedTier]) -> [Int] {
    let names = Dictionary(
      tiers.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let sources = tiers.map { tier in Self.sources(of: tier).compactMap { names[$0] } }
    var result: [Int] = []
    var isSeen = Array(repeating: false, count: tiers.count)
    for start in tiers.indices where !isSeen[start] {
      isSeen[start] = true
      var open = [(place: start, next: 0)]
      while let top = open.last {
        guard top.next < sources[top.place].count else {
          result.append(top.place)
          open.removeLast()
          continue
        }
        open[open.count - 1].next += 1
        let source = sources[top.place][top.next]
        guard !isSeen[source] else { continue }
        isSeen[source] = true
        open.append((source, 0))
      }
    }
    return result
  }

  /// The layers that a tier reads, in the order of their names.
  private static func sources(of tier: ImportedTier) -> [String] {
    var found: Set<String> = []
    for text in [tier.values].compactMap(\.self) + tier.properties.compactMap(\.value)
      + tier.manifests.map(\.content)
    {
      for reference in ReferenceText(text).references {
        if case .output(let layer, _) = reference.target { found.insert(layer.name) }
      }
    }
    return found.sorted()
  }
}
