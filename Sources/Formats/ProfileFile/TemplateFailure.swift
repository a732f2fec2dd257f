import ProfileModel

/// Why a profile file is no YAML, where a template or a reference in it is the reason.
enum TemplateFailure {
  static func cause(
    of failure: YAMLFailure, _ source: SourceText, _ references: ReferenceText,
    _ outline: YAMLOutline
  ) -> YAMLFailure? {
    // What no YAML may hold is a failure of its own, in a template and beside one.
    guard
      failure.offset >= source.bytes.count
        || YAMLCharacters.forbidden(at: failure.offset, in: source.bytes) == 0
    else { return nil }
    let line = source.lineRange(source.lineNumber(of: failure.offset))
    for reference in references.references where line.contains(reference.range.lowerBound) {
      if let cause = quotes(of: reference, source, outline) { return cause }
    }
    return references.templates.first { line.contains($0.lowerBound) }.map {
      YAMLFailure(
        "a template of Helm cannot stand here: only the texts of `values` and `content` hold such",
        offset: $0.lowerBound)
    }
  }

  /// A text in double quotes that ends in the middle of a reference, at quotes of the reference's own.
  private static func quotes(
    of reference: Reference, _ source: SourceText, _ outline: YAMLOutline
  ) -> YAMLFailure? {
    guard let region = outline.region(at: reference.range.lowerBound),
      region.kind == .doubleQuoted, region.range.upperBound > reference.range.upperBound,
      let quote = reference.range.first(where: { place in
        source.bytes[place] == UInt8(ascii: "\"") && source.bytes[place - 1] != UInt8(ascii: "\\")
      })
    else { return nil }
    let inside = source.text(region.range.lowerBound + 1..<region.range.upperBound - 1)
    return YAMLFailure(
      "the quotes in the reference end the text around it; put the whole text in single quotes",
      offset: quote,
      repair: YAMLRepair(
        title: "put it in single quotes", range: region.range,
        replacement: UnquotedReference.quoted(inside)))
  }
}
