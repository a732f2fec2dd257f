import Formats
import ProfileModel

@testable import Rendering

/// A Kubernetes rendering read again, object by object.
struct KubernetesStream {
  struct Object: CustomStringConvertible {
    var node: YAMLNode
    var kind: String { node["kind"]?.text ?? "" }
    var name: String { node["metadata"]?["name"]?.text ?? "" }
    var namespace: String? { node["metadata"]?["namespace"]?.text }
    var description: String { "\(kind) \(namespace ?? "-") \(name)" }

    /// What runs pods: their description, and by what they are chosen.
    var template: YAMLNode? { node["spec"]?["template"] }
  }

  let rendered: Rendered
  let objects: [Object]
  let failure: YAMLFailure?

  init(_ request: RenderRequest) {
    rendered = Render.rendered(request, to: .kubernetes)
    let read = YAMLStream.read(SourceText(rendered.stream.text))
    objects = read.documents.map { Object(node: $0) }
    failure = read.failure
  }

  /// Renders a profile, its secrets revealed as `marker-<layer>-<parameter>`.
  static func revealed(_ text: String) -> KubernetesStream {
    let index = profile(text)
    var request = RenderRequest(index, isRevealed: true)
    for wanted in RenderRequest.wantedSecrets(index) {
      request.secrets[wanted.name] = "marker-\(wanted.name.layer)-\(wanted.name.parameter)"
    }
    return KubernetesStream(request)
  }

  func object(_ kind: String, _ name: String) -> Object? {
    objects.first { $0.kind == kind && $0.name == name }
  }

  /// The remarks as `kind layer field`.
  var remarks: [String] {
    rendered.remarks.map { "\($0.kind) \($0.layer ?? "-") \($0.field ?? "-")" }
  }

  /// The objects whose text holds a word, by their documents in the stream.
  func kinds(holding word: String) -> Set<String> {
    var kinds: Set<String> = []
    for part in rendered.stream.text.split(separator: "\n---\n") where part.contains(word) {
      let line = part.split(separator: "\n").first { $0.hasPrefix("kind: ") }
      kinds.insert(line.map { String($0.dropFirst(6)) } ?? "?")
    }
    return kinds
  }
}

extension YAMLNode {
  /// All tables in it that have a key, with what the key has.
  func all(_ key: String) -> [YAMLNode] {
    var found: [YAMLNode] = []
    for pair in pairs ?? [] {
      if pair.key.text == key { found.append(pair.value) }
      found += pair.value.all(key)
    }
    for item in items ?? [] { found += item.all(key) }
    return found
  }

  /// The texts of a table by their keys.
  var table: [String: String] {
    var table: [String: String] = [:]
    for pair in pairs ?? [] { table[pair.key.text ?? ""] = pair.value.text }
    return table
  }
}
