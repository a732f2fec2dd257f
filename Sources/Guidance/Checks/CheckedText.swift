import Formats
import ProfileModel

/// A manifest or a chart's values with the references in it, read once for all checks.
struct CheckedText {
  let field: FieldText
  let references: ReferenceText
  /// What the text says as YAML.
  let yaml: YAMLText

  init(_ field: FieldText, _ references: ReferenceText) {
    self.field = field
    self.references = references
    yaml = YAMLText(field.text, references)
  }

  /// The references outside of YAML comments.
  var read: [Reference] {
    references.references.filter {
      yaml.outline.region(at: $0.range.lowerBound)?.kind != .comment
    }
  }
}

/// A manifest's or chart values' text, read as YAML with its templates covered.
struct YAMLText {
  let source: SourceText
  let outline: YAMLOutline
  let mask: TemplateMask
  let stream: YAMLStream

  init(_ text: String, _ references: ReferenceText) {
    source = SourceText(text)
    outline = YAMLOutline(bytes: source.bytes)
    mask = TemplateMask(source, references, outline, extent: .everything)
    stream = YAMLStream.read(mask.masked, original: source)
  }
}
