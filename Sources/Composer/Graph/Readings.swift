import ProfileModel

/// Who reads whom, between the layers that were reviewed.
struct Readings: Equatable, Sendable {
  /// One reading of an output.
  struct Reading: Equatable, Sendable {
    let reader: LayerID
    let readerName: String
    let field: FieldPath
    /// nil where no lower layer has the name.
    let producer: LayerID?
    /// What the producer is called in the reference.
    let name: String
    let output: String
    /// Why there is nothing to read; nil where there is, or where nobody knows.
    let trouble: String?
  }

  private let read: [LayerID: [Reading]]
  private let readers: [LayerID: [Reading]]

  /// Nobody knows yet.
  static let none = Readings(read: [:], readers: [:])

  private init(read: [LayerID: [Reading]], readers: [LayerID: [Reading]]) {
    self.read = read
    self.readers = readers
  }

  /// `order`: what the layers are called that the wires count.
  init(_ wires: [Wire], in order: [LayerID], _ index: ProfileIndex) {
    let readings = wires.map { wire in
      Reading(
        reader: order[wire.reader], readerName: index.profile.layers[wire.reader].name,
        field: wire.field, producer: wire.producer.map { order[$0] }, name: wire.layerName,
        output: wire.output, trouble: Self.trouble(wire, index))
    }
    read = Dictionary(grouping: readings, by: \.reader)
    var readers: [LayerID: [Reading]] = [:]
    for reading in readings {
      if let producer = reading.producer { readers[producer, default: []].append(reading) }
    }
    self.readers = readers
  }

  private static func trouble(_ wire: Wire, _ index: ProfileIndex) -> String? {
    guard let producer = wire.producer else {
      if index.profile.layers[wire.reader].name == wire.layerName {
        return "a layer cannot read itself"
      }
      return index.positions(of: wire.layerName).isEmpty
        ? "no layer has this name" : "it stands above"
    }
    guard let service = index.services[producer], !service.hasOpenOutputs else { return nil }
    guard let output = service.outputs.first(where: { $0.name == wire.output }) else {
      return "not offered"
    }
    guard let condition = output.condition, !index.holds(condition, at: producer) else {
      return nil
    }
    return "only if \(condition.parameter) is \(condition.value)"
  }

  /// What a layer reads.
  func read(by layer: LayerID) -> [Reading] { read[layer] ?? [] }

  /// What others read of a layer.
  func readers(of layer: LayerID) -> [Reading] { readers[layer] ?? [] }

  /// What a layer reads that is not there.
  func troubles(of layer: LayerID) -> Int { read(by: layer).count { $0.trouble != nil } }
}
