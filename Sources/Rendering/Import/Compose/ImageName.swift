/// An image's name in its parts.
struct ImageName: Equatable {
  /// Without the registry's host, Docker Hub's `library/` and the tag.
  var path: String
  /// nil: none, or `latest`.
  var tag: String?

  init(_ text: String) {
    let name = text.split(separator: "@", omittingEmptySubsequences: false).first ?? ""
    var parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count > 1, let host = parts.first, Self.isHost(host) { parts.removeFirst() }
    if parts.count > 1, parts[0] == "docker" && parts[1] == "library" { parts.removeFirst() }
    if parts.count > 1, parts[0] == "library" { parts.removeFirst() }
    let last = (parts.popLast() ?? "").split(separator: ":", omittingEmptySubsequences: false)
    path = (parts + [last.first ?? ""]).joined(separator: "/")
    tag = last.count > 1 && last[1] != "latest" && !last[1].isEmpty ? String(last[1]) : nil
  }

  private static func isHost(_ part: Substring) -> Bool {
    part == "localhost" || part.contains(".") || part.contains(":")
  }

  /// The version that the tag begins with: `14` of `14-alpine`; nil for a word.
  var version: String? {
    guard let tag else { return nil }
    let bare = tag.hasPrefix("v") ? tag.dropFirst() : tag[...]
    let version = bare.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    return version.first?.isNumber == true ? String(version) : nil
  }

  /// The service's version that a wanted one means: itself, a part of it, or the newest of it.
  static func match(_ wanted: String, among offered: [String]) -> String? {
    if offered.contains(wanted) { return wanted }
    func begins(_ text: String, _ start: String) -> Bool {
      text.hasPrefix("\(start).") || text.hasPrefix("\(start)-")
    }
    return offered.first { begins($0, wanted) } ?? offered.first { begins(wanted, $0) }
  }
}
