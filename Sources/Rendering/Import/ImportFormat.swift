import Formats

/// Whose files can be imported.
package enum ImportFormat: String, Sendable, CaseIterable {
  case palette, terraform, compose, manifests

  /// What people call it.
  package var title: String {
    switch self {
    case .palette: "Palette API"
    case .terraform: "Terraform"
    case .compose: "Compose"
    case .manifests: "Kubernetes manifests"
    }
  }

  /// The format of files that do not say it themselves; all must be of the same.
  package static func recognised(_ files: [ImportFile]) throws(ImportFailure) -> ImportFormat {
    guard let first = files.first else { throw ImportFailure("no file is given to be imported") }
    let format = try recognised(first)
    for file in files.dropFirst() {
      let other = try recognised(file)
      guard other == format else {
        throw ImportFailure(
          "it is of the format \(other.title), and `\(first.name)` is of \(format.title); import "
            + "them one after the other", file: file.name)
      }
    }
    return format
  }

  private static func recognised(_ file: ImportFile) throws(ImportFailure) -> ImportFormat {
    let start = file.source.bytes.first { ![9, 10, 13, 32, 0xEF, 0xBB, 0xBF].contains($0) }
    switch start {
    case nil: throw ImportFailure("the file is empty", file: file.name, offset: 0)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try recognised(try file.json())
    default: return try FormatWords(file.source).format(file.name)
    }
  }

  // MARK: - JSON

  private static func recognised(_ root: JSONPlace) throws(ImportFailure) -> ImportFormat {
    if root.isArray {
      guard let first = try root.items().first else { throw root.failure("is an empty list") }
      return first["apiVersion"] != nil && first["kind"] != nil ? .manifests : .palette
    }
    if root["format_version"] != nil || root["planned_values"] != nil { return .terraform }
    if root["values"]?["root_module"] != nil { return .terraform }
    if root["lineage"] != nil, root["resources"] != nil { return .terraform }
    if root["apiVersion"] != nil, root["kind"] != nil { return .manifests }
    if root["services"]?.isObject == true { return .compose }
    // What else is an object is the platform's, or its reader says best what it is not.
    return .palette
  }
}

/// The keys at the beginnings of a YAML text's lines, which tell what it is without reading it.
private struct FormatWords {
  private var keys: Set<String> = []
  private var isStrata = false

  init(_ source: SourceText) {
    let bytes = source.bytes
    for start in source.lineStarts {
      let word = bytes[start...].prefix(20).prefix {
        $0 != UInt8(ascii: ":") && $0 != 32 && $0 != 10
      }
      let end = start + word.count
      guard end < bytes.count, bytes[end] == UInt8(ascii: ":"), !word.isEmpty else { continue }
      let quotes: Set = [UInt8(ascii: "\""), UInt8(ascii: "'")]
      let key = String(decoding: word.filter { !quotes.contains($0) }, as: UTF8.self)
      if Self.telling.contains(key) { keys.insert(key) }
      if key == "apiVersion", bytes[end...].prefix(40).dropFirst().contains("strata/".utf8) {
        isStrata = true
      }
    }
  }

  private static let telling: Set = ["apiVersion", "kind", "services"]

  func format(_ file: String) throws(ImportFailure) -> ImportFormat {
    if isStrata {
      throw ImportFailure(
        "this is a profile of Strata already: open it, or copy it with strata clone", file: file)
    }
    if keys.contains("apiVersion"), keys.contains("kind") { return .manifests }
    if keys.contains("services") { return .compose }
    throw ImportFailure(
      "this is none of what can be imported: JSON of the Palette API, the output of `terraform show "
        + "-json`, a Compose file with `services`, or Kubernetes manifests with `apiVersion` and "
        + "`kind`; say which with --format", file: file)
  }
}
