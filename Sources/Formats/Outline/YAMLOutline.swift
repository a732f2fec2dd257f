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
    var low = 0
    var high = regions.count
    while low < high {
      let middle = (low + high) / 2
      if regions[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < regions.count, regions[low].range.contains(offset) else { return nil }
    return regions[low]
  }

  /// Where a cursor in a text stands.
  package static func standing(at cursor: Int, in text: String) -> Standing {
    var scanner = OutlineScanner(Array(text.utf8), target: cursor)
    scanner.scan()
    return scanner.standing
  }
}
