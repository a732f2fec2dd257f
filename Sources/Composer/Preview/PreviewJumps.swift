import ProfileModel
import Screen

/// From a value to where it comes from, and back.
extension Composer {
  /// To the field that reads the selected value.
  mutating func goToReader() {
    guard let preview = stack?.preview, let source = preview.source else {
      return say("no value is selected; n goes to the next one", .hint)
    }
    guard let layer = stack?.profile.layer(source.reader) else { return }
    goTo(source.field, at: source.range.lowerBound, of: layer)
  }

  /// To a field of a layer, the cursor at a place of its text; a step back leads here again.
  mutating func goTo(_ field: FieldPath?, at offset: Int, of layer: Layer) {
    let spot = leavePreview()
    select(layer)
    enterForm()
    stack?.preview.back = spot
    guard let field else { return }
    guard let form, let id = layer.fieldID(of: field, catalogue[layer.service], form) else {
      return say("\(field) has no field in the form", .hint)
    }
    focus(id, cursor: offset)
    if let field = focusedField, field.control == .longText { openEditor(field, at: offset) }
  }

  /// Off the preview; gives the way back.
  private mutating func leavePreview() -> PreviewState.Spot? {
    let spot = stack?.preview.spot(
      stack?.selected, fullOver: screen == .preview ? stack?.pane : nil)
    screen = .stack
    return spot
  }

  /// To the output that the selected value is.
  mutating func goToProducer() {
    guard let source = stack?.preview.source, let producer = source.producer,
      let layer = stack?.profile.layer(producer)
    else { return }
    let spot = leavePreview()
    select(layer)
    stack?.pane = .outputs
    let place = outputs.firstIndex { $0.output.name == source.output }
    stack?.output = place ?? 0
    stack?.preview.back = spot
  }

  private mutating func select(_ layer: Layer) {
    guard layer.id != stack?.selected, let position = stack?.profile.position(of: layer.id) else {
      return
    }
    selectLayer(position)
  }

  /// Back to the screen or the value that led here; says whether one did.
  mutating func comeBack() -> Bool {
    // Out of the form one step leads to the layers, from which the graph is left and found again.
    if stack?.returnsTo == .graph, stack?.pane == .form { return false }
    if let screen = stack?.returnsTo {
      leaveForm()
      stack?.returnsTo = nil
      self.screen = screen
      return true
    }
    guard let spot = stack?.preview.back else { return false }
    leaveForm()
    if let layer = spot.layer.flatMap({ stack?.profile.layer($0) }) { select(layer) }
    stack?.pane = spot.fullOver ?? .preview
    if spot.fullOver != nil { screen = .preview }
    let layer = previewedLayer
    stack?.preview.comeBack(to: spot, layer)
    return true
  }

  /// Why one cannot go to where the selected value is made.
  var producerObstacle: String? {
    guard let source = stack?.preview.source else {
      return "no value is selected in the preview; `n` goes to the next one"
    }
    return source.producer == nil ? "`\(source.origin)` is no layer's output" : nil
  }
}

extension Layer {
  /// The field of the form that holds what stands at a way in the layer.
  func fieldID(
    of path: FieldPath, _ service: Service?, _ form: LayerForm
  ) -> FieldID? {
    for path in [numbered(path), written(path, service), path] {
      // A list of numbers is one field; a secret that is made up has none but where it comes from.
      var steps = path.steps
      while !steps.isEmpty {
        for part in [FieldID.Part.value, .mode] {
          let id = FieldID(FieldPath(steps), part)
          if form.field(id) != nil { return id }
        }
        steps.removeLast()
      }
    }
    return nil
  }

  /// Manifests are numbered in the form.
  private func numbered(_ path: FieldPath) -> FieldPath {
    manifestNumber(path).map { FieldPath("manifests").index($0) } ?? path
  }

  /// Under the key that the file has.
  private func written(_ path: FieldPath, _ service: Service?) -> FieldPath {
    for parameter in service?.parameters ?? [] {
      let own = Self.parameterPath(parameter.key).steps
      guard path.steps.starts(with: own) else { continue }
      return FieldPath(self.path(to: parameter).steps + path.steps.dropFirst(own.count))
    }
    return path
  }
}
