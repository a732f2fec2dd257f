import Formats
import ProfileModel

/// Finds what a reference of a layer comes to.
struct ReferenceValue {
  private let resolution: ResolvedProfile
  private let scope: Scope

  /// A value with where it comes from and when it is known.
  struct Found {
    var text: String
    var known: Knowledge
    var origin: ResolvedReference.Origin
    /// How a context file calls it.
    var key: String
  }

  init(_ resolution: ResolvedProfile, _ position: Int) {
    self.resolution = resolution
    scope = resolution.request.index.scope(at: position)
  }

  /// What the reference comes to; nil where it is broken.
  func value(of reference: Reference) -> Found? {
    guard var found = base(of: reference) else { return nil }
    guard found.known != .deployment else { return left(reference, found) }
    for call in reference.calls {
      guard let text = applied(call, to: found) else { return left(reference, found) }
      found.text = text
    }
    return found
  }

  /// A hidden secret keeps its placeholder: only what makes another writing of it is done to it.
  private func applied(_ call: Reference.Call, to found: Found) -> String? {
    let isHidden = found.known == .secret && !resolution.request.isRevealed
    let rewriting: Set<String> = ["b64enc", "quote", "squote", "indent", "nindent"]
    if isHidden, !rewriting.contains(call.function.name) { return found.text }
    return FunctionCall.applied(call, to: found.text)
  }

  /// The reference in canonical spelling: only the deployment can fill it in.
  private func left(_ reference: Reference, _ found: Found) -> Found {
    var found = found
    found.known = .deployment
    found.text = CanonicalText.text(of: reference, scope: scope)
    return found
  }

  private func base(of reference: Reference) -> Found? {
    switch scope.resolve(reference) {
    case .output(let use): output(use)
    case .open(let position):
      later(
        .output(position: position, name: name(reference)),
        "app.\(layer(position)).\(name(reference))")
    case .system(let name): system(name)
    case .layerInput(let parameter): setting(parameter)
    case .openInput: later(.system(name(reference)), name(reference))
    case .macro(let name, let value): macro(name, value)
    case .unknownLayer, .above, .itself, .unknownOutput, .unknownSystemVariable, .unknownSpace,
      .incomplete:
      nil
    }
  }

  private func name(_ reference: Reference) -> String {
    switch reference.target {
    case .output(_, let output): output.name
    case .system(let name), .macro(let name): name.name
    case .unknownSpace, .incomplete: ""
    }
  }

  private func layer(_ position: Int) -> String {
    resolution.request.profile.layers[position].name
  }

  /// A value that the context knows, or else the deployment.
  private func later(_ origin: ResolvedReference.Origin, _ key: String) -> Found {
    if let text = resolution.request.context[key] {
      return Found(text: text, known: .now, origin: origin, key: key)
    }
    return Found(text: "", known: .deployment, origin: origin, key: key)
  }

  private func output(_ use: OutputUse) -> Found {
    let producer = resolution.layers[use.position]
    let origin = ResolvedReference.Origin.output(position: use.position, name: use.output.name)
    let key = "app.\(producer.name).\(use.output.name)"
    let own = producer.service.flatMap { resolution.ownOutputs[$0.id]?[use.output.name] }
    guard use.isThere, let template = own ?? use.output.value,
      let text = producer.filled(template), !resolution.holdsGap(text)
    else { return later(origin, key) }
    let isSecret = use.output.isSensitive || resolution.holdsSecret(text)
    return Found(text: text.text, known: isSecret ? .secret : .now, origin: origin, key: key)
  }

  private func system(_ name: String) -> Found {
    let origin = ResolvedReference.Origin.system(name)
    if let text = resolution.request.context[name] ?? ownSystemValue(name) {
      return Found(text: text, known: .now, origin: origin, key: name)
    }
    return later(origin, name)
  }

  /// What the app's name alone tells.
  private func ownSystemValue(_ name: String) -> String? {
    let layer = resolution.layers[scope.position]
    return switch name {
    case "appprofile.name": resolution.request.profile.name
    case "appdeployment.name": layer.app
    case "apptier.name": layer.name
    case "appdeployment.tiername": layer.fullName
    case SystemVariable.namespace.name: layer.namespace
    default: nil
    }
  }

  /// A setting of the layer itself, as it is written: one that holds a reference is not followed.
  private func setting(_ parameter: Parameter) -> Found {
    let layer = scope.layer
    let origin = ResolvedReference.Origin.setting(parameter.key)
    let key = "apptier.\(parameter.apiName)"
    guard let service = scope.index.services[scope.position] else { return later(origin, key) }
    let value = layer.effectiveValue(of: parameter, in: service)
    if parameter.isSecret {
      let name = SecretName(layer: layer.name, parameter: parameter.key)
      let text = resolution.request.isRevealed ? resolution.request.secrets[name] : nil
      return Found(
        text: text ?? Placeholder.text(name), known: .secret, origin: origin, key: key)
    }
    guard let text = value.text ?? value.items?.first?.text,
      ReferenceText(text).references.isEmpty
    else { return later(origin, key) }
    return Found(text: text, known: .now, origin: origin, key: key)
  }

  private func macro(_ name: String, _ value: String?) -> Found {
    let found = later(.macro(name), "macro.\(name)")
    guard found.known == .deployment, let value else { return found }
    return Found(text: value, known: .now, origin: .macro(name), key: found.key)
  }
}
