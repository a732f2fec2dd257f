import ProfileModel
import Rendering
import Screen

/// A comparison in lines that fit a pane.
struct ComparedLines {
  typealias Piece = ComparedLine.Piece

  private(set) var lines: [ComparedLine] = []
  private let columns: Int
  private let isASCII: Bool
  /// The layer that what is added is about.
  private var layer: Int?
  /// Of the names of what differs, so that what they say stands below each other.
  private var nameWidth = 0

  private static let longestName = 14

  init(columns: Int, isASCII: Bool) {
    self.columns = columns
    self.isASCII = isASCII
  }

  /// The lines, or one that says that there are none.
  var orNothing: [ComparedLine] {
    lines.isEmpty
      ? [ComparedLine(pieces: [Piece("nothing differs here", .faint)])] : lines
  }

  mutating func add(_ pieces: [Piece]) {
    lines += ComparedLine(pieces: pieces, layer: layer).wrapped(to: columns)
  }

  // MARK: Layers and settings

  mutating func add(_ sides: Compared.Sides) {
    let comparison = sides.comparison
    guard !comparison.isEmpty else { return add([Piece("nothing differs", .faint)]) }
    add(comparison.metadata.map { ($0, $0.field.rest.description) }, indent: "")
    let name = min(24, comparison.layers.reduce(0) { max($0, TextWidth.width(of: $1.name)) })
    for (place, change) in comparison.layers.enumerated() {
      if !lines.isEmpty { add([]) }
      layer = place
      // Where it went is seen in the stack; its name must be seen here.
      let full = heading(change, sides, name, isShort: false)
      let isTooLong = ComparedLine(pieces: full).width > columns
      add(isTooLong ? heading(change, sides, name, isShort: true) : full)
      add(change.fields.map { ($0, $0.field.description) }, indent: "    ")
      layer = nil
    }
    add(sides.suggestion)
  }

  private func heading(
    _ change: LayerChange, _ sides: Compared.Sides, _ width: Int, isShort: Bool
  ) -> [Piece] {
    let position = change.after ?? change.before ?? 0
    let index = change.after == nil ? sides.old : sides.new
    let service = index.services.indices.contains(position - 1) ? index.services[position - 1] : nil
    let below = position >= 2 ? index.profile.layers[position - 2].name : nil
    let place = below.map { "above \($0)" } ?? "at the bottom"
    let (sign, style, deed): (String, Style, String) =
      switch change.kind {
      case .added: ("+", Style(.added), isShort ? "added" : "added \(place)")
      case .removed: ("-", Style(.removed), isShort ? "removed" : "removed; it stood \(place)")
      case .renamed:
        ("~", Style(.changed), "was called \(change.formerName ?? "")" + Self.move(change))
      case .changed: ("~", Style(.changed), Self.move(change))
      }
    let missing = max(0, width - TextWidth.width(of: change.name))
    return [
      Piece("\(sign) \(change.name)", style.bold),
      Piece(
        String(repeating: " ", count: missing + 2) + (service?.title ?? change.service), .faint),
      Piece(deed.isEmpty ? "" : "  \(deed)", .text),
    ]
  }

  private static func move(_ change: LayerChange) -> String {
    guard change.isMoved, let before = change.before, let after = change.after else { return "" }
    return (change.kind == .renamed ? "; " : "") + "moved from \(before) to \(after)"
  }

  private mutating func add(_ changes: [(change: FieldChange, name: String)], indent: String) {
    let widths = changes.map { TextWidth.width(of: $0.name) }.filter { $0 <= Self.longestName }
    nameWidth = widths.max() ?? 0
    for (change, name) in changes { add(change, name: name, indent: indent) }
  }

