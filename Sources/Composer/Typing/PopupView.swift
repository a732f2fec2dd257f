import Guidance
import ProfileModel
import Screen

/// The list of candidates on the screen, with what there is to know of the selected one.
struct PopupView {
  private let popup: CompletionPopup
  private let isASCII: Bool

  init(_ popup: CompletionPopup, marksASCII: Bool) {
    self.popup = popup
    isASCII = marksASCII
  }

  static let rows = 8

  func draw(_ painter: inout Painter, at cursor: Point, in screen: Rectangle) {
    let candidates = popup.completion.candidates
    let detail = screen.columns >= 100 ? 34 : 0
    let extra = detail > 0 ? 2 : 3
    let wanted = min(max(candidates.count, detail > 0 ? 4 : 0), Self.rows) + extra
    // The first line and the two last ones stay as they are.
    let below = screen.bottom - 2 - (cursor.row + 1)
    let above = cursor.row - 1
    let isBelow = below >= wanted || below >= above
    let rows = min(wanted, isBelow ? below : above)
    let room = max(1, rows - extra)
    let first = Scrolling.revealed(
      popup.selected, from: popup.scroll, rows: room, count: candidates.count)
    let shown = Array(candidates.dropFirst(first).prefix(room))
    let columns = Columns(shown)
    let width = min(screen.columns - 2, columns.total + 3 + detail)
    let column = min(max(0, cursor.column - 2), screen.right - width)
    let area = Rectangle(column, isBelow ? cursor.row + 1 : cursor.row - rows, width, rows)
    painter.frame.clear(area)
    let inside = painter.pane(area, "", isFocused: true)
    let list = Rectangle(inside.column, inside.row, inside.columns - detail, room)
    for (place, candidate) in shown.enumerated() {
      let line = list.line(place)
      columns.draw(candidate, &painter, line)
      painter.target(line, .candidate(first + place))
      if first + place == popup.selected { painter.select(line, isFocused: true) }
    }
    drawDetail(&painter, inside, detail)
    painter.note(
      "\(popup.selected + 1) of \(candidates.count)", in: area, atBottom: true, .faint)
    painter.scrollMarks(list, first: first, count: candidates.count)
  }

  private func drawDetail(_ painter: inout Painter, _ inside: Rectangle, _ detail: Int) {
    guard let candidate = popup.candidate else { return }
    let source = candidate.layer.map { "\($0) · " } ?? ""
    let known = source + Self.words(candidate.known)
    guard detail > 0 else {
      let words = candidate.reason ?? candidate.description
      painter.frame.writeCut(" \(words)  \(known)", in: inside.line(inside.rows - 1), .faint)
      return
    }
    let room = inside.split(columns: inside.columns - detail).right
    painter.frame.fill(
      Rectangle(room.column, room.row, 1, room.rows), isASCII ? "|" : "│", .border)
    let text = room.inset(2, 0)
    var lines = Wrapping.lines(candidate.description, to: text.columns)
    if let reason = candidate.reason { lines = Wrapping.lines(reason, to: text.columns) + lines }
    for (number, line) in lines.prefix(max(0, text.rows - 1)).enumerated() {
      painter.frame.write(line, in: text.line(number), number == 0 ? .text : .faint)
    }
    painter.frame.writeCut(known, in: text.line(text.rows - 1), .faint)
  }

  private static func words(_ known: Knowledge) -> String {
    switch known {
    case .now: "known now"
    case .deployment: "at deployment"
    case .secret: "secret"
    }
  }

  /// The widths of name, kind and sample.
  private struct Columns {
    var name = 0
    var kind = 0
    var sample = 0

    init(_ candidates: [Candidate]) {
      for candidate in candidates {
        name = max(name, TextWidth.width(of: Self.name(candidate)))
        kind = max(kind, candidate.kind.rawValue.count)
        sample = max(sample, TextWidth.width(of: Self.sample(candidate)))
      }
      name = min(name, 44)
      sample = min(sample, 26)
    }

    var total: Int { 1 + name + 2 + kind + 2 + sample + 1 }

    static func name(_ candidate: Candidate) -> String {
      candidate.layer.map { "\($0).\(candidate.name)" } ?? candidate.name
    }

    static func sample(_ candidate: Candidate) -> String {
      candidate.reason ?? candidate.sample ?? ""
    }

    func draw(_ candidate: Candidate, _ painter: inout Painter, _ line: Rectangle) {
      let style: Style = candidate.isAvailable ? .text : .faint
      painter.write(
        [
          (" " + TextWidth.padded(Self.name(candidate), to: name) + "  ", style),
          (TextWidth.padded(candidate.kind.rawValue, to: kind) + "  ", .faint),
          (
            TextWidth.cut(Self.sample(candidate), to: sample),
            candidate.isAvailable ? .hint : .faint
          ),
        ], in: Rectangle(line.column, line.row, line.columns - 1, 1))
    }
  }
}
