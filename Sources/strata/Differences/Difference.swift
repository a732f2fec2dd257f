import Formats
import ProfileModel

/// Two profiles and what differs between them.
struct Difference {
  let comparison: Comparison
  let suggestion: VersionSuggestion?
  private let labels: (old: String, new: String)
  private let old: ProfileIndex
  private let new: ProfileIndex

  init(_ old: (label: String, index: ProfileIndex), _ new: (label: String, index: ProfileIndex)) {
    labels = (old.label, new.label)
    self.old = old.index
    self.new = new.index
    comparison = Self.masked(
      Comparison(from: old.index, to: new.index), old.index, new.index)
    suggestion = VersionSuggestion(from: old.index, to: new.index)
  }

  /// The version that would follow the old one.
  private var nextVersion: Version? {
    guard let suggestion, let version = old.profile.readVersion else { return nil }
    return version.raised(suggestion.step)
  }

  /// What looks like a secret is hidden too where the catalogue does not know the service.
  private static func masked(
    _ comparison: Comparison, _ old: ProfileIndex, _ new: ProfileIndex
  ) -> Comparison {
    var comparison = comparison
    for place in comparison.layers.indices {
      let change = comparison.layers[place]
      let masks = [(old, change.before), (new, change.after)].compactMap { index, position in
        position.map { SecretMask(index.profile.layers[$0 - 1], index.services[$0 - 1]) }
      }
      var hidden: Set<String> = []
      comparison.layers[place].fields = change.fields.compactMap { field in
        guard let key = field.field.first, !Layer.fieldNames.contains(key),
          field.isHidden || masks.contains(where: { $0.isSecret(key) })
        else { return field }
        // Which part of a secret changed is nobody's business: one line for all of it.
        guard hidden.insert(key).inserted else { return nil }
        return FieldChange(field: FieldPath(key), before: nil, after: nil, isHidden: true)
      }
    }
    return comparison
  }
}

// MARK: Text

extension Difference {
  func write(to page: inout Page) {
    page.line("\(labels.old) → \(labels.new)", .strong)
    guard !comparison.isEmpty else { return page.line("nothing differs") }
    for field in comparison.metadata { field.write(to: &page, indent: 0) }
    for change in comparison.layers {
      page.line()
      write(change, to: &page)
    }
    writeWiring(to: &page)
    guard let suggestion else { return }
    page.line()
    let next = nextVersion.map { "\($0), " } ?? ""
    page.line("next version: \(next)\(suggestion.step.rawValue), because", .strong)
    for reason in suggestion.reasons { page.line("  \(reason)") }
  }

  private func write(_ change: LayerChange, to page: inout Page) {
    let what = "\(change.name) (\(change.service))"
    switch change.kind {
    case .added: page.line("+ \(what) added at \(change.after ?? 0)", .added)
    case .removed: page.line("- \(what) removed, was at \(change.before ?? 0)", .removed)
    case .renamed:
      page.line("~ \(change.formerName ?? "") renamed to \(what)\(Self.move(change))", .changed)
    case .changed: page.line("~ \(what)\(Self.move(change))", .changed)
    }
    for field in change.fields { field.write(to: &page, indent: 4) }
  }

  private static func move(_ change: LayerChange) -> String {
    guard change.isMoved, let before = change.before, let after = change.after else { return "" }
    return ", moved from \(before) to \(after)"
  }

  private func writeWiring(to page: inout Page) {
    guard !comparison.wiring.isEmpty else { return }
    page.line()
    page.line("wiring", .strong)
    for wire in comparison.wiring {
      let sign = wire.isAdded ? "+" : "-"
      page.line(
        "\(sign) \(wire.reader) reads \(wire.producer).\(wire.output) in \(wire.field)",
        wire.isAdded ? .added : .removed)
    }
  }
}

// MARK: JSON

extension Difference {
  var json: JSONValue {
    [
      "from": JSONValue(labels.old), "to": JSONValue(labels.new),
      "metadata": .array(comparison.metadata.map(\.json)),
      "layers": .array(comparison.layers.map(Self.json)),
      "wiring": .array(
        comparison.wiring.map {
          [
            "change": $0.isAdded ? "added" : "removed", "reader": JSONValue($0.reader),
            "field": JSONValue($0.field.description), "producer": JSONValue($0.producer),
            "output": JSONValue($0.output),
          ]
        }),
      "suggestion": suggestion.map {
        [
          "step": JSONValue($0.step.rawValue), "version": JSONValue(nextVersion?.description),
          "reasons": JSONValue($0.reasons),
        ]
      } ?? .null,
    ]
  }

  private static func json(_ change: LayerChange) -> JSONValue {
    [
      "change": JSONValue(change.kind.rawValue), "name": JSONValue(change.name),
      "formerName": JSONValue(change.formerName), "service": JSONValue(change.service),
      "before": JSONValue(change.before), "after": JSONValue(change.after),
      "moved": .bool(change.isMoved), "fields": .array(change.fields.map(\.json)),
    ]
  }
}
