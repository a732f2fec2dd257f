import ProfileModel
import Rendering
import Screen

extension Composer {
  /// What follows from every message: what is selected is seen, and the preview is of what is.
  mutating func settle() -> [Effect] {
    if stack?.pane == .layers || stack?.pane == .preview { stack?.preview.back = nil }
    if stack?.pane != .form, !isOnGraphLayer { stack?.returnsTo = nil }
    keepEditorCurrent()
    let effects = askForPreview() + askForVersions()
    keepInView()
    return effects
  }

  /// Whether the user stands where the graph has led: Esc leads back.
  private var isOnGraphLayer: Bool {
    guard let stack, stack.returnsTo == .graph else { return false }
    return screen == .stack && stack.pane == .layers && stack.selected == graph.selected
  }

  /// Whether the preview is on the screen.
  var isPreviewShown: Bool { !isTooSmall && !PreviewLayout(self).area.isEmpty }

  /// Asks where something else is to be seen than what was asked for last. Nothing is rendered
  /// here: a key is answered first.
  private mutating func askForPreview() -> [Effect] {
    guard let stack, stack.layer != nil, isPreviewShown else { return [] }
    // What the checks find comes before: a profile with errors is not rendered.
    guard stack.reviewed?.change == stack.change, previewProblem == nil else { return [] }
    let subject = previewSubject(stack)
    guard subject != stack.preview.asked else { return [] }
    previewCount += 1
    self.stack?.preview.asked = subject
    self.stack?.preview.number = previewCount
    return [.preview(previewRequest(subject, stack, number: previewCount))]
  }

  /// What is to be seen now.
  func previewSubject(_ stack: Stack) -> PreviewRequest.Subject {
    PreviewRequest.Subject(
      change: stack.change, target: stack.preview.target, layer: previewedLayer,
      app: stack.preview.app, isRevealed: stack.isRevealed, given: stack.preview.given,
      columns: PreviewLayout(self).area.columns - 4)
  }

  func previewRequest(
    _ subject: PreviewRequest.Subject, _ stack: Stack, number: Int
  ) -> PreviewRequest {
    PreviewRequest(
      number: number, subject: subject, profile: stack.profile, catalogue: catalogue,
      macros: macros, context: context.merging(subject.given) { _, given in given })
  }

  /// Takes an answer. Where the eye is elsewhere, the preview goes to what changes.
  mutating func take(_ previewed: Previewed) {
    let isRead = screen == .preview || stack?.pane == .preview
    let rows = isRead ? nil : max(1, PreviewLayout(self).text.rows)
    stack?.preview.take(previewed, followed: rows)
  }

  /// The layer that is to be seen; nil: all.
  var previewedLayer: LayerID? {
    guard let stack, !stack.preview.showsAll else { return nil }
    return stack.selected
  }

  /// Why there is no newer preview, as a sentence; nil where there is one or will be.
  var previewProblem: String? {
    guard let stack, let first = stack.reviewed?.worst, first.finding.severity == .error else {
      return nil
    }
    let count = stack.count(.error)
    let name = first.layer.flatMap { stack.profile.layer($0)?.name }
    let place = [name, first.finding.place.field.map { "\($0)" }].compactMap { $0 }
    let at = place.isEmpty ? "" : place.joined(separator: " ") + ": "
    let keeps = count == 1 ? "1 error keeps" : "\(count) errors keep"
    return "\(keeps) this from being rendered: \(at)\(first.finding.message)"
  }
}
