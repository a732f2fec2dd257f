package import ProfileModel

/// Writes the text of a profile that did not exist before.
package enum NewProfile {
  /// What a new profile is called, and what it says of itself.
  package struct Metadata: Equatable, Sendable {
    package var name: String
    package var version: Version
    /// nil: none in an empty profile, the example's in one made from it.
    package var description: String?
    package var tags: [String]?

    package init(
      name: String, version: Version = .initial, description: String? = nil, tags: [String]? = nil
    ) {
      self.name = name
      self.version = version
      self.description = description
      self.tags = tags
    }
  }

  /// The canonical layout of a profile without layers.
  package static func text(_ metadata: Metadata) -> String {
    """
    apiVersion: strata/v1
    kind: AppProfile
    \(block(metadata).joined(separator: "\n"))
    layers: []

    """
  }

  /// An example's own text with its metadata replaced; nil where the example has none to replace.
  package static func text(from example: String, _ metadata: Metadata) -> String? {
    let document = ProfileDocument.read(Array(example.utf8))
    guard let root = document.root, let pair = root.pair("metadata") else { return nil }
    var metadata = metadata
    metadata.description = metadata.description ?? nonEmpty(document.profile.description)
    metadata.tags = metadata.tags ?? document.profile.tags
    let start = pair.key.range.lowerBound
    let bytes = document.source.bytes[start..<pair.value.range.upperBound]
    let end = (bytes.lastIndex { ![9, 10, 13, 32].contains($0) } ?? start) + 1
    let indentation = document.source.lineRange(document.source.lineNumber(of: start)).lowerBound
    guard start == indentation else { return nil }
    return example.applying([TextEdit(start..<end, block(metadata).joined(separator: "\n"))])
  }

  private static func block(_ metadata: Metadata) -> [String] {
    var lines = [
      "metadata:", "  name: \(scalar(metadata.name))", "  version: \(metadata.version)",
    ]
    if let description = metadata.description.flatMap(nonEmpty) {
      lines.append("  description: \(scalar(description))")
    }
    if let tags = metadata.tags, !tags.isEmpty {
      lines.append("  tags: [\(tags.map { scalar($0, inFlow: true) }.joined(separator: ", "))]")
    }
    return lines
  }

  private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

  private static func scalar(_ text: String, inFlow: Bool = false) -> String {
    YAMLScalar.text(text, inFlow: inFlow)
  }
}
