/// Which keys the numbers and letters of escape sequences stand for.
enum KeyCodes {
  /// By the last byte of `ESC [ …`.
  static let final: [UInt8: Key.Code] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  /// By the letter of `ESC O`.
  static let singleShift: [UInt8: Key.Code] = {
    var codes = final
    codes[UInt8(ascii: "M")] = .enter
    codes[UInt8(ascii: "I")] = .tab
    codes[UInt8(ascii: "X")] = .character("=")
    for (letter, character) in zip(UInt8(ascii: "j")..., "*+,-./0123456789") {
      codes[letter] = .character(character)
    }
    return codes
  }()

  /// By the number of `ESC [ … ~`.
  static let tilde: [Int: Key.Code] = {
    var codes: [Int: Key.Code] = [
      1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    ]
    let functions = [
      11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34,
    ]
    for (index, number) in functions.enumerated() { codes[number] = .function(index + 1) }
    return codes
  }()
}

extension Key {
  /// With modifiers as sequences count them: 1, and 1 for Shift, 2 for Alt, 4 for Ctrl, 8 for Meta.
  init(_ code: Code, modifiers: Int, shift: Bool = false) {
    let held = max(0, modifiers - 1)
    self.init(
      code, control: held & 4 != 0, alt: held & (2 | 8) != 0, shift: shift || held & 1 != 0)
  }

  /// A character with modifiers; Shift is in the character already.
  init(character: Character, modifiers: Int) {
    self.init(.character(character), modifiers: modifiers)
    if isControl {
      code = .character(Character(character.lowercased()))
    } else {
      if isShift { code = .character(Character(character.uppercased())) }
      isShift = false
    }
  }

  /// The key of a byte below 32, or of 127.
  init(controlByte byte: UInt8) {
    switch byte {
    case 0x00: self = .control(" ")
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    default:
      self = .control(Character(Character(UnicodeScalar(byte + 0x40)).lowercased()))
    }
  }
}
