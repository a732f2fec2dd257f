import ProfileModel

/// What the text left of the cursor asks for.
enum TextBefore {
  /// The name in `NAME=`, `--name=`, `name: ` or `"name": "` directly before the cursor.
  static func name(_ before: String) -> String? {
    var rest = before[...]
    drop(&rest) { $0 == " " || $0 == "\"" || $0 == "'" }
    guard let mark = rest.last, mark == "=" || mark == ":" else { return nil }
    rest.removeLast()
    drop(&rest) { $0 == " " || $0 == "\"" || $0 == "'" }
    let name = rest.reversed().prefix { $0.isLetter || $0.isNumber || "_-.".contains($0) }
    let text = String(name.reversed())
    return text.contains(where: \.isLetter) ? text : nil
  }

  private static func drop(_ text: inout Substring, while isDropped: (Character) -> Bool) {
    while let last = text.last, isDropped(last) { text.removeLast() }
  }

  /// The part of a URL that comes next; nil outside of URLs.
  static func kinds(_ before: String) -> [Kind]? {
    if before.hasSuffix("}}:") || before.hasSuffix(">>:") {
      return isUser(before) ? [.password] : [.port]
    }
    guard let scheme = before.lastRange(ofScheme: "://") else { return nil }
    let rest = before[scheme...]
    if rest.isEmpty || rest.hasSuffix("@") { return [.host, .address] }
    if rest.hasSuffix("/"), rest.count > 1 { return [.database, .bucket, .path] }
    if rest.hasSuffix(":") { return rest.contains("@") ? [.port] : [.password, .port] }
    return nil
  }

  /// The layer that the last reference reads.
  static func layer(_ before: String) -> String? {
    guard case .output(let layer, _)? = ReferenceText(before).references.last?.target else {
      return nil
    }
    return layer.name
  }

  /// Whether the last reference before the colon reads a user and no host.
  private static func isUser(_ before: String) -> Bool {
    let path = before.dropLast(3).reversed().prefix { $0 != "." }
    return String(path.reversed()).uppercased().contains("USER")
  }
}

extension String {
  /// Where the text behind the last mark begins.
  fileprivate func lastRange(ofScheme mark: String) -> Index? {
    var found: Index?
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      found = range.upperBound
      rest = rest[range.upperBound...]
    }
    return found
  }
}
