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
    guard !text.isEmpty, text.unicodeScalars.allSatisfy(isAllowed) else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10: true
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
