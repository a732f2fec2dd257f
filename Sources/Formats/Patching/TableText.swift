import ProfileModel

/// Carries one text into a table of the user's own, such as the library's context; all else stays
/// byte for byte.
package enum TableText {
  /// The text of a file in which the entry at a way says something else; an entry that is not there
  /// is put at the end of the tables that are, under the keys that are left, with dots between them.
  ///
  /// Whoever calls this reads the text again: some files cannot be made to say it.
  package static func patched(_ text: String, at way: [String], to value: String) -> String? {
    let source = SourceText(text)
    let stream = YAMLStream.read(source)
    guard stream.failure == nil, stream.documents.count < 2, !way.isEmpty else { return nil }
    let layout = CanonicalLayout(newline: source.newline)
    guard let root = stream.documents.first, !root.isNull else {
      let end = text.isEmpty || text.utf8.last == 10 ? "" : layout.newline
      let item = WantedItem(way.joined(separator: "."), .scalar(value, .text))
      return text + end + layout.entry(item, column: 0, inFlow: false) + layout.newline
    }
    var table = root
    var rest = way[...]
    while let next = rest.first, rest.count > 1, let inner = table[next], inner.pairs != nil {
      table = inner
      rest.removeFirst()
    }
    let name = rest.joined(separator: ".")
    return text.applying(edits(table, name, value, NodePatch(source, layout)))
  }

  private static func edits(
    _ table: YAMLNode, _ name: String, _ value: String, _ patch: NodePatch
  ) -> [TextEdit] {
    let old = (table.pairs ?? []).compactMap { pair -> WantedItem? in
      guard let key = pair.key.text, !pair.key.isAlias else { return nil }
      return WantedItem(key, pair.value.text.map { .scalar($0, .text) } ?? .nothing)
    }
    var new = old
    if let place = old.firstIndex(where: { $0.key == name }) {
      new[place].value = .scalar(value, .text)
    } else {
      new.append(WantedItem(name, .scalar(value, .text)))
    }
    return patch.edits(table, from: old, to: new)
  }
}
