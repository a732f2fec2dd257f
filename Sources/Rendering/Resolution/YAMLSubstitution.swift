import Formats
import ProfileModel

/// Puts values in the place of references in a YAML text, each written as its place wants it:
/// escaped between quotes, moved in inside a block, in quotes where it would else be misread.
struct YAMLSubstitution {
  private let source: SourceText
  private let references: [Reference]
  private let outline: YAMLOutline
  private var place = 0
  private var result = TracedText()

  /// Gives a reference's text with its number; nil where it stays as it is.
  typealias Finder = (Reference) -> (text: String, number: Int)?

  init(_ text: String, _ references: ReferenceText) {
    source = SourceText(text)
    self.references = references.references.filter(\.isClosed)
    outline = YAMLOutline(bytes: source.bytes)
  }

  /// The text with what `find` gives for each reference.
  mutating func written(_ find: Finder) -> TracedText {
    var next = 0
    while next < references.count {
      let reference = references[next]
      guard let region = outline.region(at: reference.range.lowerBound) else {
        put(reference, nil, find)
        next += 1
        continue
      }
      switch region.style(in: source.bytes) {
      case .comment: next += 1
      case .plain, .key:
        let whole = wholeValue(region)
        let inside = references[next...].prefix { $0.range.upperBound <= whole.upperBound }
        putUnquoted(inside, whole, find)
        next += max(inside.count, 1)
      default:
        put(reference, region, find)
        next += 1
      }
    }
    copy(to: source.bytes.count)
    return result
  }

  private mutating func copy(to end: Int) {
    guard place < end else { return }
    result.append(source.text(place..<end))
    place = end
  }

  private mutating func put(
    _ reference: Reference, _ region: OutlineRegion?, _ find: Finder
  ) {
    guard let found = find(reference) else { return }
    copy(to: reference.range.lowerBound)
    let text =
      region.map { written(found.text, in: $0, at: reference.range.lowerBound) } ?? found.text
    result.append(text, number: found.number)
    place = reference.range.upperBound
  }

  private func written(_ text: String, in region: OutlineRegion, at offset: Int) -> String {
    switch region.style(in: source.bytes) {
    case .doubleQuoted: return YAMLScalar.escaped(text)
    case .singleQuoted:
      return text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    case .literal, .folded: return movedIn(text, at: offset)
    default: return text
    }
  }

  /// Further lines of a value stand as far in as the line it begins on.
  private func movedIn(_ text: String, at offset: Int) -> String {
    guard text.utf8.contains(10) else { return text }
    let line = source.lineRange(source.lineNumber(of: offset))
    let blanks = source.text(
      line.lowerBound..<line.lowerBound + source.bytes[line].prefix { $0 == 32 }.count)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated().map { $0 == 0 || $1.isEmpty ? String($1) : blanks + $1 }
      .joined(separator: "\n")
  }

  /// A value without quotes, which goes on to the last of its references.
  private func wholeValue(_ region: OutlineRegion) -> Range<Int> {
    var end = region.range.upperBound
    for reference in references where reference.range.overlaps(region.range) {
      end = max(end, reference.range.upperBound)
    }
    return region.range.lowerBound..<end
  }

  /// The text of a value without quotes; it gets some where it would be read as something else.
  private mutating func putUnquoted(
    _ inside: ArraySlice<Reference>, _ whole: Range<Int>, _ find: Finder
  ) {
    var value = TracedText()
    var start = max(whole.lowerBound, place)
    var isLater = false
    for reference in inside {
      guard let found = find(reference) else { continue }
      value.append(source.text(start..<reference.range.lowerBound))
      value.append(found.text, number: found.number)
      isLater = isLater || found.text.hasPrefix("{{")
      start = reference.range.upperBound
    }
    value.append(source.text(start..<whole.upperBound))
    copy(to: whole.lowerBound)
    place = whole.upperBound
    guard isLater || !YAMLScalar.staysPlain(value.text) else { return result.append(value) }
    result.append("\"")
    result.append(value.mapped(YAMLScalar.escaped))
    result.append("\"")
  }
}
