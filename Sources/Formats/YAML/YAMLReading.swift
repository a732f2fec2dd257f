/// What came out of reading a text as YAML.
package struct YAMLStream: Equatable, Sendable {
  /// The documents before the failure.
  package var documents: [YAMLNode]
  package var failure: YAMLFailure?
}
