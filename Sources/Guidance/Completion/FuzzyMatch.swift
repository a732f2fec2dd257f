/// A few typed letters, and how well a name fits them.
///
/// The letters must stand in the name in their order, whatever their case and whatever stands
/// between them. The best names begin with them, then come those where they begin words
/// (`psvc` in `POSTGRESMSTR_SVC`) or stand together; shorter names win over longer ones.
package struct FuzzyMatch: Sendable {
  /// As typed.
  package let text: String
  private let letters: [UInt8]
  private let folded: [UInt8]

  package init(_ text: String) {
    self.text = text
    letters = Array(text.utf8)
    folded = letters.map(Self.fold)
  }

  package var isEmpty: Bool { letters.isEmpty }

  /// How well the name fits, the more the better; nil where it does not. Never below 1.
  package func score(_ name: String) -> Int? { score(name, atWords: false) }

  /// The same; on demand only where the letters begin at a word.
  func score(_ name: String, atWords: Bool) -> Int? {
    guard !letters.isEmpty else { return 1 }
    let name = name.utf8.span
    guard let points = bestAlignment(name, atWords) else { return nil }
    return max(1, (Self.base + points) * Self.step - min(name.count, Self.step - 1))
  }

  /// How many of the first letters stand in the name in their order.
  func lettersFound(in name: String) -> Int {
    let name = name.utf8.span
    var found = 0
    var place = 0
    while place < name.count, found < folded.count {
      if Self.fold(name[place]) == folded[found] { found += 1 }
      place += 1
    }
    return found
  }

  /// What one point is worth; a shorter name counts for less.
  static let step = 64
  /// What a name gets without any points.
  static let nothing = base * step

  /// The best of the alignments that begin at one of the first words, or else the first there is.
  private func bestAlignment(_ name: Span<UInt8>, _ atWords: Bool) -> Int? {
    guard name.count >= folded.count else { return nil }
    var best: Int?
    var first: Int?
    var words = 0
    for place in 0...name.count - folded.count where Self.fold(name[place]) == folded[0] {
      if first == nil { first = place }
      guard Self.isWordStart(place, name) else { continue }
      guard let points = points(from: place, name) else { break }
      best = max(best ?? points, points)
      words += 1
      if words == Self.mostWords { break }
    }
    if best != nil || atWords { return best }
    guard let first else { return nil }
    return points(from: first, name)
  }

  private func points(from start: Int, _ name: Span<UInt8>) -> Int? {
    points(from: start, name, leapsToWords: true) ?? points(from: start, name, leapsToWords: false)
  }

  /// Places letter after letter: directly behind the former one, else at a word, else anywhere.
  private func points(from start: Int, _ name: Span<UInt8>, leapsToWords: Bool) -> Int? {
    var place = start
    var points = pointsOfPlace(start, name) - min(start, Self.longestGap)
    if !Self.isWordStart(start, name) { points -= Self.prefix }
    points += name[start] == letters[0] ? 1 : 0
    var number = 1
    while number < folded.count {
      let letter = folded[number]
      let next = place + 1
      if next < name.count, Self.fold(name[next]) == letter {
        place = next
        points += Self.run
      } else {
        guard let leap = leap(to: letter, from: next, name, toWords: leapsToWords) else {
          return nil
        }
        place = leap
        let earned = pointsOfPlace(leap, name)
        points += earned - min(leap - next + 1, earned > 0 ? Self.leapToWord : Self.longestGap)
      }
      if name[place] == letters[number] { points += 1 }
      number += 1
    }
    return points
  }

  private func leap(
    to letter: UInt8, from start: Int, _ name: Span<UInt8>, toWords: Bool
  ) -> Int? {
    var first: Int?
    var place = start
    while place < name.count {
      if Self.fold(name[place]) == letter {
        if !toWords || Self.isWordStart(place, name) { return place }
        if first == nil { first = place }
      }
      place += 1
    }
    return first
  }

  private func pointsOfPlace(_ place: Int, _ name: Span<UInt8>) -> Int {
    if place == 0 { return Self.prefix }
    return Self.isWordStart(place, name) ? Self.wordStart : 0
  }

  // Keeps the effort for very long names linear.
  private static let mostWords = 8
  // What a letter earns for where it stands.
  private static let prefix = 14
  private static let wordStart = 10
  private static let run = 12
  // What a gap costs at most, and one in front of a word.
  private static let longestGap = 6
  private static let leapToWord = 2
  // Keeps the sum above zero however scattered the letters are.
  private static let base = 1 << 9

  /// Behind `_ - .` and the like, and at the humps of `camelCase`.
  private static func isWordStart(_ place: Int, _ name: Span<UInt8>) -> Bool {
    guard place > 0 else { return true }
    let former = name[place - 1]
    if isUpper(name[place]) { return !isUpper(former) && !isDigit(former) }
    return !isUpper(former) && !isLower(former) && !isDigit(former) && former < 0x80
  }

  private static func isUpper(_ byte: UInt8) -> Bool { byte &- 65 < 26 }
  private static func isLower(_ byte: UInt8) -> Bool { byte &- 97 < 26 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  private static func fold(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}
