import ProfileModel

/// Who reads whom, between the layers that are there now.
struct Readings: Equatable {
  /// One reading of an output.
  struct Reading: Equatable {
    var reader: LayerID
    var field: FieldPath
    /// nil where no lower layer has the name.
    var producer: LayerID?
    /// What the producer is called in the reference.
    var name: String
    var output: String
    /// Why there is nothing to read; nil where there is, or where nobody knows.
    var trouble: String?
  }

  /// Bottom first.
  let layers: [Layer]
  private(set) var read: [LayerID: [Reading]] = [:]
  private(set) var readers: [LayerID: [Reading]] = [:]

  init(_ stack: Stack) {
    layers = stack.profile.layers
    guard let reviewed = stack.reviewed else { return }
    let order = reviewed.order
    // Asked for twice a reading: a walk over the layers each time would be felt in a big profile.
    let positions = Dictionary(
      layers.indices.map { (layers[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    for wire in reviewed.wires where order.indices.contains(wire.reader) {
      // A layer that went since the review is read by none and reads none.
      guard let position = positions[order[wire.reader]] else { continue }
      let producer = wire.producer.flatMap { order.indices.contains($0) ? order[$0] : nil }
      let reading = Reading(
        reader: layers[position].id, field: wire.field,
        producer: producer.flatMap { positions[$0] == nil ? nil : $0 }, name: wire.layerName,
        output: wire.output, trouble: Self.trouble(wire, position, stack))
      read[reading.reader, default: []].append(reading)
      if let producer = reading.producer { readers[producer, default: []].append(reading) }
    }
  }

  private static func trouble(_ wire: Wire, _ reader: Int, _ stack: Stack) -> String? {
    let index = stack.index
    guard let producer = wire.producer else {
      if stack.profile.layers[reader].name == wire.layerName { return "a layer cannot read itself" }
      return index.positions(of: wire.layerName).isEmpty
        ? "no layer has this name" : "it stands above"
    }
    guard index.services.indices.contains(producer), let service = index.services[producer],
      !service.hasOpenOutputs
    else { return nil }
    guard let output = service.outputs.first(where: { $0.name == wire.output }) else {
      return "not offered"
    }
    guard let condition = output.condition, !index.holds(condition, at: producer) else {
      return nil
    }
    return "only if \(condition.parameter) is \(condition.value)"
  }

  /// What a layer reads that is not there.
  func troubles(of layer: LayerID) -> Int { read[layer]?.count { $0.trouble != nil } ?? 0 }

  // MARK: Text

  /// The lines of a text, each with the layer that it is about.
  func lines(title: String) -> [(layer: LayerID?, text: String, reading: Reading?)] {
    var lines: [(layer: LayerID?, text: String, reading: Reading?)] = [(nil, title, nil)]
    let names = Dictionary(
      layers.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for (position, layer) in layers.enumerated().reversed() {
      lines.append((nil, "", nil))
      lines.append((layer.id, "\(position + 1)  \(layer.name)  \(layer.service)", nil))
      for reading in read[layer.id] ?? [] {
        let trouble = reading.trouble.map { "  (\($0))" } ?? ""
        lines.append(
          (
            layer.id,
            "   reads    \(reading.name).\(reading.output)  in \(reading.field)\(trouble)", reading
          ))
      }
      for reading in readers[layer.id] ?? [] {
        let name = names[reading.reader] ?? ""
        lines.append(
          (layer.id, "   read by  \(name)  \(reading.output) in \(reading.field)", nil))
      }
    }
    return lines
  }
}
