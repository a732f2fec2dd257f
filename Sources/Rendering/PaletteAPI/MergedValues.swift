import Formats
import ProfileModel

/// Blocks of values that Strata makes, and the user's own text below them. A block that stands in
/// the text is left to it.
struct MergedValues {
  let text: String
  /// The keys of the blocks that the text has itself.
  let replaced: [String]

  /// nil where the text is no table whose lines can follow others.
  init?(_ blocks: [YAMLTreeEntry], with own: String) {
    let source = SourceText(own)
    let references = ReferenceText(own)
    let mask = TemplateMask(
      source, references, YAMLOutline(bytes: source.bytes), extent: .everything)
    let stream = YAMLStream.read(mask.masked, original: source)
    guard stream.failure == nil, stream.documents.count <= 1 else { return nil }
    var keys: Set<String> = []
    var text = own
    if let root = stream.documents.first, !root.isNull {
      guard let pairs = root.pairs, source.bytes[root.range.lowerBound] != UInt8(ascii: "{") else {
        return nil
      }
      keys = Set(pairs.compactMap(\.key.text))
      text = Self.lines(of: source, from: root.range.lowerBound)
    }
    let kept = blocks.filter { !keys.contains($0.key) }
    replaced = blocks.map(\.key).filter(keys.contains)
    let made = kept.isEmpty ? "" : YAMLTree.table(kept).written.text
    self.text = made + text + (text.isEmpty || text.utf8.last == 10 ? "" : "\n")
  }

  /// The text without the marks of a document and without what all its lines are moved in by.
  private static func lines(of source: SourceText, from start: Int) -> String {
    let first = source.lineNumber(of: start)
    let column = start - source.lineRange(first).lowerBound
    var result = ""
    for number in 0..<source.lineCount {
      let line = source.line(number)
      if isMark(line) {
        if number > first { break }
        result = ""
        continue
      }
      let isLast = number == source.lineCount - 1
      if isLast, line.isEmpty { break }
      var rest = line[...]
      if column > 0 {
        let blanks = line.utf8.prefix(column).prefix { $0 == 32 }.count
        rest = rest.dropFirst(blanks)
      }
      result += rest
      result += "\n"
    }
    return result
  }

  private static func isMark(_ line: String) -> Bool {
    line.hasPrefix("---") || line.hasPrefix("...") || line.hasPrefix("%")
  }
}
