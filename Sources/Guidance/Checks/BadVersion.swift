import ProfileModel

/// A version is three numbers.
enum BadVersion {
  @Sendable static func findings(_ context: ProfileContext) -> [Finding] {
    guard let text = context.index.profile.version, Version(text) == nil else { return [] }
    let file = context.origin.flatMap { Version($0.file)?.description == $0.file ? $0.file : nil }
    let near = file ?? nearest(to: text)
    return [
      Finding(
        .badVersion, at: Place(field: FieldPath("metadata", "version")),
        "`\(text)` is no version; a version is major.minor.patch in digits, such as "
          + (near ?? "1.0.0"),
        candidates: near.map { [$0] } ?? [],
        fixes: near.map { [Fix("write `\($0)`", edits: [.setVersion($0)])] } ?? [])
    ]
  }

  /// The numbers that the text begins with, whatever letter stands before them.
  private static func nearest(to text: String) -> String? {
    let start = text.drop { !("0"..."9").contains($0) }
    let numbers = start.prefix { ("0"..."9").contains($0) || $0 == "." }
      .split(separator: ".").prefix(3).compactMap { Int($0) }
    guard !numbers.isEmpty else { return nil }
    return Version(numbers.map(String.init).joined(separator: "."))?.description
  }
}