  private mutating func add(_ change: FieldChange, name: String, indent: String) {
    let missing = max(0, nameWidth - TextWidth.width(of: name))
    let label = name + String(repeating: " ", count: missing)
    let texts = [change.before, change.after].compactMap(\.self)
    if change.isHidden {
      return add([
        Piece("\(indent)~ \(label)", Style(.changed)), Piece("  changed, hidden", .faint),
      ])
    }
    if texts.count == 1, !texts[0].contains("\n") {
      let isNew = change.before == nil
      let style = Style(isNew ? .added : .removed)
      return add([
        Piece("\(indent)\(isNew ? "+" : "-") \(label)  ", style), Piece(chips(texts[0]), style),
      ])
    }
    if let line = inOneLine(change, "\(indent)~ \(label)  ") { return lines.append(line) }
    add([Piece("\(indent)~ \(name)", Style(.changed))])
    add(LineDifference(change.before, change.after), indent + "  ")
  }

  private mutating func add(_ difference: LineDifference, _ indent: String) {
    for line in difference.lines {
      switch line {
      case .removed(let text): add([Piece("\(indent)- \(chips(text))", Style(.removed))])
      case .added(let text): add([Piece("\(indent)+ \(chips(text))", Style(.added))])
      case .kept(let text): add([Piece("\(indent)  \(chips(text))", .faint)])
      case .skipped: add([Piece("\(indent)  …", .faint)])
      }
    }
  }

  /// `image  1.0.9 → 1.1.0`, without the beginning that both have where there is no room for it.
  private func inOneLine(_ change: FieldChange, _ label: String) -> ComparedLine? {
    guard let before = change.before, let after = change.after,
      !before.contains("\n"), !after.contains("\n")
    else { return nil }
    let old = chips(before)
    let new = chips(after)
    let same = ComparedLines.sharedStart(old, new)
    let choices = same == 0 ? [0] : [0, same]
    for left in choices {
      let sign = left == 0 ? "" : "…"
      let line = ComparedLine(
        pieces: [
          Piece(label, Style(.changed)), Piece(sign + old.dropFirst(left), Style(.removed)),
          Piece(isASCII ? " -> " : " → ", .faint), Piece(sign + new.dropFirst(left), Style(.added)),
        ], layer: layer)
      if line.width <= columns { return line }
    }
    return nil
  }

  /// How many characters both begin with, up to the last sign that divides words.
  private static func sharedStart(_ one: String, _ other: String) -> Int {
    let shared = zip(one, other).prefix { $0 == $1 }.map(\.0)
    let place = shared.lastIndex { "/:@=, ".contains($0) } ?? 0
    return place < 4 ? 0 : place
  }

  /// References as they stand in forms.
  private func chips(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) || text.utf8.contains(UInt8(ascii: "<")) else {
      return text
    }
    return ShownText(text, scope: nil, cursor: nil, isASCII: isASCII).pieces.map(\.text).joined()
  }

  /// The next version that the difference asks for, and why.
  private mutating func add(_ suggestion: VersionSuggestion?) {
    guard let suggestion else { return }
    add([])
    add([Piece("suggested step: \(suggestion.step.rawValue), because", .title)])
    for reason in suggestion.reasons { add([Piece("  \(reason)", .text)]) }
  }

  // MARK: Wiring and objects

  mutating func add(_ wire: WireChange) {
    let chip = "\(wire.producer).\(wire.output)"
    add([
      Piece(
        "\(wire.isAdded ? "+" : "-") \(wire.reader) reads \(isASCII ? "<\(chip)>" : "‹\(chip)›") in "
          + "\(wire.field)", Style(wire.isAdded ? .added : .removed))
    ])
  }

  mutating func add(_ comparison: RenderedComparison) {
    for name in comparison.removed { add([Piece("- \(name)", Style(.removed))]) }
    for name in comparison.added { add([Piece("+ \(name)", Style(.added))]) }
    for change in comparison.changed {
      add([Piece("~ \(change.name)", Style(.changed))])
      add(change.fields.map { ($0, $0.field.description) }, indent: "    ")
    }
  }
}
