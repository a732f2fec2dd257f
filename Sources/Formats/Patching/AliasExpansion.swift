import ProfileModel

/// Writes out the aliases of a file, for changes that take away or move what they stand for.
enum AliasExpansion {
  /// The text without aliases and merge keys; nil where it has none.
  static func expanded(_ text: String) -> String? {
    let document = ProfileDocument.read(Array(text.utf8))
    guard let root = document.root else { return nil }
    let layout = CanonicalLayout(newline: SourceText(text).newline)
    let edits = edits(root, NodePatch(document.source, layout))
    return edits.isEmpty ? nil : text.applying(edits)
  }

  private static func edits(_ node: YAMLNode, _ patch: NodePatch) -> [TextEdit] {
    let siblings = Siblings(node, in: patch.source)
    return siblings.parts.flatMap { part in
      let value = part.value
      if value.isAlias || value.isMerged {
        return [patch.replacement(of: part, siblings, by: wanted(value))]
      }
      return value.text == nil ? edits(value, patch) : []
    }
  }

  private static func wanted(_ node: YAMLNode) -> Wanted {
    switch node.content {
    case .scalar(let text, let style):
      node.isNull ? .nothing : .scalar(text, style == .plain ? .asWritten : .block)
    case .sequence(let items):
      .list(items.map { WantedItem("", wanted($0)) }, .values)
    case .mapping(let pairs):
      .table(pairs.map { WantedItem($0.key.text ?? "", wanted($0.value)) }, isFlow: false)
    }
  }
}
