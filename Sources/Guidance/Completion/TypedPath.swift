import ProfileModel

/// What is being typed at a cursor.
enum Typed {
  case path(TypedPath)
  case function(TypedFunction)
}

/// A reference that is being typed: its names up to the cursor, and what there is of its closing.
struct TypedPath {
  enum Closing {
    case missing
    /// A single brace; where it ends.
    case half(Int)
    /// The pair; where it ends, and whether a hyphen trims before it.
    case whole(Int, trims: Bool)
    /// Functions follow, so that the closing is theirs.
    case afterFunctions
  }

  var start: Int
  var delimiters: Reference.Delimiters = .braces
  /// A hyphen behind the opening pair trims white space.
  var trims = false
  /// The names up to the cursor; the last one is the one that is being typed.
  var names: [String] = [""]
  /// Where the names right of the cursor end.
  var end: Int
  var closing: Closing = .missing

  /// Where nothing has been opened.
  init(insertedAt cursor: Int) {
    start = cursor
    end = cursor
  }

  init?(_ opening: Opening, _ line: CursorLine) {
    start = opening.start
    delimiters = opening.delimiters
    var first = start + 2
    if delimiters == .braces, first < line.cursor, line.at(first) == UInt8(ascii: "-") {
      trims = true
      first += 1
    }
    first = min(line.afterBlanks(first), line.cursor)
    let typed = line.text(first..<line.cursor)
    guard let names = Self.names(typed) else { return nil }
    self.names = names
    end = line.cursor
    readRight(line, isEmpty: typed.isEmpty)
    guard !isForeign(typed, first, line) else { return nil }
  }

  /// Cut at the dots, without the leading one; nil where anything else than names was typed.
  private static func names(_ typed: String) -> [String]? {
    guard typed.utf8.allSatisfy({ Reference.isNameByte($0) || $0 == UInt8(ascii: ".") }) else {
      return nil
    }
    let path = typed.hasPrefix(".") ? typed.dropFirst() : typed[...]
    return path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  /// Reads on to the right: the rest of the path, and how it is closed.
  private mutating func readRight(_ line: CursorLine, isEmpty: Bool) {
    var rest = line.afterNames(line.cursor)
    closing = readClosing(line, from: rest)
    if case .missing = closing {
      // A full stop behind the reference, or a word that it was put before, is none of it.
      while rest > line.cursor, line.at(rest - 1) == UInt8(ascii: ".") { rest -= 1 }
      if isEmpty { rest = line.cursor }
    }
    end = rest
  }

  private func readClosing(_ line: CursorLine, from place: Int) -> Closing {
    var next = line.afterBlanks(place)
    if line.at(next) == UInt8(ascii: "|"), line.closesAhead(of: next, delimiters) {
      return .afterFunctions
    }
    // A hyphen that touches the names was read as one of their letters.
    let trimsInName = next == place && place > line.cursor && line.at(place - 1) == 45
    let trims = trimsInName || (line.at(next) == UInt8(ascii: "-"))
    if trims, !trimsInName { next += 1 }
    if line.isPair(delimiters.closingMark, at: next) { return .whole(next + 2, trims: trims) }
    let mark = UInt8(truncatingIfNeeded: delimiters.closingMark.value)
    return !trims && line.at(next) == mark ? .half(next + 1) : .missing
  }
}

extension TypedPath {
  /// Whether a Helm or Go template stands there and no reference.
  private func isForeign(_ typed: String, _ first: Int, _ line: CursorLine) -> Bool {
    let isOurs = typed.hasPrefix(".spectro.") || typed.hasPrefix("spectro.")
    if isOurs { return false }
    if trims { return typed.utf8.count < 2 || !".spectro".hasPrefix(typed) }
    let whole = line.text(first..<line.afterNames(line.cursor))
    if Self.keywords.contains(typed) || Self.keywords.contains(whole) { return true }
    if whole.hasPrefix("."), whole.utf8.count > 2 {
      let name = whole.dropFirst().prefix { $0 != "." }
      if Self.roots.contains(where: { $0.hasPrefix(name) }) { return true }
    }
    // Closed further on, with more than names before that.
    if case .missing = closing { return line.closesAhead(of: line.cursor, delimiters) }
    return false
  }

  private static let keywords: Set<String> = [
    "if", "else", "end", "range", "with", "define", "template", "block", "include", "tpl",
    "not", "and", "or", "eq", "ne", "required", "lookup", "printf", "toYaml", "break", "continue",
  ]

  /// What Helm's own names begin with.
  private static let roots = ["Values", "Release", "Chart", "Capabilities", "Files", "Template"]
}
