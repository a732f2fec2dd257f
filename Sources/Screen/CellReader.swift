/// Reads a text as the cells that it takes.
struct CellReader {
  private let text: String
  private let style: Style
  private var offset = 0

  init(_ text: String, _ style: Style) {
    self.text = text
    self.style = style
  }

  /// The next character's first cell, and how many columns it takes. `bytes` are those of the text,
  /// taken out once for all its characters.
  @inline(__always)
  mutating func next(of bytes: Span<UInt8>) -> (cell: Cell, width: Int)? {
    guard offset < bytes.count else { return nil }
    let byte = bytes[offset]
    if byte >= 0x20, byte < 0x7F, offset + 1 == bytes.count || bytes[offset + 1] < 0x80 {
      offset += 1
      return (Cell(ascii: byte, style), 1)
    }
    return nextOfMany(bytes)
  }

  @inline(never)
  private mutating func nextOfMany(_ bytes: Span<UInt8>) -> (cell: Cell, width: Int) {
    guard let (length, width) = Self.plain(in: bytes, at: offset) else { return nextCharacter() }
    defer { offset += length }
    return (Cell(scalar: Self.scalar(in: bytes, at: offset).value, style), width)
  }

  /// The bytes and columns of a character that is one scalar, shown as it is; nil where the rules
  /// for what makes one character are needed.
  static func plain(in bytes: Span<UInt8>, at offset: Int) -> (length: Int, width: Int)? {
    let (scalar, length) = scalar(in: bytes, at: offset)
    let width = plainWidth(scalar)
    let following = offset + length
    guard width > 0,
      following == bytes.count || plainWidth(Self.scalar(in: bytes, at: following).value) > 0
    else { return nil }
    return (length, width)
  }

  /// Where the rules for what makes one character are needed.
  private mutating func nextCharacter() -> (cell: Cell, width: Int) {
    let index = text.utf8.index(text.startIndex, offsetBy: offset)
    let character = text[index]
    offset += character.utf8.count
    let shown = Shown.character(character)
    return (Cell(shown, style), TextWidth.width(of: shown))
  }

  /// A text is always well-formed.
  private static func scalar(
    in bytes: Span<UInt8>, at offset: Int
  ) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[offset])
    func next(_ number: Int) -> UInt32 { UInt32(bytes[offset + number] & 0x3F) }
    switch first {
    case ..<0x80: return (first, 1)
    case ..<0xE0: return ((first & 0x1F) << 6 | next(1), 2)
    case ..<0xF0: return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
    default: return ((first & 7) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
    }
  }

  /// The columns of scalars that stand alone and are shown as they are, between two such; 0 for all
  /// others, which may be so or not.
  private static func plainWidth(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0x20..<0x7F: 1
    case 0xAD: 0
    case 0xA0..<0x300, 0x400..<0x482, 0x2010..<0x2028, 0x2030..<0x205F, 0x2190..<0x231A,
      0x2500..<0x25FD, 0x2713..<0x2719:
      1
    case 0x3041..<0x3097, 0x30A1..<0x30FB, 0x4E00..<0x9FF0, 0xAC00..<0xD7A4: 2
    default: 0
    }
  }
}
