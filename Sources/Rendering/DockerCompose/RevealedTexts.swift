import Formats
import ProfileModel

/// What references come to with the secrets themselves.
struct RevealedTexts {
  private var texts: [Int: String] = [:]

  init(_ request: RenderRequest, _ secrets: [ComposeSecret]) {
    texts = Self.texts(request, secrets, unknown: "a")
    guard secrets.contains(where: { $0.value(request) == nil }) else { return }
    let others = Self.texts(request, secrets, unknown: "b")
    texts = texts.filter { others[$0.key] == $0.value }
  }

  /// The text of a reference; nil where it hangs on a secret that nobody knows.
  func text(_ number: Int) -> String? { texts[number] }

  private static func texts(
    _ request: RenderRequest, _ secrets: [ComposeSecret], unknown: String
  ) -> [Int: String] {
    let filled = ComposeSecret.filled(request, secrets) { $0.value(request) ?? unknown }
    let resolution = ResolvedProfile(filled, ownOutputs: ComposeOutputs.table)
    var texts: [Int: String] = [:]
    for layer in resolution.layers {
      for entry in layer.parameters { collect(entry.value, into: &texts) }
    }
    return texts
  }

  private static func collect(_ value: ResolvedValue, into texts: inout [Int: String]) {
    switch value {
    case .empty: break
    case .text(let text):
      for piece in text.pieces { if let number = piece.number { texts[number] = piece.text } }
    case .list(let items): for item in items { collect(item, into: &texts) }
    case .table(let entries): for entry in entries { collect(entry.value, into: &texts) }
    }
  }
}

extension ResolvedReference {
  /// The functions after the reference's pipes.
  func calls(_ profile: Profile) -> [Reference.Call] {
    guard !range.isEmpty, let text = profile.layers[reader].setting(field)?.text else { return [] }
    let bytes = Array(text.utf8)
    guard bytes.indices.contains(range.upperBound - 1) else { return [] }
    return ReferenceText(String(decoding: bytes[range], as: UTF8.self)).references.flatMap(\.calls)
  }
}

extension Layer {
  /// What stands in the parameters at the end of a way, a secret's `{value: …}` opened.
  func setting(_ path: FieldPath) -> Value? {
    let steps = path.first == "parameters" ? path.rest.steps : path.steps
    var value = Value.table(parameters)
    for step in steps {
      switch (step, value) {
      case (.key(let key), .table(let entries)):
        guard let next = entries[key] else { return nil }
        value = next
      case (.index(let place), .list(let items)) where items.indices.contains(place):
        value = items[place]
      default: return nil
      }
    }
    if case .table(let entries) = value { return entries["value"] }
    return value
  }
}
