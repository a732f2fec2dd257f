/// Says in plain words, at the place of the cause, what libyaml says in its own.
struct YAMLWords {
  private let source: SourceText
  private let characters: CharacterPlaces

  init(_ source: SourceText, _ characters: CharacterPlaces) {
    self.source = source
    self.characters = characters
  }

  func failure(for problem: YAMLProblem) -> YAMLFailure {
    if let offset = problem.readerOffset {
      return forbiddenCharacter(at: characters.start + offset)
    }
    let place = characters.offset(of: problem.place)
    let context = characters.offset(of: problem.contextPlace)
    switch problem.words {
    case "could not find expected ':'": return missingColon(at: context)
    case "mapping values are not allowed in this context": return misplacedColon(at: place)
    case "did not find expected key", "did not find expected '-' indicator":
      return unexpected(at: place)
    case "found unexpected end of stream", "found unexpected document indicator":
      return YAMLFailure("the quote that opens here is never closed", offset: context)
    case let words where words.contains("tab"): return tab(at: place)
    case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
      return YAMLFailure(
        "this escape stands for no character; `\\x41` and `\\u00e9` do", offset: max(0, place - 2))
    case "did not find expected alphabetic or numeric character": return namelessMark(at: context)
    case "found character that cannot start any token": return badStart(at: place)
    case "did not find expected <document start>": return secondDocument(at: place)
    case "did not find expected node content": return missingValue(at: place)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return unclosed(problem.words, at: place, since: context)
    default: return YAMLFailure(Self.plain(problem.words), offset: place)
    }
  }

  private static func plain(_ words: String) -> String {
    switch words {
    case "block sequence entries are not allowed in this context":
      "a list cannot begin here; put `- ` on a line of its own"
    case "block mapping keys are not allowed in this context":
      "a value is missing or cannot stand here"
    case "found unknown escape character":
      "this is no escape of double quotes; use single quotes, or double the backslash"
    case "did not find expected comment or line break":
      "only a comment may stand behind `|` or `>` in its line; put the text below it"
    case "found undefined tag handle": "this tag is not known; put the value in quotes"
    default: words
    }
  }

  /// A line that is neither a key with a value nor part of one.
  private func missingColon(at offset: Int) -> YAMLFailure {
    let line = source.lineNumber(of: offset)
    let range = source.lineRange(line)
    let text = source.text(offset..<max(offset, range.upperBound))
    if text.hasPrefix("...") { return omission(in: line, at: offset) }
    return YAMLFailure(
      "this line is neither `key: value` nor an item of a list (`- …`)", offset: offset)
  }

  private func omission(in line: Int, at offset: Int) -> YAMLFailure {
    YAMLFailure(
      "`...` stands for lines that an example leaves out; write those lines, or delete it",
      offset: offset, repair: removal(of: line, "delete the line `...`"))
  }

  /// More text where a document has ended: in one line, or by a `...` that was meant otherwise.
  private func secondDocument(at offset: Int) -> YAMLFailure {
    let above = (0..<source.lineNumber(of: offset)).last { !content(of: $0).isEmpty }
    if let above, source.text(content(of: above)) == "..." {
      return omission(in: above, at: source.lineRange(above).lowerBound)
    }
    return YAMLFailure(
      "the text before this is a whole document already; `---` begins another", offset: offset)
  }

  /// A colon in a value that is not quoted. Where it is the first one of its line, libyaml has read
  /// that line and the one above it as one text.
  private func misplacedColon(at offset: Int) -> YAMLFailure {
    let number = source.lineNumber(of: offset)
    let start = content(of: number).lowerBound
    if start < offset, !source.text(start..<offset).contains(": "),
      let above = (0..<number).last(where: { !content(of: $0).isEmpty })
    {
      let former = content(of: above)
      if source.text(former) == "..." { return omission(in: above, at: former.lowerBound) }
      if let colon = colonWithoutSpace(in: former) {
        return YAMLFailure(
          "after the colon of a key comes a space", offset: colon,
          repair: YAMLRepair(
            title: "write a space after it", range: colon + 1..<colon + 1, replacement: " "))
      }
      return YAMLFailure(
        "a key cannot stand here, below a line that has its value already: move it under the key "
          + "it belongs to",
        offset: start)
    }
    return YAMLFailure("a second `: ` in one value; put the value in quotes", offset: offset)
  }

