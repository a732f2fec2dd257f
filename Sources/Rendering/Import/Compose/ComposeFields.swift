import Formats

/// Reads the parts of a Compose file, and says where one has the wrong shape.
struct ComposeFields {
  /// The file's name.
  let file: String

  func failure(_ message: String, at node: YAMLNode) -> ImportFailure {
    ImportFailure(message, file: file, offset: node.range.lowerBound)
  }

  /// The value of a key that is there and says something.
  func value(_ key: String, of node: YAMLNode) -> YAMLNode? {
    guard let value = node[key], !value.isNull else { return nil }
    return value
  }

  func table(_ node: YAMLNode, _ name: String) throws(ImportFailure) -> [YAMLPair] {
    if let pairs = node.pairs { return pairs }
    guard node.isNull else {
      throw failure("`\(name)` must be a table; it is \(node.whatItIs)", at: node)
    }
    return []
  }

  func list(_ node: YAMLNode, _ name: String) throws(ImportFailure) -> [YAMLNode] {
    if let items = node.items { return items }
    guard node.isNull else {
      throw failure("`\(name)` must be a list; it is \(node.whatItIs)", at: node)
    }
    return []
  }

  func text(_ node: YAMLNode, _ name: String) throws(ImportFailure) -> ComposeText {
    guard let text = node.text else {
      throw failure("`\(name)` must be a text; it is \(node.whatItIs)", at: node)
    }
    return ComposeText(text)
  }

  func key(_ pair: YAMLPair, _ name: String) throws(ImportFailure) -> String {
    guard let text = pair.key.text else {
      throw failure("a key of `\(name)` must be a word; it is \(pair.key.whatItIs)", at: pair.key)
    }
    return text
  }

  /// The words of a command: a text is cut as a shell cuts it, a list is kept.
  func words(_ node: YAMLNode, _ name: String) throws(ImportFailure) -> [ComposeText] {
    guard node.items != nil else {
      guard let text = node.text else {
        throw failure("`\(name)` must be a text or a list; it is \(node.whatItIs)", at: node)
      }
      return ShellWords(text).words.map { ComposeText($0) }
    }
    return try texts(node, name)
  }

  func texts(_ node: YAMLNode, _ name: String) throws(ImportFailure) -> [ComposeText] {
    var texts: [ComposeText] = []
    for item in try list(node, name) { texts.append(try text(item, name)) }
    return texts
  }

  /// The names in a list, or the keys of a table.
  func names(_ node: YAMLNode, _ name: String) throws(ImportFailure) -> [String] {
    var names: [String] = []
    if let pairs = node.pairs {
      for pair in pairs { names.append(try key(pair, name)) }
    } else {
      for text in try texts(node, name) { names.append(text.text) }
    }
    return names
  }

  /// `KEY=value` lines of a list, or a table; nil for a key without a value.
  func entries(
    _ node: YAMLNode, _ name: String
  ) throws(ImportFailure) -> [(key: String, text: ComposeText?)] {
    var entries: [(key: String, text: ComposeText?)] = []
    if let pairs = node.pairs {
      for pair in pairs {
        let key = try key(pair, name)
        entries.append((key, pair.value.isNull ? nil : try text(pair.value, "\(name).\(key)")))
      }
      return entries
    }
    for item in try list(node, name) {
      guard let line = item.text else {
        throw failure("an item of `\(name)` must be `KEY=value`; it is \(item.whatItIs)", at: item)
      }
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      entries.append((String(parts[0]), parts.count > 1 ? ComposeText(String(parts[1])) : nil))
    }
    return entries
  }
}
