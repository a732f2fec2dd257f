import Guidance
import ProfileModel
import Screen

extension Composer {
  /// Commands on the selected layer.
  mutating func performOnLayer(_ action: Action) -> [Effect] {
    guard let stack else { return [] }
    switch action {
    case .addLayer:
      openCatalogue(.adding)
      return []
    case .copy: return copySelected()
    default: break
    }
    guard let layer = stack.layer else { return [] }
    switch action {
    case .edit: enterForm()
    case .renameLayer: askForName(layer)
    case .duplicate: return duplicate(layer)
    case .replaceService: openCatalogue(.replacing(layer.id))
    case .moveLayerUp: return move(layer, by: 1)
    case .moveLayerDown: return move(layer, by: -1)
    case .delete:
      return changeCarefully(
        "removed \(layer.name)", [.remove(layer.id)], title: "Remove \(layer.name)?",
        button: "Remove anyway")
    default: break
    }
    return []
  }

  private mutating func duplicate(_ layer: Layer) -> [Effect] {
    guard let edit = stack?.profile.duplicating(layer.id) else { return [] }
    return make("duplicated \(layer.name)", [edit])
  }

  /// Moves a layer; what reads it, or what it reads, may come along.
  mutating func move(_ layer: Layer, by steps: Int) -> [Effect] {
    guard let position = stack?.position else { return [] }
    return move(layer, to: position + steps)
  }

  mutating func move(_ layer: Layer, to target: Int) -> [Effect] {
    guard let stack, let position = stack.profile.position(of: layer.id),
      stack.profile.layers.indices.contains(target), target != position
    else { return [] }
    let isUp = target > position
    let other = stack.profile.layers[target]
    let deed = "moved \(layer.name) \(isUp ? "above" : "below") \(other.name)"
    return changeCarefully(
      deed, [.move(layer.id, to: target)],
      title: "Move \(layer.name) \(isUp ? "above" : "below") \(other.name)?",
      button: "Move anyway"
    ) { $0.bringing(other, past: target + (isUp ? 1 : -1), layer, target) }
  }

  /// A move that takes the neighbour along, where there is room and nothing breaks by it.
  private func bringing(
    _ other: Layer, past place: Int, _ layer: Layer, _ target: Int
  ) -> Dialog.Button? {
    guard let index, index.profile.layers.indices.contains(place) else { return nil }
    let edits: [Edit] = [.move(other.id, to: place), .move(layer.id, to: target)]
    guard Impact(of: edits, in: index).breaks.isEmpty else { return nil }
    return Dialog.Button(
      title: "Move \(other.name) too",
      answer: .make(edits, "moved \(layer.name) and \(other.name)"))
  }

  private mutating func askForName(_ layer: Layer) {
    var dialog = Dialog(title: "Rename \(layer.name)")
    dialog.fields = [Dialog.Field(label: "Name", input: TextField(layer.name))]
    let readers = readers(of: layer)
    dialog.lines = [
      Dialog.Line(
        text: readers == 0 ? "Nothing reads it." : "\(readers) references to it are rewritten.",
        style: .faint)
    ]
    dialog.buttons = [
      Dialog.Button(title: "Rename", answer: .rename(layer.id)),
      Dialog.Button(title: "Cancel", answer: .cancel),
    ]
    overlays.append(.dialog(dialog))
  }

  private func readers(of layer: Layer) -> Int {
    guard let index, let position = index.profile.position(of: layer.id) else { return 0 }
    return Wiring(index).readers(of: position).count
  }

  /// Adds a layer of a service above the selected one and goes to its form.
  mutating func add(_ service: Service) -> [Effect] {
    guard let stack else { return [] }
    let layer = Layer(
      id: stack.profile.freeLayerID, name: stack.profile.defaultLayerName(for: service.id),
      service: service.id)
    let place = stack.position.map { $0 + 1 } ?? stack.profile.layers.count
    let effects = make("added \(layer.name)", [.add(layer, at: place)])
    screen = .stack
    self.stack?.selected = layer.id
    self.stack?.form.focus = nil
    self.stack?.form.scroll = 0
    enterForm()
    // What is typed takes the place of the name that was made up.
    self.stack?.form.input = TextField("")
    self.stack?.form.pending = ""
    return effects
  }

  /// Makes a layer one of another service.
  mutating func replace(_ id: LayerID, by service: Service) -> [Effect] {
    guard let layer = stack?.profile.layer(id) else { return [] }
    screen = .stack
    let replacement = Replacement(layer, by: service, in: catalogue)
    if !replacement.dropped.isEmpty {
      let dropped = replacement.dropped.map { "\($0)" }.joined(separator: ", ")
      say("\(service.title) has no place for \(dropped); undo brings it back", .hint)
    }
    return changeCarefully(
      "replaced \(layer.name) by \(service.title)", replacement.edits,
      title: "Replace \(layer.name) by \(service.title)?", button: "Replace anyway")
  }

  // MARK: Copying

  /// What copying takes here: an output's reference, a layer's name, a field's text.
  var copyText: String? {
    guard let stack, let layer = stack.layer else { return nil }
    switch stack.pane {
    case .outputs:
      let outputs = outputs
      guard outputs.indices.contains(stack.output) else { return nil }
      return Reference.text(layer: layer.name, output: outputs[stack.output].output.name)
    case .form: return stack.form.editor?.clipping.text ?? focusedField?.text
    case .layers: return layer.name
    case .preview: return previewCopyText
    }
  }

  private mutating func copySelected() -> [Effect] {
    guard let text = copyText else { return [] }
    say("copied \(text.utf8.count > 60 ? "\(text.utf8.count) characters" : text)")
    return [.copy(text)]
  }

  // MARK: Outputs

  /// An output of the selected layer with who reads it.
  struct OutputRow: Equatable, Sendable {
    var output: Output
    var readers: [String]
    /// Whether its condition holds.
    var isThere: Bool
  }

  var outputs: [OutputRow] {
    guard let stack, let layer = stack.layer, let position = stack.position,
      let service = stack.index.services[position]
    else { return [] }
    let wires = stack.reviewed?.wires(to: layer.name) ?? []
    return service.outputs.map { output in
      var seen: Set<String> = []
      let readers = wires.filter { $0.output == output.name && $0.producer == position }
        .compactMap { wire in
          stack.profile.layers.indices.contains(wire.reader)
            ? stack.profile.layers[wire.reader].name : nil
        }.filter { seen.insert($0).inserted }
      return OutputRow(
        output: output, readers: readers, isThere: stack.index.holds(output.condition, at: position)
      )
    }
  }
}

extension Stack {
  /// Whether a finding is about a field.
  func concerns(_ finding: Finding, _ id: FieldID) -> Bool {
    guard let field = finding.place.field else {
      return id.part == .name && finding.place.layer != nil
        && [.badLayerName, .duplicateLayer, .nameTooLong].contains(finding.code)
    }
    return field == id.path || isManifest(field, id.path)
      || field.steps.count > id.path.steps.count
        && Array(field.steps.prefix(id.path.steps.count)) == id.path.steps
        && id.part == .value
  }

  /// Manifests are named in findings, and numbered in the form.
  private func isManifest(_ field: FieldPath, _ path: FieldPath) -> Bool {
    guard path.first == "manifests", field.first == "manifests", let layer else { return false }
    let named = FieldPath(Array(field.steps.prefix(2)))
    let own = FieldPath(Array(path.steps.prefix(2)))
    return path.steps.count >= 2 && layer.manifestNumber(named) == layer.manifestNumber(own)
  }
}
