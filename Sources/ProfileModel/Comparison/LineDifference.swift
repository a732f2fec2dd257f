/// The lines that differ between two texts, with a few around them.
package struct LineDifference: Equatable, Sendable {
  package enum Line: Equatable, Sendable {
    case kept(String), removed(String), added(String)
    /// Lines that both have, too far from what differs.
    case skipped
  }

  package let lines: [Line]
  /// Comparing more lines than this takes longer than anybody waits.
  private static let most = 4000
  private static let around = 2

  /// Compares two texts; nil has no lines.
  package init(_ old: String?, _ new: String?) {
    let before = Self.lines(old)
    let after = Self.lines(new)
    self.init(before, after, shown: (before, after))
  }

  /// Compares lines, and shows others in their place: those without secrets.
  package init(_ before: [String], _ after: [String], shown: (before: [String], after: [String])) {
    guard before.count + after.count <= Self.most else {
      lines = [.removed("\(before.count) lines"), .added("\(after.count) lines")]
      return
    }
    lines = Self.near(Self.merged(before, after, shown))
  }

  private static func lines(_ text: String?) -> [String] {
    text?.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) ?? []
  }

  private static func merged(
    _ before: [String], _ after: [String], _ shown: (before: [String], after: [String])
  ) -> [Line] {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let place, _, _): removed.insert(place)
      case .insert(let place, _, _): added.insert(place)
      }
    }
    var lines: [Line] = []
    var (old, new) = (0, 0)
    while old < before.count || new < after.count {
      if removed.contains(old) {
        lines.append(.removed(shown.before[old]))
        old += 1
      } else if added.contains(new) {
        lines.append(.added(shown.after[new]))
        new += 1
      } else {
        lines.append(.kept(shown.after[new]))
        old += 1
        new += 1
      }
    }
    return lines
  }

  /// One mark in place of each stretch that is far from what differs.
  private static func near(_ all: [Line]) -> [Line] {
    var isNear = Array(repeating: false, count: all.count)
    for (place, line) in all.enumerated() {
      if case .kept = line { continue }
      for other in max(0, place - around)...min(all.count - 1, place + around) {
        isNear[other] = true
      }
    }
    var lines: [Line] = []
    for (place, line) in all.enumerated() {
      if isNear[place] {
        lines.append(line)
      } else if lines.last != .skipped {
        lines.append(.skipped)
      }
    }
    return lines
  }
}
