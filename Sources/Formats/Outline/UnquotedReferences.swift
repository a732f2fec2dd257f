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
        region.kind == .plain || region.kind == .key,
        region.isInFlow || region.range.lowerBound == reference.range.lowerBound,
        found.last.map({ $0.quoting.range != region.range }) ?? true
      else { continue }
      found.append(
        UnquotedReference(
          range: reference.range,
          quoting: TextEdit(region.range, quoted(source.text(region.range)))))
    }
    return found
  }

  /// A text in quotes that leave its characters what they are.
  package static func quoted(_ text: String) -> String {
    guard text.contains("\"") || text.contains("\\") else { return "\"\(text)\"" }
    let doubled = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'\(doubled.joined(separator: "''"))'"
  }
}
