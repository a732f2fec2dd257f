import Formats
import ProfileModel

/// What an accepted candidate replaces, and what it brings along on both sides of its path.
struct Placement {
  private(set) var replaced: Range<Int>
  private(set) var frame: Candidate.Frame

  init(_ path: TypedPath, _ place: CompletionPlace, _ line: CursorLine) {
    var end = path.end
    var closing = path.delimiters.closing
    switch path.closing {
    case .missing: break
    case .half(let half):
      // Between braces a single one ends the table.
      if !place.isInFlow || path.delimiters == .angles { end = half }
    case .whole(let whole, let trims):
      end = whole
      if trims { closing = " -" + closing }
    case .afterFunctions: closing = ""
    }
    replaced = path.start..<end
    frame = Candidate.Frame(
      before: path.delimiters.opening + (path.trims ? "- " : ""), after: closing)
    switch place.quoting {
    case .plain where place.isValueStart || place.isInFlow: quote(place, line)
    case .singleQuoted: closeQuote("'", line)
    case .doubleQuoted: closeQuote("\"", line)
    default: break
    }
  }

  /// Puts the whole value in quotes: unquoted, its braces would be a table. So would those of
  /// `<<…>>` in an export, which writes them as braces.
  private mutating func quote(_ place: CompletionPlace, _ line: CursorLine) {
    let start = valueStart(place, line)
    let end = valueEnd(place, line)
    frame.before = line.text(start..<replaced.lowerBound) + frame.before
    frame.after += line.text(replaced.upperBound..<end)
    replaced = start..<end
    let isSimple = (frame.before + frame.after).utf8.allSatisfy {
      $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    frame.before = Self.space(before: start, line) + Self.quoted(frame.before, isSimple).dropLast()
    frame.after = String(Self.quoted(frame.after, isSimple).dropFirst())
  }

  /// Where the value begins; a pair that was opened and never closed may stand before the reference.
  private func valueStart(_ place: CompletionPlace, _ line: CursorLine) -> Int {
    var start = max(place.valueRange.lowerBound, line.start)
    while start < replaced.lowerBound, ",: \t".utf8.contains(line.at(start)) { start += 1 }
    return min(start, replaced.lowerBound)
  }

  /// A blank where the value would touch its key's colon or its item's dash.
  private static func space(before start: Int, _ line: CursorLine) -> String {
    guard start > line.start else { return "" }
    switch line.at(start - 1) {
    case UInt8(ascii: ":"): return " "
    case UInt8(ascii: "-"): return start - 1 == line.afterBlanks(line.start) ? " " : ""
    default: return ""
    }
  }

  private static func quoted(_ text: String, _ isSimple: Bool) -> String {
    guard !isSimple else { return "\"\(text)\"" }
    return
      "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
  }

  /// Where the value ends that goes on behind the reference; a key's end is the reference's.
  private func valueEnd(_ place: CompletionPlace, _ line: CursorLine) -> Int {
    var end = replaced.upperBound
    while end < line.end {
      let byte = line.at(end)
      if place.isInFlow, ",[]}".utf8.contains(byte), !line.isPair("}", at: end) { break }
      if byte == UInt8(ascii: "#"), CursorLine.isBlank(line.at(end - 1)) { break }
      if byte == UInt8(ascii: ":"), end + 1 >= line.end || CursorLine.isBlank(line.at(end + 1)) {
        break
      }
      end += 1
    }
    while end > replaced.upperBound, CursorLine.isBlank(line.at(end - 1)) { end -= 1 }
    return end
  }

  /// Closes the quotes that were opened directly before the reference and that nothing closes.
  private mutating func closeQuote(_ quote: Unicode.Scalar, _ line: CursorLine) {
    let byte = UInt8(truncatingIfNeeded: quote.value)
    guard line.at(replaced.lowerBound - 1) == byte,
      line.afterBlanks(replaced.upperBound) == line.end
    else { return }
    frame.after.unicodeScalars.append(quote)
  }
}
