package import Formats
import Guidance
package import ProfileModel
package import Rendering
import Screen

/// What differs between two texts of a profile, on three levels: lines ready to be drawn.
package struct Compared: Equatable, Sendable {
  package let number: Int
  let model: [ComparedLine]
  let wiring: [ComparedLine]
  let rendered: [ComparedLine]
  /// The step to the next version that the difference asks for.
  let step: VersionSuggestion.Step?

  /// What two profiles become, compared, or the reason why they are not.
  package enum Objects: Sendable {
    case compared(RenderedComparison)
    case impossible(String)
  }

  /// Answers a request; `comparison` shows no secrets.
  package init(
    _ request: CompareRequest, _ comparison: Comparison, _ suggestion: VersionSuggestion?,
    _ objects: Objects
  ) {
    number = request.number
    step = suggestion?.step
    var lines = ComparedLines()
    lines.add(comparison)
    lines.add(suggestion)
    model = lines.lines
    lines = ComparedLines()
    for wire in comparison.wiring { lines.add(wire) }
    wiring = lines.orNothing
    lines = ComparedLines()
    switch objects {
    case .impossible(let problem): lines.add(problem, .error)
    case .compared(let comparison): lines.add(comparison)
    }
    rendered = lines.orNothing
  }

  /// Compares what two texts become; one with errors becomes nothing.
  package static func objects(
    old: ProfileDocument, new: ProfileDocument, target: Rendering.Target, catalogue: Catalogue,
    macros: [String: String]
  ) -> Objects {
    let indexes = [old, new].map {
      ProfileIndex($0.profile, catalogue: catalogue, macros: macros)
    }
    for (place, document) in [old, new].enumerated() {
      let which = place == 0 ? "the older text" : "the newer text"
      guard document.isReadable else { return .impossible("\(which) is no profile") }
      let errors = Review.findings(of: document, indexes[place]).map(\.finding).filter {
        $0.severity == .error
      }
      guard let first = errors.first else { continue }
      let more = errors.count > 1 ? " (and \(errors.count - 1) more)" : ""
      return .impossible("an error keeps \(which) from being rendered: \(first.message)\(more)")
    }
    return .compared(RenderedComparison(from: indexes[0], to: indexes[1], target: target))
  }
}

/// A line of a comparison; its sign says what its colour says.
struct ComparedLine: Equatable, Sendable {
  var text: String
  var style: Style

  /// This line, broken where it is too long: what differs may stand at the end. What goes on is
  /// written under the text, not under the sign.
  func wrapped(to columns: Int) -> [ComparedLine] {
    guard text.utf8.count > columns, TextWidth.width(of: text) > columns else { return [self] }
    let indent = min(columns / 2, text.prefix { " +-~".contains($0) }.count)
    let space = String(repeating: " ", count: indent)
    var lines: [ComparedLine] = []
    var line = ""
    var width = 0
    for character in text {
      let own = max(1, TextWidth.width(of: character))
      if width + own > columns {
        lines.append(ComparedLine(text: line, style: style))
        line = space
        width = indent
      }
      line.append(character)
      width += own
    }
    return lines + [ComparedLine(text: line, style: style)]
  }
}

/// A comparison in lines.
struct ComparedLines {
  private(set) var lines: [ComparedLine] = []

  /// The lines, or one that says that there are none.
  var orNothing: [ComparedLine] {
    lines.isEmpty ? [ComparedLine(text: "nothing differs here", style: .faint)] : lines
  }

  mutating func add(_ text: String, _ style: Style) {
    lines.append(ComparedLine(text: text, style: style))
  }

  // MARK: Layers and settings

  mutating func add(_ comparison: Comparison) {
    guard !comparison.isEmpty else { return add("nothing differs", .faint) }
    for change in comparison.metadata {
      add(change, name: change.field.rest.description, indent: "")
    }
    for change in comparison.layers {
      if !lines.isEmpty { add("", .text) }
      add(change)
    }
  }

  private mutating func add(_ change: LayerChange) {
    let what = "\(change.name)  \(change.service)"
    switch change.kind {
    case .added: add("+ \(what)  added at \(change.after ?? 0)", Style(.added))
    case .removed: add("- \(what)  removed, was at \(change.before ?? 0)", Style(.removed))
    case .renamed:
      add("~ \(what)  was called \(change.formerName ?? "")\(Self.move(change))", Style(.changed))
    case .changed: add("~ \(what)\(Self.move(change))", Style(.changed))
    }
    for field in change.fields { add(field, name: field.field.description, indent: "    ") }
  }

