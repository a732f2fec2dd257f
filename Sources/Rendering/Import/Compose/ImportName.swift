import ProfileModel

/// A profile's name out of the name of the file that it comes from.
enum ImportName {
  /// The file's own name, or its folder's where that says no more than what kind of file it is; nil
  /// where neither is a name.
  static func profile(of file: String) -> String? {
    let parts = file.split(separator: "/").map(String.init)
    guard let last = parts.last else { return nil }
    let base = base(of: last)
    if !general.contains(base), DNSLabel.isLabel(base) { return base }
    guard general.contains(base), parts.count > 1 else { return nil }
    let folder = parts[parts.count - 2]
    return DNSLabel.isLabel(folder) ? folder : nil
  }

  /// A file's name without its folder and without what stands behind the first dot.
  static func base(of file: String) -> String {
    let last = file.split(separator: "/").last ?? ""
    return String(last.prefix { $0 != "." })
  }

  private static let general: Set = ["compose", "docker-compose", "podman-compose", "stack"]
}
