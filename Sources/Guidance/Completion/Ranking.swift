/// Things on their way into their order: available ones first, then by fit, then by how well their
/// names match; what is equal in all that keeps the order in which it came.
struct Ranking<Element> {
  private var elements: [Element] = []
  private var keys: [UInt64] = []

  /// Adds the next one; the group is 0 where it is available.
  mutating func add(_ element: Element, group: Int = 0, fit: Int = 0, score: Int) {
    let group = UInt64(min(max(group, 0), 7))
    let fit = UInt64(Self.highestFit - min(max(fit, 0), Self.highestFit))
    let score = UInt64(Self.highestScore - min(max(score, 0), Self.highestScore))
    keys.append(group << 61 | fit << 49 | score << 24 | UInt64(elements.count & Self.lowBits))
    elements.append(element)
  }

  private static var highestFit: Int { 1 << 12 - 1 }
  private static var highestScore: Int { 1 << 25 - 1 }
  private static var lowBits: Int { 1 << 24 - 1 }

  /// All of them, the best first.
  var sorted: [Element] {
    keys.sorted().map { elements[Int($0 & UInt64(Self.lowBits))] }
  }
}
