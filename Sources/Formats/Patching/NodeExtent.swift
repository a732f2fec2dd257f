/// Anchors and tags before a value.
enum YAMLProperties {
  /// Where the value itself begins.
  static func end(_ node: YAMLNode, in source: SourceText) -> Int {
    var offset = node.range.lowerBound
    while offset < node.range.upperBound, source.bytes[offset] == 38 || source.bytes[offset] == 33 {
      while offset < node.range.upperBound, !isBlank(source.bytes[offset]) { offset += 1 }
      while offset < node.range.upperBound, isBlank(source.bytes[offset]) { offset += 1 }
    }
    return offset
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [9, 10, 13, 32].contains(byte) }
}

/// How far a node reaches in its text.
struct NodeExtent {
  private let source: SourceText

  init(_ source: SourceText) { self.source = source }

  /// The end of a node's last line, without the blank lines behind it that say nothing.
  func end(of node: YAMLNode) -> Int {
    guard !node.isAlias else { return node.range.upperBound }
    if !isFlow(node) {
      let last = node.pairs?.last { !$0.key.isAlias }?.value ?? node.items?.last
      if let last { return max(end(of: last), node.range.lowerBound) }
    }
    switch node.style {
    case .literal: return literalEnd(node)
    case .folded: return foldedEnd(node)
    default: return node.range.upperBound
    }
  }

  /// A literal block has a line for each line of its text.
  private func literalEnd(_ node: YAMLNode) -> Int {
    let header = source.lineNumber(of: YAMLProperties.end(node, in: source))
    return source.lineRange(header + BlockText.lineCount(of: node.text ?? "")).upperBound
  }

  private func foldedEnd(_ node: YAMLNode) -> Int {
    var breaks = (node.text ?? "").utf8.reversed().prefix { $0 == 10 }.count
    var end = node.range.upperBound
    while end > node.range.lowerBound, [9, 10, 13, 32].contains(source.bytes[end - 1]) { end -= 1 }
    var line = source.lineNumber(of: end)
    while breaks > 1, line + 1 < source.lineCount {
      line += 1
      breaks -= 1
    }
    return max(end, source.lineRange(line).upperBound)
  }

  /// Whether a list or table stands in brackets or braces.
  func isFlow(_ node: YAMLNode) -> Bool {
    guard node.text == nil else { return false }
    let start = YAMLProperties.end(node, in: source)
    guard start < source.bytes.count else { return false }
    return source.bytes[start] == UInt8(ascii: "[") || source.bytes[start] == UInt8(ascii: "{")
  }
}
