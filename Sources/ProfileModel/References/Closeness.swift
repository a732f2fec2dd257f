/// Finds what the author may have meant.
package enum Closeness {
  /// The names that are most like a name that nobody knows, the nearest first and equally near ones
  /// in their given order. Typing errors, letter case, hyphens and underscores, and names that
  /// begin with or hold one another are close; the name itself is never offered.
  package static func closest(
    to name: String, among names: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    let wanted = Letters(name)
    var seen: Set = [name]
    var found: [(name: String, cost: Int)] = []
    for candidate in names {
      guard let cost = cost(wanted, Letters(candidate)), seen.insert(candidate).inserted else {
        continue
      }
      found.append((candidate, cost))
    }
    let ranked = found.enumerated().sorted { one, other in
      (one.element.cost, one.offset) < (other.element.cost, other.offset)
    }
    return ranked.prefix(max(0, limit)).map(\.element.name)
  }

  /// In quarters of a typing error; nil where two names have little to do with each other.
  private static func cost(_ wanted: Letters, _ candidate: Letters) -> Int? {
    guard wanted.all != candidate.all else { return Cost.letterCase }
    return [typingCost(wanted, candidate), kinshipCost(wanted, candidate)].compactMap(\.self).min()
  }

  private enum Cost {
    static let letterCase = 1
    /// A hyphen for an underscore, or for another separator.
    static let separator = 1
    /// A separator too many or missing.
    static let separatorGap = 2
    static let letter = 4
    static let prefix = 5
    static let part = 7
  }

  /// More work than this many characters each is not worth a guess.
  private static let longestName = 100

  private typealias Letter = Unicode.Scalar

  /// A name in small letters.
  private struct Letters {
    let all: [Letter]
    /// Which letters there are, a bit for each of 64 groups of them; separators are left out.
    let groups: UInt64

    init(_ name: String) {
      all = Array(name.lowercased().unicodeScalars)
      groups = all.reduce(into: 0) { groups, letter in
        if !isSeparator(letter) { groups |= 1 << UInt64(letter.value % 64) }
      }
    }

    var count: Int { all.count }

    /// How many groups of letters are here and not in another name.
    func groupsMissing(in other: Letters) -> Int { (groups & ~other.groups).nonzeroBitCount }
  }
}

// MARK: - Typing errors

extension Closeness {
  private static func typingCost(_ wanted: Letters, _ candidate: Letters) -> Int? {
    let allowed = Cost.letter * (wanted.count <= 4 ? 1 : wanted.count <= 8 ? 2 : 3)
    guard abs(wanted.count - candidate.count) * Cost.separatorGap <= allowed else { return nil }
    // Each letter that the other one has not is a typing error at the least.
    let errors = max(wanted.groupsMissing(in: candidate), candidate.groupsMissing(in: wanted))
    guard errors * Cost.letter <= allowed else { return nil }
    let (one, other) = withoutCommonEnds(wanted.all, candidate.all)
    guard max(one.count, other.count) <= longestName else { return nil }
    let cost = distance(one, other)
    // Where every letter differs, nothing was mistyped.
    let most = min(allowed, Cost.letter * max(wanted.count, candidate.count) - 1)
    return cost <= most ? cost : nil
  }

  private static func withoutCommonEnds(
    _ one: [Letter], _ other: [Letter]
  ) -> ([Letter], [Letter]) {
    let start = zip(one, other).prefix { $0 == $1 }.count
    let shorter = min(one.count, other.count) - start
    let end = zip(one.reversed(), other.reversed()).prefix(shorter).prefix { $0 == $1 }.count
    return (Array(one[start..<one.count - end]), Array(other[start..<other.count - end]))
  }

  /// Damerau and Levenshtein's distance, where no part is edited twice ("optimal string alignment").
  private static func distance(_ one: [Letter], _ other: [Letter]) -> Int {
    var beforeLast: [Int] = []
    var last = other.reduce(into: [0]) { row, letter in row.append((row.last ?? 0) + gap(letter)) }
    for (line, letter) in one.enumerated() {
      var row = [last[0] + gap(letter)]
      for (column, target) in other.enumerated() {
        var cost = min(
          last[column] + change(letter, target), last[column + 1] + gap(letter),
          row[column] + gap(target))
        if line > 0, column > 0, letter == other[column - 1], one[line - 1] == target {
          cost = min(cost, beforeLast[column - 1] + Cost.letter)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[other.count]
  }

  private static func gap(_ letter: Letter) -> Int {
    isSeparator(letter) ? Cost.separatorGap : Cost.letter
  }

  private static func change(_ letter: Letter, _ other: Letter) -> Int {
    if letter == other { return 0 }
    return isSeparator(letter) && isSeparator(other) ? Cost.separator : Cost.letter
  }

  private static func isSeparator(_ letter: Letter) -> Bool {
    letter == "-" || letter == "_" || letter == "." || letter == " "
  }
}

// MARK: - Names within names

extension Closeness {
  /// One short name begins with the other, or holds it; two letters must be a word of it.
  private static func kinshipCost(_ wanted: Letters, _ candidate: Letters) -> Int? {
    let isShorter = wanted.count <= candidate.count
    let (shorter, longer) = isShorter ? (wanted, candidate) : (candidate, wanted)
    guard shorter.count >= 2, longer.count <= 32, shorter.groupsMissing(in: longer) == 0 else {
      return nil
    }
    let (short, long) = (shorter.all, longer.all)
    let places = (0...long.count - short.count).filter { place in
      long[place...].starts(with: short)
        && (short.count > 2 || isWord(place..<place + short.count, of: long))
    }
    return places.first.map { $0 == 0 ? Cost.prefix : Cost.part }
  }

  private static func isWord(_ range: Range<Int>, of name: [Letter]) -> Bool {
    (range.lowerBound == 0 || isSeparator(name[range.lowerBound - 1]))
      && (range.upperBound == name.count || isSeparator(name[range.upperBound]))
  }
}
