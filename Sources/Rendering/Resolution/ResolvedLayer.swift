package import Formats
package import ProfileModel

/// A layer with its references resolved and its names made up.
package struct ResolvedLayer: Sendable {
  package let position: Int
  package let layer: Layer
  package let service: Service?
  /// The app's name.
  package let app: String
  /// What every parameter is set to, what is left out included, in the catalogue's order.
  package var parameters: [ResolvedEntry] = []
  package var values: TracedText?
  package var manifests: [ResolvedManifest] = []

  init(position: Int, layer: Layer, service: Service?, _ request: RenderRequest) {
    self.position = position
    self.layer = layer
    self.service = service
    app = request.app
  }

  package var name: String { layer.name }
  /// `<app>-<layer>`: what the platform calls the layer's own objects.
  package var fullName: String { "\(app)-\(layer.name)" }
  /// The namespace that the platform makes for the layer.
  package var namespace: String { "\(fullName)-ns" }

  /// What a parameter is set to; nil where it is not.
  package subscript(key: String) -> ResolvedValue? {
    parameters.first { $0.key == key }.flatMap { $0.value == .empty ? nil : $0.value }
  }

  /// A parameter's text; nil where it is not set or empty.
  package func text(_ key: String) -> TracedText? {
    guard let text = self[key]?.text, !text.isEmpty else { return nil }
    return text
  }

  /// A parameter's number; nil where it is none.
  package func number(_ key: String) -> Int? { text(key).flatMap { Int($0.text) } }

  /// The texts of a list; a single text counts as a list of one.
  package func list(_ key: String) -> [TracedText] {
    switch self[key] {
    case .list(let items)?: items.compactMap(\.text)
    case .text(let text)? where !text.isEmpty: [text]
    default: []
    }
  }

  /// The entries of a table whose values are texts.
  package func table(_ key: String) -> [(key: String, value: TracedText)] {
    self[key]?.entries?.map { ($0.key, $0.value.text ?? TracedText()) } ?? []
  }

  /// Fills in `<app>`, `<layer>` and the names of parameters; nil where one is not set.
  ///
  /// In a URI a parameter's text is escaped as a URI wants it, a placeholder aside.
  package func filled(_ template: String) -> TracedText? {
    let isURI = template.utf8.contains(UInt8(ascii: "@"))
    var text = TracedText()
    var rest = template[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      text.append(String(rest[..<open]))
      guard let value = value(of: String(rest[rest.index(after: open)..<close])) else { return nil }
      text.append(isURI ? value.mapped(Self.escapedForURI) : value)
      rest = rest[rest.index(after: close)...]
    }
    text.append(String(rest))
    return text.isEmpty ? nil : text
  }

  private static func escapedForURI(_ text: String) -> String {
    guard !text.hasPrefix("<secret:") else { return text }
    var escaped = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        escaped += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return escaped
  }

  private func value(of word: String) -> TracedText? {
    switch word {
    case "app": TracedText(app)
    case "layer": TracedText(layer.name)
    default: text(word) ?? list(word).first
    }
  }
}

/// What a parameter comes to.
package indirect enum ResolvedValue: Equatable, Sendable {
  case empty
  case text(TracedText)
  case list([ResolvedValue])
  case table([ResolvedEntry])

  /// The characters of a text.
  package var text: TracedText? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The entries of a table.
  package var entries: [ResolvedEntry]? {
    if case .table(let entries) = self { entries } else { nil }
  }
}

/// A key with what it comes to.
package struct ResolvedEntry: Equatable, Sendable {
  package var key: String
  package var value: ResolvedValue

  package init(_ key: String, _ value: ResolvedValue) {
    self.key = key
    self.value = value
  }
}

/// A manifest with its references resolved.
package struct ResolvedManifest: Equatable, Sendable {
  package var name: String
  package var content: TracedText
}
