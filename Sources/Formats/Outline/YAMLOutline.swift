import ProfileModel

/// A tolerant outline of a YAML text, finished or half-typed: what is quoted, what is a comment,
/// where keys and values stand. It never fails.
package struct YAMLOutline: Equatable, Sendable {
  /// In the order of the text, without gaps being covered: blanks and marks belong to none.
  package let regions: [OutlineRegion]

  package init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  package init(bytes: [UInt8]) {
    var scanner = OutlineScanner(bytes, target: nil)
    scanner.scan()
    regions = scanner.regions
  }

  /// The region that holds a byte.
  package func region(at offset: Int) -> OutlineRegion? {
    let place = regions.partitioningIndex { $0.range.upperBound > offset }
    guard place < regions.count, regions[place].range.contains(offset) else { return nil }
    return regions[place]
  }

  /// Where a cursor in a text stands.
  package static func standing(at cursor: Int, in text: String) -> Standing {
    var scanner = OutlineScanner(Array(text.utf8), target: cursor)
    scanner.scan()
    return scanner.standing
  }
}
