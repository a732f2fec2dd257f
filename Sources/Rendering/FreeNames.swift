/// Gives names away, each once: who wants one that is taken gets it with a number behind it.
struct FreeNames {
  private var taken: Set<String>
  /// Where to go on counting for a name that is taken.
  private var counts: [String: Int] = [:]

  init(taken: Set<String> = []) { self.taken = taken }

  /// Keeps a name that nobody else shall get.
  mutating func reserve(_ name: String) { taken.insert(name) }

  /// The name, or `name_2`, `name_3` …; `mark` stands before the number.
  mutating func take(_ wanted: String, mark: String = "_") -> String {
    var name = wanted
    var number = counts[wanted] ?? 2
    while !taken.insert(name).inserted {
      name = "\(wanted)\(mark)\(number)"
      number += 1
    }
    counts[wanted] = number
    return name
  }
}
