package import ProfileModel

/// A text whose references and foreign templates are covered at equal width, so that what stands
/// around them can be read as YAML. What no YAML may hold is never covered: it is to be told.
package struct TemplateMask: Sendable {
  package enum Extent: Sendable {
    /// Only what stands unquoted: the values of quoted texts stay what they are.
    case unquoted
    /// All but the insides of block texts and comments.
    case everything
  }

  /// How a template that fills a line of its own is covered.
  package enum LineCover: Sendable {
    case comment, word
  }

  package let masked: SourceText
  /// Something of Helm's or Go's was covered.
  package let hasForeignTemplates: Bool

  package init(
    _ source: SourceText, _ references: ReferenceText, _ outline: YAMLOutline, extent: Extent,
    lines: LineCover = .comment
  ) {
    let own = references.references.map(\.range)
    guard !own.isEmpty || !references.templates.isEmpty else {
      masked = source
      hasForeignTemplates = false
      return
    }
    hasForeignTemplates = !references.templates.isEmpty
    let covered = (own + references.templates).filter {
      Self.isCovered($0.lowerBound, source, outline, extent)
    }
    guard !covered.isEmpty || extent == .everything else {
      masked = source
      return
    }
    var bytes = source.bytes
    for range in covered { Self.cover(range, in: &bytes) }
    if extent == .everything, lines == .comment {
      for range in own + references.templates { Self.commentOut(range, source, &bytes) }
    }
    masked = SourceText(bytes: bytes)
  }

  /// What every covered text begins with.
  static let mark: StaticString = "~~~~"

  /// Whether something is covered in a stretch.
  package func covers(_ range: Range<Int>) -> Bool { masked.holds(Self.mark, in: range) }

  private static let cover = UInt8(ascii: "~")

  private static func isCovered(
    _ offset: Int, _ source: SourceText, _ outline: YAMLOutline, _ extent: Extent
  ) -> Bool {
    guard let region = outline.region(at: offset) else { return true }
    switch region.kind {
    case .comment, .literal, .folded: return false
    case .key, .plain, .singleQuoted, .doubleQuoted:
      return extent == .everything || !region.isQuoted(in: source.bytes)
    }
  }

  private static func cover(_ range: Range<Int>, in bytes: inout [UInt8]) {
    var isIndentation = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      let forbidden = YAMLCharacters.forbidden(at: offset, in: bytes)
      isIndentation = bytes[offset] == 10 || (isIndentation && bytes[offset] == 32)
      if !isIndentation, bytes[offset] != 13, forbidden == 0 { bytes[offset] = cover }
      offset += max(forbidden, 1)
    }
  }

  /// Makes a comment of each line that holds covered text and blanks only.
  private static func commentOut(
    _ range: Range<Int>, _ source: SourceText, _ bytes: inout [UInt8]
  ) {
    var line = source.lineNumber(of: range.lowerBound)
    while line < source.lineCount, source.lineRange(line).lowerBound < range.upperBound {
      let place = source.lineRange(line)
      if let first = place.first(where: { bytes[$0] != 32 && bytes[$0] != 9 }),
        bytes[first] == cover,
        place.allSatisfy({ bytes[$0] == cover || bytes[$0] == 32 || bytes[$0] == 9 })
      {
        bytes[first] = UInt8(ascii: "#")
      }
      line += 1
    }
  }
}
