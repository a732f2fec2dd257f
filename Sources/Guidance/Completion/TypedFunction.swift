import ProfileModel

/// A function's name that is being typed behind a pipe.
struct TypedFunction {
  /// Of its name, both sides of the cursor.
  var range: Range<Int>
  var search: FuzzyMatch
  /// What is missing behind it for the reference to be closed.
  var closing: String

  /// Nil where no reference of ours stands before the pipe, or an argument is being typed.
  init?(_ opening: Opening, pipe: Int, _ line: CursorLine) {
    let path = line.text(opening.start + 2..<pipe).drop { " \t-".contains($0) }
    guard path.hasPrefix(".spectro.") || path.hasPrefix("spectro.") else { return nil }
    guard let last = Self.lastPipe(from: pipe, line) else { return nil }
    let start = min(line.afterBlanks(last + 1), line.cursor)
    let typed = line.text(start..<line.cursor)
    guard typed.utf8.allSatisfy(Reference.isNameByte) else { return nil }
    var end = line.cursor
    while end < line.end, Reference.isNameByte(line.at(end)) { end += 1 }
    range = start..<end
    search = FuzzyMatch(typed)
    closing = Self.closing(opening.delimiters, from: end, line)
  }

  /// The last pipe before the cursor that no quotes hold; nil where the cursor is in quotes.
  private static func lastPipe(from pipe: Int, _ line: CursorLine) -> Int? {
    var last = pipe
    var quote: UInt8?
    for place in pipe..<line.cursor {
      let byte = line.at(place)
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
      {
        quote = byte
      } else if byte == UInt8(ascii: "|") {
        last = place
      }
    }
    return quote == nil ? last : nil
  }

  /// What of the closing pair does not stand further on in the line.
  private static func closing(
    _ delimiters: Reference.Delimiters, from end: Int, _ line: CursorLine
  ) -> String {
    if line.closesAhead(of: end, delimiters) { return "" }
    let isHalf = line.at(end) == UInt8(truncatingIfNeeded: delimiters.closingMark.value)
    return isHalf ? String(delimiters.closingMark) : delimiters.closing
  }

  /// The functions that fit; one that needs arguments leaves the reference open for them.
  var candidates: [Candidate] {
    var ranking = Ranking<Candidate>()
    for function in TemplateFunction.allCases {
      guard let score = search.score(function.rawValue) else { continue }
      let after = function.takesArguments ? "" : closing
      ranking.add(
        Candidate(.function(function), Candidate.Frame(before: "", after: after)), score: score)
    }
    return ranking.sorted
  }
}

extension TemplateFunction {
  /// Whether something must follow the name.
  var takesArguments: Bool {
    switch self {
    case .default, .substr, .trunc, .replace, .indent, .nindent, .trimSuffix, .trimPrefix, .add:
      true
    default: false
    }
  }
}

extension CursorLine {
  /// What is being typed behind an opening pair; nil where it is none of ours.
  func typed(behind opening: Opening) -> Typed? {
    let body = opening.start + 2..<cursor
    if let pipe = bytes[body].firstIndex(of: UInt8(ascii: "|")) {
      return TypedFunction(opening, pipe: pipe, self).map(Typed.function)
    }
    return TypedPath(opening, self).map(Typed.path)
  }
}
