/// Candidates on their way into their order: available ones first, then by fit, then by how well
/// their names match; what is equal in all that keeps the order in which it came.
struct Ranking {
  private var candidates: [Candidate] = []
  private var keys: [UInt64] = []

  mutating func add(_ candidate: Candidate, fit: Int, score: Int) {
    let group = UInt64(candidate.obstacle?.group ?? 0)
    let fit = UInt64(Self.highestFit - min(max(fit, 0), Self.highestFit))
    let score = UInt64(Self.highestScore - min(max(score, 0), Self.highestScore))
    keys.append(group << 61 | fit << 49 | score << 24 | UInt64(candidates.count & Self.lowBits))
    candidates.append(candidate)
  }

  private static let highestFit = 1 << 12 - 1
  private static let highestScore = 1 << 25 - 1
  private static let lowBits = 1 << 24 - 1

  /// All of them, the best first.
  var sorted: [Candidate] {
    keys.sorted().map { candidates[Int($0 & UInt64(Self.lowBits))] }
  }
}
