import Guidance
import ProfileModel

/// A finding beside the line that it is about.
struct EditorMark: Equatable, Sendable {
  var line: Int
  /// In UTF-8 bytes of the line.
  var bytes: Range<Int>
  var item: Reviewed.Item

  var place: TextPlace { TextPlace(line, bytes.lowerBound) }
}

extension Editor {
  /// The findings of a line, the worst first.
  func marks(of line: Int) -> [EditorMark] {
    let first = marks.partitioningIndex { $0.line >= line }
    return marks[first...].prefix { $0.line == line }.sorted {
      $0.item.finding.severity > $1.item.finding.severity
    }
  }

  /// Puts the findings of a review beside their lines.
  mutating func mark(_ items: [Reviewed.Item]) {
    marks = items.map { item in
      let place = item.finding.place
      guard let range = place.range, !place.isInFile, place.part == .value else {
        return EditorMark(line: 0, bytes: 0..<0, item: item)
      }
      let start = buffer.place(at: range.lowerBound)
      let end = min(start.byte + range.count, buffer[start.line].utf8.count)
      return EditorMark(line: start.line, bytes: start.byte..<max(start.byte, end), item: item)
    }
    marks.sort { ($0.line, $0.bytes.lowerBound) < ($1.line, $1.bytes.lowerBound) }
  }

  /// Goes to the next line with a finding, or the former one; round the text's ends.
  mutating func goToMark(_ steps: Int) {
    let next =
      steps > 0
      ? marks.first { $0.line > cursor.line } ?? marks.first
      : marks.last { $0.line < cursor.line } ?? marks.last
    if let next { go(to: next.place) }
  }
}
