package import ProfileModel

/// Which references an edit would break or heal, known before it is made.
package struct Impact: Equatable, Sendable {
  /// A reference that would no longer be readable, or would be again.
  package struct Reading: Equatable, Sendable {
    /// The layer that reads, as it is called after the edit.
    package var layer: String
    package var field: FieldPath
    /// As it stands in the text after the edit.
    package var reference: String
    /// The layer and the output, without braces: `postgres-db.USERNAME`.
    package var name: String
    /// Why it cannot be read: after the edit where it breaks, before it where it heals.
    package var reason: String

    package init(
      layer: String, field: FieldPath, reference: String, name: String, reason: String
    ) {
      self.layer = layer
      self.field = field
      self.reference = reference
      self.name = name
      self.reason = reason
    }
  }

  package let breaks: [Reading]
  package let heals: [Reading]

  /// What breaks and heals nothing.
  package static let none = Impact(breaks: [], heals: [])

  private init(breaks: [Reading], heals: [Reading]) {
    self.breaks = breaks
    self.heals = heals
  }

  /// Compares what the references of the profile come to with what they come to after the edits.
  package init(of edits: [Edit], in index: ProfileIndex) {
    self.init(from: index, to: index.applying(edits))
  }

  /// Compares what the references come to in two states of one profile.
  package init(from old: ProfileIndex, to new: ProfileIndex) {
    let affected = AffectedLayers(from: old, to: new)
    self.init(from: old, to: new, affected, affected.positions)
  }

  /// The same, in all layers: what `AffectedLayers` leaves out would not be different.
  package init(inAllLayersFrom old: ProfileIndex, to new: ProfileIndex) {
    self.init(
      from: old, to: new, AffectedLayers(from: old, to: new), Array(new.profile.layers.indices))
  }

  private init(
    from old: ProfileIndex, to new: ProfileIndex, _ affected: AffectedLayers, _ positions: [Int]
  ) {
    var breaks: [Reading] = []
    var heals: [Reading] = []
    for position in positions {
      let layer = new.profile.layers[position]
      let later = LayerReadings(new.scope(at: position))
      let former = affected.formerPosition(of: position).map { LayerReadings(old.scope(at: $0)) }
      for (reading, before) in later.paired(with: former) {
        switch (before.map(\.problem), reading.problem) {
        case (.some(nil), let reason?), (nil, let reason?):
          breaks.append(Reading(reading, in: layer, reason))
        case (let reason??, nil):
          heals.append(Reading(reading, in: layer, reason))
        default: break
        }
      }
    }
    self.breaks = breaks
    self.heals = heals
  }
}

extension Impact.Reading {
  fileprivate init(_ reading: LayerReadings.Reading, in layer: Layer, _ reason: String) {
    self.init(
      layer: layer.name, field: reading.field, reference: reading.text, name: reading.name,
      reason: reason)
  }
}

extension Impact {
  /// `5 references in api`, `1 reference in api`, `3 references in api and ui`.
  package static func count(_ readings: [Reading]) -> String {
    var seen: Set<String> = []
    let layers = readings.map(\.layer).filter { seen.insert($0).inserted }
    let names =
      layers.count > 1
      ? layers.dropLast().joined(separator: ", ") + " and " + (layers.last ?? "")
      : layers.joined()
    return (readings.count == 1 ? "1 reference" : "\(readings.count) references") + " in \(names)"
  }
}
