import Formats
import Guidance
import ProfileModel
import Screen

extension Composer {
  /// Makes edits as one step that undo takes back.
  mutating func change(_ deed: String, _ edits: [Edit], run: String? = nil) -> [Effect] {
    guard let index else { return [] }
    return change(deed, to: index.applying(edits), run: run)
  }

  /// The same, where it is known already what the edits come to.
  private mutating func change(
    _ deed: String, to index: ProfileIndex, run: String? = nil
  ) -> [Effect] {
    guard let stack, index.profile != stack.profile else { return [] }
    self.stack?.remember(deed, run: run)
    self.stack?.become(index)
    return profileDidChange()
  }

  /// Makes edits that may break references: shows which first. `also`: what else may be done then.
  mutating func changeCarefully(
    _ deed: String, _ edits: [Edit], title: String, button: String,
    also: (Composer) -> Dialog.Button? = { _ in nil }
  ) -> [Effect] {
    guard let index else { return [] }
    let changed = index.applying(edits)
    let impact = Impact(from: index, to: changed)
    guard !impact.breaks.isEmpty else { return make(deed, changed) }
    var dialog = Dialog(title: title)
    let isOne = impact.breaks.count == 1
    dialog.lines = [
      Dialog.Line(
        text: "\(Impact.count(impact.breaks)) would no longer be readable:", style: .warning)
    ]
    let shown = impact.breaks.prefix(6)
    let layer = shown.map { TextWidth.width(of: $0.layer) }.max() ?? 0
    let field = shown.map { TextWidth.width(of: "\($0.field)") }.max() ?? 0
    for reading in shown {
      let place =
        TextWidth.padded(reading.layer, to: layer + 2)
        + TextWidth.padded("\(reading.field)", to: field + 2)
      dialog.lines.append(Dialog.Line(text: "  \(place)\(reading.name)"))
    }
    if impact.breaks.count > 6 {
      dialog.lines.append(Dialog.Line(text: "  and \(impact.breaks.count - 6) more", style: .faint))
    }
    dialog.lines.append(
      Dialog.Line(
        text: isOne
          ? "A finding will say so; undo takes it back."
          : "Findings will say so; undo takes it back.", style: .faint))
    dialog.buttons = [Dialog.Button(title: "Cancel", answer: .cancel)]
    if let also = also(self) { dialog.buttons.append(also) }
    dialog.buttons.append(Dialog.Button(title: button, answer: .make(edits, deed)))
    overlays.append(.dialog(dialog))
    return []
  }

  /// Makes edits and says so.
  mutating func make(_ deed: String, _ edits: [Edit]) -> [Effect] {
    guard let index else { return [] }
    return make(deed, index.applying(edits))
  }

  private mutating func make(_ deed: String, _ index: ProfileIndex) -> [Effect] {
    let before = stack?.profile
    let effects = change(deed, to: index)
    guard !effects.isEmpty else { return [] }
    followSelection(from: before)
    leaveForm()
    if notice == nil { say(deed) }
    return effects
  }

  /// The selected layer stays selected; one that has gone leaves it to its neighbour.
  mutating func followSelection(from before: Profile?) {
    guard let stack else { return }
    if let before, let added = stack.profile.firstLayer(notIn: before) {
      self.stack?.selected = added
    } else if let selected = stack.selected, stack.profile.layer(selected) != nil {
      return
    } else {
      let former = stack.selected.flatMap { before?.position(of: $0) } ?? 0
      let layers = stack.profile.layers
      self.stack?.selected = layers.isEmpty ? nil : layers[min(former, layers.count - 1)].id
    }
  }

  /// The one place that knows what follows from a change.
  mutating func profileDidChange() -> [Effect] {
    guard var stack else { return [] }
    stack.change += 1
    self.stack = stack
    return [
      review(stack),
      .keepDraft(
        Writing(location: stack.location, document: stack.document), base: stack.stamp),
    ]
  }

  /// The question to the checks.
  func review(_ stack: Stack) -> Effect {
    .review(
      ReviewRequest(
        change: stack.change, location: stack.location, document: stack.document,
        catalogue: catalogue, macros: macros))
  }

  /// Undo and redo.
  mutating func travel(back: Bool) -> [Effect] {
    guard var stack else { return [] }
    let spot = back ? stack.past.last?.spot : stack.future.last?.spot
    let before = stack.profile
    guard let deed = stack.travel(back: back) else { return [] }
    self.stack = stack
    followSelection(from: before)
    if let spot { go(to: spot) }
    say("\(back ? "undone" : "done again"): \(deed)")
    return profileDidChange()
  }

  /// Takes the user to where a change was made.
  private mutating func go(to spot: Stack.Spot) {
    guard let id = spot.layer, stack?.profile.layer(id) != nil else {
      leaveForm()
      return
    }
    stack?.selected = id
    guard spot.pane == .form, stack?.pane == .form, let field = spot.field else {
      if stack?.pane == .form { leaveForm() }
      return
    }
    guard spot.isInText else { return focus(field, cursor: spot.cursor) }
    if stack?.form.focus != field || stack?.form.editor == nil {
      focus(field)
      if let field = focusedField { openEditor(field) }
    }
    stack?.endRun()
    keepEditorCurrent()
    if let place = stack?.form.editor?.buffer.place(at: spot.cursor) {
      stack?.form.editor?.go(to: place)
    }
  }
}

extension Profile {
  /// The lowest layer that another profile does not have.
  fileprivate func firstLayer(notIn other: Profile) -> LayerID? {
    // Most changes leave most layers where they are.
    let common = min(layers.count, other.layers.count)
    let alike = (0..<common).first { layers[$0].id != other.layers[$0].id } ?? common
    let known = Set(other.layers.indices[alike...].map { other.layers[$0].id })
    return layers.indices[alike...].lazy.map { layers[$0].id }.first { !known.contains($0) }
  }
}

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

  /// Applies one fix of the finding at hand, to the text as it is written.
  mutating func apply(fix number: Int) -> [Effect] {
    guard let item = fixAtHand, item.finding.fixes.indices.contains(number), let stack,
      let reviewed = stack.reviewed
    else { return [] }
    let fix = item.finding.fixes[number]
    let read = ProfileDocument.read(Array(reviewed.text.utf8))
    guard
      let text = ProfileText.applying(fix, to: reviewed.text, profile: read.profile)
    else {
      say("this fix does not fit the text any more", .problem)
      return []
    }
    return take(text, deed: fix.title)
  }

  /// Applies all fixes that findings offer, but those that must be asked for.
  mutating func fixAll() -> [Effect] {
    guard let reviewed = stack?.reviewed else { return [] }
    let fixing = Fixing(
      reviewed.text,
      in: Fixing.Surroundings(catalogue, macros: macros, options: ReviewOptions()))
    guard !fixing.deeds.isEmpty else {
      say("what is left must be fixed one by one", .hint)
      return []
    }
    return take(fixing.text, deed: Amount.words(fixing.deeds.count, "fix", "fixes"))
  }

  /// A text takes the place of what is there, as one step.
  mutating func take(_ text: String, deed: String) -> [Effect] {
    guard let stack else { return [] }
    let read = ProfileDocument.read(Array(text.utf8))
    guard read.isReadable else {
      say("this would break the file; nothing was changed", .problem)
      return []
    }
    self.stack?.remember(deed, run: nil)
    self.stack?.document = Document(
      text: text, profile: read.profile.identified(like: stack.profile))
    followSelection(from: stack.profile)
    refreshInput()
    say(deed)
    return profileDidChange()
  }
}
