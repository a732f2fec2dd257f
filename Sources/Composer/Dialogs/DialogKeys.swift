import ProfileModel

extension Composer {
  private mutating func changeDialog(_ body: (inout Dialog) -> Void) {
    guard case .dialog(var dialog) = overlays.last else { return }
    body(&dialog)
    overlays[overlays.count - 1] = .dialog(dialog)
  }

  mutating func typeInDialog(_ text: String) -> [Effect] {
    changeDialog { dialog in
      guard case .field(let place) = dialog.spot else { return }
      dialog.fields[place].input.insert(text)
      dialog.problem = nil
    }
    return []
  }

  mutating func performInDialog(_ action: Action) -> [Effect] {
    guard case .dialog(let dialog) = overlays.last else { return [] }
    switch action {
    case .nextField: changeDialog { $0.move(1) }
    case .formerField: changeDialog { $0.move(-1) }
    case .down, .up: moveInDialog(dialog, action == .down ? 1 : -1)
    case .back, .close: return answer(.cancel, dialog)
    case .quit: return quit()
    case .accept: return acceptInDialog(dialog)
    case .left, .right:
      if case .button = dialog.spot {
        changeDialog { $0.move(action == .right ? 1 : -1) }
      } else {
        editInDialog(action)
      }
    default: editInDialog(action)
    }
    return []
  }

  private mutating func moveInDialog(_ dialog: Dialog, _ steps: Int) {
    if dialog.spot == .choices, dialog.choices.indices.contains(dialog.chosen + steps) {
      changeDialog {
        $0.chosen += steps
        $0.problem = nil
      }
    } else {
      changeDialog { $0.move(steps) }
    }
  }

  private mutating func editInDialog(_ action: Action) {
    changeDialog { dialog in
      guard case .field(let place) = dialog.spot else { return }
      _ = dialog.fields[place].input.perform(action)
      dialog.problem = nil
    }
  }

  private mutating func acceptInDialog(_ dialog: Dialog) -> [Effect] {
    switch dialog.spot {
    case .button(let place):
      return dialog.buttons.indices.contains(place)
        ? answer(dialog.buttons[place].answer, dialog) : []
    case .choices, .field: return dialog.mainButton.map { answer($0.answer, dialog) } ?? []
    }
  }

  /// Does what a button says; a dialog that cannot be accepted stays and says why.
  mutating func answer(_ answer: DialogAnswer, _ dialog: Dialog) -> [Effect] {
    switch answer {
    case .cancel:
      overlays.removeLast()
      // What waited for a save does not happen.
      afterSave = nil
      return []
    case .make(let edits, let deed):
      overlays.removeLast()
      return make(deed, edits)
    case .rename(let id): return rename(id, dialog)
    case .editProfile: return takeMetadata(dialog)
    case .appName: return takeApp(dialog)
    case .newProfile(let example, let service): return takeNewProfile(dialog, example, service)
    case .newService(let original): return takeNewService(dialog, original)
    case .savePreview: return takePath(dialog)
    case .replaceFiles(let order):
      overlays.removeLast()
      return [.writeRendering(order)]
    case .context(let isKept): return takeContext(dialog, isKept: isKept)
    case .goToLine: return takeLine(dialog)
    case .clone(let location): return takeClone(location, dialog)
    case .saveAs(let versions): return takeVersion(versions, dialog)
    case .delete(let location):
      overlays.removeLast()
      library.deleted = [location]
      library.deletedAtChange = stack?.change
      return [.delete(location)]
    case .deleteAll(let name):
      overlays.removeLast()
      library.deletedAtChange = stack?.change
      library.deleted =
        library.all.first { $0.name == name }?.versions.map {
          .version(name, $0)
        } ?? []
      return [.deleteAll(name: name)]
    case .quit(let choice): return quit(choice)
    case .leave(let choice): return leave(choice)
    case .leaveFor(let choice, let location): return leave(choice, for: location)
    case .draft(let choice): return takeDraft(choice)
    case .disk(let choice): return takeDisk(choice)
    }
  }

  /// The dialog stays and says why it cannot be accepted.
  @discardableResult
  mutating func refuse(_ problem: String) -> [Effect] {
    changeDialog { $0.problem = problem }
    return []
  }

  private mutating func rename(_ id: LayerID, _ dialog: Dialog) -> [Effect] {
    guard let stack, let layer = stack.profile.layer(id) else { return [] }
    let name = dialog.fields[0].input.text
    let others = Set(stack.profile.layers.filter { $0.id != id }.map(\.name))
    if let problem = FieldWriting.problem(ofName: name, others) { return refuse(problem) }
    overlays.removeLast()
    return make("renamed \(layer.name) to \(name)", [.rename(id, name)])
  }

  private mutating func takeNewProfile(
    _ dialog: Dialog, _ example: String?, _ service: String?
  ) -> [Effect] {
    let name = dialog.fields[0].input.text
    let former = stack.map { [Effect.discardDraft($0.location)] } ?? []
    if let problem = startProfile(name, dialog.fields[1].input.text, example: example) {
      return refuse(problem)
    }
    overlays.removeAll()
    notice = nil
    if let service = service.flatMap({ catalogue[$0] }) { return former + add(service) }
    if let example {
      say("made \(name) from \(example); ^S saves it")
    } else {
      openCatalogue(.adding)
    }
    return former + profileDidChange()
  }

  private mutating func takeClone(_ location: ProfileLocation, _ dialog: Dialog) -> [Effect] {
    let name = dialog.fields[0].input.text
    if let problem = problem(ofProfile: name) { return refuse(problem) }
    guard let version = Version(dialog.fields[1].input.text) else {
      return refuse("a version is major.minor.patch, such as 1.0.0")
    }
    if let problem = problem(ofNew: name, version) { return refuse(problem) }
    overlays.removeLast()
    return [.clone(location, name: name, version: version)]
  }
}
