/// Characters as they may be sent to a terminal.
package enum Shown {
  /// How many scalars a terminal's cell takes.
  private static let longest = 5

  /// A character that is safe to show: what has no shape of its own, or would move or hide others,
  /// becomes a visible sign.
  ///
  /// Its columns are those of its first scalar; behind it come only marks that take none.
  package static func character(_ character: Character) -> Character {
    if let ascii = character.asciiValue {
      // A carriage return with a line feed is one character.
      return ascii >= 0x20 && ascii < 0x7F ? character : control(UInt32(ascii))
    }
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return " " }
    if first.value < 0xA0 { return first.value < 0x7F ? marked(scalars) : control(first.value) }
    if isWithoutShape(first) { return replacement }
    if isFlagLetter(first) { return "⚑" }
    return scalars.count > 1 ? marked(scalars) : character
  }

  /// The first scalar and the marks on it. Joiners and choices of a picture or a letter go: what
  /// terminals make of them has one column here and two there.
  private static func marked(_ scalars: Character.UnicodeScalarView) -> Character {
    var text = String.UnicodeScalarView(scalars.prefix(1))
    text.append(contentsOf: scalars.dropFirst().lazy.filter(isMark).prefix(longest - 1))
    return Character(String(text))
  }

  private static let replacement: Character = "\u{FFFD}"

  /// Control characters have pictures: `␀`, `␛`.
  private static func control(_ value: UInt32) -> Character {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value).map(Character.init) ?? replacement
    case 0x7F: "\u{2421}"
    default: replacement
    }
  }

  private static func isWithoutShape(_ scalar: Unicode.Scalar) -> Bool {
    if isInnerJamo(scalar) { return true }
    return switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator, .nonspacingMark,
      .spacingMark, .enclosingMark, .unassigned, .privateUse:
      true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if isInnerJamo(scalar) { return true }
    if scalar.properties.isVariationSelector { return false }
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .enclosingMark
  }

  /// Flags are pairs of letters that some terminals show one by one, some in two columns.
  private static func isFlagLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// The vowel or end of a Korean syllable, which stands in the cell of its beginning.
  private static func isInnerJamo(_ scalar: Unicode.Scalar) -> Bool {
    (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value)
  }
}
