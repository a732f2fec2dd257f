/// A search cut in two, the first letters for a layer, the others for its output: `dbpass`.
struct Splits {
  private let whole: FuzzyMatch
  /// By the number of letters for the layer, from 1 on.
  private let cuts: [(layer: FuzzyMatch, output: FuzzyMatch)]

  /// Nil for what is too short or too long to be two names.
  init?(_ typed: String) {
    guard 2...16 ~= typed.count else { return nil }
    whole = FuzzyMatch(typed)
    cuts = (1..<typed.count).map {
      (FuzzyMatch(String(typed.prefix($0))), FuzzyMatch(String(typed.dropFirst($0))))
    }
  }

  /// The cut after as many letters as the layer's name has.
  func split(for layer: String) -> Part? {
    let letters = min(whole.lettersFound(in: layer), cuts.count)
    guard letters > 0 else { return nil }
    return cuts[letters - 1].layer.score(layer, atWords: true).map {
      Part(points: $0, letters: letters)
    }
  }

  /// What a layer's name leaves for the names of its outputs.
  struct Part: Hashable {
    /// What the layer's name got for its letters.
    fileprivate let points: Int
    /// How many letters it took.
    fileprivate let letters: Int
  }

  /// What both names get together, less than one name would get for all of it.
  func score(_ name: String, behind part: Part) -> Int? {
    cuts[part.letters - 1].output.score(name, atWords: true).map {
      max(1, part.points + $0 - FuzzyMatch.nothing - 16 * FuzzyMatch.step)
    }
  }
}
