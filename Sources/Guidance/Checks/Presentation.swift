import ProfileModel

/// Findings quote what stands in the file, and anything may stand there.
extension Finding {
  /// With control characters written as their codes, and long words cut.
  var presentable: Finding {
    var finding = self
    finding.message = Self.presentable(message)
    finding.fixes = fixes.map { Fix(Self.presentable($0.title), $0) }
    return finding
  }

  private static let longest = 200

  private static func presentable(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 }
    guard !isPlain || text.utf8.count > longest else { return text }
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return parts.enumerated().map { place, part in
      let isQuoted = !place.isMultiple(of: 2) && place + 1 < parts.count
      let isLong = isQuoted && part.unicodeScalars.count > longest
      let shown = isLong ? part.unicodeScalars.prefix(longest) : part.unicodeScalars
      return shown.map(presentable).joined() + (isLong ? "…" : "")
    }.joined(separator: "`")
  }

  private static func presentable(_ scalar: Unicode.Scalar) -> String {
    guard scalar.properties.generalCategory == .control else { return String(scalar) }
    return "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }
}

extension Fix {
  fileprivate init(_ title: String, _ other: Fix) {
    self.init(title, edits: other.edits, textEdits: other.textEdits)
  }
}
