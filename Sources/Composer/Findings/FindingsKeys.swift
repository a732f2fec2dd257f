import ProfileModel
import Screen

extension Composer {
  /// Shows all findings, the one at hand selected.
  mutating func openFindings() {
    let wanted = findingAtHand
    leaveForm()
    findings = FindingsScreen()
    screen = .findings
    guard let wanted, let items = findingLines?.items,
      let place = items.firstIndex(of: wanted)
    else { return }
    findings.select(place, in: items)
  }

  /// What an action does on the findings screen.
  mutating func performInFindings(_ action: Action) -> [Effect] {
    let page = max(1, findingRows - 1)
    switch action {
    case .nextPane, .formerPane: findings.isReading.toggle()
    case .firstPane: findings.isReading = false
    case .secondPane: findings.isReading = true
    case .up where findings.isReading, .down where findings.isReading,
      .pageUp where findings.isReading, .pageDown where findings.isReading,
      .top where findings.isReading, .bottom where findings.isReading:
      read(action)
    case .up: moveInFindings(-1)
    case .down: moveInFindings(1)
    case .pageUp: moveInFindings(-page)
    case .pageDown: moveInFindings(page)
    case .top where !findings.isFiltering: moveInFindings(-findings.number)
    case .bottom where !findings.isFiltering: moveInFindings(findingLines?.items.count ?? 0)
    case .right where !findings.isFiltering: scrollFinding(1)
    case .left where !findings.isFiltering: scrollFinding(-1)
    case .open, .accept: return goToFinding()
    case .filter: (findings.isFiltering, findings.isReading) = (true, false)
    case .copy: return copyFinding()
    case .back: stepOutOfFindings()
    case .leave: screen = .stack
    case .undo where findings.isFiltering, .redo where findings.isFiltering: break
    case .undo, .redo, .save, .saveAsVersion, .fix, .fixAll, .editProfile, .reload:
      return performInStack(action)
    default:
      guard findings.isFiltering, findings.filter.perform(action) else { break }
      findings.selectFirst()
    }
    return []
  }

  private mutating func moveInFindings(_ steps: Int) {
    guard let items = findingLines?.items else { return }
    findings.select(findings.place(in: items) + steps, in: items)
  }

  /// What is said of the finding has the focus.
  private mutating func read(_ action: Action) {
    let page = max(1, findingsLayout.detail.rows - 3)
    switch action {
    case .up: scrollFinding(-1)
    case .down: scrollFinding(1)
    case .pageUp: scrollFinding(-page)
    case .pageDown: scrollFinding(page)
    case .top: findings.detailScroll = 0
    default: scrollFinding(100_000)
    }
  }

  /// Scrolls what is said of the selected finding.
  mutating func scrollFinding(_ lines: Int) {
    let last = max(0, findingPage.count - max(1, findingsLayout.detail.rows - 2))
    findings.detailScroll = min(max(0, findings.detailScroll + lines), last)
  }

  private mutating func stepOutOfFindings() {
    guard !findings.isReading else {
      findings.isReading = false
      return
    }
    guard findings.isFiltering || !findings.filter.text.isEmpty else {
      screen = .stack
      return
    }
    findings.clearFilter()
  }

  /// A click selects, a second one goes there.
  mutating func pressFinding(_ place: Int, isDouble: Bool) -> [Effect] {
    guard let items = findingLines?.items else { return [] }
    (findings.isFiltering, findings.isReading) = (false, false)
    findings.select(place, in: items)
    return isDouble ? goToFinding() : []
  }

  private mutating func copyFinding() -> [Effect] {
    guard let item = selectedFinding, let stack else { return [] }
    let name = item.layer.flatMap { stack.profile.layer($0)?.name }
    let place = [name, item.finding.place.field.map { "\($0)" }].compactMap(\.self)
    let at = place.isEmpty ? "" : place.joined(separator: " ") + ": "
    say("copied the finding")
    return [.copy(Self.harmless("\(at)\(item.finding.message) (\(item.finding.code.rawValue))"))]
  }

  // MARK: Obstacles

  /// Why an action cannot be done on the findings screen.
  func findingsObstacle(to action: Action) -> String? {
    switch action {
    case .openFindings: return "it is open"
    case .openGraph, .saveAsVersion, .editProfile, .reload: return nil
    case .undo, .redo, .save: return stackObstacle(to: action)
    case .fix:
      guard let item = selectedFinding else { return "there is no finding" }
      if item.finding.fixes.isEmpty { return "what is right here only you know; Enter goes there" }
      return fixAtHand == nil ? Self.isChecking : nil
    case .fixAll:
      let isLate = stack.map { $0.reviewed?.change != $0.change } ?? false
      let hasFix = !(stack?.reviewed?.fixable.isEmpty ?? true)
      return isLate && hasFix ? Self.isChecking : stackObstacle(to: action)
    case .copy: return selectedFinding == nil ? "there is no finding" : nil
    default: return needsProfile
    }
  }

  /// It is over before anybody has read it: hints stay as they are.
  static var isChecking: String { "the checks are at work; try again in a moment" }
}
