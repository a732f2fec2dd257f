import ProfileModel

/// Puts a value in the place of another one; what follows in the same line stays there.
struct ValueEdit {
  let source: SourceText
  let isFlow: Bool

  /// The edit for a value that stands at a range; its first line may go on with a comment.
  func edit(_ range: Range<Int>, firstLineEnd: Int, _ text: String) -> TextEdit {
    guard !isFlow else { return TextEdit(range, text) }
    let lineEnd = source.lineRange(source.lineNumber(of: firstLineEnd)).upperBound
    let tail = source.text(firstLineEnd..<max(firstLineEnd, lineEnd))
    let endsInFirstLine = range.upperBound <= lineEnd
    let lines = text.utf8.firstIndex { $0 == 10 || $0 == 13 }
    guard endsInFirstLine else {
      return TextEdit(range, Self.text(text, at: lines, with: tail))
    }
    guard lines != nil else { return TextEdit(range, text) }
    let end = max(lineEnd, range.upperBound)
    return TextEdit(range.lowerBound..<end, Self.text(text, at: lines, with: tail))
  }

  private static func text(_ text: String, at place: String.Index?, with tail: String) -> String {
    let place = place ?? text.endIndex
    return String(text[..<place]) + tail + String(text[place...])
  }
}
