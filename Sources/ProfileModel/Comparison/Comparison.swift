/// What differs between two profiles, on the level of layers and settings and on that of wiring.
package struct Comparison: Equatable, Sendable {
  package var metadata: [FieldChange]
  package var layers: [LayerChange]
  package var wiring: [WireChange]

  /// Nothing differs.
  package var isEmpty: Bool { metadata.isEmpty && layers.isEmpty && wiring.isEmpty }
}

/// A field that differs. Secrets show that they changed and nothing more.
package struct FieldChange: Equatable, Sendable {
  package var field: FieldPath
  package var before: String?
  package var after: String?
  package var isHidden = false

  package init(field: FieldPath, before: String?, after: String?, isHidden: Bool = false) {
    self.field = field
    self.before = isHidden ? nil : before
    self.after = isHidden ? nil : after
    self.isHidden = isHidden
  }
}

/// A layer that differs.
package struct LayerChange: Equatable, Sendable {
  package enum Kind: String, Sendable {
    case added, removed, renamed, changed
  }

  package var kind: Kind
  package var name: String
  package var formerName: String?
  package var service: String
  /// Positions counted from 1 at the bottom; nil where the layer is not there.
  package var before: Int?
  package var after: Int?
  /// Whether its place among the layers that both have is another.
  package var isMoved = false
  package var fields: [FieldChange] = []
}

/// A reading that is there in only one of the two.
package struct WireChange: Hashable, Sendable {
  package var isAdded: Bool
  package var reader: String
  package var field: FieldPath
  package var producer: String
  package var output: String
}

extension Comparison {
  /// Compares two profiles, layers matched by name, then by their settings.
  package init(from old: ProfileIndex, to new: ProfileIndex) {
    let pairs = LayerPairs(old.profile, new.profile)
    metadata = Self.metadata(old.profile, new.profile)
    layers = pairs.changes(old: old, new: new)
    wiring = Self.wiring(old, new, pairs)
  }

  private static func metadata(_ old: Profile, _ new: Profile) -> [FieldChange] {
    let fields: [(String, String, String)] = [
      ("name", old.name, new.name),
      ("version", old.version ?? "", new.version ?? ""),
      ("description", old.description, new.description),
      ("tags", old.tags.joined(separator: ", "), new.tags.joined(separator: ", ")),
    ]
    return fields.filter { $0.1 != $0.2 }.map {
      FieldChange(
        field: FieldPath("metadata", $0.0), before: $0.1.isEmpty ? nil : $0.1,
        after: $0.2.isEmpty ? nil : $0.2)
    }
  }

  private static func wiring(
    _ old: ProfileIndex, _ new: ProfileIndex, _ pairs: LayerPairs
  ) -> [WireChange] {
    let before = changes(of: old, isAdded: false) { pairs.newName(of: $0) }
    let after = changes(of: new, isAdded: true) { $0 }
    let former = Set(before.map(\.wire))
    let later = Set(after.map(\.wire))
    return before.filter { !later.contains($0.wire) }.map(\.change)
      + after.filter { !former.contains($0.wire) }.map(\.change)
  }

  /// A reading by names that mean the same layer in both profiles.
  private struct NamedWire: Hashable {
    var reader: String
    var field: FieldPath
    var producer: String
    var output: String
  }

  private static func changes(
    of index: ProfileIndex, isAdded: Bool, name: (String) -> String
  ) -> [(wire: NamedWire, change: WireChange)] {
    Wiring(index).wires.map { wire in
      let reader = index.profile.layers[wire.reader].name
      return (
        NamedWire(
          reader: name(reader), field: wire.field, producer: name(wire.layerName),
          output: wire.output),
        WireChange(
          isAdded: isAdded, reader: reader, field: wire.field, producer: wire.layerName,
          output: wire.output)
      )
    }
  }
}
