import Formats
import ProfileModel

/// In manifests and values, a value that begins with a reference needs quotes.
enum UnquotedReferences {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    context.texts.flatMap { text -> [Finding] in
      guard let yaml = text.yaml, !text.references.references.isEmpty else { return [] }
      let all = UnquotedReference.all(in: yaml.source, text.references, yaml.outline)
      return all.map { unquoted in
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
}
