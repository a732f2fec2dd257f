package import ProfileModel

/// Environment entries by which a layer reads the outputs of a lower one.
package struct WireUp: Sendable {
  /// One entry that could be made.
  package struct Wire: Equatable, Sendable {
    /// The output that is read; nil where a setting of the lower layer is copied.
    package var output: String?
    package var kind: Kind
    /// The name of the environment entry.
    package var name: String
    /// What is written: a reference, or the copied setting.
    package var text: String
    package var isSensitive: Bool
    /// Whether something stands under the name already.
    package var isTaken: Bool
    /// Whether it stands there already just so.
    package var isThere: Bool
    /// Whether most applications want it.
    package var isUsual: Bool
  }

  /// Why a layer cannot be wired to another.
  package enum Obstacle: Error, Equatable, Sendable {
    /// The layer that should read has no environment.
    case noEnvironment
    /// The other one does not stand below it.
    case notBelow
    /// The catalogue does not know what the other one offers.
    case unknownService
  }

  /// All that could be made, in the order of the outputs.
  package private(set) var wires: [Wire] = []
  /// The table of the layer that holds environment entries.
  package let table: FieldPath
  private let reader: Layer
  private let producer: Layer
  private let service: Service
  private let names: WireNames
  private let present: [Entry]

  /// What a layer could read of a lower one. `prefix`: the beginning of the names, `DB_` in
  /// `DB_HOST`; nil for one that fits the lower layer.
  package init(
    _ reader: LayerID, to producer: LayerID, prefix: String? = nil, in index: ProfileIndex
  ) throws(Obstacle) {
    let layers = index.profile.layers
    guard let position = index.profile.position(of: reader),
      let below = index.profile.position(of: producer), below < position
    else { throw .notBelow }
    guard let table = Self.table(of: index.services[position]) else { throw .noEnvironment }
    guard let service = index.services[below] else { throw .unknownService }
    self.reader = layers[position]
    self.producer = layers[below]
    self.service = service
    self.table = Layer.parameterPath(table.key)
    present = layers[position].parameters[table.key]?.entries ?? []
    names = WireNames(prefix ?? WireNames.prefixes(for: layers[below])[0], service)
    for output in service.outputs where index.holds(output.condition, at: below) { add(output) }
    addDatabaseName()
  }

  /// The beginning of the names.
  package var prefix: String { names.prefix }

  private mutating func add(_ output: Output) {
    let name = names.name(of: output)
    let isFree = !wires.contains { $0.name == name }
    wires.append(wire(output, as: isFree ? name : names.prefix + output.name))
  }

  private func wire(_ output: Output, as name: String) -> Wire {
    let text = Reference.text(layer: producer.name, output: output.name)
    return Wire(
      output: output.name, kind: output.kind, name: name, text: text,
      isSensitive: output.isSensitive, isTaken: present[name] != nil,
      isThere: present[name]?.text == text, isUsual: names.isUsual(output))
  }

  /// The database's name is no output of some services, but what it is set to is known.
  private mutating func addDatabaseName() {
    guard !service.outputs.contains(where: { $0.kind == .database || $0.kind == .uri }),
      let parameter = service.parameters.first(where: { $0.kind == .database && $0.isRequired }),
      let text = producer.value(of: parameter)?.text
    else { return }
    let name = names.name(of: .database)
    wires.append(
      Wire(
        output: nil, kind: .database, name: name, text: text, isSensitive: false,
        isTaken: present[name] != nil, isThere: present[name]?.text == text, isUsual: true))
  }

  /// The entry of a chosen name for an output, now or formerly called so; nil for no output.
  package func wire(output: String, as name: String) -> Wire? {
    if let found = service.output(output) { return wire(found, as: name) }
    return service.hasOpenOutputs ? wire(Output(name: output), as: name) : nil
  }

  /// The names of all outputs of the lower layer's service.
  package var outputNames: [String] { service.outputs.map(\.name) }

  /// The edits that make entries.
  package func edits(_ wires: [Wire]) -> [Edit] {
    wires.filter { !$0.isThere }.map { .set(reader.id, table.key($0.name), .text($0.text)) }
  }

  /// The parameter of a service that holds environment entries.
  private static func table(of service: Service?) -> Parameter? {
    service?.parameters.first { $0.type == .table && $0.key == "env" }
      ?? service?.parameters.first { $0.type == .table }
  }
}
