/// Finds the word that a mistyped one was meant to be.
enum NearestWord {
  /// The likeliest of the words; nil where none is near.
  static func of(_ word: String, among words: [String]) -> String? {
    let typed = Array(word.lowercased())
    guard !typed.isEmpty, typed.count <= longestWord else { return nil }
    let limit = max(1, typed.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in words {
      let distance = distance(typed, Array(candidate.lowercased()))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word ?? beginning(with: word, among: words)
  }

  private static let longestWord = 60

  private static func beginning(with word: String, among words: [String]) -> String? {
    let fitting = words.filter { $0.lowercased().hasPrefix(word.lowercased()) }
    return word.count >= 3 && fitting.count == 1 ? fitting.first : nil
  }

  /// How many letters must be put in, left out, changed or swapped with their neighbour.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for row in 1...max(one.count, 1) where row <= one.count {
      var current = [row]
      for column in other.indices {
        let isSame = one[row - 1] == other[column]
        var best = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 1, column > 0, one[row - 1] == other[column - 1], one[row - 2] == other[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[other.count]
  }
}
