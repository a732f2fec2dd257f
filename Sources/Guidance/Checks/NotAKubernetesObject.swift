import Formats
import ProfileModel

/// Every document of a manifest is an object with `apiVersion`, `kind` and a name.
enum NotAKubernetesObject {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    context.texts.filter { $0.field.syntax == .manifest }.flatMap { text in
      guard let yaml = text.yaml else { return [Finding]() }
      return yaml.objects.compactMap { object in
        guard !text.references.hasTemplate(in: object.extent),
          let message = problem(of: object.node)
        else { return nil }
        return Finding(
          .notAKubernetesObject, at: context.place(text.field.path, firstLine(object.node, yaml)),
          message)
      }
    }
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
