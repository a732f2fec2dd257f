import ProfileModel
import Screen

extension Composer {
  /// The keys that make sense now, the likeliest first.
  var hints: [(action: Action, key: String)] {
    let place = place
    return wanted(at: place).filter {
      !$0.isCommand || [nil, Self.isChecking].contains(obstacle(to: $0))
    }
    .compactMap { action in
      if action == .moveLayerUp || action == .moveLayerDown { return moveHint(action, place) }
      return keys.key(for: action, at: place).map { (action, $0.description) }
    }
  }

  /// Both keys that move a layer are one hint.
  private func moveHint(_ action: Action, _ place: Place) -> (action: Action, key: String)? {
    let both: [Action] = [.moveLayerUp, .moveLayerDown]
    let possible = both.filter { obstacle(to: $0) == nil }
    guard action == possible.first else { return nil }
    let words = possible.compactMap { keys.key(for: $0, at: place)?.description }
    return words.isEmpty ? nil : (action, words.joined(separator: " "))
  }

  private func wanted(at place: Place) -> [Action] {
    switch place {
    case .start: [.open, .commandMenu, .help, .leave]
    case .library:
      [
        .open, .newProfile, .newFromExample, .importProfile, .openVersions, .cloneProfile, .delete,
        .filter, .commandMenu, .help,
      ]
    case .layers: layerHints
    case .outputs: [.copy, .formerPane, .zoomPane, .commandMenu, .help]
    case .preview: previewHints + [.fullPreview, .commandMenu, .help]
    case .fullPreview: previewHints + [.find, .back, .commandMenu, .help]
    case .matches: [.nextMatch, .formerMatch, .find, .switchTarget, .copy, .back, .help]
    case .report: [.open, .setContext, .switchTarget, .copy, .back, .commandMenu, .help]
    case .form: formHints
    case .editor: editorHints
    case .find: findHints
    case .completion: [.accept, .up, .down, .back]
    case .catalogue: [.open, .filter, .newService, .back, .commandMenu, .help]
    case .versions, .comparison: versionHints
    case .findings:
      [.open, .fix, .fixAll, .undo]
        + (size.columns < 80 ? [.nextPane, .filter] : [.filter, .nextPane])
        + [.back, .commandMenu, .help]
    case .graph: [.open, .nextTab, .copy, .openFindings, .back, .commandMenu, .help]
    case .menu: [.accept, .up, .down, .back]
    case .dialog: [.accept, .nextField, .back]
    case .importing: importHints
    case .everywhere, .browsing, .typing: []
    }
  }

  private var importHints: [Action] {
    if importDialog?.report != nil { return [.accept, .up, .down, .nextField, .back] }
    return [.accept] + (importDialog?.spot == .files ? [.complete] : []) + [.nextField, .back]
  }

  private var versionHints: [Action] {
    let own: [Action] =
      versions.pane == .list ? [.open, .restoreVersion] : [.restoreLayer]
    let target: [Action] = versions.level == .rendered ? [.switchTarget] : []
    return own + target + [
      .setBase, .nextTab, .nextPane, .undo, .showRevisions, .saveAsVersion,
      .delete, .commandMenu, .help,
    ]
  }

  private var layerHints: [Action] {
    guard stack?.layer != nil else { return [.addLayer, .editProfile, .save, .commandMenu, .help] }
    let next: [Action] = stack?.isUnsaved == true ? [.save, .undo] : [.saveAsVersion]
    let back: [Action] = stack?.returnsTo == nil ? [] : [.back]
    return back + [.addLayer, .edit, .moveLayerUp, .moveLayerDown, .wireUp, .openInEditor, .fix]
      + next
      + (isPreviewShown ? [] : [.openPreview]) + [.commandMenu, .help]
  }

  private var findHints: [Action] {
    guard editor?.find?.focus == .replacement else {
      return [.nextMatch, .formerMatch, .nextField, .back]
    }
    return [.accept, .replaceAll, .nextMatch, .formerField, .back]
  }

  private var editorHints: [Action] {
    guard editor?.selection == nil else {
      return [.cut, .copy, .indent, .outdent, .undo, .back, .commandMenu, .help]
    }
    return [
      .complete, .fix, .find, .openInEditor, .undo, .save, .goToLine, .back, .commandMenu, .help,
    ]
  }

  private var previewHints: [Action] {
    let value: [Action] = stack?.preview.source == nil ? [] : [.open, .goToProducer]
    let gap: [Action] = stack?.preview.source?.known == .deployment ? [.setContext] : []
    return value + gap + [
      .nextValue, .switchTarget, .showAllLayers, .showReport, .savePreview, .copy,
    ]
  }

  private var formHints: [Action] {
    guard let field = focusedField else { return [.back] }
    let own: [Action] =
      switch field.control {
      case .choice: [.left, .right]
      case .longText: [.accept, .openInEditor]
      default: field.takesReferences ? [.complete] : []
      }
    return [.nextField] + own + [.wireUp, .fix, .save, .back, .commandMenu, .help]
  }
}
