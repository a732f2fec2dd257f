import ProfileModel

/// A layer with its service; it takes little room, as a list may have thousands of them.
struct Producer: Sendable {
  /// What all of them share.
  final class Source: Sendable {
    fileprivate let profile: Profile
    fileprivate let services: [Service]

    init(_ profile: Profile, _ services: [Service]) {
      self.profile = profile
      self.services = services
    }
  }

  private let source: Source
  private let position: Int32
  private let number: Int32

  /// The layer at a position, with one of the source's services.
  init(_ source: Source, _ position: Int, service number: Int) {
    self.source = source
    self.position = Int32(position)
    self.number = Int32(number)
  }

  var service: Service { source.services[Int(number)] }
  var layer: Layer { source.profile.layers[Int(position)] }
  private var app: String { source.profile.name }

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
