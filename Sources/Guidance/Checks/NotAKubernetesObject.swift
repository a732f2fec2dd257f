import Formats
import ProfileModel

/// Every document of a manifest is an object with `apiVersion`, `kind` and a name.
enum NotAKubernetesObject {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    context.texts.filter { $0.field.syntax == .manifest }.flatMap { text in
      let yaml = text.yaml
      var rest = yaml.objects[...]
      var found: [Finding] = []
      while let object = rest.popFirst() {
        guard !text.references.hasTemplate(in: object.extent),
          let message = problem(of: object.node)
        else { continue }
        guard isCut(object, from: rest.first), let cut = yaml.mark(behind: object) else {
          let place = context.place(text.field.path, firstLine(object.node, yaml))
          found.append(Finding(.notAKubernetesObject, at: place, message))
          continue
        }
        rest = rest.dropFirst()
        found.append(
          Finding(
            .notAKubernetesObject, at: context.place(text.field.path, cut),
            "this ends the object above it, and what follows is no object of its own; "
              + "delete the line, so that both are one"))
      }
      return found
    }
  }

  /// Whether an object and what follows are likely to be the parts of one.
  private static func isCut(_ object: YAMLText.Object, from next: YAMLText.Object?) -> Bool {
    guard let next, object.node.pairs != nil, let rest = next.node.pairs else { return false }
    let heads = ["apiVersion", "kind"]
    let keys = rest.map(\.key.text)
    return heads.contains { object.node[$0] != nil }
      && !keys.contains { $0.map { object.node[$0] != nil || heads.contains($0) } ?? true }
  }

  private static func problem(of object: YAMLNode) -> String? {
    guard object.pairs != nil else {
      return "this is \(object.whatItIs), no Kubernetes object; an object is a table with "
        + "`apiVersion`, `kind` and `metadata`"
    }
    let missing = ["apiVersion", "kind"].filter { object[$0]?.text?.isEmpty ?? true }
    if !missing.isEmpty {
      let names = missing.map { "`\($0)`" }.joined(separator: " and ")
      let isChart = object["apiVersion"]?.text == "v2" || object["dependencies"] != nil
      return "\(names) \(missing.count == 1 ? "is" : "are") missing, so this is no Kubernetes "
        + "object" + (isChart ? "; a Chart.yaml belongs to a chart, not into a manifest" : "")
    }
    if object["kind"]?.text?.hasSuffix("List") == true { return nil }
    let metadata = object["metadata"]
    guard metadata?["name"] == nil, metadata?["generateName"] == nil else { return nil }
    return "the \(object["kind"]?.text ?? "object") has no name; write `name:` under `metadata`"
  }

  private static func firstLine(_ object: YAMLNode, _ yaml: YAMLText) -> Range<Int> {
    let line = yaml.source.lineRange(yaml.source.lineNumber(of: object.range.lowerBound))
    return object.range.lowerBound..<max(object.range.lowerBound, line.upperBound)
  }
}

extension YAMLText {
  /// The `---` or `...` that ends an object.
  fileprivate func mark(behind object: Object) -> Range<Int>? {
    let first = source.lineNumber(of: object.node.range.upperBound)
    let last = source.lineNumber(of: object.extent.upperBound)
    let line = (first...max(first, last)).lazy.map { source.lineRange($0) }.first {
      source.text($0).hasPrefix("---") || source.text($0).hasPrefix("...")
    }
    return line.map { $0.lowerBound..<$0.lowerBound + 3 }
  }
}