  private static func move(_ change: LayerChange) -> String {
    guard change.isMoved, let before = change.before, let after = change.after else { return "" }
    return "  moved from \(before) to \(after)"
  }

  private mutating func add(_ change: FieldChange, name: String, indent: String) {
    if change.isHidden { return add("\(indent)~ \(name)  changed, hidden", Style(.changed)) }
    let texts = [change.before, change.after].compactMap(\.self)
    let isLong = texts.contains { $0.contains("\n") }
    if texts.count == 1, !isLong {
      let sign = change.before == nil ? "+" : "-"
      return add(
        "\(indent)\(sign) \(name)  \(texts[0])", Style(change.before == nil ? .added : .removed))
    }
    add("\(indent)~ \(name)", Style(.changed))
    for line in LineChanges(change.before, change.after).lines {
      add(indent + "  " + line.text, line.style)
    }
  }

  /// The next version that the difference asks for, and why.
  mutating func add(_ suggestion: VersionSuggestion?) {
    guard let suggestion else { return }
    add("", .text)
    add("suggested step: \(suggestion.step.rawValue), because", .title)
    for reason in suggestion.reasons { add("  \(reason)", .text) }
  }

  // MARK: Wiring and objects

  mutating func add(_ wire: WireChange) {
    add(
      "\(wire.isAdded ? "+" : "-") \(wire.reader) reads \(wire.producer).\(wire.output) in "
        + "\(wire.field)", Style(wire.isAdded ? .added : .removed))
  }

  mutating func add(_ comparison: RenderedComparison) {
    for name in comparison.removed { add("- \(name)", Style(.removed)) }
    for name in comparison.added { add("+ \(name)", Style(.added)) }
    for change in comparison.changed {
      add("~ \(change.name)", Style(.changed))
      for field in change.fields { add(field, name: field.field.description, indent: "    ") }
    }
  }
}

/// The lines that differ between two texts, with a few around them.
private struct LineChanges {
  private(set) var lines: [ComparedLine] = []
  /// Comparing more lines than this takes longer than anybody waits.
  private static let most = 4000
  private static let around = 2

  init(_ old: String?, _ new: String?) {
    let before = Self.lines(old)
    let after = Self.lines(new)
    guard before.count + after.count <= Self.most else {
      lines = [
        ComparedLine(text: "- \(before.count) lines", style: Style(.removed)),
        ComparedLine(text: "+ \(after.count) lines", style: Style(.added)),
      ]
      return
    }
    keepNear(Self.merged(before, after))
  }

  private static func lines(_ text: String?) -> [String] {
    text?.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) ?? []
  }

  private static func merged(_ before: [String], _ after: [String]) -> [ComparedLine] {
    let changes = after.difference(from: before)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in changes {
      switch change {
      case .remove(let place, _, _): removed.insert(place)
      case .insert(let place, _, _): added.insert(place)
      }
    }
    var lines: [ComparedLine] = []
    var (old, new) = (0, 0)
    while old < before.count || new < after.count {
      if removed.contains(old) {
        lines.append(ComparedLine(text: "- \(before[old])", style: Style(.removed)))
        old += 1
      } else if added.contains(new) {
        lines.append(ComparedLine(text: "+ \(after[new])", style: Style(.added)))
        new += 1
      } else {
        lines.append(ComparedLine(text: "  \(after[new])", style: .faint))
        old += 1
        new += 1
      }
    }
    return lines
  }

  private mutating func keepNear(_ all: [ComparedLine]) {
    var near = Array(repeating: false, count: all.count)
    for (place, line) in all.enumerated() where line.style != .faint {
      for other in max(0, place - Self.around)...min(all.count - 1, place + Self.around) {
        near[other] = true
      }
    }
    var isCut = false
    for (place, line) in all.enumerated() {
      if near[place] {
        lines.append(line)
      } else if !isCut {
        lines.append(ComparedLine(text: "  …", style: .faint))
      }
      isCut = !near[place]
    }
  }
}
