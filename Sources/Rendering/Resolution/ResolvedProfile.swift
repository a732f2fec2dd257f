package import Formats
package import ProfileModel

/// A profile resolved for one app: every setting and every text of its layers with the values of
/// their references, each known now, at deployment, or secret.
package struct ResolvedProfile: Sendable {
  package let request: RenderRequest
  /// How a target says an output otherwise than the catalogue: templates by service and output.
  package let ownOutputs: OutputTable
  /// By position, bottom first.
  package private(set) var layers: [ResolvedLayer] = []
  /// What the numbers of traces mean.
  package private(set) var references: [ResolvedReference] = []
  /// Where the deployment alone knows a value, in the order of the profile.
  package private(set) var gaps: [Gap] = []

  /// Templates of outputs by the service's id and the output's name.
  package typealias OutputTable = [String: [String: String]]

  package init(_ request: RenderRequest, ownOutputs: OutputTable = [:]) {
    self.request = request
    self.ownOutputs = ownOutputs
    for position in request.profile.layers.indices { add(position) }
  }

  private mutating func add(_ position: Int) {
    let layer = request.profile.layers[position]
    let service = request.index.services[position]
    layers.append(ResolvedLayer(position: position, layer: layer, service: service, request))
    var parameters: [ResolvedEntry] = []
    for (key, value, isSecret) in Self.settings(of: layer, service) {
      let path = Layer.parameterPath(key)
      let resolved =
        isSecret ? secret(value, key, path, position) : resolved(value, path, position)
      parameters.append(ResolvedEntry(key, resolved))
    }
    layers[position].parameters = parameters
    if let values = layer.values {
      layers[position].values = resolved(yaml: values, FieldPath("values"), position)
    }
    layers[position].manifests = zip(layer.manifestPaths, layer.manifests).map { path, manifest in
      ResolvedManifest(
        name: manifest.name, content: resolved(yaml: manifest.content, path, position))
    }
  }

  /// What a layer is set to, what it leaves out included: in the catalogue's order, then what the
  /// catalogue does not know.
  private static func settings(
    of layer: Layer, _ service: Service?
  ) -> [(key: String, value: Value, isSecret: Bool)] {
    guard let service else { return layer.parameters.map { ($0.key, $0.value, false) } }
    var settings = service.parameters.map { parameter in
      (parameter.key, layer.effectiveValue(of: parameter, in: service), parameter.isSecret)
    }
    for entry in layer.parameters where service.parameter(entry.key) == nil {
      settings.append((entry.key, entry.value, false))
    }
    return settings
  }

  private mutating func resolved(
    _ value: Value, _ path: FieldPath, _ position: Int
  ) -> ResolvedValue {
    switch value {
    case .empty: return .empty
    case .text(let text): return .text(resolved(text, path, position))
    case .list(let items):
      var list: [ResolvedValue] = []
      for (number, item) in items.enumerated() {
        list.append(resolved(item, path.index(number), position))
      }
      return .list(list)
    case .table(let entries):
      var table: [ResolvedEntry] = []
      for entry in entries {
        table.append(ResolvedEntry(entry.key, resolved(entry.value, path.key(entry.key), position)))
      }
      return .table(table)
    }
  }

  /// A setting's text with its references resolved.
  private mutating func resolved(
    _ text: String, _ path: FieldPath, _ position: Int
  ) -> TracedText {
    guard ReferenceText.mayHoldReferences(text) else { return TracedText(text) }
    var result = TracedText()
    let bytes = Array(text.utf8)
    var place = 0
    for reference in ReferenceText(text).references where reference.isClosed {
      guard let found = found(reference, path, position) else { continue }
      result.append(String(decoding: bytes[place..<reference.range.lowerBound], as: UTF8.self))
      result.append(found.text, number: found.number)
      place = reference.range.upperBound
    }
    result.append(String(decoding: bytes[place...], as: UTF8.self))
    return result
  }

  /// What a reference comes to, noted; nil where it means nothing.
  private mutating func found(
    _ reference: Reference, _ path: FieldPath, _ position: Int
  ) -> (text: String, number: Int)? {
    guard let value = ReferenceValue(self, position).value(of: reference) else { return nil }
    references.append(
      ResolvedReference(
        known: value.known, origin: value.origin, reader: position, field: path,
        range: reference.range, key: value.key))
    if value.known == .deployment {
      gaps.append(
        Gap(
          layer: layers[position].layer.name, field: path, reference: value.text, key: value.key))
    }
    return (value.text, references.count - 1)
  }

  /// A text of YAML documents with its references resolved, each as its place wants it.
  private mutating func resolved(
    yaml text: String, _ path: FieldPath, _ position: Int
  ) -> TracedText {
    guard ReferenceText.mayHoldReferences(text) else { return TracedText(text) }
    let references = ReferenceText(text)
    guard !references.references.isEmpty else { return TracedText(text) }
    var writer = YAMLSubstitution(text, references)
    return writer.written { reference in found(reference, path, position) }
  }
}

