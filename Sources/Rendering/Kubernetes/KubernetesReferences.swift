import Formats
import ProfileModel

/// Finds again what was written where a secret was put in, so that the reference can stand there.
struct KubernetesReferences {
  private let resolution: ResolvedProfile
  /// The numbers of the references that each layer reads.
  private let numbers: [Range<Int>]

  init(_ resolution: ResolvedProfile) {
    self.resolution = resolution
    var numbers = Array(repeating: 0..<0, count: resolution.layers.count)
    for (number, reference) in resolution.references.enumerated() {
      let former = numbers[reference.reader]
      numbers[reference.reader] = (former.isEmpty ? number : former.lowerBound)..<number + 1
    }
    self.numbers = numbers
  }

  /// A text in which references stand in the place of secrets.
  func withoutSecrets(_ text: TracedText) -> TracedText {
    var result = TracedText()
    for piece in text.pieces {
      guard let number = piece.number else {
        result.append(piece.text)
        continue
      }
      let isSecret = resolution.references[number].known == .secret
      result.append(isSecret ? reference(number) : piece.text, number: number)
    }
    return result
  }

  /// A reference as the platform's documents spell it.
  private func reference(_ number: Int) -> String {
    let reference = resolution.references[number]
    let layer = resolution.layers[reference.reader].layer
    if let text = layer.fieldTexts.first(where: { $0.path == reference.field })?.text,
      let written = ReferenceText(text).references.first(where: { $0.range == reference.range })
    {
      return CanonicalText.text(
        of: written, scope: resolution.request.index.scope(at: reference.reader))
    }
    switch reference.origin {
    case .output(let position, let name):
      return Reference.text(layer: resolution.layers[position].name, output: name)
    case .setting(let key):
      return Placeholder.text(SecretName(layer: layer.name, parameter: key))
    case .system(let name): return "{{.spectro.system.\(name)}}"
    case .macro(let name): return "{{.spectro.macro.\(name)}}"
    }
  }

  /// A text of YAML documents in which references stand in the place of secrets, each as its
  /// place wants it.
  func withoutSecrets(yaml text: String, _ path: FieldPath, _ position: Int) -> TracedText {
    var places: [Range<Int>: Int] = [:]
    for number in numbers[position] where resolution.references[number].field == path {
      places[resolution.references[number].range] = number
    }
    let values = ReferenceValue(resolution, position)
    let scope = resolution.request.index.scope(at: position)
    var writer = YAMLSubstitution(text, ReferenceText(text))
    return writer.written { reference in
      guard let value = values.value(of: reference), let number = places[reference.range] else {
        return nil
      }
      guard value.known == .secret else { return (value.text, number) }
      return (CanonicalText.text(of: reference, scope: scope), number)
    }
  }
}
