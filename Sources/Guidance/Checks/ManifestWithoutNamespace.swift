import Formats
import ProfileModel

/// An object without a namespace lands in `default`, away from the app.
enum ManifestWithoutNamespace {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    context.texts.filter { $0.field.syntax == .manifest }.flatMap { text in
      let yaml = text.yaml
      return yaml.objects.compactMap { finding($0, yaml, text, context) }
    }
  }

  private static func finding(
    _ object: YAMLText.Object, _ yaml: YAMLText, _ text: CheckedText, _ context: LayerContext
  ) -> Finding? {
    guard let kind = word("kind", of: object, yaml),
      let apiVersion = word("apiVersion", of: object, yaml),
      KubernetesKind.isNamespaced(kind, apiVersion),
      let metadata = object.node.pair("metadata"), metadata.value["namespace"] == nil,
      let name = metadata.value.pair("name") ?? metadata.value.pair("generateName"),
      !name.key.isAlias, !text.references.hasTemplate(in: extent(of: metadata, in: object))
    else { return nil }
    let range = name.key.range.lowerBound..<name.value.range.upperBound
    return Finding(
      .manifestWithoutNamespace, at: context.place(text.field.path, range),
      "the \(kind) states no namespace, so it lands in `default`; "
        + "write `namespace:` under `metadata`",
      fixes: [
        Fix(
          "put it into the layer's namespace",
          edits: [
            context.replace(
              text.field.path, name.key.range.lowerBound..<name.key.range.lowerBound,
              insertion(before: name.key, in: yaml))
          ])
      ])
  }

  /// What a field says; nil where nobody can know that.
  private static func word(
    _ key: String, of object: YAMLText.Object, _ yaml: YAMLText
  ) -> String? {
    guard let node = object.node[key], !yaml.mask.covers(node.range) else { return nil }
    return node.text
  }

  /// From a field's key up to the next one: templates may add to the last lines of it too.
  private static func extent(of field: YAMLPair, in object: YAMLText.Object) -> Range<Int> {
    let start = field.key.range.lowerBound
    let next = (object.node.pairs ?? []).map(\.key.range.lowerBound).filter { $0 > start }.min()
    return start..<max(field.value.range.upperBound, next ?? object.extent.upperBound)
  }

  /// The namespace's line, in the style of the table it goes into.
  private static func insertion(before key: YAMLNode, in yaml: YAMLText) -> String {
    let line = yaml.source.lineRange(yaml.source.lineNumber(of: key.range.lowerBound))
    let before = yaml.source.text(line.lowerBound..<key.range.lowerBound)
    let entry = "namespace: \"{{.spectro.system.apptier.NAMESPACE}}\""
    guard before.allSatisfy({ $0 == " " }) else { return entry + ", " }
    let end =
      yaml.source.bytes.indices.contains(line.upperBound)
        && yaml.source.bytes[line.upperBound] == 13 ? "\r\n" : "\n"
    return entry + end + before
  }
}
