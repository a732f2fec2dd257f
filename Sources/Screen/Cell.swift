/// One place of the screen.
///
/// Its character is kept as up to five scalars in two numbers, so that pictures are copied and
/// compared as plain memory.
package struct Cell: Equatable, Sendable {
  /// Three scalars of 21 bits, the first in the lowest ones; 0 stands for none.
  private var first: UInt64
  /// Two more.
  private var others: UInt64
  package var style: Style

  /// Scalars behind the fifth are left out.
  package init(_ character: Character?, _ style: Style) {
    first = 0
    others = 0
    self.style = style
    self.character = character
  }

  /// An ASCII character.
  init(ascii: UInt8, _ style: Style) {
    first = UInt64(ascii)
    others = 0
    self.style = style
  }

  /// A scalar that is shown as it is.
  init(scalar: UInt32, _ style: Style) {
    first = UInt64(scalar)
    others = 0
    self.style = style
  }

  /// The second half of a wide character.
  static func secondHalf(_ style: Style) -> Cell { Cell(scalar: 0, style) }

  package static let blank = Cell(ascii: 0x20, .text)
  private static let mask: UInt64 = 0x1F_FFFF

  /// What stands there; nil in the second half of a wide character.
  package var character: Character? {
    get {
      guard let scalar = Unicode.Scalar(firstScalar) else { return nil }
      guard first != 0 else { return nil }
      guard hasManyScalars else { return Character(scalar) }
      var text = String.UnicodeScalarView()
      for number in 0..<5 {
        guard let next = Unicode.Scalar(self.scalar(number)), next != "\0" else { break }
        text.append(next)
      }
      return Character(String(text))
    }
    set {
      first = 0
      others = 0
      guard let newValue else { return }
      for (number, scalar) in newValue.unicodeScalars.prefix(5).enumerated() {
        put(scalar.value == 0 ? 0x2400 : scalar.value, at: number)
      }
    }
  }

  private mutating func put(_ scalar: UInt32, at number: Int) {
    if number < 3 {
      first |= UInt64(scalar) << (21 * number)
    } else {
      others |= UInt64(scalar) << (21 * (number - 3))
    }
  }

  /// Whether it is the second half of a wide character.
  package var isSecondHalf: Bool { first == 0 }

  /// The first scalar's number; 0 in the second half of a wide character.
  package var firstScalar: UInt32 { UInt32(truncatingIfNeeded: first & Self.mask) }

  /// Whether anything is combined with the first scalar.
  package var hasManyScalars: Bool { first >> 21 != 0 }

  /// The number of the first to fifth scalar, counted from 0; 0 where there is none.
  package func scalar(_ number: Int) -> UInt32 {
    let part = number < 3 ? first >> (21 * number) : others >> (21 * (number - 3))
    return UInt32(truncatingIfNeeded: part & Self.mask)
  }

  package static func == (one: Cell, other: Cell) -> Bool {
    one.first == other.first && one.others == other.others && one.style == other.style
  }
}
