import Formats
import ProfileModel

/// A document of a manifest.
struct KubernetesObject {
  let node: YAMLNode

  init(_ node: YAMLNode) { self.node = node }

  var kind: String { node["kind"]?.text ?? "object" }

  /// What it is called in a sentence.
  var title: String {
    guard let name = node["metadata"]?["name"]?.text, !name.isEmpty else { return "the \(kind)" }
    return "the \(kind) `\(name)`"
  }

  /// The objects of a list.
  var items: [YAMLNode] { kind.hasSuffix("List") ? node["items"]?.items ?? [] : [] }

  /// Why it is none; nil for an object.
  var problem: String? {
    guard node.pairs != nil else {
      return "this is \(node.whatItIs), no Kubernetes object; an object is a table with "
        + "`apiVersion`, `kind` and `metadata`"
    }
    let missing = ["apiVersion", "kind"].filter { node[$0]?.text?.isEmpty ?? true }
    guard !missing.isEmpty else { return nil }
    let names = missing.map { "`\($0)`" }.joined(separator: " and ")
    return "\(names) \(missing.count == 1 ? "is" : "are") missing, so this is no Kubernetes object"
  }

  /// A Secret that states what it keeps.
  var holdsSecret: Bool {
    guard kind == "Secret" else { return false }
    return ["data", "stringData"].contains { field in
      guard let value = node[field], !value.isNull else { return false }
      guard let pairs = value.pairs else { return true }
      return pairs.contains { !Self.isReference($0.value) }
    }
  }

  /// Whether a value is made of references and has no password of its own beside them.
  private static func isReference(_ node: YAMLNode) -> Bool {
    guard let text = node.text else { return false }
    let read = ReferenceText(text)
    return node.isNull || text.isEmpty
      || !(read.references.isEmpty && read.templates.isEmpty) && !SecretSearch.holdsAccount(text)
  }

  /// Whether it lives in a namespace and names none.
  var lacksNamespace: Bool {
    guard let apiVersion = node["apiVersion"]?.text, node["metadata"]?["namespace"] == nil else {
      return false
    }
    return KubernetesKind.isNamespaced(kind, apiVersion)
  }
}
