import Formats
import ProfileModel

/// Manifests and chart values must be YAML. Where a foreign template may be the reason that they
/// cannot be read, nothing is said.
enum BrokenYAML {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    context.texts.compactMap { text in
      let yaml = text.yaml
      if let failure = yaml.certainFailure(text.references) {
        guard !UnquotedReferences.cause(failure, in: text, yaml) else { return nil }
        return finding(failure, text.field, context)
      }
      return text.field.syntax == .values ? shape(of: yaml, text.field, context) : nil
    }
  }

  private static func finding(
    _ failure: YAMLFailure, _ field: FieldText, _ context: LayerContext
  ) -> Finding {
    let end = min(failure.offset + 1, field.text.utf8.count)
    return Finding(
      .brokenYAML, at: context.place(field.path, failure.offset..<max(failure.offset, end)),
      failure.message,
      fixes: failure.repair.map {
        [Fix($0.title, edits: [context.replace(field.path, $0.range, $0.replacement)])]
      } ?? [])
  }

  /// Chart values are one table.
  private static func shape(
    of yaml: YAMLText, _ field: FieldText, _ context: LayerContext
  ) -> Finding? {
    guard yaml.stream.failure == nil, let root = yaml.stream.documents.first, root.pairs == nil,
      !root.isNull, !yaml.mask.covers(root.range)
    else { return nil }
    let line = yaml.source.lineRange(yaml.source.lineNumber(of: root.range.lowerBound))
    return Finding(
      .brokenYAML, at: context.place(field.path, root.range.lowerBound..<line.upperBound),
      "a chart's values are a table (`key: value` lines); this is \(root.whatItIs)")
  }
}

extension YAMLText {
  /// Why the text is no YAML, where that is certain in spite of the templates in it.
  func certainFailure(_ references: ReferenceText) -> YAMLFailure? {
    guard let failure = stream.failure else { return nil }
    guard mask.hasForeignTemplates else { return failure }
    let other = TemplateMask(source, references, outline, extent: .everything, lines: .word)
    let again = YAMLStream.read(other.masked, original: source).failure
    let line = source.lineNumber(of: failure.offset)
    let isTemplated = references.templates.contains { template in
      let first = source.lineNumber(of: template.lowerBound)
      let last = source.lineNumber(of: max(template.lowerBound, template.upperBound - 1))
      return (max(first, 1) - 1...last + 1).contains(line)
    }
    return again == failure && !isTemplated ? failure : nil
  }

  /// A document with the stretch of the text that may belong to it, templates around it included.
  struct Object {
    var node: YAMLNode
    var extent: Range<Int>
  }

  /// The documents that can be judged: those of a text without a failure.
  var objects: [Object] {
    guard stream.failure == nil else { return [] }
    let nodes = stream.documents
    return nodes.indices.filter { !nodes[$0].isNull }.map { place in
      let start = place > 0 ? nodes[place - 1].range.upperBound : 0
      let end = place + 1 < nodes.count ? nodes[place + 1].range.lowerBound : source.bytes.count
      return Object(node: nodes[place], extent: start..<max(start, end))
    }
  }
}
