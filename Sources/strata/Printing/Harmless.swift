/// A text that a terminal can be given: control characters and marks that turn the direction of
/// writing are shown, not obeyed. Line breaks too; a page makes its own.
func harmless(_ text: some StringProtocol) -> String {
  guard text.unicodeScalars.contains(where: isHarmful) else { return String(text) }
  var result = ""
  for scalar in text.unicodeScalars {
    if isHarmful(scalar) {
      result += picture(of: scalar)
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// JSON text with the same characters escaped; they can stand in its strings only.
func harmlessJSON(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { isHarmful($0) && $0 != "\n" }) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if isHarmful(scalar), scalar != "\n" {
      result += "\\u" + hexadecimal(scalar.value, width: 4)
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0: true
  // Marks that turn the direction of writing, and the separators of lines and paragraphs.
  case 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
  default: false
  }
}

private func picture(of scalar: Unicode.Scalar) -> String {
  switch scalar.value {
  case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) } ?? "?"
  case 0x7F: "\u{2421}"
  default: "\\u{\(hexadecimal(scalar.value, width: 2))}"
  }
}

private func hexadecimal(_ number: UInt32, width: Int) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
