/// The lines that differ between two texts, with a few around them.
struct TextDifference {
  private enum Line {
    case kept(String), removed(String), added(String)
  }

  private let lines: [Line]
  /// Comparing more lines than this takes longer than anybody waits.
  private static let most = 4000
  private static let around = 2

  init(_ old: String, _ new: String) {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self.init(before, after, shown: (before, after))
  }

  /// Compares lines, and shows others in their place: those without secrets.
  init(_ before: [String], _ after: [String], shown: (before: [String], after: [String])) {
    guard before.count + after.count <= Self.most else {
      lines = [.removed("\(before.count) lines"), .added("\(after.count) lines")]
      return
    }
    lines = Self.merged(before, after, shown)
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

  func write(to page: inout Page, indent: Int) {
    let space = String(repeating: " ", count: indent)
    var isCut = false
    for (place, line) in lines.enumerated() {
      switch line {
      case .removed(let text): page.line("\(space)- \(text)", .removed)
      case .added(let text): page.line("\(space)+ \(text)", .added)
      case .kept(let text):
        guard isNearChange(place) else {
          if !isCut { page.line("\(space)…", .quiet) }
          isCut = true
          continue
        }
        page.line("\(space)  \(text)", .quiet)
      }
      isCut = false
    }
  }

  private func isNearChange(_ place: Int) -> Bool {
    let near = max(0, place - Self.around)...min(lines.count - 1, place + Self.around)
    return lines[near].contains { if case .kept = $0 { false } else { true } }
  }
}
