/// How many columns of a terminal a text takes.
func columns(_ text: some StringProtocol) -> Int {
  text.reduce(0) { $0 + columns($1) }
}

/// A character takes the columns of its first scalar.
func columns(_ character: Character) -> Int {
  guard let scalar = character.unicodeScalars.first else { return 0 }
  if scalar.isASCII { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: return isWide(scalar.value) ? 2 : 1
  }
}

private func isWide(_ value: UInt32) -> Bool {
  switch value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
    0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
    true
  default: false
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
