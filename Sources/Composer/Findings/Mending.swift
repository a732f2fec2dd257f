import Formats
import Guidance
import ProfileModel
import Screen

extension Composer {
  /// The findings that have a fix.
  var fixes: [Reviewed.Item] {
    guard let stack, stack.reviewed?.change == stack.change else { return [] }
    return stack.reviewed?.fixable ?? []
  }

  /// The finding with a fix that the focus is on: of the field, else of the layer.
  var fixAtHand: Reviewed.Item? {
    if screen == .findings {
      let wanted = selectedFinding
      return fixes.first { $0 == wanted }
    }
    if isEditing { return fixOfLine }
    guard let stack, stack.reviewed?.change == stack.change else { return nil }
    let ofProfile = stack.items(of: nil).first { !$0.finding.fixes.isEmpty }
    guard let selected = stack.selected else { return ofProfile }
    let items = stack.items(of: selected).filter { !$0.finding.fixes.isEmpty }
    if stack.pane == .form, let focus = stack.form.focus {
      return items.first { stack.concerns($0.finding, focus) }
    }
    return items.first ?? ofProfile
  }

  /// Applies the fix of the finding at hand; where there are several, the user says which.
  mutating func fix() -> [Effect] {
    guard let item = fixAtHand else { return [] }
    guard item.finding.fixes.count > 1 else { return apply(fix: 0) }
    let changes = changes(ofFixesOf: item)
    let items = item.finding.fixes.enumerated().map { number, fix in
      let change = changes[number].first.map { change in
        [change.old, change.new].filter { !$0.isEmpty }.joined(
          separator: borders.isASCII ? " -> " : " → ")
      }
      return Picker.Item(title: fix.title, detail: change ?? "", value: .fix(number))
    }
    overlays.append(.picker(Picker("Fix \(item.finding.code.rawValue)", items)))
    return []
  }

  /// Applies one fix of the finding at hand: at once, unless the text itself is wrong.
  mutating func apply(fix number: Int) -> [Effect] {
    guard let item = fixAtHand, item.finding.fixes.indices.contains(number), let stack else {
      return []
    }
    let fix = item.finding.fixes[number]
    guard fix.textEdits.isEmpty else { return ask(for: fix) }
    let layers = stack.profile.layers
    // Findings count the layers.
    let edits = fix.edits.map { edit in
      edit.addressed { layers.indices.contains($0.number) ? layers[$0.number].id : $0 }
    }
    let effects = change(fix.title, edits)
    guard !effects.isEmpty else {
      say(Fixed.misfit, .problem)
      return []
    }
    didFix(fix.title, from: stack.profile)
    return effects
  }

  /// Applies all fixes that findings offer, but those that must be asked for.
  mutating func fixAll() -> [Effect] { ask(for: nil) }

  /// Has a fix applied to the text; nil: all of them.
  private mutating func ask(for fix: Fix?) -> [Effect] {
    guard let stack, let reviewed = stack.reviewed, reviewed.change == stack.change else {
      return []
    }
    say("fixing…", .hint)
    return [
      .fix(
        FixRequest(
          change: stack.change, location: stack.location, text: reviewed.text, fix: fix,
          catalogue: catalogue, macros: macros))
    ]
  }

  /// The text that was mended takes the place of what is there, as one step.
  mutating func take(_ fixed: Fixed) -> [Effect] {
    guard let stack, stack.location == fixed.location else { return [] }
    guard stack.change == fixed.change else {
      say("it was changed meanwhile; nothing was fixed", .hint)
      return []
    }
    switch fixed.outcome {
    case .nothing(let reason): say(reason, .hint)
    case .failure(let reason): say(reason, .problem)
    case .text(let text, let profile, let deed):
      self.stack?.remember(deed, run: nil)
      self.stack?.document = Document(text: text, profile: profile.identified(like: stack.profile))
      didFix(deed, from: stack.profile)
      return profileDidChange()
    }
    return []
  }

  private mutating func didFix(_ deed: String, from before: Profile) {
    followSelection(from: before)
    refreshInput()
    say(deed)
  }
}
