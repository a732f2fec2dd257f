/// A text of a layer in which references may stand, with the way to it.
package struct FieldText: Equatable, Sendable {
  package enum Syntax: Equatable, Sendable {
    /// A parameter's text.
    case plain
    /// A chart's values: one YAML document.
    case values
    /// Kubernetes objects: YAML documents.
    case manifest
  }

  package var path: FieldPath
  package var text: String
  package var syntax: Syntax

  package init(path: FieldPath, text: String, syntax: Syntax) {
    self.path = path
    self.text = text
    self.syntax = syntax
  }
}

extension Layer {
  /// Every text of the layer in which a reference may stand, in the order of the file format.
  package var fieldTexts: [FieldText] {
    var texts: [FieldText] = []
    for entry in parameters {
      Self.collect(entry.value, Self.parameterPath(entry.key), into: &texts)
    }
    if let values {
      texts.append(FieldText(path: FieldPath("values"), text: values, syntax: .values))
    }
    for (path, manifest) in zip(manifestPaths, manifests) {
      texts.append(FieldText(path: path, text: manifest.content, syntax: .manifest))
    }
    return texts
  }

  private static func collect(_ value: Value, _ path: FieldPath, into texts: inout [FieldText]) {
    switch value {
    case .empty: break
    case .text(let text): texts.append(FieldText(path: path, text: text, syntax: .plain))
    case .list(let items):
      for (number, item) in items.enumerated() { collect(item, path.index(number), into: &texts) }
    case .table(let entries):
      for entry in entries { collect(entry.value, path.key(entry.key), into: &texts) }
    }
  }
}
