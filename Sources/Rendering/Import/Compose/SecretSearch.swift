/// Whether a text that is about to go into the library holds a secret of the file.
struct SecretSearch {
  private let hosts: ComposeHosts

  init(_ hosts: ComposeHosts) { self.hosts = hosts }

  func isSecret(_ text: String, key: String) -> Bool {
    if KeyWords.isPassword(key), KeyWords.canBeSecret(text), !isFlag(text, key) { return true }
    let bytes = Array(text.utf8)
    for pair in TextPair.all(in: text) where KeyWords.isPassword(pair.key) {
      if KeyWords.canBeSecret(String(decoding: bytes[pair.value], as: UTF8.self)) { return true }
    }
    return Self.holdsAccount(text) || words(text).contains { hosts.isPassword($0) }
  }

  /// A short option that means something else in most programs.
  private func isFlag(_ text: String, _ key: String) -> Bool {
    key.hasPrefix("-") && text.hasPrefix("-")
  }

  /// Whether `user:password@` stands in an address.
  static func holdsAccount(_ text: String) -> Bool {
    var rest = text[...]
    while let at = rest.firstIndex(of: "@") {
      let before = rest[..<at]
      let start =
        before.lastIndex { " \t\n/=,;\"'".contains($0) }.map { before.index(after: $0) }
        ?? before.startIndex
      let isInURL = start > rest.startIndex && text[text.index(before: start)] == "/"
      let behind = rest[rest.index(after: at)...]
      if let password = password(in: before[start...]), KeyWords.canBeSecret(password),
        isInURL || isAddress(behind)
      {
        return true
      }
      rest = behind
    }
    return false
  }

  /// Whether a text begins with `host:port` or `tcp(`.
  private static func isAddress(_ text: Substring) -> Bool {
    let name = text.prefix { $0.isLetter || $0.isNumber || "._-{}$".contains($0) }
    let rest = text.dropFirst(name.count)
    if rest.first == "(" { return true }
    let port = rest.dropFirst().prefix { $0.isNumber }
    return rest.first == ":" && !port.isEmpty
      && rest.dropFirst(port.count + 1).first?.isLetter != true
  }

  private static func password(in account: Substring) -> String? {
    let parts = account.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count > 1 ? String(parts[1]) : nil
  }

  private func words(_ text: String) -> [String] {
    text.split { " \t\n\r\"'`;,&=:@/()".contains($0) }.map(String.init)
  }
}
