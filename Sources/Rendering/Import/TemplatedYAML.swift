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
    return Result(root: root)
  }

  struct Result {
    /// nil where there is nothing, or nothing that can be read.
    var root: YAMLNode?
    /// The end of a sentence.
    var problem: String?
  }
}
