import ProfileModel
import Screen

extension Composer {
  /// Shows who reads whom, beginning with the selected layer.
  mutating func openGraph() {
    leaveForm()
    graph = GraphScreen()
    graph.select(stack?.selected)
    screen = .graph
  }

  /// The layer that the graph is about, counted from 0 at the bottom.
  var graphPosition: Int? {
    guard let layers = stack?.profile.layers, !layers.isEmpty else { return nil }
    return graph.selected.flatMap { stack?.profile.position(of: $0) } ?? layers.count - 1
  }

  /// What an action does on the graph screen.
  mutating func performInGraph(_ action: Action) -> [Effect] {
    let page = max(1, ListAndDetail(size).list.rows - 3)
    switch action {
    case .up: moveInGraph(1)
    case .down: moveInGraph(-1)
    case .pageUp: moveInGraph(page)
    case .pageDown: moveInGraph(-page)
    case .top: moveInGraph(stack?.profile.layers.count ?? 0)
    case .bottom: moveInGraph(-(stack?.profile.layers.count ?? 0))
    case .left: graph.detailScroll -= 1
    case .right: graph.detailScroll += 1
    case .nextTab, .nextPane: graph.step(1)
    case .formerTab, .formerPane: graph.step(-1)
    case .firstPane: graph.show(.reads)
    case .secondPane: graph.show(.readBy)
    case .thirdPane: graph.show(.text)
    case .open: goToGraphLayer()
    case .filter: openLayerList()
    case .copy: return copyGraph()
    case .back, .leave: screen = .stack
    case .undo, .redo, .save, .saveAsVersion, .editProfile, .reload:
      return performInStack(action)
    default: break
    }
    return []
  }

  /// Towards the top of the stack, or towards its bottom.
  private mutating func moveInGraph(_ steps: Int) {
    guard let layers = stack?.profile.layers, let position = graphPosition else { return }
    graph.select(layers[min(max(0, position + steps), layers.count - 1)].id)
  }

  /// To the selected layer on the stack.
  private mutating func goToGraphLayer() {
    screen = .stack
    stack?.pane = .layers
    if let position = graphPosition { selectLayer(position) }
    graph.select(stack?.selected)
    if stack?.selected != nil { stack?.returnsTo = .graph }
  }

  /// A click selects, a second one goes there.
  mutating func pressGraph(_ id: LayerID, isDouble: Bool) -> [Effect] {
    graph.select(id)
    if isDouble { goToGraphLayer() }
    return []
  }

  // MARK: Copying

  /// All of it as text.
  var graphText: GraphText? {
    stack.map { GraphText(title: graphTitle($0), $0.profile.layers, $0.readings) }
  }

  func graphTitle(_ stack: Stack) -> String {
    "\(stack.profile.name) \(stack.profile.version ?? Version.initial.description)"
  }

  private mutating func copyGraph() -> [Effect] {
    guard let lines = graphText else { return [] }
    let text = lines[0..<lines.count].map { Self.harmless($0.text) }.joined(separator: "\n") + "\n"
    guard text.utf8.count <= Clipping.longest else {
      say("copy: it is more than a terminal takes; `strata graph` prints it", .hint)
      return []
    }
    say("copied who reads whom")
    return [.copy(text)]
  }

  /// A line in which no character does anything but stand there.
  static func harmless(_ line: String) -> String { String(line.map(Shown.character)) }

  // MARK: Obstacles

  /// Why an action cannot be done on the graph screen.
  func graphObstacle(to action: Action) -> String? {
    switch action {
    case .openGraph: return "it is open"
    case .openFindings, .saveAsVersion, .editProfile, .reload: return nil
    case .undo, .redo, .save: return stackObstacle(to: action)
    case .copy:
      return stack?.profile.layers.isEmpty == false ? nil : "there is no layer yet"
    default: return needsProfile
    }
  }
}
