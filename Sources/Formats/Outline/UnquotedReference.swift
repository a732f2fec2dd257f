package import ProfileModel

/// A reference with which an unquoted YAML value begins, so that YAML takes its braces for a table.
package struct UnquotedReference: Equatable, Sendable {
  package var range: Range<Int>
  /// Puts the value in quotes.
  package var quoting: TextEdit

  /// All of a text, in its order; a value that holds several counts once.
  package static func all(
    in source: SourceText, _ references: ReferenceText, _ outline: YAMLOutline
  ) -> [UnquotedReference] {
    var found: [UnquotedReference] = []
    for reference in references.references where reference.delimiters == .braces {
      guard let region = outline.region(at: reference.range.lowerBound),
        region.kind == .plain || region.kind == .key, !region.isQuoted(in: source.bytes),
        region.isInFlow || region.range.lowerBound == reference.range.lowerBound,
        found.last.map({ !$0.quoting.range.overlaps(region.range) }) ?? true
      else { continue }
      let value = whole(region, source, outline)
      found.append(
        UnquotedReference(
          range: reference.range, quoting: TextEdit(value, quoted(source.text(value)))))
    }
    return found
  }

  /// A value with the lines that go on with it.
  private static func whole(
    _ region: OutlineRegion, _ source: SourceText, _ outline: YAMLOutline
  ) -> Range<Int> {
    var value = region.range
    guard region.kind == .plain, !region.isInFlow else { return value }
    while true {
      let next = source.lineRange(source.lineNumber(of: value.upperBound) + 1)
      guard let start = next.first(where: { source.bytes[$0] != 32 }),
        source.bytes[start] != UInt8(ascii: "{"), let more = outline.region(at: start),
        more.kind == .plain, !more.isInFlow
      else { return value }
      value = value.lowerBound..<more.range.upperBound
    }
  }

  /// A text in quotes that leave its characters what they are.
  package static func quoted(_ text: String) -> String {
    guard text.contains("\"") || text.contains("\\") else { return "\"\(text)\"" }
    let doubled = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'\(doubled.joined(separator: "''"))'"
  }
}
