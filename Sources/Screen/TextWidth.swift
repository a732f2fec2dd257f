/// How many columns texts take on a terminal.
package enum TextWidth {
  /// The columns of a character: those of its first scalar, 1 or 2.
  package static func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    return scalar.value >= 0x1100 && WideScalars.contain(scalar.value) ? 2 : 1
  }

  /// The columns of a text as it is shown.
  package static func width(of text: String) -> Int {
    let bytes = text.utf8.span
    var place = 0
    while place < bytes.count, (0x20..<0x7F).contains(bytes[place]) { place += 1 }
    if place == bytes.count { return place }
    var reader = CellReader(text, .text)
    var sum = 0
    while let (_, width) = reader.next(of: bytes) { sum += width }
    return sum
  }

  /// The bytes and columns of the character at a place of a text, where both can be told at once;
  /// nil where it must be looked at as a `Character`.
  package static func plain(in bytes: Span<UInt8>, at offset: Int) -> (length: Int, width: Int)? {
    CellReader.plain(in: bytes, at: offset)
  }

  /// A text no wider than some columns, with an ellipsis at its end where something is missing.
  package static func cut(_ text: String, to columns: Int) -> String {
    if text.utf8.count <= columns { return text }
    guard width(of: text) > columns else { return text }
    guard columns > 0 else { return "" }
    var result = ""
    var used = 0
    for character in text {
      let width = width(of: Shown.character(character))
      guard used + width < columns else { break }
      result.append(character)
      used += width
    }
    return result + "…"
  }

  /// A text no wider than some columns, with an ellipsis at its beginning: the end says more.
  package static func cutFront(_ text: String, to columns: Int) -> String {
    guard width(of: text) > columns else { return text }
    guard columns > 0 else { return "" }
    var kept: [Character] = []
    var used = 0
    for character in text.reversed() {
      let width = width(of: Shown.character(character))
      guard used + width < columns else { break }
      kept.append(character)
      used += width
    }
    return "…" + String(kept.reversed())
  }

  /// A text with blanks behind it up to a number of columns, cut where it is longer.
  package static func padded(_ text: String, to columns: Int) -> String {
    var padded = cut(text, to: columns)
    var missing = columns - width(of: padded)
    while missing > 0 {
      let some = min(missing, blanks.count - 1)
      padded += blanks[some]
      missing -= some
    }
    return padded
  }

  /// By their number: a part of a text is dearer to append than a text.
  private static let blanks = (0...64).map { String(repeating: " ", count: $0) }
}
