/// One reading of a layer's output by another layer.
package struct Wire: Equatable, Hashable, Sendable {
  /// The position of the layer that reads.
  package var reader: Int
  package var field: FieldPath
  /// The position of the layer that is read; nil where no lower layer has the name.
  package var producer: Int?
  package var layerName: String
  package var output: String
}

/// Who reads whom in a profile.
package struct Wiring: Sendable {
  package let wires: [Wire]

  package init(_ index: ProfileIndex) {
    var wires: [Wire] = []
    for position in index.profile.layers.indices {
      let scope = index.scope(at: position)
      for field in index.profile.layers[position].fieldTexts {
        for reference in ReferenceText(field.text).references {
          guard let wire = Self.wire(reference, field.path, in: scope) else { continue }
          wires.append(wire)
        }
      }
    }
    self.wires = wires
  }

  private static func wire(
    _ reference: Reference, _ field: FieldPath, in scope: Scope
  ) -> Wire? {
    guard case .output(let layer, let output) = reference.target else { return nil }
    var wire = Wire(
      reader: scope.position, field: field, producer: nil, layerName: layer.name,
      output: output.name)
    switch scope.resolve(reference) {
    case .output(let use):
      wire.producer = use.position
      wire.output = use.output.name
    case .open(let position), .unknownOutput(_, let position):
      wire.producer = position
    default: break
    }
    return wire
  }

  /// What a layer reads.
  package func read(by position: Int) -> [Wire] { wires.filter { $0.reader == position } }

  /// Who reads a layer.
  package func readers(of position: Int) -> [Wire] { wires.filter { $0.producer == position } }
}
