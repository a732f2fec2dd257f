import ProfileModel
import Screen

/// The preview on the whole screen.
extension Composer {
  mutating func openFullPreview() {
    leaveForm()
    stack?.preview.search = PreviewSearch()
    stack?.preview.report = nil
    screen = .preview
  }

  private mutating func leaveFullPreview() {
    stack?.preview.search = PreviewSearch()
    stack?.preview.report = nil
    screen = .stack
  }

  /// What an action does on the whole screen.
  mutating func performInFullPreview(_ action: Action) -> [Effect] {
    if stack?.preview.search.isTyping == true, performInSearch(action) { return [] }
    switch action {
    case .fullPreview, .leave: leaveFullPreview()
    case .back: stepOutOfPreview()
    case .find: beginSearch()
    case .nextMatch: stepSearch(1)
    case .formerMatch: stepSearch(-1)
    case .showReport, .nextPane, .formerPane: toggleReport()
    case .edit: if let layer = stack?.layer { goTo(nil, at: 0, of: layer) }
    case .firstPane, .secondPane, .thirdPane, .fourthPane:
      leaveFullPreview()
      return performInStack(action)
    case .copy: return copyPreview()
    case .undo, .redo, .save, .saveAsVersion, .editProfile, .reload, .revealSecrets:
      return performInStack(action)
    default:
      if let effects = performOnPreview(action) { return effects }
      return stack?.preview.report == nil ? performInPreview(action) : performInReport(action)
    }
    return []
  }

  /// The search first, then the report, then the screen.
  private mutating func stepOutOfPreview() {
    if stack?.preview.search.isActive == true {
      stack?.preview.search = PreviewSearch()
    } else if stack?.preview.report != nil {
      stack?.preview.report = nil
    } else {
      leaveFullPreview()
    }
  }

  private mutating func copyPreview() -> [Effect] {
    guard let text = fullPreviewCopyText else { return [] }
    say("copied \(text.utf8.count > 60 ? "\(text.utf8.count) characters" : text)")
    return [.copy(text)]
  }

  private var fullPreviewCopyText: String? {
    stack?.preview.report == nil ? previewCopyText : reportItem.map { Self.harmless($0.words) }
  }

  // MARK: Search

  private mutating func beginSearch() {
    let line = stack?.preview.scroll ?? 0
    stack?.preview.report = nil
    stack?.preview.search.begin(at: line)
  }

  /// What an action does while it is typed what to look for; says whether it was for the search.
  private mutating func performInSearch(_ action: Action) -> Bool {
    switch action {
    case .accept:
      stack?.preview.search.isTyping = false
      if stack?.preview.search.field.text.isEmpty == true {
        stack?.preview.search = PreviewSearch()
      }
    case .down: stepSearch(1)
    case .up: stepSearch(-1)
    default:
      let former = stack?.preview.search.field.text
      guard stack?.preview.search.field.perform(action) == true else { return false }
      if stack?.preview.search.field.text != former { lookInPreview() }
    }
    return true
  }

  mutating func typeInSearch(_ text: String) {
    stack?.preview.search.field.insert(text)
    lookInPreview()
  }

  private mutating func lookInPreview() {
    guard let text = stack?.preview.shown?.searched else { return }
    stack?.preview.search.look(in: text)
    revealMatch()
  }

  private mutating func stepSearch(_ steps: Int) {
    stack?.preview.search.step(steps)
    revealMatch()
  }

  private mutating func revealMatch() {
    guard let preview = stack?.preview, let text = preview.shown?.searched,
      let spot = preview.search.spot(in: text)
    else { return }
    stack?.preview.select(nil)
    revealInPreview(spot.line, spot.columns)
  }

  // MARK: Obstacles

  /// Why an action cannot be done on the whole screen.
  func fullPreviewObstacle(to action: Action) -> String? {
    switch action {
    case .openPreview: "it is open"
    case .fullPreview, .openFindings, .openGraph, .saveAsVersion, .editProfile, .reload,
      .revealSecrets:
      nil
    case .undo, .redo, .save, .edit, .switchTarget, .showAllLayers, .setAppName, .goToProducer,
      .upperLayer, .lowerLayer, .showReport, .savePreview, .setContext:
      stackObstacle(to: action)
    case .copy:
      stack?.preview.report == nil
        ? previewCopyObstacle : reportItem == nil ? "there is nothing to copy here" : nil
    default: needsProfile
    }
  }
}
