/// Characters as they may be sent to a terminal.
package enum Shown {
  /// The longest character that a terminal's cell takes, in scalars.
  private static let longest = 5

  /// A character that is safe to show: what has no shape of its own, or would move or hide others,
  /// becomes a visible sign.
  package static func character(_ character: Character) -> Character {
    if let ascii = character.asciiValue {
      // A carriage return with a line feed is one character.
      return ascii >= 0x20 && ascii < 0x7F ? character : control(UInt32(ascii))
    }
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return " " }
    if first.value < 0xA0 { return control(first.value) }
    if isWithoutShape(first) { return replacement }
    guard scalars.count > 1 else { return character }
    let kept = scalars.prefix(longest).filter { !isDirection($0) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: kept)
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
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator, .nonspacingMark,
      .enclosingMark, .unassigned, .privateUse:
      true
    default: false
    }
  }

  private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x061C: true
    default: false
    }
  }
}
