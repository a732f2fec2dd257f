import ProfileModel

/// A layer with its service, shared by the candidates of its outputs.
final class Producer: Sendable {
  let app: String
  let layer: Layer
  let service: Service

  init(app: String, layer: Layer, service: Service) {
    self.app = app
    self.layer = layer
    self.service = service
  }

  /// Stands for a secret.
  static let hidden = "••••"

  /// The template with `<app>`, `<layer>` and `<parameter>` filled in; nil where one is not set.
  func fill(_ template: String) -> String? {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      text += rest[..<open]
      guard let value = value(of: String(rest[rest.index(after: open)..<close])) else { return nil }
      text += value
      rest = rest[rest.index(after: close)...]
    }
    text += rest
    return text.isEmpty ? nil : text
  }

  private func value(of word: String) -> String? {
    switch word {
    case "app": return app
    case "layer": return layer.name
    default:
      guard let parameter = service.parameter(word) else { return nil }
      return Self.example(of: parameter, in: layer, service)
    }
  }

  /// What a parameter is set to: a list's first item, dots for a secret.
  static func example(of parameter: Parameter, in layer: Layer, _ service: Service) -> String? {
    if parameter.isSecret { return hidden }
    let value = layer.effectiveValue(of: parameter, in: service)
    let text = value.text ?? value.items?.first?.text
    return text?.isEmpty == true ? nil : text
  }
}
