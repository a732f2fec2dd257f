import ProfileModel
import Screen

extension Composer {
  /// Every action by name, with its key, and why it cannot be done now.
  mutating func openMenu() {
    let place = place
    let items = Action.allCases.filter(\.isCommand).map { action in
      Picker.Item(
        title: action.rawValue, detail: action.summary,
        keys: keys.key(for: action, at: commandPlace(place))?.description ?? "",
        obstacle: obstacle(to: action), value: .action(action))
    }
    var picker = Picker(
      "Commands", items.filter { $0.obstacle == nil } + items.filter { $0.obstacle != nil })
    picker.select(0)
    overlays.append(.picker(picker))
  }

  /// Where an action's key is looked up: the keys of the layers are shown in the form too.
  private func commandPlace(_ place: Place) -> Place {
    switch place {
    case .form: .form
    case .completion: isEditing ? .editor : .form
    case .find: .editor
    default: place
    }
  }

  /// The keys of this screen.
  mutating func openHelp() {
    let place = place
    let items = keys.entries(at: place).map { action, keys in
      Picker.Item(
        title: action.rawValue, detail: action.summary,
        keys: keys.map(\.description).joined(separator: " "),
        obstacle: action.isCommand ? obstacle(to: action) : nil, value: .action(action))
    }
    overlays.append(.picker(Picker("Keys: \(place.rawValue)", items)))
  }

  /// The layers by name, to go to one.
  mutating func openLayerList() {
    guard let stack, !stack.profile.layers.isEmpty else { return }
    let items = stack.profile.layers.reversed().map { layer in
      Picker.Item(title: layer.name, detail: title(of: layer), value: .layer(layer.id))
    }
    overlays.append(.picker(Picker("Go to layer", items)))
  }

  mutating func performInPicker(_ action: Action) -> [Effect] {
    guard case .picker(var picker) = overlays.last else { return [] }
    switch action {
    case .up, .formerField: picker.move(-1)
    case .down, .nextField: picker.move(1)
    case .pageUp: picker.move(-8)
    case .pageDown: picker.move(8)
    case .accept: return choose(picker)
    case .back, .close:
      overlays.removeLast()
      return []
    case .quit:
      overlays.removeLast()
      return quit()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    default:
      guard picker.filter.perform(action) else { return [] }
      picker.select(0)
    }
    overlays[overlays.count - 1] = .picker(picker)
    return []
  }

  private mutating func choose(_ picker: Picker) -> [Effect] {
    guard let item = picker.current else { return [] }
    if let obstacle = item.obstacle {
      say("\(item.title): \(obstacle)", .hint)
      return []
    }
    overlays.removeLast()
    switch item.value {
    case .action(let action): return perform(action, at: place)
    case .example(let name): askForNewProfile(example: name)
    case .importService(let tier, let id): return takeService(id, of: tier)
    case .fix(let number): return apply(fix: number)
    case .outside(let path): return openOutside(path)
    case .layer(let id) where screen == .graph: graph.select(id)
    case .layer(let id):
      leaveForm()
      stack?.pane = .layers
      if let position = stack?.profile.position(of: id) { selectLayer(position) }
    case .none: break
    }
    return []
  }
}
