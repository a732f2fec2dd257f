/// Which number of a version to raise for a difference, and why.
package struct VersionSuggestion: Equatable, Sendable {
  package enum Step: String, Sendable, Comparable, CaseIterable {
    case patch, minor, major

    package static func < (one: Step, other: Step) -> Bool { one.rank < other.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  package var step: Step
  package var reasons: [String]

  /// A layer, service, chart or output gone or renamed: major; one more: minor; only settings,
  /// places or metadata: patch.
  ///
  /// nil where nothing differs but the version itself.
  package init?(from old: ProfileIndex, to new: ProfileIndex) {
    let comparison = Comparison(from: old, to: new)
    var found: [(step: Step, reason: String)] = comparison.layers.flatMap {
      Self.reasons(for: $0, old, new)
    }
    found += comparison.metadata.compactMap { change in
      change.field.rest.first.flatMap { $0 == "version" ? nil : (.patch, "the \($0) changed") }
    }
    guard let step = found.map(\.step).max() else { return nil }
    self.step = step
    reasons = found.filter { $0.step == step }.map(\.reason)
  }

  private static func reasons(
    for change: LayerChange, _ old: ProfileIndex, _ new: ProfileIndex
  ) -> [(Step, String)] {
    switch change.kind {
    case .added: return [(.minor, "layer \(change.name) was added")]
    case .removed: return [(.major, "layer \(change.name) was removed")]
    case .renamed:
      return [(.major, "layer \(change.formerName ?? "") was renamed to \(change.name)")]
    case .changed: break
    }
    if let reason = replacement(change) { return [(.major, reason)] }
    guard let before = change.before, let after = change.after else { return [] }
    return outputs(change.name, old.outputNames(at: before - 1), new.outputNames(at: after - 1))
      + settings(change)
  }

  /// A layer that runs something else now.
  private static func replacement(_ change: LayerChange) -> String? {
    for (path, noun) in [(FieldPath("service"), ""), (FieldPath("chart", "name"), "chart ")] {
      let field = change.fields.first { $0.field == path }
      guard let field, let before = field.before else { continue }
      return "\(change.name) changed from \(noun)\(before) to \(field.after ?? "none")"
    }
    return nil
  }

  private static func outputs(
    _ layer: String, _ former: [String], _ later: [String]
  ) -> [(Step, String)] {
    former.filter { !later.contains($0) }.map { (.major, "\(layer) no longer offers \($0)") }
      + later.filter { !former.contains($0) }.map { (.minor, "\(layer) now offers \($0)") }
  }

  private static func settings(_ change: LayerChange) -> [(Step, String)] {
    var reasons: [(Step, String)] = []
    if change.isMoved { reasons.append((.patch, "\(change.name) moved")) }
    if !change.fields.isEmpty { reasons.append((.patch, "settings of \(change.name) changed")) }
    return reasons
  }
}

extension ProfileIndex {
  /// The outputs that exist in a layer as it is set.
  package func outputNames(at position: Int) -> [String] {
    services[position]?.outputs.filter { holds($0.condition, at: position) }.map(\.name) ?? []
  }
}

extension Version {
  /// The next version after a step.
  package func raised(_ step: VersionSuggestion.Step) -> Version {
    switch step {
    case .major: Version(major + 1, 0, 0)
    case .minor: Version(major, minor + 1, 0)
    case .patch: Version(major, minor, patch + 1)
    }
  }
}
