import Formats
import ProfileModel

/// Reads YAML in which references may stand without quotes.
enum TemplatedYAML {
  /// The documents of a text; what is covered for reading is what the text says.
  static func read(_ text: String) -> (stream: YAMLStream, source: SourceText) {
    let source = SourceText(text)
    let mask = TemplateMask(
      source, ReferenceText(text), YAMLOutline(bytes: source.bytes), extent: .unquoted)
    return (YAMLStream.read(mask.masked, original: source), source)
  }

  /// The only document of a text that has to be a table, or why it is none.
  static func table(_ text: String) -> Result {
    let (stream, source) = read(text)
    if let failure = stream.failure {
      let line = source.position(of: failure.offset).line
      return Result(problem: "is no YAML that can be read (line \(line): \(failure.message))")
    }
    guard let root = stream.documents.first, !root.isNull else { return Result() }
    guard root.pairs != nil else { return Result(problem: "is \(root.whatItIs) and no table") }
    guard stream.documents.count == 1 else {
      return Result(root: root, problem: "has further documents behind its first")
    }
    return Result(root: root, source: source)
  }

  /// The lines of a key of the outermost table, as they are; nil where they make no table alone.
  static func lines(of place: Int, in root: YAMLNode, _ source: SourceText) -> String? {
    guard let pairs = root.pairs, source.bytes[root.range.lowerBound] != UInt8(ascii: "{"),
      !root.isMerged
    else { return nil }
    let start = pairs[place].key.range.lowerBound
    let end =
      place + 1 < pairs.count ? pairs[place + 1].key.range.lowerBound : source.bytes.count
    guard start < end, source.lineStarts[source.lineNumber(of: start)] == start else { return nil }
    let text = source.text(start..<end)
    let ended = text.utf8.last == 10 ? text : text + "\n"
    let alone = table(ended)
    guard alone.problem == nil, let kept = alone.root?.pairs, kept.count == 1,
      kept[0].key.text == pairs[place].key.text
    else { return nil }
    return ended
  }

  struct Result {
    /// nil where there is nothing, or nothing that can be read.
    var root: YAMLNode?
    /// Where the table is all of it.
    var source: SourceText?
    /// The end of a sentence.
    var problem: String?
  }
}
