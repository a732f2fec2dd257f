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
      (findings, style) = Self.findings(row.findings, marks)
    }

    private static func findings(_ counts: FindingCounts?, _ marks: Marks) -> (String, Style) {
      guard let counts else { return ("", .faint) }
      if counts.errors > 0 {
        return (counts.errors == 1 ? "1 error" : "\(counts.errors) errors", .error)
      }
      guard counts.warnings > 0 else { return (marks.fine, .faint) }
      return (counts.warnings == 1 ? "1 warning" : "\(counts.warnings) warnings", .warning)
    }
  }

  private static let gap = 3
  private let name: Int
  private let version: Int
  private let findings: Int
  private let changed: Int
  private let tags: Int

  init(_ rows: [Words], _ width: Int) {
    func widest(_ heading: String, _ text: (Words) -> String) -> Int {
      max(heading.count, rows.map { TextWidth.width(of: text($0)) }.max() ?? 0) + Self.gap
    }
    version = widest("version") { $0.version + $0.draft }
    findings = widest("findings", \.findings)
    changed = widest("changed", \.changed)
    let rest = width - 3 - version - Self.layers - findings
    let longest = widest("name", \.name)
    name = max(8, min(longest, rest))
    // What does not fit as a whole is left out: the name comes first.
    let isRoom = rest - name >= changed - Self.gap
    let left = rest - name - changed
    tags = isRoom && left >= 12 ? left : 0
    hasAge = isRoom
  }

  private let hasAge: Bool
  private static let layers = 6 + gap

  func drawHeading(_ painter: inout Painter, _ line: Rectangle) {
    let text =
      "   " + TextWidth.padded("name", to: name) + TextWidth.padded("version", to: version)
      + TextWidth.padded("layers", to: Self.layers) + TextWidth.padded("findings", to: findings)
      + (hasAge ? TextWidth.padded("changed", to: changed) : "") + (tags > 0 ? "tags" : "")
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
        (TextWidth.padded(words.findings, to: findings), words.style),
        (
          hasAge ? tags > 0 ? TextWidth.padded(words.changed, to: changed) : words.changed : "",
          .faint
        ),
        (tags > 0 ? words.tags : "", .faint),
      ], in: line)
  }
}
