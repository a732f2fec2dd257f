import Guidance
import ProfileModel
import Screen

extension Composer {
  /// What an action does on the stack screen.
  mutating func performInStack(_ action: Action) -> [Effect] {
    switch action {
    case .undo, .redo: return travel(back: action == .undo)
    case .save: return save()
    case .saveAsVersion: return askForVersion()
    case .fix: return fix()
    case .fixAll: return fixAll()
    case .editProfile: return askForMetadata()
    case .wireUp: return openWiring()
    case .reload: return stack.map { [.reload($0.location)] } ?? []
    case .revealSecrets: return toggleSecrets()
    case .openInEditor: return openInEditor()
    case .zoomPane: stack?.isZoomed.toggle()
    case .widenPane: resizePanes(2)
    case .narrowPane: resizePanes(-2)
    default: return performInPane(action)
    }
    return []
  }

  private mutating func performInPane(_ action: Action) -> [Effect] {
    if isEditing, action == .copy { return copyFromEditor() }
    if let effects = performOnPreview(action) { return effects }
    if isLayerCommand(action) { return performOnLayer(action) }
    if stack?.pane == .form { return performInForm(action) }
    let isPreview = stack?.pane == .preview
    switch action {
    case .nextTab where isPreview, .formerTab where isPreview: return performInPreview(action)
    case .nextPane, .nextTab: goToPane(1)
    case .formerPane, .formerTab: goToPane(-1)
    case .firstPane: stack?.pane = .layers
    case .secondPane: enterForm()
    case .thirdPane: stack?.pane = .outputs
    case .leave: return leaveStack()
    case .filter: openLayerList()
    case .back: return stepOut()
    default:
      switch stack?.pane {
      case .outputs: return performInOutputs(action)
      case .preview: return performInPreview(action)
      default: return performInLayers(action)
      }
    }
    return []
  }

  private func isLayerCommand(_ action: Action) -> Bool {
    switch action {
    case .addLayer, .edit, .renameLayer, .duplicate, .replaceService, .moveLayerUp, .moveLayerDown,
      .copy:
      true
    case .delete: stack?.pane != .form
    default: false
    }
  }

  private mutating func toggleSecrets() -> [Effect] {
    stack?.isRevealed.toggle()
    say(stack?.isRevealed == true ? "secrets are shown" : "secrets are hidden")
    return []
  }

  private mutating func resizePanes(_ steps: Int) {
    let layout = StackLayout(self)
    guard layout.isSideBySide else { return say("there is one pane on the screen", .hint) }
    let columns = (stack?.leftColumns ?? layout.layers.columns) + steps
    stack?.leftColumns = min(max(20, columns), size.columns - 36)
  }

  private mutating func goToPane(_ steps: Int) {
    guard let stack else { return }
    let order: [Stack.Pane] = [.layers, .form, .outputs, .preview]
    let place = order.firstIndex(of: stack.pane) ?? 0
    let next = order[(place + steps + order.count) % order.count]
    if next == .form { enterForm() } else { self.stack?.pane = next }
  }

  /// Out of what is zoomed, then out of the pane, then off the screen.
  private mutating func stepOut() -> [Effect] {
    if stack?.isZoomed == true {
      stack?.isZoomed = false
    } else if comeBack() {
      return []
    } else if stack?.pane != .layers {
      stack?.pane = .layers
    } else {
      return leaveStack()
    }
    return []
  }

  private mutating func performInLayers(_ action: Action) -> [Effect] {
    guard let stack else { return [] }
    // The top layer is on top of the screen.
    let last = stack.profile.layers.count - 1
    guard let position = stack.position else {
      return action == .open ? performOnLayer(.addLayer) : []
    }
    let page = max(1, StackLayout(self).layers.rows - 3)
    switch action {
    case .up: selectLayer(position + 1)
    case .down: selectLayer(position - 1)
    case .pageUp: selectLayer(min(position + page, last))
    case .pageDown: selectLayer(max(position - page, 0))
    case .top: selectLayer(last)
    case .bottom: selectLayer(0)
    case .open, .right: enterForm()
    default: break
    }
    return []
  }

  mutating func selectLayer(_ position: Int) {
    guard let layers = stack?.profile.layers, layers.indices.contains(position) else { return }
    stack?.selected = layers[position].id
    stack?.output = 0
    stack?.form.scroll = 0
    stack?.form.focus = nil
  }

  private mutating func performInOutputs(_ action: Action) -> [Effect] {
    let count = outputs.count
    let page = max(1, StackLayout(self).outputs.rows - 2)
    var output = stack?.output ?? 0
    switch action {
    case .up: output -= 1
    case .down: output += 1
    case .pageUp: output -= page
    case .pageDown: output += page
    case .top: output = 0
    case .bottom: output = count - 1
    case .left: stack?.pane = .layers
    case .open: return performOnLayer(.copy)
    default: break
    }
    stack?.output = min(max(0, output), max(0, count - 1))
    return []
  }
}
