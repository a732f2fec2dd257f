/// What may be named in one layer, what exists but is out of reach, and why.
package struct Scope: Sendable {
  package let index: ProfileIndex
  /// The layer that reads, counted from 0 at the bottom.
  package let position: Int

  package var layer: Layer { index.profile.layers[position] }

  /// What a reference comes to in this layer.
  package func resolve(_ reference: Reference) -> Resolution {
    switch reference.target {
    case .output(let layer, let output): resolve(layer: layer, output: output)
    case .system(let name): resolve(system: name)
    case .macro(let name): .macro(name: name.name, value: index.macros[name.name])
    case .unknownSpace(let space): .unknownSpace(space)
    case .incomplete: .incomplete
    }
  }

  private func resolve(layer: Reference.Segment, output: Reference.Segment) -> Resolution {
    guard let meant = index.positions(of: layer.name).meant(from: position) else {
      return .unknownLayer(layer)
    }
    if meant == position { return .itself(layer) }
    if meant > position { return .above(layer, position: meant) }
    return resolve(output: output, at: meant)
  }

  private func resolve(output name: Reference.Segment, at producer: Int) -> Resolution {
    guard let service = index.services[producer] else { return .open(position: producer) }
    guard let output = service.output(name.name) else {
      return service.hasOpenOutputs
        ? .open(position: producer) : .unknownOutput(name, position: producer)
    }
    return .output(
      OutputUse(
        position: producer, output: output, isFormerName: output.name != name.name,
        isThere: index.holds(output.condition, at: producer)))
  }

  private func resolve(system name: Reference.Segment) -> Resolution {
    if SystemVariable.isKnown(name.name) { return .system(name.name) }
    let parts = name.name.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0] == "apptier" {
      if let parameter = layerInput(String(parts[1])) { return .layerInput(parameter) }
      if hasOpenInputs { return .openInput }
    }
    return .unknownSystemVariable(name)
  }

  /// The parameter of this layer that `apptier.<name>` means.
  private func layerInput(_ name: String) -> Parameter? {
    index.services[position]?.parameters.first {
      $0.answers(to: name) || $0.apiKey == name || $0.apiKey?.hasSuffix(".\(name)") == true
    }
  }

  /// Whether the platform may know more inputs of this layer than the catalogue does.
  private var hasOpenInputs: Bool {
    guard let service = index.services[position] else { return true }
    return service.hasOpenOutputs || service.parameters.contains { $0.apiKey == nil }
  }

  /// The names that `{{.spectro.system.…}}` may have in this layer.
  package var systemNames: [String] {
    let inputs = index.services[position]?.parameters.map { "apptier.\($0.apiName)" } ?? []
    return SystemVariable.all.map(\.name) + [SystemVariable.namespace.name] + inputs
  }
}

extension Parameter {
  /// The last name of the platform's property, or the key where nobody knows that.
  package var apiName: String {
    var name = (apiKey ?? "")[...]
    while name.last == "." { name.removeLast() }
    if let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) {
      name = name[name.utf8.index(after: dot)...]
    }
    return name.isEmpty ? key : String(name)
  }
}

/// An output of a lower layer as a reference reads it.
package struct OutputUse: Equatable, Sendable {
  /// The layer that offers it.
  package var position: Int
  package var output: Output
  package var isFormerName: Bool
  /// Whether the condition under which it exists holds.
  package var isThere: Bool
}

/// What a reference comes to in a layer.
package enum Resolution: Equatable, Sendable {
  case output(OutputUse)
  /// A layer whose outputs nobody can list.
  case open(position: Int)
  case system(String)
  /// A setting of the layer itself.
  case layerInput(Parameter)
  /// A setting of the layer itself that the catalogue does not know.
  case openInput
  case macro(name: String, value: String?)
  case unknownLayer(Reference.Segment)
  case above(Reference.Segment, position: Int)
  case itself(Reference.Segment)
  case unknownOutput(Reference.Segment, position: Int)
  case unknownSystemVariable(Reference.Segment)
  case unknownSpace(Reference.Segment)
  case incomplete
}
