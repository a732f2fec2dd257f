import Screen

/// How many columns of a terminal a text takes.
func columns(_ text: some StringProtocol) -> Int {
  text.reduce(0) { $0 + columns($1) }
}

/// A character takes the columns of its first scalar, and a mark alone takes none.
func columns(_ character: Character) -> Int {
  guard let scalar = character.unicodeScalars.first else { return 0 }
  if scalar.isASCII { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: return TextWidth.width(of: character)
  }
}

/// A text with spaces behind it, up to a width.
func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - columns(text)))
}

/// A text cut to a width, with a mark where something is left out.
func shortened(_ text: String, _ width: Int) -> String {
  guard width > 1, columns(text) > width else { return text }
  var taken = 0
  let start = text.prefix { character in
    taken += columns(character)
    return taken < width
  }
  return start + "…"
}
