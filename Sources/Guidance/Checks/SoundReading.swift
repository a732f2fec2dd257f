import ProfileModel

/// What a fix may lead to: a reading of which nothing is to be said.
extension ProfileIndex {
  /// Whether the layer at a position has the output under this very name, as things are set;
  /// true as well where nobody can list its outputs.
  func isSound(readingOf name: String, at position: Int) -> Bool {
    guard let service = services[position] else { return true }
    guard let output = service.output(name) else { return service.hasOpenOutputs }
    return output.name == name && holds(output.condition, at: position)
      && !isFirstOfMany(output, at: position)
  }

  /// Whether an output is the first of several values, so that it does not say all.
  func isFirstOfMany(_ output: Output, at position: Int) -> Bool {
    (values(behind: output, at: position)?.count ?? 0) > 1
  }

  /// The values of the list of which an output is the first.
  func values(behind output: Output, at position: Int) -> [Value]? {
    guard output.kind == .port,
      let parameter = services[position]?.parameters.first(where: { output.value == "<\($0.key)>" })
    else { return nil }
    return profile.layers[position].value(of: parameter)?.items
  }
}

extension LayerContext {
  /// Whether a reference that comes to this is right as it is.
  func isSound(_ resolution: Resolution) -> Bool {
    switch resolution {
    case .output(let use):
      use.isThere && !use.isFormerName && !index.isFirstOfMany(use.output, at: use.position)
    case .open, .system, .layerInput, .openInput, .macro: true
    default: false
    }
  }

  /// What a text that holds one reference would come to in this layer.
  func resolution(of text: String) -> Resolution? {
    ReferenceText(text).references.first.map { scope.resolve($0) }
  }
}
