/// How much two lists have in common at their beginnings, and of the rest at their ends.
struct CommonEnds {
  private(set) var start = 0
  private(set) var end = 0

  init<Element: Equatable>(_ one: [Element], _ other: [Element]) {
    let shorter = min(one.count, other.count)
    while start < shorter, one[start] == other[start] { start += 1 }
    while end < shorter - start, one[one.count - 1 - end] == other[other.count - 1 - end] {
      end += 1
    }
  }
}
