import ProfileModel

extension Composer {
  /// Why an action cannot be done now, as the end of a sentence; nil where it can.
  func obstacle(to action: Action) -> String? {
    switch action {
    case .quit, .suspend, .redraw, .toggleMouse: nil
    case .newProfile, .newFromExample: newProfileObstacle
    case .importProfile: importObstacle
    case .newService: screen == .catalogue ? nil : "that is for the catalogue; `C` opens it"
    case .find where screen == .preview: nil
    case .find, .goToLine, .nextFinding, .formerFinding, .cut, .paste, .selectAll:
      editorObstacle(to: action)
    case _ where screen == .versions: versionsObstacle(to: action)
    case .openVersions: openVersionsObstacle
    case .restoreVersion, .restoreLayer, .setBase, .showRevisions:
      "that is for the versions; leave this first"
    case .openCatalogue: screen == .catalogue ? "it is open" : nil
    case .cloneProfile, .sortProfiles: libraryObstacle(to: action)
    case .delete where screen == .library, .copy where screen == .library,
      .undo where screen == .library:
      libraryObstacle(to: action)
    case _ where screen == .findings: findingsObstacle(to: action)
    case _ where screen == .graph: graphObstacle(to: action)
    case _ where screen == .preview: fullPreviewObstacle(to: action)
    case .reload: nil
    case .addLayer where screen == .catalogue: stack == nil ? "no profile is open" : nil
    case .copy where screen == .catalogue: nil
    default: screen == .stack ? stackObstacle(to: action) : needsProfile
    }
  }

  /// Why what is for an open profile cannot be done where none is seen.
  var needsProfile: String {
    if stack != nil { return "go back to the profile first; Esc does" }
    return library.selectedRow == nil
      ? "no profile is open" : "no profile is open; Enter opens the selected one"
  }

  /// Nothing takes the place of work that no file has.
  private var newProfileObstacle: String? {
    guard let stack, stack.isUnsaved else { return nil }
    return "\(stack.location) has changes that are not saved; save or leave it first"
  }

  private var importObstacle: String? {
    guard stack == nil else { return "that is for the library; leave the profile first" }
    return screen == .library ? nil : "that is for the library; leave this first"
  }

  private func libraryObstacle(to action: Action) -> String? {
    guard screen == .library else { return "that is for the library; leave the profile first" }
    if action == .undo {
      return library.deleted.isEmpty
        ? "nothing was deleted since the start; `strata restore` brings back older ones" : nil
    }
    guard let row = library.selectedRow else { return "there is no profile yet" }
    if action == .cloneProfile, row.version == nil { return "it was never saved; open it first" }
    return nil
  }

  func stackObstacle(to action: Action) -> String? {
    guard let stack else { return needsProfile }
    switch action {
    case .undo: return stack.past.isEmpty ? "nothing was changed since it was opened" : nil
    case .redo: return stack.future.isEmpty ? "nothing was taken back" : nil
    case .save:
      return stack.isUnsaved || stack.stamp == nil ? nil : "nothing changed since the last save"
    case .zoomPane where isEditing, .widenPane where isEditing, .narrowPane where isEditing:
      return "the text has the whole screen"
    case .fix where isEditing: return lineFixObstacle
    case .fix: return fixAtHand == nil ? "no finding with a fix is at hand" : nil
    case .fixAll: return fixes.isEmpty ? "no finding offers a fix" : nil
    case .edit where stack.pane == .form: return "its form has the focus already"
    case .edit, .renameLayer, .duplicate, .replaceService:
      return stack.layer == nil ? "there is no layer yet; `a` adds one" : nil
    case .delete: return deleteObstacle(stack)
    case .wireUp: return wiringObstacle(stack)
    case .moveLayerUp, .moveLayerDown: return moveObstacle(action, stack)
    case .copy where stack.pane == .preview: return previewCopyObstacle
    case .copy: return copyText == nil ? "there is nothing to copy here" : nil
    case .openInEditor: return outsideObstacle(stack)
    case .openPreview where stack.pane == .preview: return "it has the focus already"
    case .fullPreview, .showReport, .savePreview, .setContext, .upperLayer, .lowerLayer:
      return previewObstacle(to: action, stack)
    case .switchTarget, .showAllLayers, .goToProducer:
      guard isPreviewShown else { return "the preview is not on the screen; `P` brings it" }
      return action == .goToProducer ? producerObstacle : nil
    default: return nil
    }
  }

  private func previewObstacle(to action: Action, _ stack: Stack) -> String? {
    guard let position = stack.position else { return "there is no layer yet; `a` adds one" }
    switch action {
    case .savePreview: return savingObstacle
    case .setContext: return contextObstacle
    case .upperLayer:
      return position + 1 < stack.profile.layers.count ? nil : "it is the top layer already"
    case .lowerLayer: return position > 0 ? nil : "it is the bottom layer already"
    default: return nil
    }
  }

  private func deleteObstacle(_ stack: Stack) -> String? {
    guard stack.pane == .form else { return stack.layer == nil ? "there is no layer yet" : nil }
    return stack.form.editor != nil ? "close the text first; Esc does" : nil
  }

  private func moveObstacle(_ action: Action, _ stack: Stack) -> String? {
    guard let position = stack.position else { return "there is no layer yet; `a` adds one" }
    if action == .moveLayerUp {
      return position + 1 < stack.profile.layers.count ? nil : "it is the top layer already"
    }
    return position > 0 ? nil : "it is the bottom layer already"
  }

  private func wiringObstacle(_ stack: Stack) -> String? {
    guard let position = stack.position, let layer = stack.layer else {
      return "there is no layer yet; `a` adds one"
    }
    guard position > 0 else { return "`\(layer.name)` is the bottom layer: nothing is below it" }
    let service = catalogue[layer.service]
    guard service?.parameters.contains(where: { $0.type == .table }) == true else {
      return "a \(service?.title ?? layer.service) layer has no environment to put references in"
    }
    return nil
  }
}
