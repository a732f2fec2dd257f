extension Profile {
  /// The edit that puts a copy of a layer above it; nil where there is no such layer.
  package func duplicating(_ id: LayerID, as name: String? = nil) -> Edit? {
    guard let position = position(of: id) else { return nil }
    let layer = layers[position]
    var copy = layer.withIdentity(freeLayerID)
    copy.name = name ?? copyName(for: layer)
    return .add(copy, at: position + 1)
  }

  /// A free name for a copy: `api-2` for `api`, `postgresql-4` for `postgresql-3`.
  private func copyName(for layer: Layer) -> String {
    let taken = Set(layers.map(\.name))
    let digits = layer.name.reversed().prefix { ("0"..."9").contains($0) }.count
    let stem = layer.name.dropLast(digits)
    let isNumbered = digits > 0 && digits < 9 && stem.last == "-" && stem.count > 1
    var number = (isNumbered ? Int(layer.name.suffix(digits)) ?? 1 : 1) + 1
    let name = isNumbered ? String(stem.dropLast()) : layer.name
    while taken.contains("\(name)-\(number)") { number += 1 }
    let free = "\(name)-\(number)"
    return free.utf8.count <= DNSLabel.longest ? free : defaultLayerName(for: layer.service)
  }
}
