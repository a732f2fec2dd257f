import ProfileModel
import Screen

extension Composer {
  /// What the mouse does: it goes to what is painted under it.
  mutating func point(_ mouse: Mouse) -> [Effect] {
    if isEditing {
      let isOnText = target(at: mouse.point) == .editorText
      if let effects = pointInEditor(mouse, isOnText: isOnText) { return effects }
    }
    switch mouse.event {
    case .wheelUp: return wheel(.up, mouse.point)
    case .wheelDown: return wheel(.down, mouse.point)
    case .release: return drop(mouse.point)
    case .drag: return []
    case .press, .doubleClick: break
    }
    notice = nil
    guard let target = target(at: mouse.point) else { return [] }
    if case .layer(let id) = target, overlays.isEmpty { dragged = id }
    return press(target, isDouble: mouse.event == .doubleClick)
  }

  private func target(at point: Point) -> Target? {
    painted().hits.last { $0.area.contains(point) }?.target
  }

  private mutating func wheel(_ action: Action, _ point: Point) -> [Effect] {
    if overlays.isEmpty, screen == .findings || screen == .graph, target(at: point) == .detail {
      let lines = action == .up ? -3 : 3
      if screen == .graph { graph.detailScroll += lines } else { scrollFinding(lines) }
      return []
    }
    if overlays.isEmpty, screen == .stack, let target = target(at: point) {
      switch target {
      case .layer, .pane(.layers): return scroll(action, pane: .layers)
      case .output, .pane(.outputs): return scroll(action, pane: .outputs)
      case .value, .pane(.preview):
        // What is typed keeps the focus.
        scrollPreview(action == .up ? -3 : 3)
        return []
      default: break
      }
    }
    if overlays.isEmpty, screen == .preview, stack?.preview.report == nil {
      scrollPreview(action == .up ? -3 : 3)
      return []
    }
    if overlays.isEmpty, screen == .versions {
      switch target(at: point) {
      case .comparison, .comparedLine:
        scrollComparison(by: action == .up ? -3 : 3)
        return []
      default: break
      }
    }
    return perform(action, at: place)
  }

  private mutating func scroll(_ action: Action, pane: Stack.Pane) -> [Effect] {
    let effects = stack?.pane == .form && pane != .form ? commitField() : []
    if stack?.pane != pane {
      leaveForm()
      stack?.pane = pane
    }
    return effects + performInStack(action)
  }

  /// A layer that was dragged is dropped on another one.
  private mutating func drop(_ point: Point) -> [Effect] {
    guard let id = dragged else { return [] }
    dragged = nil
    guard case .layer(let other)? = target(at: point), other != id, let stack,
      let layer = stack.profile.layer(id), let place = stack.profile.position(of: other)
    else { return [] }
    return move(layer, to: place)
  }

  private mutating func press(_ target: Target, isDouble: Bool) -> [Effect] {
    switch target {
    case .action(let action): return perform(action, at: place)
    case .nothing: return []
    case .profile(let row):
      library.isFiltering = false
      library.selected = row
      return isDouble ? openSelected() : []
    case .offer(let number):
      library.selected = number
      return performInLibrary(.open)
    case .service(let id):
      let isSecond = services.line(of: catalogue)?.id == id
      services.selected = id
      services.detailScroll = 0
      return isDouble || isSecond ? performInCatalogue(.open) : []
    case .finding(let place): return pressFinding(place, isDouble: isDouble)
    case .graphLayer(let id): return pressGraph(id, isDouble: isDouble)
    case .graphTab(let tab):
      graph.show(tab)
      return []
    case .previewTarget(let target):
      stack?.preview.target = target
      return []
    case .reported(let number):
      pressReported(number, isDouble: isDouble)
      return []
    case .detail: return []
    case .item, .button, .dialogField, .dialogChoice, .wire: return pressInOverlay(target)
    case .moment, .comparison, .comparedLine, .level:
      return pressInVersions(target, isDouble: isDouble)
    default: return pressInStack(target, isDouble: isDouble)
    }
  }

  private mutating func pressInStack(_ target: Target, isDouble: Bool) -> [Effect] {
    var effects: [Effect] = []
    if case .candidate = target {
      // The list closes when its field is left.
    } else if stack?.pane == .form, !isEditing {
      effects = commitField()
    }
    switch target {
    case .pane(.form) where stack?.pane != .form: enterForm()
    case .pane(let pane) where pane != .form: leaveTo(pane)
    case .layer(let id):
      leaveTo(.layers)
      if let position = stack?.profile.position(of: id) { selectLayer(position) }
      if isDouble { enterForm() }
    case .output(let number):
      leaveTo(.outputs)
      stack?.output = number
    case .value(let place):
      pressValue(place)
      if isDouble { goToReader() }
    case .field(let id):
      focus(id)
      if isDouble || focusedField?.control == .longText { effects += performInForm(.accept) }
    case .choice(let id, let word):
      focus(id)
      effects += typeChoice(word)
    case .candidate(let number):
      stack?.form.popup?.selected = number
      effects += performInForm(.accept)
    default: break
    }
    return effects
  }

  private mutating func leaveTo(_ pane: Stack.Pane) {
    leaveForm()
    stack?.pane = pane
  }

  private mutating func pressInOverlay(_ target: Target) -> [Effect] {
    switch (overlays.last, target) {
    case (.picker(var picker), .item(let number)):
      picker.select(number)
      overlays[overlays.count - 1] = .picker(picker)
      return performInPicker(.accept)
    case (.dialog(var dialog), .button(let number)):
      dialog.focus(.button(number))
      overlays[overlays.count - 1] = .dialog(dialog)
      return performInDialog(.accept)
    case (.dialog(var dialog), .dialogField(let number)):
      dialog.focus(.field(number))
      overlays[overlays.count - 1] = .dialog(dialog)
    case (.dialog(var dialog), .dialogChoice(let number)):
      dialog.focus(.choices)
      dialog.chosen = number
      overlays[overlays.count - 1] = .dialog(dialog)
    case (.importing(let dialog), _): return pressInImport(dialog, target)
    case (.wiring(var dialog), .wire(let number)):
      dialog.focus = number + 2
      dialog.isChosen[number].toggle()
      overlays[overlays.count - 1] = .wiring(dialog)
    case (.wiring(var dialog), .button(let number)):
      dialog.focus = dialog.addButton + number
      overlays[overlays.count - 1] = .wiring(dialog)
      return performInWiring(.accept)
    default: break
    }
    return []
  }
}