// MARK: Secrets

extension ResolvedProfile {
  /// Where a secret parameter's value comes from, as text: the secret itself where it is to be
  /// revealed, else a placeholder.
  private mutating func secret(
    _ value: Value, _ key: String, _ path: FieldPath, _ position: Int
  ) -> ResolvedValue {
    let layer = layers[position].layer
    let secret = Secret(value) ?? .generated
    if case .reference(let text) = secret { return .text(resolved(text, path, position)) }
    references.append(
      ResolvedReference(
        known: .secret, origin: .setting(key), reader: position, field: path, range: 0..<0))
    let name = SecretName(layer: layer.name, parameter: key)
    return .text(TracedText(Self.text(of: secret, name, request), number: references.count - 1))
  }

  private static func text(
    of secret: Secret, _ name: SecretName, _ request: RenderRequest
  ) -> String {
    if request.isRevealed {
      if let text = request.secrets[name] { return text }
      if case .literal(let text) = secret { return text }
    }
    if case .environment(let variable) = secret { return Placeholder.text(variable: variable) }
    return Placeholder.text(name)
  }

  /// Whether a part of a text is a secret.
  package func holdsSecret(_ text: TracedText) -> Bool {
    text.traces.contains { references[$0.number].known == .secret }
  }

  /// Whether a part of a text is known only at deployment.
  func holdsGap(_ text: TracedText) -> Bool {
    text.traces.contains { references[$0.number].known == .deployment }
  }
}

extension RenderRequest {
  /// A secret of the profile whose value somebody has to give.
  package struct WantedSecret: Equatable, Sendable {
    package enum Origin: Equatable, Sendable {
      case generated, environment(String), literal(String)
    }

    package var name: SecretName
    package var origin: Origin
    /// What the secret is, so that one is made up that fits.
    package var kind: Kind
  }

  /// The secrets of the layers, those that are read from other layers aside.
  package static func wantedSecrets(_ index: ProfileIndex) -> [WantedSecret] {
    var wanted: [WantedSecret] = []
    for (position, layer) in index.profile.layers.enumerated() {
      guard let service = index.services[position] else { continue }
      for parameter in service.parameters where parameter.isSecret {
        let name = SecretName(layer: layer.name, parameter: parameter.key)
        switch Secret(layer.effectiveValue(of: parameter, in: service)) ?? .generated {
        case .generated:
          wanted.append(WantedSecret(name: name, origin: .generated, kind: parameter.kind))
        case .environment(let variable):
          wanted.append(
            WantedSecret(name: name, origin: .environment(variable), kind: parameter.kind))
        case .literal(let text):
          wanted.append(WantedSecret(name: name, origin: .literal(text), kind: parameter.kind))
        case .reference: break
        }
      }
    }
    return wanted
  }
}
