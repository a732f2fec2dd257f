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
