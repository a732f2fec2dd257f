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
    let lines = candidates.dropFirst(first).prefix(room).map(Line.init)
    let columns = Columns(lines)
    let width = min(screen.columns - 2, columns.total + 3 + detail)
    let column = min(max(0, cursor.column - 2), screen.right - width)
    let area = Rectangle(column, isBelow ? cursor.row + 1 : cursor.row - rows, width, rows)
    painter.frame.clear(area)
    let inside = painter.pane(area, "", isFocused: true)
    let list = Rectangle(inside.column, inside.row, inside.columns - detail, room)
    for (place, line) in lines.enumerated() {
      let row = list.line(place)
      columns.draw(line, &painter, row)
      painter.target(row, .candidate(first + place))
      if first + place == popup.selected { painter.select(row, isFocused: true) }
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

  /// What a candidate's line says.
  private struct Line {
    let name: String
    let kind: String
    let sample: String
    let isAvailable: Bool

    init(_ candidate: Candidate) {
      name = candidate.layer.map { "\($0).\(candidate.name)" } ?? candidate.name
      kind = candidate.kind.rawValue
      sample = candidate.reason ?? candidate.sample ?? ""
      isAvailable = candidate.isAvailable
    }
  }

  /// The widths of name, kind and sample.
  private struct Columns {
    private var name = 0
    private var kind = 0
    private var sample = 0

    init(_ lines: [Line]) {
      for line in lines {
        name = max(name, TextWidth.width(of: line.name))
        kind = max(kind, TextWidth.width(of: line.kind))
        sample = max(sample, TextWidth.width(of: line.sample))
      }
      name = min(name, 44)
      sample = min(sample, 26)
    }

    var total: Int { 1 + name + 2 + kind + 2 + sample + 1 }

    func draw(_ line: Line, _ painter: inout Painter, _ area: Rectangle) {
      let inside = area.inset(1, 0)
      let (left, rest) = inside.split(columns: name + 2)
      let (middle, right) = rest.split(columns: kind + 2)
      let isAvailable = line.isAvailable
      painter.frame.writeCut(
        line.name, in: left.split(columns: name).left, isAvailable ? .text : .faint)
      painter.frame.writeCut(line.kind, in: middle, .faint)
      painter.frame.writeCut(
        line.sample, in: right.split(columns: sample).left, isAvailable ? .hint : .faint)
    }
  }
}
