/// Sequences that begin with `ESC [`: parameters, then a byte that says what they are for.
enum ControlSequence {
  /// Longer ones are none: so a stream of rubbish cannot wait for ever.
  private static let longest = 64

  /// Reads what follows `ESC [`; the lengths count these two.
  static func read(_ bytes: ArraySlice<UInt8>) -> EscapeSequence.Reading {
    guard let first = bytes.first else { return .unfinished }
    if first == UInt8(ascii: "M") { return oldMouse(bytes.dropFirst()) }
    if first == UInt8(ascii: "[") { return consoleFunction(bytes.dropFirst()) }
    for (offset, byte) in bytes.prefix(longest).enumerated() {
      if (0x40...0x7E).contains(byte) {
        return .complete(meaning(bytes.prefix(offset), byte), length: offset + 3)
      }
      if !(0x20...0x3F).contains(byte) { return .complete(.nothing, length: offset + 2) }
    }
    return bytes.count < longest ? .unfinished : .complete(.nothing, length: longest + 2)
  }

  /// Numbers between semicolons; what stands behind a colon in one does not count.
  static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    guard !bytes.isEmpty else { return [] }
    return bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      part.prefix { EscapeSequence.isDigit($0) }.prefix(7).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
  }

  private static func meaning(_ parameters: ArraySlice<UInt8>, _ last: UInt8) -> EscapeSequence {
    if parameters.first == UInt8(ascii: "<") {
      return sgrMouse(numbers(parameters.dropFirst()), isRelease: last == UInt8(ascii: "m"), last)
    }
    guard parameters.allSatisfy({ (0x30...0x3B).contains($0) }), !isKeyRelease(parameters) else {
      return .nothing
    }
    let numbers = numbers(parameters)
    let modifiers = numbers.count > 1 ? numbers[1] : 1
    switch UnicodeScalar(last) {
    case "~": return tilde(numbers, modifiers)
    case "u": return numbers.first.map { codePoint($0, modifiers) } ?? .nothing
    case "Z": return .key(Key(.tab, modifiers: modifiers, shift: true))
    case "a", "b", "c", "d":
      return KeyCodes.final[last - 0x20].map { .key(Key($0, modifiers: 1, shift: true)) }
        ?? .nothing
    default: return KeyCodes.final[last].map { .key(Key($0, modifiers: modifiers)) } ?? .nothing
    }
  }

  /// Some terminals can tell that a key went up; nothing follows from it.
  private static func isKeyRelease(_ parameters: ArraySlice<UInt8>) -> Bool {
    parameters.suffix(2) == [UInt8(ascii: ":"), UInt8(ascii: "3")]
  }

  private static func tilde(_ numbers: [Int], _ modifiers: Int) -> EscapeSequence {
    switch numbers.first ?? 0 {
    case 200: .pasteBegins
    case 27: numbers.count > 2 ? codePoint(numbers[2], modifiers) : .nothing
    case let number: KeyCodes.tilde[number].map { .key(Key($0, modifiers: modifiers)) } ?? .nothing
    }
  }

  /// A key told by the number of its character.
  private static func codePoint(_ number: Int, _ modifiers: Int) -> EscapeSequence {
    switch number {
    case 9: return .key(Key(.tab, modifiers: modifiers))
    case 10, 13: return .key(Key(.enter, modifiers: modifiers))
    case 27: return .key(Key(.escape, modifiers: modifiers))
    case 8, 127: return .key(Key(.backspace, modifiers: modifiers))
    case 0x20..<0x7F, 0xA0..<0xE000, 0xF900..<0x110000:
      guard let scalar = Unicode.Scalar(UInt32(number)) else { return .nothing }
      return .key(Key(character: Character(scalar), modifiers: modifiers))
    default: return .nothing
    }
  }

  private static func sgrMouse(_ numbers: [Int], isRelease: Bool, _ last: UInt8) -> EscapeSequence {
    guard numbers.count == 3, isRelease || last == UInt8(ascii: "M") else { return .nothing }
    return .mouse(
      MouseReport(
        code: numbers[0], isRelease: isRelease, column: numbers[1] - 1, row: numbers[2] - 1))
  }

  /// Three bytes, each larger by 32 than what it says.
  private static func oldMouse(_ bytes: ArraySlice<UInt8>) -> EscapeSequence.Reading {
    let told = bytes.prefix(3).map { Int($0) - 32 }
    guard told.count == 3 else { return .unfinished }
    let isRelease = told[0] & 3 == 3 && told[0] & 64 == 0
    let report = MouseReport(
      code: isRelease ? told[0] & ~3 : told[0], isRelease: isRelease, column: told[1] - 1,
      row: told[2] - 1)
    return .complete(.mouse(report), length: 6)
  }

  /// The Linux console sends `ESC [ [ A` to `E` for F1 to F5.
  private static func consoleFunction(_ bytes: ArraySlice<UInt8>) -> EscapeSequence.Reading {
    guard let letter = bytes.first else { return .unfinished }
    guard (0x41...0x45).contains(letter) else { return .complete(.nothing, length: 4) }
    return .complete(.key(Key(.function(Int(letter) - 0x40))), length: 4)
  }
}
