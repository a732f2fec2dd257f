/// A function that is fed any bytes, and knows what must hold whatever they are.
package struct FuzzTarget: Sendable {
  package let name: String
  /// Words that chance would not find.
  package let words: [String]
  /// Inputs to begin with.
  package let seeds: @Sendable () -> [[UInt8]]
  /// More bytes are not tried: what is longer only takes longer.
  package let largest: Int
  /// What does not hold for these bytes, as a sentence; nil where all does.
  package let problem: @Sendable ([UInt8]) -> String?

  init(
    _ name: String, words: [String] = [], largest: Int = 2048,
    seeds: @escaping @Sendable () -> [[UInt8]] = { [] },
    _ problem: @escaping @Sendable ([UInt8]) -> String?
  ) {
    self.name = name
    self.words = words
    self.largest = largest
    self.seeds = seeds
    self.problem = problem
  }
}

extension FuzzTarget {
  /// Everything that is fed.
  package static let all: [FuzzTarget] = [
    .references, .completion, .outline, .yaml, .json, .patch, .profile, .fixes, .service, .settings,
    .palette, .terraform, .compose, .manifests, .render, .pattern, .edits, .terminal, .frame, .keys,
  ]
}

extension [UInt8] {
  /// What they say as UTF-8; what is none becomes the replacement character.
  var asText: String { String(decoding: self, as: UTF8.self) }
}

extension [String] {
  /// The bytes of texts.
  var asBytes: [[UInt8]] { map { [UInt8]($0.utf8) } }
}

/// The first thing in a list that is wrong with something.
func firstProblem<Items: Sequence>(
  in items: Items, _ problem: (Items.Element) -> String?
) -> String? {
  items.lazy.compactMap(problem).first
}

/// What is wrong with a stretch of something that has so many bytes.
func stretchProblem(_ range: Range<Int>, within count: Int, _ what: String) -> String? {
  range.lowerBound >= 0 && range.upperBound <= count
    ? nil : "\(what) is at \(range) of \(count) bytes"
}
