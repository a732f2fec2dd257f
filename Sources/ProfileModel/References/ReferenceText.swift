/// A text cut at its references.
///
/// Reading never fails: what is unfinished or wrong stays in the parts, with its place.
package struct ReferenceText: Equatable, Sendable {
  package let references: [Reference]
  /// Braces that belong to Helm or Go and are none of ours.
  package let templates: [Range<Int>]

  package init(_ text: String) {
    guard Self.mayHoldReferences(text) else {
      references = []
      templates = []
      return
    }
    var reader = ReferenceReader(Array(text.utf8))
    reader.readAll()
    references = reader.references
    templates = reader.templates
  }

  /// Whether the text holds a pair of opening braces or angles at all.
  package static func mayHoldReferences(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var former: UInt8 = 0
    for place in bytes.indices {
      let byte = bytes[place]
      if byte == former, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "<") { return true }
      former = byte
    }
    return false
  }

  /// Whether a foreign template stands in a stretch, so that nobody can say what is missing there.
  package func hasTemplate(in range: Range<Int>) -> Bool {
    let place = templates.partitioningIndex { $0.upperBound > range.lowerBound }
    return place < templates.count && templates[place].overlaps(range)
  }

  /// The reference that holds the place, its edges included.
  package func reference(at offset: Int) -> Reference? {
    references.first { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }
  }
}
