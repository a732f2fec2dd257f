package import Formats
package import ProfileModel

/// The user's own macros: `macros.yaml`, a table of names and texts.
package struct Macros: Equatable, Sendable {
  package private(set) var values: [String: String] = [:]
  package private(set) var findings: [Finding] = []
  /// The file's text, for the places of the findings.
  package let source: SourceText

  /// Reads the file's bytes. It never fails: what cannot be read is among the findings.
  package init(_ bytes: [UInt8]) {
    source = SourceText(bytes: bytes)
    let stream = YAMLStream.read(source)
    if let failure = stream.failure {
      note(failure.offset..<min(failure.offset + 1, bytes.count), failure.message)
      return
    }
    guard let root = stream.documents.first, !root.isNull else { return }
    guard let pairs = root.pairs else {
      note(root.range, "macros.yaml is a table, `name: value` a line; this is \(root.whatItIs)")
      return
    }
    for pair in pairs { take(pair) }
  }

  private mutating func take(_ pair: YAMLPair) {
    guard let name = pair.key.text, let text = pair.value.text else {
      note(pair.key.range, "a macro is `name: value` with a text as its value")
      return
    }
    values[name] = pair.value.isNull ? "" : text
  }

  private mutating func note(_ range: Range<Int>, _ message: String) {
    findings.append(Finding(.badFile, at: .file(range), message))
  }
}
