/// What came out of reading a text as YAML.
package struct YAMLStream: Equatable, Sendable {
  /// The documents before the failure.
  package var documents: [YAMLNode]
  package var failure: YAMLFailure?

  /// Nothing nests deeper than this.
  package static let deepestNesting = 200
  /// Aliases written out make no more nodes than this.
  package static let mostAliasedNodes = 100_000
  /// No text holds more nodes than this.
  package static let mostNodes = 4_000_000

  /// Reads every document of a text; the references in it must be masked where they break YAML.
  package static func read(_ source: SourceText) -> YAMLStream {
    if let failure = UTF8Check.failure(in: source.bytes) {
      return YAMLStream(documents: [], failure: failure)
    }
    var reader = YAMLTreeReader(source)
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
