import Formats
import ProfileModel

/// On sound texts the outline says of every scalar what libyaml says.
///
/// References are covered, as the readers cover them: to libyaml their braces, colons and quotes
/// are like any others, and to the outline a reference is one thing.
package enum OutlineAgreement {
  /// Where they differ, as a sentence; nil where they agree, and where libyaml reads nothing.
  package static func problem(in text: String) -> String? {
    let source = SourceText(text)
    let outline = YAMLOutline(text)
    let mask = TemplateMask(
      source, ReferenceText(text), outline, extent: .everything, lines: .word)
    let stream = YAMLStream.read(mask.masked, original: source)
    guard stream.failure == nil else { return nil }
    var nodes: [(node: YAMLNode, isKey: Bool)] = []
    for document in stream.documents { visit(document, isKey: false) { nodes.append(($0, $1)) } }
    let problem = nodes.lazy.compactMap { difference($0.node, $0.isKey, source, outline) }.first
    if let problem { return problem }
    let covered = nodes.reduce(into: Set<Int>()) { $0.formUnion($1.node.range) }
    let extra = outline.regions.first { region in
      let isAlias = source.bytes[region.range.lowerBound] == UInt8(ascii: "*")
      let isCovered = region.range.allSatisfy { covered.contains($0) || isBlank($0, in: source) }
      return region.kind != .comment && !isAlias && !isCovered
    }
    return extra.map { "there is no scalar at \($0)" }
  }

  /// Blanks around a text are nobody's: the two may differ in whose they are.
  private static func isBlank(_ offset: Int, in source: SourceText) -> Bool {
    [9, 10, 13, 32].contains(source.bytes[offset])
  }

  private static func visit(_ node: YAMLNode, isKey: Bool, _ body: (YAMLNode, Bool) -> Void) {
    guard !node.isAlias else { return }
    switch node.content {
    case .scalar: body(node, isKey)
    case .sequence(let items): for item in items { visit(item, isKey: false, body) }
    case .mapping(let pairs):
      for pair in pairs where !pair.key.isAlias {
        visit(pair.key, isKey: true, body)
        visit(pair.value, isKey: false, body)
      }
    }
  }

  /// What the outline has in a scalar's place, where it is not the same scalar.
  private static func difference(
    _ node: YAMLNode, _ isKey: Bool, _ source: SourceText, _ outline: YAMLOutline
  ) -> String? {
    let kinds: [OutlineRegion.Kind] =
      switch node.style {
      case .singleQuoted?: [isKey ? .key : .singleQuoted]
      case .doubleQuoted?: [isKey ? .key : .doubleQuoted]
      case .literal?: [.literal]
      case .folded?: [.folded]
      case .plain?, nil: [isKey ? .key : .plain]
      }
    let isBlock = node.style == .literal || node.style == .folded
    let start = isBlock ? source.lineNumber(of: node.range.lowerBound) + 1 : 0
    let range =
      isBlock
      ? min(source.lineRange(start).lowerBound, node.range.upperBound)..<node.range.upperBound
      : node.range
    for offset in range where !isBlank(offset, in: source) {
      let region = outline.region(at: offset)
      guard let region, kinds.contains(region.kind) else {
        return "\(node) has \(region.map { "\($0)" } ?? "nothing") at \(offset)"
      }
      let isWhole = node.style == .singleQuoted || node.style == .doubleQuoted
      guard !isWhole || region.range == range else { return "\(node) has only \(region)" }
    }
    return nil
  }
}
