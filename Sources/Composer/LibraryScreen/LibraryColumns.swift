import ProfileModel
import Screen

/// The columns of the list of profiles: as wide as what stands in them.
struct LibraryColumns {
  /// What a line says.
  struct Words {
    var name: String
    var version: String
    var draft: String
    var layers: String
    var findings: String
    var style: Style
    var changed: String
    var tags: String

    init(_ row: LibraryScreen.Row, now: Int, _ marks: Marks) {
      name = row.name
      version = row.version.map { "\($0)" } ?? "–"
      draft = row.draft == nil ? "" : " draft"
      layers = row.profile.map { "\($0.layers.count)" } ?? ""
      changed = row.changed == 0 ? "" : Age.words(of: row.changed, now: now)
      tags = row.profile?.tags.joined(separator: "  ") ?? ""
      (findings, style) =
        row.isUnreadable ? ("not readable", .error) : Self.findings(row.findings, marks)
    }

    private static func findings(_ counts: FindingCounts?, _ marks: Marks) -> (String, Style) {
      guard let counts else { return ("", .faint) }
      if counts.errors > 0 { return (Amount.words(counts.errors, "error"), .error) }
      guard counts.warnings > 0 else { return (marks.fine, .faint) }
      return (Amount.words(counts.warnings, "warning"), .warning)
    }
  }

  /// How wide names and versions are at most.
  struct Widths: Equatable, Sendable {
    var name = 0
    var version = 0
  }

  static func widest(_ rows: [LibraryScreen.Row]) -> Widths {
    rows.reduce(into: Widths()) { widest, row in
      let version = row.version.map { "\($0)".utf8.count } ?? 1
      widest.name = max(widest.name, TextWidth.width(of: row.name))
      widest.version = max(widest.version, version + (row.draft == nil ? 0 : 6))
    }
  }

  private static let gap = 3
  /// `not readable`
  private static let findings = 12 + gap
  /// `59 minutes ago`, and a blank before the border.
  private static let changed = 15
  private let name: Int
  private let version: Int
  private let tags: Int

  init(_ widest: Widths, _ width: Int) {
    version = max("version".count, widest.version) + Self.gap
    let rest = width - 3 - version - Self.layers - Self.findings
    let longest = max("name".count, widest.name) + Self.gap
    // What does not fit as a whole is left out, but a few long names push nothing out.
    hasAge = rest - min(longest, 24) >= Self.changed
    name = max(8, min(longest, hasAge ? rest - Self.changed : rest))
    let left = rest - name - Self.changed - 2
    tags = hasAge && left >= 12 ? left : 0
  }

  private let hasAge: Bool
  private static let layers = 6 + gap

  func drawHeading(_ painter: inout Painter, _ line: Rectangle) {
    let text =
      "   " + TextWidth.padded("name", to: name) + TextWidth.padded("version", to: version)
      + TextWidth.padded("layers", to: Self.layers)
      + TextWidth.padded("findings", to: Self.findings)
      + (hasAge ? TextWidth.padded("changed", to: Self.changed + 2) : "")
      + (tags > 0 ? "tags" : "")
    painter.frame.write(text, in: line, .faint)
  }

  func draw(_ words: Words, _ painter: inout Painter, _ line: Rectangle) {
    let right = String(repeating: " ", count: max(0, 6 - words.layers.count))
    let title = TextWidth.cut(words.name, to: name - 1)
    let draft = TextWidth.padded(
      words.draft, to: max(0, version - TextWidth.width(of: words.version)))
    painter.write(
      [
        ("   " + TextWidth.padded(title, to: name), .text), (words.version, .text),
        (draft, .warning), (TextWidth.padded(right + words.layers, to: Self.layers), .text),
        (TextWidth.padded(words.findings, to: Self.findings), words.style),
        (
          hasAge
            ? tags > 0
              ? TextWidth.padded(words.changed, to: Self.changed + 2) : words.changed : "",
          .faint
        ),
        (tags > 0 ? words.tags : "", .faint),
      ], in: line)
  }
}
