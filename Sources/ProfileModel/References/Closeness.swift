/// Finds what the author may have meant.
package enum Closeness {
  /// The names that are most like a name that nobody knows, the nearest first and equally near ones
  /// in their given order. Typing errors, letter case, hyphens and underscores, and names that
  /// begin with or hold one another are close; the name itself is never offered.
  package static func closest(
    to name: String, among names: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    let wanted = Array(name.lowercased())
    var seen: Set = [name]
    var found: [(name: String, cost: Int)] = []
    for candidate in names where seen.insert(candidate).inserted {
      if let cost = cost(wanted, Array(candidate.lowercased())) { found.append((candidate, cost)) }
    }
    let ranked = found.enumerated().sorted { one, other in
      (one.element.cost, one.offset) < (other.element.cost, other.offset)
    }
    return ranked.prefix(max(0, limit)).map(\.element.name)
  }

  /// In quarters of a typing error; nil where two names have little to do with each other.
  private static func cost(_ wanted: [Character], _ candidate: [Character]) -> Int? {
    guard wanted != candidate else { return Cost.letterCase }
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
}

// MARK: - Typing errors

extension Closeness {
  private static func typingCost(_ wanted: [Character], _ candidate: [Character]) -> Int? {
    let allowed = Cost.letter * (wanted.count <= 4 ? 1 : wanted.count <= 8 ? 2 : 3)
    guard abs(wanted.count - candidate.count) * Cost.separatorGap <= allowed else { return nil }
    let (one, other) = withoutCommonEnds(wanted, candidate)
    guard max(one.count, other.count) <= longestName else { return nil }
    let cost = distance(one, other)
    // Where every letter differs, nothing was mistyped.
    let most = min(allowed, Cost.letter * max(wanted.count, candidate.count) - 1)
    return cost <= most ? cost : nil
  }

  private static func withoutCommonEnds(
    _ one: [Character], _ other: [Character]
  ) -> ([Character], [Character]) {
    let start = zip(one, other).prefix { $0 == $1 }.count
    let shorter = min(one.count, other.count) - start
    let end = zip(one.reversed(), other.reversed()).prefix(shorter).prefix { $0 == $1 }.count
    return (Array(one[start..<one.count - end]), Array(other[start..<other.count - end]))
  }

  /// Damerau and Levenshtein's distance, where no part is edited twice ("optimal string alignment").
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
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

  private static func gap(_ letter: Character) -> Int {
    isSeparator(letter) ? Cost.separatorGap : Cost.letter
  }

  private static func change(_ letter: Character, _ other: Character) -> Int {
    if letter == other { return 0 }
    return isSeparator(letter) && isSeparator(other) ? Cost.separator : Cost.letter
  }

  private static func isSeparator(_ letter: Character) -> Bool {
    letter == "-" || letter == "_" || letter == "." || letter == " "
  }
}

// MARK: - Names within names

extension Closeness {
  /// One short name begins with the other, or holds it; two letters must be a word of it.
  private static func kinshipCost(_ wanted: [Character], _ candidate: [Character]) -> Int? {
    let isShorter = wanted.count <= candidate.count
    let (short, long) = isShorter ? (wanted, candidate) : (candidate, wanted)
    guard short.count >= 2, long.count <= 32 else { return nil }
    let places = (0...long.count - short.count).filter { place in
      long[place...].starts(with: short)
        && (short.count > 2 || isWord(place..<place + short.count, of: long))
    }
    return places.first.map { $0 == 0 ? Cost.prefix : Cost.part }
  }

  private static func isWord(_ range: Range<Int>, of name: [Character]) -> Bool {
    (range.lowerBound == 0 || isSeparator(name[range.lowerBound - 1]))
      && (range.upperBound == name.count || isSeparator(name[range.upperBound]))
  }
}
