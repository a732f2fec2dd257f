/// Which number of a version to raise for a difference, and why.
package struct VersionSuggestion: Equatable, Sendable {
  package enum Step: String, Sendable, Comparable, CaseIterable {
    case patch, minor, major

    package static func < (one: Step, other: Step) -> Bool { one.rank < other.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  package var step: Step
  package var reasons: [String]

  /// A layer, service or output gone or renamed: major; one more: minor; only settings: patch.
  ///
  /// nil where nothing differs.
  package init?(from old: ProfileIndex, to new: ProfileIndex) {
    let comparison = Comparison(from: old, to: new)
    guard !comparison.isEmpty else { return nil }
    var found: [(step: Step, reason: String)] = comparison.layers.flatMap {
      Self.reasons(for: $0, old, new)
    }
    if !comparison.metadata.isEmpty { found.append((.patch, "name, description or tags changed")) }
    let step = found.map(\.step).max() ?? .patch
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
    guard let before = change.before, let after = change.after else { return [] }
    let service = change.fields.first { $0.field == FieldPath("service") }
    if let service {
      return [
        (.major, "\(change.name) changed from \(service.before ?? "") to \(service.after ?? "")")
      ]
    }
    let former = old.outputNames(at: before - 1)
    let later = new.outputNames(at: after - 1)
    let gone = former.filter { !later.contains($0) }
    let came = later.filter { !former.contains($0) }
    return gone.map { (.major, "\(change.name) no longer offers \($0)") }
      + came.map { (.minor, "\(change.name) now offers \($0)") }
      + [(.patch, change.fields.isEmpty ? "\(change.name) moved" : "settings of \(change.name)")]
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
