/// Tags as the platform keeps them: a table with one value a key.
struct PlatformLabels {
  /// In the order of the tags.
  private(set) var labels: [(key: String, value: String)] = []
  private(set) var remarks: [Remark] = []

  /// The value of a tag that has none.
  static let bare = "spectro__tag"

  init(_ tags: [String] = []) {
    var values: [String: String] = [:]
    for tag in tags {
      let parts = tag.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      let key = parts[0]
      let value = parts.count > 1 ? parts[1] : Self.bare
      if let former = values[key] {
        guard former != value || parts.count > 2 else { continue }
        note("the platform keeps one value for `\(key)`: of `\(tag)` it keeps nothing")
        continue
      }
      if parts.count > 2 {
        note("the platform loses what stands behind the second colon of the tag `\(tag)`")
      }
      values[key] = value
      labels.append((key, value))
    }
  }

  private mutating func note(_ message: String) {
    remarks.append(Remark(.leftOut, field: "tags", message))
  }
}
