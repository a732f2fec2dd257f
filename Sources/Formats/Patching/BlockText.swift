/// How a text stands in a literal block.
enum BlockText {
  /// With how many line breaks a text ends, and the sign in the block's header for it.
  enum Ending: Equatable {
    case none, one, many

    init(_ text: String) {
      let breaks = text.utf8.reversed().prefix { $0 == 10 }.count
      self = breaks == 0 ? .none : breaks == 1 && text.utf8.count > 1 ? .one : .many
    }

    var sign: String {
      switch self {
      case .none: "-"
      case .one: ""
      case .many: "+"
      }
    }
  }

  /// Whether the header must say how far the lines are moved in: the first one begins with a blank.
  static func needsMark(_ text: String) -> Bool {
    let first = text.utf8.first { $0 != 10 }
    return first == 32 || first == 9
  }

  /// The lines of a text as a block holds them; nil where a block cannot.
  static func lines(of text: String) -> [Substring]? {
    guard canHold(text) else { return nil }
    var lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false).map(Substring.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// How many lines a block has for a text; 0 where it cannot hold it.
  static func lineCount(of text: String) -> Int {
    guard canHold(text) else { return 0 }
    let bytes = text.utf8.span
    var breaks = 0
    for place in bytes.indices where bytes[place] == 10 { breaks += 1 }
    return breaks + (bytes[bytes.count - 1] == 10 ? 0 : 1)
  }

  private static func canHold(_ text: String) -> Bool {
    // Most texts are plain, and long ones are asked at every key.
    let bytes = text.utf8.span
    for place in bytes.indices where !(0x20..<0x7F).contains(bytes[place]) {
      if bytes[place] == 9 || bytes[place] == 10 { continue }
      return text.unicodeScalars.allSatisfy(isAllowed)
    }
    return !text.isEmpty
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10: true
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
