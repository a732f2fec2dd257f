import Formats
import ProfileModel

/// In manifests and values, a value that begins with a reference needs quotes.
enum UnquotedReferences {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    context.texts.flatMap { text -> [Finding] in
      all(in: text, text.yaml).map { unquoted in
        Finding(
          .unquotedReference, at: context.place(text.field.path, unquoted.range),
          UnquotedReference.message,
          fixes: [
            Fix(
              "put the value in quotes",
              edits: [
                context.replace(
                  text.field.path, unquoted.quoting.range, unquoted.quoting.replacement)
              ])
          ])
      }
    }
  }

  /// Whether a text is no YAML only because of a value that lacks its quotes.
  static func cause(_ failure: YAMLFailure, in text: CheckedText, _ yaml: YAMLText) -> Bool {
    all(in: text, yaml).contains { $0.quoting.range.contains(failure.offset) }
  }

  private static func all(in text: CheckedText, _ yaml: YAMLText) -> [UnquotedReference] {
    guard !text.references.references.isEmpty else { return [] }
    return UnquotedReference.all(in: yaml.source, text.references, yaml.outline)
  }
}
