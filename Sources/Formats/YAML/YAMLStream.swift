/// What came out of reading a text as YAML.
package struct YAMLStream: Equatable, Sendable {
  /// The documents before the failure.
  package var documents: [YAMLNode]
  package var failure: YAMLFailure?

  /// Nothing nests deeper than this.
  package static let deepestNesting = 200
  /// Aliases written out make no more nodes than this.
  static let mostAliasedNodes = 100_000
  /// No text holds more nodes than this.
  package static let mostNodes = 4_000_000

  /// Reads every document of a text.
  package static func read(_ source: SourceText) -> YAMLStream {
    read(source, original: source)
  }

  /// Reads a text in which templates are covered; unquoted values are what the original says.
  package static func read(_ masked: SourceText, original: SourceText) -> YAMLStream {
    if let failure = UTF8Check.failure(in: original.bytes) {
      return YAMLStream(documents: [], failure: failure)
    }
    var reader = YAMLTreeReader(masked, original: original)
    return reader.read()
  }
}

/// Whether bytes are UTF-8, and where not.
enum UTF8Check {
  static func failure(in bytes: [UInt8]) -> YAMLFailure? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var offset = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return YAMLFailure("this is not UTF-8 text; save the file as UTF-8", offset: offset)
  }
}
