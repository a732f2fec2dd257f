import Formats

/// A document of a text of several, with the mark that begins it.
struct ManifestStretch: Equatable {
  var range: Range<Int>
  /// Nothing but blanks, comments and marks.
  var isEmpty: Bool

  /// The documents of a text; together they cover it.
  static func all(in source: SourceText, _ outline: YAMLOutline) -> [ManifestStretch] {
    var stretches: [ManifestStretch] = []
    var start = 0
    var isEmpty = true
    for line in 0..<source.lineCount {
      let range = source.lineRange(line)
      let bytes = source.bytes[range]
      let isMark =
        bytes.starts(with: "---".utf8) && [nil, 9, 32].contains(bytes.dropFirst(3).first)
      if isMark, range.lowerBound > start {
        stretches.append(ManifestStretch(range: start..<range.lowerBound, isEmpty: isEmpty))
        start = range.lowerBound
        isEmpty = true
      }
      let text = (isMark ? bytes.dropFirst(3) : bytes).drop { $0 == 32 || $0 == 9 }
      let isSaying =
        ![nil, UInt8(ascii: "#"), UInt8(ascii: "%")].contains(text.first)
        && !text.elementsEqual("...".utf8)
      isEmpty = isEmpty && !isSaying
      if text.elementsEqual("...".utf8), line + 1 < source.lineCount {
        let next = source.lineRange(line + 1).lowerBound
        stretches.append(ManifestStretch(range: start..<next, isEmpty: isEmpty))
        start = next
        isEmpty = true
      }
    }
    stretches.append(ManifestStretch(range: start..<source.bytes.count, isEmpty: isEmpty))
    return stretches
  }

  /// The lines of each item of a list that stands in block style; nil for any other.
  static func items(_ items: [YAMLNode], in source: SourceText, end: Int) -> [Range<Int>]? {
    var starts: [Int] = []
    for item in items {
      let line = source.lineRange(source.lineNumber(of: item.range.lowerBound))
      let before = source.bytes[line.lowerBound..<item.range.lowerBound].filter { $0 != 32 }
      guard before == [UInt8(ascii: "-")], starts.last.map({ $0 < line.lowerBound }) ?? true else {
        return nil
      }
      starts.append(line.lowerBound)
    }
    guard let last = items.last else { return [] }
    let behind = source.lineNumber(of: max(last.range.lowerBound, last.range.upperBound - 1)) + 1
    let stop = behind < source.lineCount ? source.lineRange(behind).lowerBound : end
    return zip(starts, starts.dropFirst() + [min(stop, end)]).map { $0..<max($0, $1) }
  }
}
