import Formats

/// A line of a file with carets under a stretch of it, secrets masked.
struct SourceExcerpt: Equatable {
  private(set) var line: String
  private(set) var carets: String

  /// No more columns than this are shown of a line; the stretch is among them.
  private static let widest = 160
  /// So many bytes around the stretch hold more than the widest line.
  private static let reach = 800

  init(_ source: SourceText, _ range: Range<Int>, _ secrets: SecretPlaces) {
    let number = source.lineNumber(of: min(range.lowerBound, source.bytes.count))
    let whole = source.lineRange(number)
    let masked = secrets.secrets(in: whole)
    var marked = range.clamped(to: whole)
    // A caret inside a secret would tell where its characters are.
    for secret in masked where secret.overlaps(marked) || secret.contains(marked.lowerBound) {
      let part = secret.clamped(to: whole)
      marked = min(marked.lowerBound, part.lowerBound)..<max(marked.upperBound, part.upperBound)
    }
    let before = Self.text(
      source, max(whole.lowerBound, marked.lowerBound - Self.reach)..<marked.lowerBound, masked)
    let middle = Self.text(
      source, marked.lowerBound..<min(marked.upperBound, marked.lowerBound + Self.reach), masked)
    let after = Self.text(
      source, marked.upperBound..<min(whole.upperBound, marked.upperBound + Self.reach), masked)
    let start = Self.ending(before, whole.lowerBound < marked.lowerBound)
    line = shortened(start + middle + after, Self.widest)
    let width = max(1, min(columns(middle), Self.widest - columns(start)))
    carets = String(repeating: " ", count: columns(start)) + String(repeating: "^", count: width)
  }

  /// The end of what stands before the carets.
  private static func ending(_ text: String, _ isLong: Bool) -> String {
    guard isLong, columns(text) > widest / 2 else { return text }
    return "…" + String(text.suffix(widest / 2))
  }

  private static func text(
    _ source: SourceText, _ range: Range<Int>, _ secrets: [Range<Int>]
  ) -> String {
    var text = ""
    var place = range.lowerBound
    for secret in secrets where secret.overlaps(range) {
      if secret.lowerBound > place { text += harmless(source.text(place..<secret.lowerBound)) }
      text += maskedSecret
      place = max(place, min(secret.upperBound, range.upperBound))
    }
    if place < range.upperBound { text += harmless(source.text(place..<range.upperBound)) }
    return text
  }
}
