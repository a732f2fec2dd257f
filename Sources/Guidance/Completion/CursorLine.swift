import ProfileModel

/// The line in which a cursor stands.
struct CursorLine {
  let bytes: [UInt8]
  let cursor: Int
  let start: Int
  /// Without the line break.
  let end: Int

  init(_ text: String, cursor: Int) {
    bytes = Array(text.utf8)
    let place = Self.place(cursor, in: bytes)
    self.cursor = place
    start = (bytes[..<place].lastIndex(of: 10) ?? -1) + 1
    var end = bytes[place...].firstIndex(of: 10) ?? bytes.count
    if end > place, bytes[end - 1] == 13 { end -= 1 }
    self.end = end
  }

  /// The nearest place before that is inside the text and no character.
  private static func place(_ cursor: Int, in bytes: [UInt8]) -> Int {
    var place = min(max(cursor, 0), bytes.count)
    while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  func at(_ place: Int) -> UInt8 { bytes.indices.contains(place) ? bytes[place] : 0 }

  /// The first place from one on that holds no blank.
  func afterBlanks(_ place: Int) -> Int {
    var place = place
    while place < end, Self.isBlank(bytes[place]) { place += 1 }
    return place
  }

  /// The first place from one on that holds no letter of a path.
  func afterNames(_ place: Int) -> Int {
    var place = place
    while place < end, Reference.isNameByte(bytes[place]) || bytes[place] == UInt8(ascii: ".") {
      place += 1
    }
    return place
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
}

extension CursorLine {
  /// What is being typed at the cursor; nil where completion has no business.
  func typed(isRequested: Bool) -> Typed? {
    if let opening = opening(isRequested: isRequested) { return typed(behind: opening) }
    guard isRequested, !isInTemplate else { return nil }
    return .path(TypedPath(insertedAt: cursor))
  }

  /// Whether a foreign template holds the cursor, begun here or on a former line.
  private var isInTemplate: Bool {
    ReferenceText(text(0..<bytes.count)).templates.contains {
      $0.lowerBound < cursor && cursor < $0.upperBound
    }
  }

  /// The opening pair to the left that nothing has closed.
  private func opening(isRequested: Bool) -> Opening? {
    var opening: Opening?
    var place = start
    while place + 1 < cursor {
      if isPair("{", at: place) {
        while place + 2 < cursor, at(place + 2) == UInt8(ascii: "{") { place += 1 }
        opening = Opening(start: place, delimiters: .braces)
        place += 2
      } else if isPair("<", at: place) {
        if opensAngles(place, isRequested: isRequested) {
          opening = Opening(start: place, delimiters: .angles)
        }
        place += 2
      } else if let open = opening, isPair(open.delimiters.closingMark, at: place) {
        opening = nil
        place += 2
      } else {
        place += 1
      }
    }
    return opening
  }

  /// A dot must follow: merge keys and here-documents begin with the same pair.
  private func opensAngles(_ place: Int, isRequested: Bool) -> Bool {
    let next = afterBlanks(place + 2)
    if next < cursor { return at(next) == UInt8(ascii: ".") }
    let following = at(cursor)
    return isRequested && following != UInt8(ascii: ":") && !Reference.isNameByte(following)
  }

  /// Whether a closing pair stands further on, before anything opens again.
  func closesAhead(of place: Int, _ delimiters: Reference.Delimiters) -> Bool {
    var place = place
    while place < end, !isPair(delimiters.openingMark, at: place) {
      if isPair(delimiters.closingMark, at: place) { return true }
      place += 1
    }
    return false
  }

  func isPair(_ mark: Unicode.Scalar, at place: Int) -> Bool {
    let byte = UInt8(truncatingIfNeeded: mark.value)
    return at(place) == byte && at(place + 1) == byte
  }
}

/// A pair of braces or angles that was opened.
struct Opening {
  var start: Int
  var delimiters: Reference.Delimiters
}

extension Reference.Delimiters {
  var openingMark: Unicode.Scalar { self == .braces ? "{" : "<" }
  var closingMark: Unicode.Scalar { self == .braces ? "}" : ">" }
  var opening: String { self == .braces ? "{{" : "<<" }
  var closing: String { self == .braces ? "}}" : ">>" }
}