  /// A line without its indentation and without the dashes of lists.
  private func content(of line: Int) -> Range<Int> {
    let range = source.lineRange(line)
    let blanks = source.bytes[range].prefix { $0 == 32 || $0 == 9 }
    var start = blanks.endIndex
    while start + 1 < range.upperBound, source.bytes[start] == UInt8(ascii: "-"),
      source.bytes[start + 1] == 32
    {
      start += 1
      while start < range.upperBound, source.bytes[start] == 32 { start += 1 }
    }
    return start..<range.upperBound
  }

  /// The colon of `name:value`, where it is no address such as `https://…`.
  private func colonWithoutSpace(in line: Range<Int>) -> Int? {
    let key = source.bytes[line].prefix { $0 != UInt8(ascii: ":") && $0 != 32 }
    let colon = key.endIndex
    guard !key.isEmpty, colon + 1 < line.upperBound, byte(at: colon) == UInt8(ascii: ":"),
      byte(at: colon + 1) != UInt8(ascii: "/"), !source.text(line).contains(": ")
    else { return nil }
    return colon
  }

  private func unexpected(at place: Int) -> YAMLFailure {
    if byte(at: place) == 9 { return tab(at: place) }
    return YAMLFailure(
      "this does not belong to the lines above it: look at its indentation, and for a quote or "
        + "bracket that is not closed",
      offset: place)
  }

  private func unclosed(_ words: String, at place: Int, since context: Int) -> YAMLFailure {
    let bracket = words.hasSuffix("']'") ? "[" : "{"
    return YAMLFailure(
      "the `\(bracket)` that opens here is not closed, or a comma is missing after a value",
      offset: byte(at: context) == bracket.utf8.first ? context : place)
  }

  /// At the end of the text a bracket or a comma is the last thing that stands there.
  private func missingValue(at place: Int) -> YAMLFailure {
    let last = source.bytes.lastIndex { ![9, 10, 13, 32].contains($0) } ?? 0
    guard place > last else {
      return YAMLFailure("a value is missing or cannot stand here", offset: place)
    }
    let character = source.text(last..<last + 1)
    return YAMLFailure(
      "the text ends here, and the list or table is not closed after `\(character)`", offset: last)
  }

  /// A `*` or `&` with no name behind it.
  private func namelessMark(at offset: Int) -> YAMLFailure {
    let mark = source.text(offset..<offset + 1)
    return YAMLFailure(
      "after `\(mark)` comes a name of letters, digits, `-` and `_`; put other values in quotes",
      offset: offset)
  }

  private func badStart(at offset: Int) -> YAMLFailure {
    if byte(at: offset) == 9 { return tab(at: offset) }
    let character = source.text(offset..<offset + 1)
    return YAMLFailure("a value cannot begin with `\(character)`; put it in quotes", offset: offset)
  }

  /// A tab where only spaces may stand: at the beginning of its line.
  private func tab(at offset: Int) -> YAMLFailure {
    let line = source.lineNumber(of: offset)
    let range = source.lineRange(line)
    let blanks = source.bytes[range].prefix { $0 == 9 || $0 == 32 }
    let tab = blanks.firstIndex(of: 9) ?? offset
    if blanks.count == range.count {
      return YAMLFailure(
        "this line holds a tab and nothing else; YAML takes spaces only: delete the tab",
        offset: tab, repair: YAMLRepair(title: "empty the line", range: range, replacement: ""))
    }
    let width = blanks.reduce(0) { $0 + ($1 == 9 ? 2 : 1) }
    let repair = YAMLRepair(
      title: "write two spaces for each tab", range: range.lowerBound..<blanks.endIndex,
      replacement: String(repeating: " ", count: width))
    return YAMLFailure(
      "a tab stands in the indentation; YAML takes spaces only", offset: tab,
      repair: blanks.contains(9) ? repair : nil)
  }

  private func forbiddenCharacter(at offset: Int) -> YAMLFailure {
    let end = offset + 1 + source.bytes.dropFirst(offset + 1).prefix { $0 & 0xC0 == 0x80 }.count
    let scalar = source.text(offset..<end).unicodeScalars.first
    let code = scalar.map { String($0.value, radix: 16, uppercase: true) } ?? "?"
    let name = code == "0" ? "a NUL character" : "a character with the code \(code)"
    return YAMLFailure("\(name) stands here; YAML allows no control characters", offset: offset)
  }

  private func removal(of line: Int, _ title: String) -> YAMLRepair {
    let start = source.lineRange(line).lowerBound
    let end =
      line + 1 < source.lineCount
      ? source.lineRange(line + 1).lowerBound : source.lineRange(line).upperBound
    return YAMLRepair(title: title, range: start..<end, replacement: "")
  }

  private func byte(at offset: Int) -> UInt8? {
    source.bytes.indices.contains(offset) ? source.bytes[offset] : nil
  }
}
